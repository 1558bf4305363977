import { describe, expect, it } from 'vitest'
import { foldName, nameKey } from '../graph/names.ts'

describe('names', () => {
  it.each([
    ['Kim Jong-un', 'KIM JONG UN', 'kim jong un'],
    ['O.N.U.', 'Onu', 'onu'],
    ['Volodymyr Zelens’kyj', "Volodymyr Zelens'kyj", 'volodymyr zelens kyj'],
    ['Nicolás Maduro', 'NICOLAS MADURO', 'nicolas maduro'],
  ])('fold %s and %s together', (a, b, folded) => {
    expect([foldName(a), foldName(b)]).toEqual([folded, folded])
  })

  it.each([
    ['Volodymyr Zelensky', 'Volodymyr Zelenskyy'],
    ['Sergei Shoigu', 'Sergey Shoigu'],
    ['Vostochny', 'Vostotchny'],
    ['Dmitry Peskov', 'Dmitrij Peskov'],
    ['John F. Kirby', 'John Kirby'],
    ['Muhammar Gheddafi', 'Muhammar Gheddafi'],
  ])('key transcriptions %s and %s alike', (a, b) => {
    expect(nameKey(a)).toBe(nameKey(b))
  })

  it.each([
    ['Paolo Rossi', 'Paola Rossi'],
    ['Marino', 'Martino'],
    ['Lecce', 'Lecco'],
    ['Iran', 'Iraq'],
    ['Austria', 'Australia'],
  ])('keep %s and %s apart', (a, b) => {
    expect(nameKey(a)).not.toBe(nameKey(b))
  })
})
