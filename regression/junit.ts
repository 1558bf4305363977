import type { CheckResult } from './check.ts'

/** The results as JUnit XML, as CI systems read it. */
export function junit(results: readonly CheckResult[]): string {
  const failed = results.filter((r) => r.faults.length > 0).length
  const cases = results.map(({ name, path, faults }) =>
    faults.length === 0
      ? `  <testcase name="${xml(name)}" classname="${xml(path)}"/>`
      : `  <testcase name="${xml(name)}" classname="${xml(path)}"><failure message="${faults.length} differences">${xml(faults.join('\n'))}</failure></testcase>`,
  )
  return ['<?xml version="1.0" encoding="UTF-8"?>', `<testsuite name="cronaca check" tests="${results.length}" failures="${failed}">`, ...cases, '</testsuite>', ''].join('\n')
}

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

function xml(text: string): string {
  // XML 1.0 has no place for most control characters, not even escaped.
  // eslint-disable-next-line no-control-regex
  return text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/gu, '\ufffd').replace(/[&<>"]/gu, (c) => escapes[c] ?? c)
}
