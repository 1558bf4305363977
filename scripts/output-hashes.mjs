// Prints the SHA-256 of every file of a run that must be the same bytes everywhere. Usage: output-hashes.mjs DIR
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

const folder = process.argv[2]
if (!folder) {
  console.error('usage: output-hashes.mjs DIR')
  process.exit(2)
}
for (const file of ['records.jsonl', 'graph/nodes.jsonl', 'graph/edges.jsonl', 'profile.json', 'quarantine.jsonl', 'report.html']) {
  console.log(`${createHash('sha256').update(readFileSync(join(folder, file))).digest('hex')}  ${file}`)
}
