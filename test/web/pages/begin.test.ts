import { describe, expect, it } from 'vitest'
import type { ProcessLine } from '../../../server/contract/laboratory.ts'
import { equipmentTypeWords } from '../../../server/words/equipment-types.ts'
import { beginWords } from '../../../server/words/pages/begin.ts'
import { caseWords } from '../../../server/words/pages/case.ts'
import { bookForm } from '../../../web/pages/Case/forms.ts'
import { beginLines, hasBegun, missingLines, openTopics, type Registers } from '../../../web/parts/begin.ts'
import { readGiven } from '../../../web/parts/command-form.ts'
import { NOW } from '../lines.ts'
import { definition, laboratory, lot, material, person, piece, process } from '../registers.ts'

describe('what a laboratory still lacks', () => {
  const empty: Registers = {
    laboratory: laboratory(),
    people: [person('P-0001', ['administrator'])],
    definition,
  }
  const everyQualification = definition.qualifications.map(({ id }) => ({
    qualification: id,
    validUntilOn: '2027-01-01',
    isValid: true,
  }))
  const full: Registers = {
    definition,
    people: [
      ...(['lab-manager', 'qc-analyst', 'qa', 'qp', 'coordinator', 'surgeon'] as const).map((role, at) =>
        person(`P-001${at}`, [role]),
      ),
      person('P-0003', ['supervisor'], { qualifications: everyQualification }),
      person('P-0004', ['technician'], { qualifications: everyQualification }),
    ],
    laboratory: laboratory({
      name: 'Lab',
      facility: 'A9999',
      qpOnDutyTelephone: '+34 600 000 000',
      hospitals: [{ id: 'rio', name: 'Río', theatreTelephone: null, numberPatterns: ['HR999999'] }],
      materials: definition.materials.map(({ id }) => material({ id, category: id })),
      lots: definition.materials.map(({ id }) => lot({ id, category: id })),
      equipment: ['cabinet', 'incubator', 'centrifuge', 'counter', 'balance', 'microscope', 'transport-box'].map(type =>
        piece({ id: type, type }),
      ),
      rooms: [{ id: 'R-0001', check: 'N', version: 1, name: 'Clean room', grade: 'B' }],
      processes: [process({ standing: 'effective' })],
      shipped: [],
    }),
  }
  const missing = (registers: Registers, topic: string) =>
    beginLines(registers, 'en').find(line => line.topic === topic)?.missing

  it('is everything at first, in both languages', () => {
    for (const language of ['en', 'es'] as const) {
      const open = beginLines(empty, language).filter(line => line.missing.length > 0)
      expect(open.map(({ topic }) => topic)).toEqual([
        'people',
        'settings',
        'hospitals',
        'process',
        'rooms',
        'equipment',
        'materials',
        'lots',
        'qualifications',
      ])
    }
    expect(hasBegun(empty)).toBe(false)
  })

  it('is nothing where all is there; a better room serves for every grade below it', () => {
    expect(beginLines(full, 'en').flatMap(line => line.missing)).toEqual([])
    expect(openTopics(full)).toBe(0)
    expect(hasBegun(full)).toBe(true)
  })

  it('is warned of line by line when a collection is booked, and never keeps it from being booked', () => {
    const lacking = { ...full, laboratory: { ...full.laboratory, equipment: [], lots: [] } }
    for (const language of ['en', 'es'] as const) {
      const form = bookForm({ id: 'C26-0001' }, missingLines(lacking, language), language)
      const { equipment, lots } = beginWords[language].topic
      expect(form.warning?.lines).toEqual([
        expect.stringContaining(`${equipment}: `),
        expect.stringContaining(`${lots}: `),
      ])
      expect(form.warning?.lines[0]).toContain(equipmentTypeWords[language].incubator)
      expect([form.warning?.title, form.input(readGiven({}))]).toEqual([
        caseWords[language].bookMissing,
        { case: 'C26-0001' },
      ])
      expect(bookForm({ id: 'C26-0001' }, missingLines(full, language), language).warning).toBeUndefined()
    }
  })

  it('is the next signature, then the day', () => {
    const signed = [{ as: 'production', name: 'Núria Casals', at: NOW }]
    const at = (more: Partial<ProcessLine['versions'][number]>) =>
      missing({ ...full, laboratory: { ...full.laboratory, processes: [process(more)] } }, 'process')
    expect(at({})).toEqual(['signature of production', 'signature of QA'])
    expect(at({ signatures: signed })).toEqual(['signature of QA'])
    expect(at({ standing: 'signed', signatures: [...signed, { as: 'qa', name: 'Teresa Mas', at: NOW }] })).toEqual([
      'the day from which it is in effect',
    ])
    expect(at({ standing: 'retired' })).toEqual(['a draft (import the one that is shipped)'])
  })

  it('is a second person: nobody checks alone', () => {
    const alone = { ...full, people: full.people.filter(({ id }) => id !== 'P-0003') }
    expect(missing(alone, 'people')).toEqual([
      'a production supervisor',
      'a second person at the bench, for the second checks',
    ])
    expect(missing(alone, 'qualifications')).toContain('a second person for Aseptic filling')
  })

  it('is a lot that may be used, not only one that was received', () => {
    const refusal = { code: 'lot-unreleased', sentence: '' }
    const lots = full.laboratory.lots.map(each =>
      each.category === 'medium' ? { ...each, standing: 'received' as const, refusal } : each,
    )
    expect(missing({ ...full, laboratory: { ...full.laboratory, lots } }, 'lots')).toEqual([
      'Culture medium (received, to be released by QC)',
    ])
  })

  it('is equipment that may be used now, and a password for everybody who works here', () => {
    const refusal = { code: 'equipment-calibration-lapsed', sentence: '' }
    const equipment = full.laboratory.equipment.map(each => (each.type === 'balance' ? { ...each, refusal } : each))
    expect(missing({ ...full, laboratory: { ...full.laboratory, equipment } }, 'equipment')).toEqual(['balance'])
    const people = full.people.map(each => (each.id === 'P-0004' ? { ...each, hasPassword: false } : each))
    expect(missing({ ...full, people }, 'passwords')).toEqual(['Person P-0004'])
    // The qualifications alone do not tell: then the topic is not there, rather than as done.
    const unknown = full.people.map(({ hasPassword: _, ...each }) => each)
    const topics = beginLines({ ...full, people: unknown }, 'en').map(({ topic }) => topic)
    expect(topics).not.toContain('passwords')
    expect(topics).toContain('people')
  })
})
