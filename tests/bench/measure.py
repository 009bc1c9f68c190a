"""Runs the benchmarks of one build and prints a table of the program beside its bare baselines. See tests/bench/run."""
import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

STARTS = 15
IDLE_SECONDS, SETTLING_SECONDS = 20, 5
SESSIONS = 1000

programs = os.path.join(sys.argv[1], "tests", "bench")


def program(name):
    return os.path.join(programs, name)


def medians(arguments):
    """Times of a program of Google Benchmark by name, in microseconds: (wall, processor)."""
    with tempfile.NamedTemporaryFile(suffix=".json") as out:
        subprocess.run(arguments + ["--benchmark_enable_random_interleaving=true", "--benchmark_out=" + out.name,
                                    "--benchmark_out_format=json"], check=True, stdout=subprocess.DEVNULL)
        results = json.load(open(out.name))["benchmarks"]
    return {each["run_name"].split("/iterations")[0].split("/min_time")[0].split("/repeats")[0]:
            (each["real_time"], each["cpu_time"]) for each in results if each.get("aggregate_name") == "median"}


def first_frame(arguments):
    """Milliseconds from asking for the program to its first frame, and its resident memory then in MB."""
    asked = time.monotonic() * 1000
    said = subprocess.run(arguments, check=True, stdout=subprocess.PIPE, text=True).stdout.split()
    return int(said[0]) - asked, int(said[1]) / 1024


def starts(library):
    """Medians of (milliseconds, MB) for the program's first frame, its cover with the library read, its list of sessions
    and the bare window, turn and turn about; the first of each is for the disk's cache."""
    windows = [[program("bench_window"), purpose, library] for purpose in ("frame", "cover", "list")]
    windows.append([program("bench_bare_window")])
    found = [[first_frame(window) for window in windows] for _ in range(STARTS + 1)][1:]
    middle = statistics.median
    return [tuple(middle(turn[which][what] for turn in found) for what in (0, 1)) for which in range(len(windows))]


def processor_seconds(process):
    with open(f"/proc/{process}/stat") as file:
        fields = file.read().rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def idle_share(library):
    """Processor time of the real program that stands still, as a share of one processor."""
    window = subprocess.Popen([program("bench_window"), "idle", library], stdout=subprocess.PIPE, text=True)
    try:
        if window.stdout.readline().strip() != "open":
            sys.exit("the idle program did not open a deliberation")
        time.sleep(SETTLING_SECONDS)
        before = processor_seconds(window.pid)
        time.sleep(IDLE_SECONDS)
        return (processor_seconds(window.pid) - before) / IDLE_SECONDS
    finally:
        window.kill()
        window.wait()


def line(what, ours, bare, ratio, aim):
    print(f"{what:<58}{ours:>11}{bare:>11}{ratio:>8}  {aim}", flush=True)


def compare(what, ours, bare, unit, aim, digits=2):
    line(what, f"{ours:.{digits}f} {unit}", f"{bare:.{digits}f} {unit}", f"{ours / bare:.2f}", aim)


def main():
    home = tempfile.mkdtemp(prefix="beraad-bench-")
    try:
        os.environ.update(HOME=home, XDG_RUNTIME_DIR=home, XDG_DATA_HOME=home + "/data",
                          XDG_CONFIG_HOME=home + "/config", XDG_STATE_HOME=home + "/state")
        library = os.path.join(home, "large.beraad")
        subprocess.run([program("bench_make_library"), library, str(SESSIONS)], check=True)
        line("", "program", "bare", "ratio", "aim")
        saves = medians([program("bench_save"), tempfile.mkdtemp(dir=home)])
        compare("one saved change / one row of as many bytes", saves["save/program"][0] / 1000,
                saves["save/bare"][0] / 1000, "ms", "ratio <= 1.5")
        frames = {name: times[1] / 1000 for name, times in medians([program("bench_frame"), library]).items()}
        for name, what, aim in (("console", "console, 12 perspectives x 2 values", "<= 1 ms"),
                                ("room", "the room, the same table", ""),
                                ("home", f"home screen with {SESSIONS} sessions", ""),
                                ("list", f"list of {SESSIONS} sessions", "")):
            compare(f"frame: {what} / empty frame", frames["frame/" + name], frames["frame/bare"], "ms", aim, 3)
        line("idle: a deliberation is open, and the room", f"{idle_share(library):.2%}", "", "", "< 1 %")
        shutil.rmtree(os.path.join(home, "large.backups"), ignore_errors=True)
        day_frame, _ = first_frame([program("bench_window"), "frame", library])
        shutil.rmtree(os.path.join(home, "large.backups"), ignore_errors=True)
        day_list, _ = first_frame([program("bench_window"), "list", library])
        frame, cover, listed, bare = starts(library)
        compare(f"start with {SESSIONS} sessions to the first frame / bare window", frame[0], bare[0], "ms",
                "ratio <= 1.5", 0)
        compare("start to the cover with the newest of them / bare window", cover[0], bare[0], "ms", "", 0)
        compare("start to the list of the newest of them / bare window", listed[0], bare[0], "ms", "", 0)
        compare("resident memory then / bare window", listed[1], bare[1], "MB", "ratio <= 1.5", 0)
        line("first start of a day, with a backup: first frame, list", f"{day_frame:.0f}, {day_list:.0f} ms", "", "", "")
    finally:
        shutil.rmtree(home, ignore_errors=True)


main()
