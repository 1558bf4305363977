import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { globMatcher, splitGlob } from '../pipeline/readers/glob.ts'
import { inputLabels } from '../pipeline/readers/labels.ts'
import { readInputs, type ReadOptions } from '../pipeline/readers/read.ts'
import { temporaryFolder } from './support/cli.ts'
import { collect } from './support/collect.ts'

function folderWith(paths: readonly string[]): string {
  const folder = join(temporaryFolder(), 'dump')
  for (const path of paths) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), path.endsWith('.jsonl') ? '{"text": "riga"}\n' : `Articolo ${path}.`)
  }
  return folder
}

async function paths(inputs: readonly string[], options?: ReadOptions): Promise<readonly string[]> {
  return (await collect(readInputs(inputs, options))).map((entry) => entry.path)
}

describe('folders', () => {
  it('gives the text files below, by code unit of the whole path', async () => {
    const folder = folderWith(['b.txt', 'a/z.txt', 'a.txt', 'a-b/c.txt', 'B.txt', 'a/notes.md', 'è.txt', 'x.jsonl'])
    expect(await paths([folder])).toEqual(['dump/B.txt', 'dump/a-b/c.txt', 'dump/a.txt', 'dump/a/z.txt', 'dump/b.txt', 'dump/è.txt'])
  })

  it('takes other files with include, and a glob as input', async () => {
    const folder = folderWith(['a.txt', 'x/b.md', 'x/c.jsonl'])
    expect(await paths([folder], { include: ['**/*.{md,jsonl}'] })).toEqual(['dump/x/b.md', 'dump/x/c.jsonl'])
    expect(await paths([join(folder, '*.txt')])).toEqual(['dump/a.txt'])
  })

  it('reads an input that is named twice once, and keeps the order given', async () => {
    const folder = folderWith(['a.txt', 'b.txt'])
    expect(await paths([join(folder, 'b.txt'), join(folder, 'a.txt'), join(folder, 'b.txt')])).toEqual(['b.txt', 'a.txt'])
  })
})

describe('inputLabels', () => {
  it('names inputs by their own name, with folders in front only where two share it', () => {
    expect(inputLabels(['/data/x/dump', '/data/y/a.jsonl'])).toEqual(['dump', 'a.jsonl'])
    expect(inputLabels(['/d/2023/jan', '/d/2024/jan', '/d/2024/feb'])).toEqual(['2023/jan', '2024/jan', 'feb'])
  })

  it('is the same from wherever the dump lies, or relative to a root', () => {
    expect(inputLabels(['/one/dump'])).toEqual(inputLabels(['/quite/another/dump']))
    expect(inputLabels(['/archive/2023/jan/a.txt'], '/archive')).toEqual(['2023/jan/a.txt'])
  })
})

describe('globs', () => {
  it.each([
    ['*.txt', 'a.txt', true],
    ['*.txt', 'x/a.txt', false],
    ['**/*.txt', 'a.txt', true],
    ['**/*.txt', 'x/y/a.txt', true],
    ['x/**', 'x/y/a.md', true],
    ['a?.{txt,md}', 'ab.md', true],
    ['a?.{txt,md}', 'ab.csv', false],
    ['a.txt', 'aXtxt', false],
    ['(a|b)+.txt', '(a|b)+.txt', true],
  ])('%s on %s: %s', (pattern, path, expected) => {
    expect(globMatcher(pattern)(path)).toBe(expected)
  })

  it('splits off the folder in front', () => {
    expect(splitGlob('a/b/*.txt')).toEqual({ base: 'a/b', pattern: '*.txt' })
    expect(splitGlob('**/x')).toEqual({ base: '.', pattern: '**/x' })
  })
})
