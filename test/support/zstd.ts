/** A Zstandard frame (RFC 8878) with raw blocks: Node 20 can't pack them. */
export function zstdFrame(content: string | Buffer): Buffer {
  const data = Buffer.from(content)
  const parts = [Buffer.from([0x28, 0xb5, 0x2f, 0xfd, 0, 0x38])]
  for (let at = 0; at === 0 || at < data.length; at += 65_536) {
    const block = data.subarray(at, at + 65_536)
    const header = Buffer.alloc(3)
    header.writeUIntLE((block.length << 3) | (at + 65_536 >= data.length ? 1 : 0), 0, 3)
    parts.push(header, block)
  }
  return Buffer.concat(parts)
}
