import { describe, expect, it } from 'vitest'
import { inOrderText } from '../../server/words/in-order.ts'

describe('a line of what was looked at', () => {
  it('counts what was refused apart from what got in', () => {
    const facts = { checked: 61, faults: 0, nearMisses: 1 }
    expect(inOrderText('identity', facts, 'en')).toBe('61 scans, 0 foreign, 1 near miss refused')
    expect(inOrderText('identity', facts, 'es')).toBe('61 lecturas, 0 ajenas, 1 cuasi incidente rechazado')
  })

  it('says how many of how many are in order', () => {
    expect(inOrderText('lots', { checked: 14, faults: 1 }, 'en')).toBe('13 of 14 released and in date')
    expect(inOrderText('equipment', { checked: 9, faults: 0 }, 'es')).toBe('9 de 9 con calibración vigente')
    expect(inOrderText('formulas', { checked: 38, faults: 0 }, 'en')).toBe('38 of 38 recomputed figures agree')
  })

  it('adds up the labels, those left over too', () => {
    const facts = { checked: 46, faults: 0, applied: 44, destroyed: 2 }
    expect(inOrderText('labels', facts, 'en')).toBe('46 printed = 44 applied + 2 destroyed')
    expect(inOrderText('labels', { ...facts, faults: 1, applied: 43 }, 'es')).toBe(
      '46 impresas = 43 aplicadas + 2 destruidas + 1 sobrante',
    )
  })

  it('says where the custody has a gap', () => {
    expect(inOrderText('custody', { checked: 22, faults: 0 }, 'en')).toBe(
      '22 hand-overs from the collection on, without a gap',
    )
    expect(inOrderText('custody', { checked: 22, faults: 2 }, 'es')).toBe(
      '22 entregas desde la extracción, 2 interrupciones',
    )
  })

  it('groups large numbers as every other text does', () => {
    expect(inOrderText('people', { checked: 4, faults: 0, secondChecks: 12_345 }, 'en')).toContain('12\u00a0345 second')
  })
})
