#!/bin/sh
# The second half of `make test`: sets up what the tests of a real Neo4j server need, then runs all tests. Arguments go to pytest.
set -eu
cd "$(dirname "$0")/.."
unset NEWSGRAPH_URI
if [ -f scripts/test-setup.sh ]; then
    # Where the set-up falls short, the tests say which of them cannot run and why; with CI set that fails the run.
    sh scripts/test-setup.sh || echo "scripts/test-setup.sh ended with $?: the tests will say what is missing" >&2
fi
exec .venv/bin/python -m pytest "$@"
