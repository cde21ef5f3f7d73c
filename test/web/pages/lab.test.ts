import { describe, expect, it } from 'vitest'
import shipped from '../../../server/processes/bm-msc-40m.json' with { type: 'json' }
import {
  changeMaterialForm,
  equipmentActForm,
  equipmentForm,
  lotCommands,
  lotForm,
  materialForm,
  receiveForm,
  regradeForm,
} from '../../../web/pages/Lab/forms.ts'
import { choicesIn, nameIn } from '../../../web/pages/Lab/names.ts'
import { LabPage, type People, tabOf } from '../../../web/pages/Lab/page.svelte.ts'
import { concerned, endingSoon, heldBy, inOrder } from '../../../web/pages/Lab/people.ts'
import { dueLine, stepLines, stepRemarks } from '../../../web/pages/Lab/process-lines.ts'
import { documentIn, draftForm, effectiveForm, missingSignatures } from '../../../web/pages/Lab/processes.ts'
import { generalForm, hospitalForm, idFromName } from '../../../web/pages/Lab/settings.ts'
import { shelvesOf } from '../../../web/pages/Lab/shelves.ts'
import { fillFrom, supplierCodeOf } from '../../../web/pages/Lab/supplier-code.ts'
import { NOW } from '../lines.ts'
import { definition, laboratory, lot, material, person, piece, process, sent } from '../registers.ts'
import { answering, problem } from '../server.ts'

describe('the code on a box', () => {
  const parsed = [{ structure: 'GS1', gtin: '08400000000031', lot: 'M2300', expiresOn: '2027-12-31', elements: [] }]

  it('fills in the material by its article number, the lot and the last day', () => {
    const code = supplierCodeOf(parsed)
    expect(code && fillFrom(code, [material()], 'Europe/Madrid')).toEqual({
      material: material(),
      values: {
        material: 'M-0004',
        gtin: '08400000000031',
        supplierLot: 'M2300',
        expiresOn: '2027-12-31',
        expiresAt: '',
      },
    })
  })

  it('takes an hour on the wall of the laboratory where the box says one', () => {
    const filled = fillFrom({ expiresAt: '2027-07-01T14:00' }, [], 'Europe/Madrid')
    expect(filled).toEqual({
      material: undefined,
      values: { expiresAt: '2027-07-01T12:00:00.000Z', expiresOn: '' },
    })
  })

  it('guesses no material where nobody registered the article, and is none where it is no GS1 code', () => {
    expect(fillFrom({ gtin: '1'.padStart(14, '0'), lot: 'A' }, [material()], 'Europe/Madrid').material).toBeUndefined()
    expect(supplierCodeOf([{ structure: 'DS001' }])).toBeNull()
    expect(supplierCodeOf(undefined)).toBeNull()
  })

  it('goes along with the delivery, so that the server can hold it against the material', () => {
    const form = receiveForm([material()], 'en')
    const typed = { material: 'M-0004', supplierLot: 'M2300', expiresOn: '2027-12-31', quantity: '500,5' }
    expect(sent(form, { ...typed, gtin: '08400000000031' })).toEqual({
      material: 'M-0004',
      supplierLot: 'M2300',
      expiresOn: '2027-12-31',
      expiresAt: undefined,
      quantity: 500.5,
      gtin: '08400000000031',
    })
  })
})

