#!/bin/sh
# Remakes the two lock files: every package with its hashes, for Python 3.11 to 3.14, wheels only, no registry address.
# A locked version stays while it fits; `scripts/lock.sh --upgrade` takes the newest.
set -eu
cd "$(dirname "$0")/.."
uv=.venv/bin/uv
lock() {
    "$uv" pip compile --quiet --universal --python-version 3.11 --only-binary :all: --generate-hashes \
        --no-header --no-annotate --no-emit-index-url --no-emit-find-links "$@" >/dev/null
}
lock pyproject.toml --group build --output-file requirements.lock "${@:---no-progress}"
lock pyproject.toml --group dev --constraints requirements.lock --output-file requirements-dev.lock "${@:---no-progress}"
