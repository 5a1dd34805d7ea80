#!/bin/sh
# Says whether more than the playbook changed since a commit: `engine=true` or `engine=false`. Where the commit is not
# named or not known, it says true.
set -eu
base=${1:-}
if git rev-parse --quiet --verify "$base^{commit}" >/dev/null \
    && git diff --quiet "$base" HEAD -- . ':(exclude)playbook/'; then
    echo engine=false
else
    echo engine=true
fi
