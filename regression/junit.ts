import { escapeXml } from '../sinks/export/xml.ts'
import type { CheckResult } from './check.ts'

/** The results as JUnit XML, as CI systems read it. */
export function junit(results: readonly CheckResult[]): string {
  const failed = results.filter((r) => r.faults.length > 0).length
  const cases = results.map(({ name, path, faults }) =>
    faults.length === 0
      ? `  <testcase name="${escapeXml(name)}" classname="${escapeXml(path)}"/>`
      : `  <testcase name="${escapeXml(name)}" classname="${escapeXml(path)}"><failure message="${faults.length} differences">${escapeXml(faults.join('\n'))}</failure></testcase>`,
  )
  return ['<?xml version="1.0" encoding="UTF-8"?>', `<testsuite name="cronaca check" tests="${results.length}" failures="${failed}">`, ...cases, '</testsuite>', ''].join('\n')
}
