// The codes in a sentence are found whole, and nothing else is taken for one.
import { describe, expect, it } from 'vitest'
import { codeParts, lacksSeparator } from '../../web/ui/code-parts.ts'

const codesIn = (text: string): string[] =>
  codeParts(text)
    .filter(part => part.isCode)
    .map(part => part.text)

describe('the codes in a sentence', () => {
  it.each([
    ['Lot L26-0015 has not been released.', ['L26-0015']],
    ['B26-0007-P1-07, then P0-03: not PT-0014.', ['B26-0007-P1-07', 'P0-03', 'PT-0014']],
    ['The badge U26-0004.E.', ['U26-0004.E']],
    ['Out of E-0003. Another one.', ['E-0003']],
    ['B26-0015-F01', ['B26-0015-F01']],
  ])('are found in %j', (text, codes) => expect(codesIn(text)).toEqual(codes))

  it.each(['anti-HIV 1-2', 'CellSTACK-2', 'Ringer-lactate', '2026-11-22', 'Álvarez-Gil'])('are not seen in %j', text =>
    expect(codesIn(text)).toEqual([]),
  )

  it.each(['B26-0008', 'b26-0008-f01', 'B26-0008-F01O', 'PT-0014', 'M-0003'])('lack a separator in %j', text =>
    expect(lacksSeparator(text)).toBe(true),
  )

  it.each(['B26-0008-F01 ', 'B26-0008-F01.O', 'B26-0008 O', 'B26-', 'HR233019', '2026-11-22', 'A9999 26 000047'])(
    'do not lack one in %j',
    text => expect(lacksSeparator(text)).toBe(false),
  )

  it('leave every character where it was', () => {
    const text = ' B26-0007 and P1-07. '
    expect(
      codeParts(text)
        .map(part => part.text)
        .join(''),
    ).toBe(text)
  })
})