describe('the registers as forms', () => {
  it('say which version of a lot was seen only where the command must know it', () => {
    const seen = lotCommands.filter(command => lotForm(command, lot(), 'en').seenVersion !== undefined)
    expect(seen).toEqual(['release-lot', 'count-lot', 'reject-lot'])
  })

  it('ask for a reason where a quarantine ends, not where a lot is released for the first time', () => {
    const keys = (standing: 'received' | 'quarantined') =>
      lotForm('release-lot', lot({ standing }), 'en').fields.map(({ key }) => key)
    expect(keys('received')).toEqual(['certificate'])
    expect(keys('quarantined')).toEqual(['certificate', 'reason'])
    expect(sent(lotForm('empty-lot', lot(), 'en'))).toEqual({ lot: 'L26-0001', reason: undefined })
  })

  it('send figures as numbers and leave out what was not filled in', () => {
    const typed = { type: 'incubator', name: 'INC-1', room: 'R-0001', shelves: '4', positionsPerShelf: '6' }
    expect(sent(equipmentForm([], 'en'), typed)).toEqual({
      type: 'incubator',
      name: 'INC-1',
      room: 'R-0001',
      calibrated: true,
      shelves: 4,
      positionsPerShelf: 6,
    })
    expect(sent(materialForm([], 'en'), { name: 'PBS', unit: 'mL' })).toEqual({
      name: 'PBS',
      unit: 'mL',
      category: undefined,
      supplier: undefined,
      gtin: undefined,
      openedDays: undefined,
      minimumStock: undefined,
      warnDays: undefined,
    })
  })

  it('begin a change of a material with its facts, and keep its unit', () => {
    const known = material({ openedDays: 14, minimumStock: 2000.5 })
    const form = changeMaterialForm(known, [], 'en')
    expect(sent(form, { minimumStock: '1500,5', openedDays: '', reason: 'Less is used' })).toEqual({
      material: 'M-0004',
      name: 'Alpha MEM',
      category: 'medium',
      supplier: 'Medium Example',
      gtin: '08400000000031',
      unit: 'mL',
      openedDays: undefined,
      minimumStock: 1500.5,
      warnDays: undefined,
      reason: 'Less is used',
    })
    expect(form.seenVersion).toBe(1)
  })

  it('send what was counted of a lot, also where that is nothing', () => {
    const form = lotForm('count-lot', lot(), 'en')
    expect(sent(form, { counted: '0', reason: 'Bottle broken' })).toEqual({
      lot: 'L26-0001',
      counted: 0,
      reason: 'Bottle broken',
    })
    expect(sent(lotForm('release-lot', lot(), 'en'), { certificate: 'a'.repeat(64) })).toEqual({
      lot: 'L26-0001',
      reason: undefined,
      certificate: 'a'.repeat(64),
    })
  })

  it('begin with the present grade of a room, and record a calibration without a version', () => {
    const room = { id: 'R-0001', check: 'N', version: 6, name: 'Clean room', grade: 'B' }
    expect(sent(regradeForm(room, 'en'), { reason: 'Requalified' })).toEqual({
      room: 'R-0001',
      grade: 'B',
      reason: 'Requalified',
    })
    expect(regradeForm(room, 'en').seenVersion).toBe(6)
    expect(equipmentActForm('record-calibration', piece(), 'en').seenVersion).toBeUndefined()
    expect(equipmentActForm('return-to-service', piece(), 'en').seenVersion).toBe(3)
  })
})

describe('an incubator', () => {
  const place = (id: string, patientCode: string | null = null, isPositive = false) => ({
    id,
    batch: patientCode && `B-${patientCode}`,
    patientCode,
    isPositive,
  })

  it('says which shelf a positive serology shares with another patient', () => {
    const shelves = shelvesOf([
      place('E-0003-S1-P1', 'PT-0001', true),
      place('E-0003-S1-P2', 'PT-0002'),
      place('E-0003-S2-P1', 'PT-0003', true),
      place('E-0003-S2-P2', 'PT-0003', true),
      place('E-0003-S2-P3'),
      place('E-0003-S3-P1', 'PT-0004'),
      place('E-0003-S3-P2', 'PT-0005'),
    ])
    expect(shelves.map(({ number, toMove }) => [number, toMove])).toEqual([
      ['1', 'B-PT-0001'],
      ['2', null],
      ['3', null],
    ])
  })

  it('is drawn by its shelves, in the order in which they lie', () => {
    const positions = ['E-0003-S10-P1', 'E-0003-S2-P1', 'E-0003-S2-P2'].map(id => place(id))
    expect(shelvesOf(positions).map(({ number, positions: own }) => [number, own.map(each => each.number)])).toEqual([
      ['2', ['1', '2']],
      ['10', ['1']],
    ])
  })
})

