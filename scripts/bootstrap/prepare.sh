#!/bin/sh
# Prepare what is named (site, test, node, chromium, office): by the environment's own Python when it runs, else by one found.
set -eu
cd "$(dirname "$0")/../.."
python=.venv/bin/python
if ! "$python" -c 'import sys; sys.exit(sys.version_info < (3, 12))' 2>/dev/null; then
    python=$(sh scripts/bootstrap/find-python.sh)
fi
exec "$python" -m scripts.bootstrap "$@"
