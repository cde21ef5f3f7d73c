// What is printed is what was written, or says that it could not be.
import { describe, expect, it } from 'vitest'
import { labelOf, type Op, sans, sansBold } from '../../../labels/op.ts'
import { renderLabels } from '../../../labels/render/label-pdf.ts'
import { printable, runsOf } from '../../../labels/render/printable.ts'
import { pdfText } from '../../kit/pdf-text.ts'

const printed = async (...texts: string[]) => {
  const place = (index: number) => ({ xMm: 2, yMm: 2 + index * 6, sizeMm: 4, maxWidthMm: 150 })
  const ops = texts.flatMap((text, i): Op[] => [sans(text, place(2 * i)), sansBold(text, place(2 * i + 1))])
  return (await pdfText(await renderLabels([labelOf(160, 60, ops)], { kind: 'single' })))[0]
}

describe('a text', () => {
  it('keeps every letter that a European name needs', async () => {
    const name = 'Łukasz Ağaoğlu O’Conñor Đšćžő ŞșŢț Ĳ Mel·la ÀÈÌÒÙ ç ß ½ ± ≤ ≥ ≠ ≈ § €'
    expect(await printed(name)).toBe(`${name} ${name}`)
  })

  it('writes the Catalan double l as Catalan writes it, however it was typed', () => {
    expect(printable('Gabrieŀla')).toBe('Gabriel·la')
  })

  it('is composed, so that one accent is one letter', async () => {
    expect(await printed('Nu\u0301ria')).toBe('Núria Núria')
  })

  it('tells raised and lowered digits from the others', async () => {
    expect(await printed('40.6 × 10⁶ in 5 % CO₂, 10⁻³')).toBe('40.6 × 10⁶ in 5 % CO₂, 10⁻³ 40.6 × 10⁶ in 5 % CO₂, 10⁻³')
    expect(runsOf('10⁶ x')).toEqual([{ text: '10' }, { text: '⁶', script: 'raised' }, { text: ' x' }])
  })

  it('writes out what the fonts do not have instead of an empty box', () => {
    expect(printable('李 Núria 😀')).toBe('[U+674E] Núria [U+1F600]')
  })

  it('stays findable after other texts were printed with the letters it is made of', async () => {
    // Embedding ŵ fetches the w it is made of; no text before this one holds a w.
    await printed('ŵ')
    expect(await printed('w')).toBe('w w')
  })

  it('stands on one line', () => {
    expect(printable('one\n  two')).toBe('one two')
  })
})
