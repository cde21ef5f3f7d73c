import { describe, expect, it } from 'vitest'
import type { FormulaFault, FormulaFaultCode } from '../../server/domain/formula/faults.ts'
import { formulaFaultWords, sayFormulaFault } from '../../server/words/formula-faults.ts'
import { quantityWords } from '../../server/words/formula-quantities.ts'
import { languages } from '../../server/words/languages.ts'

// One fault of every code, complete by its type.
const faults: { [Code in FormulaFaultCode]: Extract<FormulaFault, { code: Code }> } = {
  'not-a-number': { code: 'not-a-number', quantity: 'live-cells', square: 3 },
  'not-a-whole-number': { code: 'not-a-whole-number', quantity: 'volume', value: 0.5 },
  'count-negative': { code: 'count-negative', quantity: 'dead-cells', value: -2, square: 4 },
  'quantity-negative': { code: 'quantity-negative', quantity: 'mass', value: -1 },
  'quantity-not-positive': { code: 'quantity-not-positive', quantity: 'density', value: 0 },
  'percentage-out-of-range': { code: 'percentage-out-of-range', quantity: 'viability', value: 101 },
  'too-many-digits': { code: 'too-many-digits', quantity: 'reading' },
  'number-too-large': { code: 'number-too-large', quantity: 'cells' },
  'squares-not-positive': { code: 'squares-not-positive', squares: 0 },
  'dilution-not-positive': { code: 'dilution-not-positive', dilutionFactor: 0 },
  'dilution-below-one': { code: 'dilution-below-one', dilutionFactor: 0.5 },
  'dead-exceeds-total': { code: 'dead-exceeds-total', deadCellsPerMl: 200_000, totalCellsPerMl: 100_000 },
  'live-exceeds-total': { code: 'live-exceeds-total', liveCellsPerMl: 200_000, totalCellsPerMl: 100_000 },
  'no-counts': { code: 'no-counts' },
  'volume-exceeds-suspension': { code: 'volume-exceeds-suspension', volumeUl: 9_000, suspensionUl: 8_000 },
  'seeded-not-positive': { code: 'seeded-not-positive', seededCells: 0 },
  'passage-not-following': { code: 'passage-not-following', passage: 3, previousPassage: 1 },
  'concentration-not-positive': { code: 'concentration-not-positive', cellsPerMl: 0 },
  'cells-exceed-basis': { code: 'cells-exceed-basis', basisCells: 40_000_000, partsCells: 41_000_000 },
  'volume-exceeds-basis': { code: 'volume-exceeds-basis', basisVolumeUl: 8_000, partsVolumeUl: 8_500 },
  'vessel-area-unknown': { code: 'vessel-area-unknown', vesselType: 'bucket' },
  'instant-unreadable': { code: 'instant-unreadable', text: 'Monday' },
  'instants-reversed': {
    code: 'instants-reversed',
    fromIso: '2026-11-22T08:00:00.000Z',
    toIso: '2026-11-21T08:00:00.000Z',
  },
  'history-not-ordered': { code: 'history-not-ordered', lowHours: 41, medianHours: 40, highHours: 56.5 },
  'reading-empty': { code: 'reading-empty' },
  'reading-unreadable': { code: 'reading-unreadable', text: '1.2.3' },
  'decimal-comma': { code: 'decimal-comma', text: '4,5' },
  'reading-wrong-kind': { code: 'reading-wrong-kind', text: 'none', expected: 'detection' },
  'unit-differs': { code: 'unit-differs', entered: '', required: 'EU/mL' },
  'limit-missing': { code: 'limit-missing', operator: '<=' },
  'formula-unknown': { code: 'formula-unknown', formula: 'tea-leaves' },
  'inputs-malformed': { code: 'inputs-malformed', formula: 'total-cells', paths: ['volumeUl'] },
}
const all = Object.values(faults)

describe('the sentence of a formula fault', () => {
  it.each(languages)('says what is wrong and what to do, in %s, for every code', language => {
    for (const fault of all) {
      const sentence = sayFormulaFault(fault, language)
      expect(sentence, fault.code).toMatch(/^[\p{Lu}“«].+\.$/u)
      expect(sentence, fault.code).not.toMatch(/undefined|null|NaN|\[object/)
    }
  })

  it.each(languages)('is another one for every code in %s', language => {
    expect(new Set(all.map(fault => sayFormulaFault(fault, language))).size).toBe(all.length)
  })

  it('addresses nobody', () => {
    const said = all.map(fault => sayFormulaFault(fault, 'en')).join(' ')
    expect(said).not.toMatch(/\b(you|your|we|our|I|my)\b/)
    const dicho = all.map(fault => sayFormulaFault(fault, 'es')).join(' ')
    expect(dicho).not.toMatch(/\b(usted|ustedes|tú|tu|tus|nosotros|nuestro|nuestra)\b/i)
  })

  it('names the square and the numbers', () => {
    expect(sayFormulaFault(faults['count-negative'], 'en')).toBe(
      'Dead cells, square 4: −2 is below 0. Enter what was counted.',
    )
    expect(sayFormulaFault(faults['count-negative'], 'es')).toBe(
      'Células muertas, cuadrado 4: −2 es menor que 0. Introducir lo que se ha contado.',
    )
    expect(sayFormulaFault(faults['volume-exceeds-suspension'], 'es')).toBe(
      'No se pueden tomar 9,0\u00a0mL de 8,0\u00a0mL. Comprobar los dos volúmenes.',
    )
    expect(sayFormulaFault(faults['unit-differs'], 'en')).toBe(
      'The result has no unit, the limit is in EU/mL. Enter the result in the unit of the limit.',
    )
  })

  it('tells apart what a word and what a number should have been', () => {
    const word = { code: 'reading-wrong-kind', text: 'none', expected: 'number' } as const
    expect(sayFormulaFault(word, 'en')).not.toBe(sayFormulaFault(faults['reading-wrong-kind'], 'en'))
  })

  it('has a translated name for every quantity', () => {
    expect(Object.keys(quantityWords.es)).toEqual(Object.keys(quantityWords.en))
    expect(Object.keys(formulaFaultWords.es)).toEqual(Object.keys(formulaFaultWords.en))
  })
})
