#!/bin/sh
# Print the path of a Python that can run this project; say what to install when there is none (exit status 1).
#
# Wanted: CPython 3.12 or newer that can make virtual environments. A candidate is believed only when it runs: version
# managers put commands on PATH that fail when started. $PYTHON, when set, is the only candidate. $SYSTEM_ROOT stands
# before the folders of the system, so that a test can bring its own.

set -u

newline='
'
rejected=
system=${SYSTEM_ROOT:-}

# Leaves the script with the interpreter's own path when candidate $1 will do, remembers why when it runs but will not.
consider() {
    [ -x "$1" ] && [ ! -d "$1" ] || return 0
    answer=$("$1" -c '
import sys, sysconfig
version = sys.version.split()[0]
if sys.version_info < (3, 12):
    print("Python " + version + " is too old")
elif sys.implementation.name != "cpython" or sysconfig.get_config_var("Py_GIL_DISABLED"):
    print("not the usual build of CPython")
else:
    try:
        import ensurepip, venv
        print("usable " + sys.executable)
    except ImportError:
        print("Python " + version + " without the venv module (Debian, Ubuntu: apt-get install python3-venv)")
' </dev/null 2>/dev/null) || return 0
    case $answer in
        "usable "*) printf '%s\n' "${answer#usable }"; exit 0 ;;
        ?*) rejected="$rejected  $1: $answer$newline" ;;
    esac
}

consider_name_on_path() {
    old_ifs=$IFS
    IFS=:
    for folder in $PATH; do
        consider "${folder:-.}/$1"
    done
    IFS=$old_ifs
}

# Folders named by version sort oldest first, and the newest is wanted.
consider_from_last() {
    backwards=
    for candidate in "$@"; do
        backwards="$candidate$newline$backwards"
    done
    old_ifs=$IFS
    IFS=$newline
    for candidate in $backwards; do
        consider "$candidate"
    done
    IFS=$old_ifs
}

explain() {
    {
        printf 'No Python that can run this project was found: it needs Python 3.12 or newer.\n'
        [ -z "$rejected" ] || printf '\nLooked at, and not usable:\n%s' "$rejected"
        cat <<'TEXT'

How to get one:
  Debian 13, Ubuntu 24.04 or newer:  sudo apt-get install python3 python3-venv
  Fedora:                            sudo dnf install python3
  macOS:                             brew install python@3.13, or the installer from python.org
  Windows:                           use WSL (wsl --install), then as for Ubuntu
  anything else, without root:       install uv or pyenv, then "uv python install 3.13" or "pyenv install 3.13"

If you have one in an unusual place, name it:  PYTHON=/path/to/python3 make ...
TEXT
    } >&2
    exit 1
}

if [ -n "${PYTHON:-}" ]; then
    case $PYTHON in
        */*) consider "$PYTHON" ;;
        *) consider_name_on_path "$PYTHON" ;;
    esac
    [ -n "$rejected" ] || rejected="  $PYTHON (from the variable PYTHON): it does not start$newline"
    explain
fi

for name in python3 python3.14 python3.13 python3.12 python; do
    consider_name_on_path "$name"
done
consider_from_last "${PYENV_ROOT:-${HOME:-}/.pyenv}"/versions/*/bin/python3
if command -v uv >/dev/null 2>&1; then
    consider "$(uv python find --system --no-python-downloads '>=3.12' 2>/dev/null </dev/null)"
fi
consider_from_last \
    "${HOME:-}"/.local/share/uv/python/*/bin/python3 \
    "${HOME:-}"/.local/share/mise/installs/python/*/bin/python3 \
    "${HOME:-}"/.asdf/installs/python/*/bin/python3 \
    "$system"/opt/*/bin/python3 "$system"/opt/python/*/bin/python3 \
    "$system"/usr/local/bin/python3.* "$system"/usr/local/opt/python@3*/bin/python3.* \
    "$system"/opt/homebrew/bin/python3.* "$system"/opt/homebrew/opt/python@3*/bin/python3.* \
    "$system"/Library/Frameworks/Python.framework/Versions/*/bin/python3
explain
