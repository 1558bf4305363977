/**
 * Slices of a text by code points, counted anew: it shares nothing with the conversion that it checks. Texts without
 * characters beyond the basic plane, nearly all, need no table.
 */
export class CodePointSlices {
  /** In code points. */
  readonly length: number
  private readonly units: Uint32Array | null

  constructor(private readonly text: string) {
    this.units = /[\u{10000}-\u{10FFFF}]/u.test(text) ? unitsOf(text) : null
    this.length = this.units === null ? text.length : this.units.length - 1
  }

  slice(start: number, end: number): string {
    const { units, length } = this
    const at = (point: number): number => (units === null ? point : units[Math.max(0, Math.min(point, length))]!)
    return start < end ? this.text.slice(Math.max(0, at(start)), at(end)) : ''
  }
}

/** UTF-16 offset of every code point, and of the end. */
function unitsOf(text: string): Uint32Array {
  const units = new Uint32Array(text.length + 1)
  let points = 0
  for (let unit = 0; unit < text.length; unit += text.codePointAt(unit)! > 0xffff ? 2 : 1) units[points++] = unit
  units[points] = text.length
  return units.slice(0, points + 1)
}
