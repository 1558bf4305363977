import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { compile, type JSONSchema } from 'json-schema-to-typescript'
import { packageRoot } from '../pipeline/files.ts'

const schemas = ['record', 'graph']

/** TypeScript source for `schemas/<name>.schema.json`. The test for drift compares it with the committed file. */
export async function typesOf(name: string): Promise<string> {
  const schema = JSON.parse(readFileSync(join(packageRoot, 'schemas', `${name}.schema.json`), 'utf8')) as JSONSchema
  return compile(schema, name, {
    additionalProperties: false,
    bannerComment: `// Generated from ${name}.schema.json by \`npm run types\`. Do not edit.`,
    style: { semi: false, singleQuote: true, printWidth: 120 },
  })
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  for (const name of schemas) writeFileSync(join(packageRoot, 'schemas', `${name}.ts`), await typesOf(name))
}