describe('the settings', () => {
  it('send what was emptied as nothing, and the facility in capitals', () => {
    const form = generalForm(
      laboratory({ name: 'Lab', qpOnDutyTelephone: '+34 600 000 000', settingsVersion: 4 }),
      'en',
    )
    expect(sent(form, { facility: 'a9999', telephone: '', reason: 'New number' })).toEqual({
      settings: {
        name: 'Lab',
        facility: 'A9999',
        qpOnDutyTelephone: null,
        labelLanguage: 'en',
        packs: { at: '19:00', keepDays: 14 },
      },
      reason: 'New number',
    })
    expect(form.seenVersion).toBe(4)
  })

  const rio = { id: 'hospital-del-rio', name: 'Hospital del Río', theatreTelephone: null, numberPatterns: ['HR999999'] }
  const loma = { id: 'loma', name: 'La Loma', theatreTelephone: '+34 900 000 002', numberPatterns: ['LL999999'] }

  it('add a hospital beside those that are there, known for ever by its first name', () => {
    const form = hospitalForm(laboratory({ hospitals: [rio] }), null, 'en')
    expect([form.title, form.submitLabel]).toEqual(['Add a hospital', 'Add a hospital'])
    expect(sent(form, { name: 'Clínica  Águila', patterns: 'CA9999\n\n CA-99 ', reason: 'New' })).toMatchObject({
      settings: {
        hospitals: [
          { id: 'hospital-del-rio', numberPatterns: ['HR999999'] },
          { id: 'clinica-aguila', name: 'Clínica  Águila', numberPatterns: ['CA9999', 'CA-99'] },
        ],
      },
    })
    expect(idFromName('Hospital del Río (Norte)')).toBe('hospital-del-rio-norte')
  })

  it('change a hospital in its place, and keep its id whatever it is called now', () => {
    const form = hospitalForm(laboratory({ hospitals: [rio, loma] }), rio, 'en')
    expect(form.submitLabel).toBe('Change the hospital')
    expect(sent(form, { name: 'Hospital Nuevo', reason: 'Renamed' })).toEqual({
      settings: {
        hospitals: [
          { id: 'hospital-del-rio', name: 'Hospital Nuevo', theatreTelephone: undefined, numberPatterns: ['HR999999'] },
          loma,
        ],
      },
      reason: 'Renamed',
    })
    expect(form.fields.map(({ path }) => path)).toEqual([
      'settings.hospitals.0.name',
      'settings.hospitals.0.theatreTelephone',
      'settings.hospitals.0.numberPatterns',
      undefined,
    ])
  })
})

describe('qualifications', () => {
  const held = (qualification: string, validUntilOn: string, isValid = true) => ({
    qualification,
    validUntilOn,
    isValid,
  })

  it('are shown once, by the grant that holds longest', () => {
    const renewed = person('P-0004', ['technician'], {
      qualifications: [held('dispatch', '2026-11-30'), held('dispatch', '2027-11-30')],
    })
    expect(heldBy(renewed)).toEqual([held('dispatch', '2027-11-30')])
    expect(endingSoon([renewed], NOW)).toBe(0)
  })

  it('are counted where they have lapsed or end within 60 days, of those who are still here', () => {
    const qualifications = [held('dispatch', '2026-11-01', false), held('cell-culture', '2027-01-21')]
    const later = [held('dispatch', '2027-01-22')]
    expect(endingSoon([person('P-0004', ['technician'], { qualifications })], NOW)).toBe(2)
    expect(endingSoon([person('P-0005', ['technician'], { qualifications: later })], NOW)).toBe(0)
    expect(endingSoon([person('P-0006', ['technician'], { qualifications, active: false })], NOW)).toBe(0)
  })

  it('concern whoever works where the process asks for one, and whoever holds one', () => {
    const people = [
      person('P-0001', ['administrator']),
      person('P-0002', ['qp'], { qualifications: [held('dispatch', '2027-01-01')] }),
      person('P-0003', ['technician'], { active: false }),
      person('P-0004', ['technician']),
    ]
    expect(concerned(people, definition).map(({ id }) => id)).toEqual(['P-0002', 'P-0003', 'P-0004'])
    expect(concerned(people, null)).toHaveLength(4)
    expect(inOrder(people).at(-1)?.id).toBe('P-0003')
  })

  it('are named by the process; what it does not know stands for itself', () => {
    expect(nameIn(definition, 'qualifications', 'dispatch', 'es')).toBe('Acondicionamiento y expedición')
    expect(nameIn(null, 'qualifications', 'dispatch', 'en')).toBe('dispatch')
    expect(choicesIn(definition, 'qualifications', ['gowning', 'dispatch', 'gowning'], 'en').at(-1)).toEqual({
      value: 'gowning',
      label: 'gowning',
    })
  })
})

