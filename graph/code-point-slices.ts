/** `text.slice` by code points for many cuts of one text: plain slicing where no character is beyond 16 bits. */
export function codePointSlicer(text: string): (start: number, end: number) => string {
  if (!/[\u{10000}-\u{10FFFF}]/u.test(text)) return (start, end) => text.slice(start, end)
  const points = Array.from(text)
  return (start, end) => points.slice(start, end).join('')
}
