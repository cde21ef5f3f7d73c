import { describe, expect, it } from 'vitest'
import { ProcessDefinition } from '../../server/domain/process/definition.ts'
import shipped from '../../server/processes/bm-msc-40m.json' with { type: 'json' }
import { amountText, limitsText } from '../../server/words/amounts.ts'
import { formatDonation } from '../../server/words/donation-number.ts'
import { bare, listOf, namesOf, titleOf, titlesList } from '../../server/words/names.ts'
import { readerIn } from './plain-speech.ts'

const process = ProcessDefinition.parse(shipped)

describe('a part of a process', () => {
  const english = namesOf(process, 'en', { people: { 'P-0004': 'Marta Torres' } })
  const spanish = namesOf(process, 'es')

  it('is called by its title in the language of the reader', () => {
    expect(english('operation', 'medium-change')).toBe('Medium change')
    expect(spanish('operation', 'medium-change')).toBe('Cambio de medio')
    expect(spanish('step', 'clearance')).toBe('Despeje de línea')
    expect(spanish('test', 'cd73')).toBe('CD73 positivo')
    expect(spanish('material', 'wash')).toBe('Solución de lavado')
    expect(english('person', 'P-0004')).toBe('Marta Torres')
  })

  it('is not called by a title that is right in another operation only', () => {
    // `wash` is a lot in the seeding and a centrifuge run in the filling.
    expect(english('step', 'wash')).toBeUndefined()
    expect(namesOf(process, 'en', { operation: 'filling' })('step', 'wash')).toBe('Wash')
    expect(namesOf(process, 'en', { operation: 'seeding' })('step', 'wash')).toContain('lot')
  })

  it('stands with its id where nothing names it', () => {
    expect(titleOf('step', 'clearance', readerIn('es'))).toBe('«clearance»')
    expect(titleOf('step', 'clearance', { ...readerIn('es'), named: spanish })).toBe('«Despeje de línea»')
    expect(titlesList('step', ['a', 'b'], readerIn('en'))).toBe('“a” and “b”')
    expect(english('step', 'tea')).toBeUndefined()
  })
})

describe('a list', () => {
  it('ends with and', () => {
    expect(listOf([], 'en')).toBe('')
    expect(listOf(['a'], 'en')).toBe('a')
    expect(listOf(['a', 'b', 'c'], 'es')).toBe('a, b y c')
  })

  it('avoids two equal vowels in Spanish', () => {
    expect(listOf(['frascos', 'incubador'], 'es')).toBe('frascos e incubador')
    expect(listOf(['«Lote»', '«Identidad del lote»'], 'es')).toBe('«Lote» e «Identidad del lote»')
    expect(listOf(['agua', 'hielo'], 'es')).toBe('agua y hielo')
    expect(listOf(['7', '8'], 'es', 'or')).toBe('7 u 8')
    expect(listOf(['T75', 'T175'], 'es', 'or')).toBe('T75 o T175')
    expect(listOf(['T75', 'T175'], 'en', 'or')).toBe('T75 or T175')
  })

  it('of many says how many more, and never drops one', () => {
    const twelve = Array.from({ length: 12 }, (_, index) => `P1-${index + 1}`)
    expect(listOf(twelve, 'en')).toBe('P1-1, P1-2, P1-3, P1-4, P1-5, P1-6, P1-7 and 5 more')
    expect(listOf(twelve.slice(0, 8), 'en')).toBe('P1-1, P1-2, P1-3, P1-4, P1-5, P1-6, P1-7 and P1-8')
  })
})

describe('a text inside a sentence', () => {
  it('loses its full stop', () => {
    expect(bare(' Power failure. ')).toBe('Power failure')
  })

  it('shows a donation number in its groups', () => {
    expect(formatDonation('A999926000047')).toBe('A9999\u00a026\u00a0000047')
    expect(formatDonation('B26-0147')).toBe('B26-0147')
  })

  it('says amounts and limits with their units', () => {
    expect(amountText(8_000, 'µL', 'es')).toBe('8,0\u00a0mL')
    expect(amountText(40_600_000, 'cells', 'es')).toBe('40,6\u00a0millones de células')
    expect(limitsText({ min: 2, max: 8 }, '°C', 'en')).toBe('2 to 8\u00a0°C')
    expect(limitsText({ max: 8 }, '°C', 'es')).toBe('máximo 8\u00a0°C')
    expect(limitsText({}, '°C', 'en')).toBe('')
  })
})
