// Pango asks fontconfig on a thread of its own, which ends some time after its font map is gone. When the program
// ends first, the leak check finds what that thread still held.
extern "C" const char* __lsan_default_suppressions();   // NOLINT(bugprone-reserved-identifier)
extern "C" const char* __lsan_default_suppressions() {  // NOLINT(bugprone-reserved-identifier)
  return "leak:libfontconfig\n";
}
