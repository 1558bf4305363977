import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { expect, it } from 'vitest'
import { packageRoot } from '../pipeline/files.ts'

const pages = ['README.md', 'CONTRIBUTING.md', ...readdirSync(join(packageRoot, 'docs'), { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.md')).map((name) => join('docs', name))]

/** Addresses of the links of a page, without those of the web and of places within a page. */
function linksOf(page: string): string[] {
  const text = readFileSync(join(packageRoot, page), 'utf8').replace(/```.*?```/gsu, '')
  return [...text.matchAll(/\]\((?<address>[^()\s]+)\)/gu)].map(({ groups }) => groups?.['address'] ?? '').filter((address) => !/^(?:https?:|#)/u.test(address))
}

it.each(pages)('the links of %s lead somewhere', (page) => {
  const missing = linksOf(page).filter((address) => !existsSync(join(packageRoot, dirname(page), address.replace(/#.*$/u, ''))))
  expect(missing.map((address) => `${relative('.', page)}: ${address}`)).toEqual([])
})
