# shellcheck shell=bash
# Sourced by app/run and tests/run: install_packages FILE... installs the Debian packages named in the files
# that are missing. Says what it does on standard error.

missing_packages() {
  local -a wanted installed
  mapfile -t wanted < <(sed -e 's/#.*//' -e 's/[[:space:]].*//' -e '/^$/d' -- "$@")
  mapfile -t installed < <(dpkg-query -W -f='${db:Status-Abbrev} ${Package}\n' "${wanted[@]}" 2>/dev/null |
    sed -n 's/^ii  *//p')
  comm -23 <(printf '%s\n' "${wanted[@]}" | sort -u) <(printf '%s\n' "${installed[@]}" | sort -u)
}

install_packages() {
  local -a missing as_root=()
  mapfile -t missing < <(missing_packages "$@")
  ((${#missing[@]})) || return 0
  if ! command -v apt-get >/dev/null; then
    echo "beraad: this needs Debian 12, or these packages by their names on your system: ${missing[*]}" >&2
    return 1
  fi
  if ((EUID != 0)); then
    if ! command -v sudo >/dev/null; then
      echo "beraad: packages are missing. As root, run: apt-get install --no-install-recommends ${missing[*]}" >&2
      return 1
    fi
    as_root=(sudo)
  fi
  echo "beraad: installing ${missing[*]}" >&2
  # An old list of packages may do when the mirror cannot be asked for a new one.
  "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -q update >&2 ||
    echo "beraad: the list of packages could not be renewed; trying with the one that is there" >&2
  "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -q -y install --no-install-recommends "${missing[@]}" >&2 ||
    { echo "beraad: installing did not work; see above" >&2; return 1; }
}
