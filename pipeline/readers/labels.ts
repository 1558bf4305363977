import { relative, resolve, sep } from 'node:path'

/**
 * How records name each input. Paths of the machine stay out of records, and the same dump gives the same
 * records wherever it lies: an input is labelled by its own name (`dump/` → `dump`, `a/b.jsonl` → `b.jsonl`);
 * inputs of one run that share a name take as many folders in front as tell them apart
 * (`2023/jan`, `2024/jan`). With `root` all labels are relative to that folder.
 * @returns one label per input, in the order given
 */
export function inputLabels(inputs: readonly string[], root?: string): readonly string[] {
  if (root !== undefined) return inputs.map((input) => slashes(relative(resolve(root), resolve(input))))
  const paths = inputs.map((input) => slashes(resolve(input)).split('/').filter((part) => part !== ''))
  return paths.map((parts) => {
    for (let depth = 1; depth < parts.length; depth++) {
      const label = parts.slice(-depth).join('/')
      const sharing = paths.filter((other) => other.slice(-depth).join('/') === label)
      if (sharing.every((other) => other.join('/') === parts.join('/'))) return label
    }
    return parts.join('/')
  })
}

/** A path with forward slashes, on every system. */
export function slashes(path: string): string {
  return sep === '/' ? path : path.split(sep).join('/')
}

/** `dump` + `2023/a.txt` → `dump/2023/a.txt`; an empty part adds nothing. */
export function joinLabel(label: string, path: string): string {
  return label === '' ? path : path === '' ? label : `${label}/${path}`
}
