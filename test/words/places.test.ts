import { describe, expect, it } from 'vitest'
import { eventSentence } from '../../server/words/events.ts'
import { exceptionSentence } from '../../server/words/exceptions.ts'
import type { Names } from '../../server/words/names.ts'
import { equipmentText, locationText } from '../../server/words/places.ts'
import { refusalSentence } from '../../server/words/refusals.ts'
import { scanSentence } from '../../server/words/scan.ts'
import { readerIn } from './plain-speech.ts'

const named: Names = (part, id) => (part === 'equipment' && id === 'E-0003' ? 'INC-1' : undefined)
const english = { ...readerIn('en'), named }
const spanish = { ...readerIn('es'), named }

describe('a piece of equipment', () => {
  it('is called by its name, then its code, also where the code was kept as scanned', () => {
    expect(equipmentText('E-0003', english)).toBe('INC-1 (E-0003)')
    expect(equipmentText('E-0003.K', english)).toBe('INC-1 (E-0003)')
  })

  it('that nobody named, and a thing that is none, stand for themselves', () => {
    expect(equipmentText('E-0009', english)).toBe('E-0009')
    expect(equipmentText('L26-0001', english)).toBe('L26-0001')
    expect(equipmentText('E-0003', readerIn('en'))).toBe('E-0003')
  })
})

describe('a place', () => {
  it('is told by its equipment, shelf and position', () => {
    expect(locationText('E-0003-S2-P4', english)).toBe('INC-1 (E-0003), shelf 2, position 4')
    expect(locationText('E-0003-S2', spanish)).toBe('INC-1 (E-0003), balda 2')
    expect(locationText('E-0009-S2-P4', spanish)).toBe('E-0009, balda 2, posición 4')
    expect(locationText('On the bench', english)).toBe('On the bench')
  })
})

describe('sentences about equipment and places', () => {
  it('name them in refusals', () => {
    const occupied = { code: 'cabinet-occupied' as const, facts: { cabinet: 'E-0003', batch: 'B26-0001' } }
    expect(refusalSentence(occupied, english)).toContain('open in cabinet INC-1 (E-0003).')
    const taken = { code: 'location-taken' as const, facts: { location: 'E-0003-S2-P4', batch: 'B26-0001' } }
    expect(refusalSentence(taken, spanish)).toContain('En INC-1 (E-0003), balda 2, posición 4 hay')
    const wrong = {
      code: 'equipment-wrong' as const,
      facts: { equipment: 'E-0003', type: 'incubator', expected: 'cabinet' },
    }
    expect(refusalSentence(wrong, english)).toMatch(/^INC-1 \(E-0003\) is of another type/)
  })

  it('name them in exceptions, in the history and where their code is scanned', () => {
    const facts = { thing: 'E-0003', code: 'equipment-calibration-lapsed' }
    expect(exceptionSentence({ kind: 'used-though-not-allowed', facts }, english)).toMatch(/^INC-1 \(E-0003\) had/)
    const body = { v: 1 as const, container: 'B26-0001-F01', box: 'E-0003', seal: '4471' }
    expect(eventSentence({ type: 'batch.container-dispatched', body }, spanish)).toContain(
      'expedido en INC-1 (E-0003),',
    )
    expect(scanSentence({ about: 'location', id: 'E-0003-S2-P4', batch: null }, english)).toBe(
      'INC-1 (E-0003), shelf 2, position 4: free.',
    )
  })
})
