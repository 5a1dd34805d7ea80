#!/bin/sh
# Fetch the engine that the company's file names into .engine/, at the commit that it names: an address or a folder.
set -eu
cd "$(dirname "$0")"
set -- playbook/company/*.yaml
of() {
    sed -n '/^engine:/,/^[^ #]/s/^  '"$1"': *"\{0,1\}\([^"#]*[^" #]\).*/\1/p' "$2" | head -n 1
}
repository=$(of repository "$1")
commit=$(of commit "$1")
if [ -z "$repository" ] || [ -z "$commit" ]; then
    echo "$1 does not say which engine to use: write" >&2
    printf 'engine:\n  repository: <address or folder>\n  commit: <commit or tag>\n' >&2
    exit 1
fi
[ -d .engine/.git ] || git clone --quiet -- "$repository" .engine
at() {
    git -C .engine rev-parse --quiet --verify --end-of-options "$commit^{commit}"
}
at >/dev/null || git -C .engine fetch --quiet --tags -- "$repository"
git -C .engine -c advice.detachedHead=false checkout --quiet "$(at)"
rm -rf schema
cp -R .engine/schema schema
