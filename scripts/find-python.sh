#!/bin/sh
# Prints the Python that the environment is made with: $PYTHON, else python3, else python3.14 down to python3.11; 3.11 or newer, with venv and pip.
set -u
found=""
for candidate in ${PYTHON:-} python3 python3.14 python3.13 python3.12 python3.11; do
    version=$("$candidate" -c 'import sys; print("%d.%d" % sys.version_info[:2])' 2>/dev/null) || continue
    if ! "$candidate" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
        found="$found $candidate is $version;"
    elif ! "$candidate" -c 'import ensurepip, venv' 2>/dev/null; then
        found="$found $candidate is $version, without venv or ensurepip (Debian, Ubuntu: apt-get install python3-venv);"
    else
        command -v "$candidate"
        exit 0
    fi
done
{
    echo "newsgraph needs Python 3.11 or newer, with venv. Found:${found:- none}"
    echo "Install one (https://www.python.org/downloads), or name it: make PYTHON=/path/to/python3.12 ..."
} >&2
exit 1