describe('a process', () => {
  it('is read in lines: when each operation is due, what each step asks for, in both languages', () => {
    for (const language of ['en', 'es'] as const) {
      for (const operation of definition.operations) {
        expect(dueLine(operation, definition, language)).not.toMatch(/undefined|NaN|\[object/)
        for (const step of operation.steps) {
          const told = [...stepLines(step, definition, language), ...stepRemarks(step, operation, language)].join(' ')
          expect(told).not.toMatch(/undefined|NaN|\[object/)
        }
      }
    }
    const receipt = definition.operations.find(({ id }) => id === 'receipt')
    const arrival = receipt?.steps.find(({ id }) => id === 'arrival')
    expect(arrival && stepLines(arrival, definition, 'en')).toContainEqual(
      expect.stringMatching(/^Logger maximum: .*never below “Logger minimum”$/),
    )
    const change = definition.operations.find(({ id }) => id === 'medium-change')
    expect(change && dueLine(change, definition, 'en')).toBe('every 3 to 4 days while in culture')
    const passage = definition.operations.find(({ id }) => id === 'passage')
    expect(passage && dueLine(passage, definition, 'en')).toBe('when “Confluence” is at least 80, within 24\u00a0h')
  })

  it('lacks the signatures of the latest draft only', () => {
    const [draft] = process().versions
    const [half] = process({ signatures: [{ as: 'production', name: 'Núria Casals', at: NOW }] }).versions
    const [old] = process({ standing: 'superseded-draft' }).versions
    expect([draft, half, old].map(version => version && missingSignatures(version))).toEqual([
      ['production', 'qa'],
      ['qa'],
      [],
    ])
  })

  it('comes into effect at once where no day is given', () => {
    const line = process({ standing: 'signed' })
    const [version] = line.versions
    if (!version) throw new Error('the process has a version')
    expect(sent(effectiveForm(line, version, 'en'))).toEqual({
      process: 'bm-msc-40m',
      version: 1,
      effectiveFrom: undefined,
    })
  })

  it('is drafted from a JSON object and nothing else', () => {
    expect(documentIn('{"id": "x"}')).toEqual({ id: 'x' })
    for (const text of ['[1]', 'null', '"x"', '{', '']) expect(documentIn(text)).toBeNull()
    expect(sent(draftForm({ id: 'x' }, 'Draft', 'en'), { change: 'First' })).toEqual({
      document: { id: 'x' },
      change: 'First',
    })
  })
})

describe('the lab page', () => {
  const people: People = { people: [] }

  it('reads names from the latest version of the process, or from the shipped one before there is any', async () => {
    const first = answering({
      '/api/laboratory': laboratory(),
      '/api/qualifications': people,
      '/api/shipped-processes/bm-msc-40m': { id: 'bm-msc-40m', document: shipped },
    })
    const empty = new LabPage(first.api)
    await empty.load()
    await empty.load()
    expect(empty.definition?.id).toBe('bm-msc-40m')
    expect(first.asked.filter(([path]) => path.includes('shipped'))).toHaveLength(1)

    const second = answering({
      '/api/laboratory': laboratory({ processes: [process()], shipped: [] }),
      '/api/qualifications': people,
      '/api/processes/bm-msc-40m/versions/1': { id: 'bm-msc-40m', version: 1, document: shipped },
    })
    const working = new LabPage(second.api)
    await working.load()
    expect(working.definition?.id).toBe('bm-msc-40m')
  })

  it('shows its registers without names where the document cannot be read', async () => {
    const { api } = answering({
      '/api/laboratory': laboratory(),
      '/api/qualifications': people,
      '/api/shipped-processes/bm-msc-40m': problem('Not now.'),
    })
    const page = new LabPage(api)
    await page.load()
    expect(page.asked.answer?.shipped).toEqual(['bm-msc-40m'])
    expect(page.definition).toBeNull()
  })

  it('opens where something is missing until the laboratory has begun, then at the lots', () => {
    const at = (query: string, begun: boolean, isMissing: boolean) =>
      tabOf(new URLSearchParams(query), begun, isMissing)
    expect([at('', false, true), at('', true, true), at('', true, false)]).toEqual(['begin', 'lots', 'lots'])
    expect([at('show=begin', true, true), at('show=begin', true, false)]).toEqual(['begin', 'lots'])
    expect([at('show=rooms', false, true), at('show=nothing', true, false)]).toEqual(['rooms', 'lots'])
  })
})
