import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { Ajv2020 } from 'ajv/dist/2020.js'
import standalone from 'ajv/dist/standalone/index.js'
import { compile, type JSONSchema } from 'json-schema-to-typescript'
import { packageRoot } from '../pipeline/files.ts'

function readSchema(name: string): JSONSchema {
  return JSON.parse(readFileSync(join(packageRoot, 'schemas', `${name}.schema.json`), 'utf8')) as JSONSchema
}

/** TypeScript types for `schemas/<name>.schema.json`. */
async function typesOf(name: string): Promise<string> {
  return compile(readSchema(name), name, {
    additionalProperties: false,
    bannerComment: `// Generated from ${name}.schema.json by \`npm run types\`. Do not edit.`,
    style: { semi: false, singleQuote: true, printWidth: 120 },
  })
}

/** The record's validator as code: compiling the schema at every start would take longer than reading an article. */
function recordValidator(): string {
  const ajv = new Ajv2020({ code: { source: true, esm: true, lines: true }, strict: true, allowUnionTypes: true })
  const code = standalone.default(ajv, ajv.compile(readSchema('record') as object))
  return `// @ts-nocheck\n// Generated from record.schema.json by \`npm run types\` (ajv standalone code). Do not edit.\n${code}\n`
}

/** Every generated file of `schemas/`. The test for drift compares them with the committed ones. */
export const generated: Readonly<Record<string, () => Promise<string>>> = {
  'record.ts': () => typesOf('record'),
  'graph.ts': () => typesOf('graph'),
  'record-validator.ts': () => Promise.resolve(recordValidator()),
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  for (const [name, generate] of Object.entries(generated)) writeFileSync(join(packageRoot, 'schemas', name), await generate())
}
