// A text is fitted into its box without ever leaving it.
import { describe, expect, it } from 'vitest'
import { LINE_HEIGHT, sans } from '../../../labels/op.ts'
import { breakLines, fitText } from '../../../labels/render/fit.ts'

/** Every character half as wide as the type is high. */
const widthOf = (text: string) => text.length * 0.5
const place = { xMm: 0, yMm: 0, sizeMm: 4, maxWidthMm: 20 }
const fitted = (text: string, heightMm?: number) =>
  fitText(text, sans(text, heightMm === undefined ? place : { ...place, heightMm }), widthOf)

describe('a text on one line', () => {
  it('keeps its full size where it fits', () => {
    expect(fitted('ten chars.')).toEqual({ lines: ['ten chars.'], sizeMm: 4, widthPct: 100, isCut: false })
  })

  it('becomes smaller where it does not', () => {
    expect(fitted('x'.repeat(16))).toEqual({ lines: ['x'.repeat(16)], sizeMm: 2.5, widthPct: 100, isCut: false })
  })

  it('becomes narrower once 2 mm are reached, and no smaller', () => {
    expect(fitted('x'.repeat(25))).toEqual({ lines: ['x'.repeat(25)], sizeMm: 2, widthPct: 80, isCut: false })
  })

  it('is cut with a visible sign when nothing else is left', () => {
    const { lines, sizeMm, isCut } = fitted('x'.repeat(40))
    expect({ sizeMm, isCut }).toEqual({ sizeMm: 2, isCut: true })
    expect(lines[0]).toMatch(/^x{29}…$/)
  })
})

describe('a text that may break', () => {
  it('takes the largest size at which its lines fit', () => {
    expect(fitted('eight by eight', 5)).toEqual({
      lines: ['eight by eight'],
      sizeMm: 2.8,
      widthPct: 100,
      isCut: false,
    })
    expect(fitted('two lines of ten', 9.3).lines).toEqual(['two lines', 'of ten'])
  })

  it('never is higher or wider than its box unless it is cut', () => {
    for (let length = 1; length < 200; length += 7) {
      const text = 'word '
        .repeat(length / 5 + 1)
        .slice(0, length)
        .trim()
      const { lines, sizeMm, widthPct } = fitted(text, 7)
      expect(lines.length * sizeMm * LINE_HEIGHT).toBeLessThanOrEqual(7.001)
      for (const line of lines) expect((widthOf(line) * sizeMm * widthPct) / 100).toBeLessThanOrEqual(20.001)
    }
  })
})

describe('a word of a text that may break', () => {
  it('stays whole: it becomes smaller and narrower first', () => {
    expect(fitted('CellSTACK-5 twelve-letter', 9.3).lines).toEqual(['CellSTACK-5', 'twelve-letter'])
    expect(fitted('x'.repeat(25), 20)).toEqual({ lines: ['x'.repeat(25)], sizeMm: 2, widthPct: 80, isCut: false })
  })

  it('is broken where no size takes it whole', () => {
    expect(fitted('x'.repeat(40), 20).lines.length).toBeGreaterThan(1)
  })
})

describe('breaking into lines', () => {
  it('breaks at spaces', () => {
    expect(breakLines('one two three', 4, widthOf)).toEqual(['one two', 'three'])
  })

  it('breaks a word that is longer than a line, and loses no character', () => {
    expect(breakLines('a 0123456789abcdef z', 4, widthOf)).toEqual(['a', '01234567', '89abcdef', 'z'])
  })

  it('answers one empty line for nothing', () => {
    expect(breakLines('', 4, widthOf)).toEqual([''])
  })
})
