// Every label of a batch, printed from its states: each symbol read back as two printers print it, and resolved to what it names.
import { beforeAll, describe, expect, it } from 'vitest'
import type { Label } from '../../labels/op.ts'
import { cutTexts, renderLabels } from '../../labels/render/label-pdf.ts'
import { usualSite } from '../../server/demo/orders.ts'
import { disposeAll } from '../../server/demo/release.ts'
import type { BatchState } from '../../server/domain/batch/batch.ts'
import { liftHold } from '../../server/domain/batch/commands/decide-on-batch.ts'
import { containersOf } from '../../server/domain/batch/containers.ts'
import { entriesOfKind } from '../../server/domain/batch/entries.ts'
import { caseOfChain } from '../../server/domain/case/chain-of-identity.ts'
import { recordSerology } from '../../server/domain/case/commands/prepare-case.ts'
import { findContainer } from '../../server/domain/clinic/find-container.ts'
import { structureIn } from '../../server/domain/code/isbt-identity.ts'
import type { IsbtStructure } from '../../server/domain/code/isbt128.ts'
import { readCode } from '../../server/domain/code/read-code.ts'
import type { Identity } from '../../server/domain/kit/context.ts'
import { changeSettings } from '../../server/domain/lab/commands/change-settings.ts'
import { productLabelOf } from '../../server/papers/labels/containers.ts'
import { donationLabelSet } from '../../server/papers/labels/donation.ts'
import { labelsOfEntry, type Print } from '../../server/papers/labels/entry.ts'
import { type PatientOnLabel, patientOnLabel } from '../../server/papers/labels/patient.ts'
import { commandCodes, isLabelled, thingLabel } from '../../server/papers/labels/things.ts'
import { decodePdf } from '../kit/decode-symbols.ts'
import type { Line } from '../kit/line.ts'
import { pdfText } from '../kit/pdf-text.ts'
import { bothKnees, contextOf, cultured } from './whole-batch.ts'

const patient: PatientOnLabel = { name: 'Rubio, Pere', born: '1978-02-03', hospitalNumber: 'HR000001' }

const printed = (labels: readonly Label[]) => renderLabels(labels, { kind: 'single' })

/** What a scanner answers for each label, in order. */
const scanned = async (labels: readonly Label[], dpi = 203): Promise<string[][]> =>
  (await decodePdf(await printed(labels), dpi)).map(symbols => symbols.map(({ text }) => text))

const textsOf = async (labels: readonly Label[]): Promise<string[]> => pdfText(await printed(labels))

const named = (text: string): string => {
  const read = readCode(text, '2026-11-22')
  return read.ok ? `${read.kind} ${read.id}` : read.code
}

const labelsOf = (line: Line, batch: BatchState, print: Print = 'first') =>
  entriesOfKind(batch, 'print-labels').map(entry => ({
    entry,
    codes: entry.computed.codes ?? [],
    labels: labelsOfEntry(batch, entry, print, patient, contextOf(line)),
  }))

let line: Line

beforeAll(async () => {
  line = await cultured()
  await line.until('label-reconciliation')
})

describe.each([203, 300])('labels of a batch printed at %i dpi', dpi => {
  it('say exactly the codes that were reserved, each with its check character', async () => {
    const batch = line.batch()
    const sets = labelsOf(line, batch)
    expect(sets.map(({ labels }) => labels.length)).toEqual(sets.map(({ codes }) => codes.length))
    for (const { labels, codes } of sets) {
      const texts = await scanned(labels, dpi)
      const kind = /-F\d+$/.test(codes[0] ?? '') ? 'container' : /-S\d+$/.test(codes[0] ?? '') ? 'sample' : 'vessel'
      expect(texts.map(each => each.map(named))).toEqual(codes.map(code => [`${kind} ${code}`]))
    }
  })

  it('give every container two labels that lead to that same container', async () => {
    const batch = line.batch()
    const context = contextOf(line)
    const containers = containersOf(batch)
    expect(containers.map(({ site }) => site)).toEqual(['knee-left', 'knee-right'])
    const outer = containers.map(container => productLabelOf(container, batch, patient, context))
    const small = labelsOf(line, batch).find(({ codes }) => codes.includes(containers[0]?.id ?? ''))?.labels ?? []
    for (const labels of [small, outer]) {
      const found = (await scanned(labels, dpi)).map(([text = '']) => findContainer(text, context))
      expect(found.map(each => each.ok && each.container.id)).toEqual(containers.map(({ id }) => id))
    }
  })

  it('name the donation by its number on every bag, tube and paper, told apart by its flags', async () => {
    const labels = donationLabelSet(line.batch(), 2, contextOf(line))
    const texts = await scanned(labels, dpi)
    const donation = `donation ${line.batch().donation}`
    const kinds = texts.map(each => [...new Set(each.map(named))])
    expect(kinds).toEqual([
      ...Array(8).fill([donation]),
      ...Array(2).fill([`patient-code ${line.patientCode}`]),
      ...Array(2).fill([`batch ${line.batchId}`]),
    ])
    // Two symbols on a bag, one on a tube; the flags are the last two characters.
    expect(texts.map(each => each.map(text => text.slice(-2)).join(' ')).slice(0, 8)).toEqual([
      '01 01',
      '02 02',
      '06',
      '07',
      '07',
      '10',
      '08',
      '08',
    ])
  })
})

describe('the outer label', () => {
  const outerOf = (index: number) => {
    const batch = line.batch()
    const container = containersOf(batch)[index]
    if (!container) throw new Error('nothing was filled')
    return { container, label: productLabelOf(container, batch, patient, contextOf(line)) }
  }

  it('holds donation, product, division, expiry in local time and chain of identity', async () => {
    const { container, label } = outerOf(1)
    const [[text = ''] = []] = await scanned([label])
    const read = readCode(text, '2026-11-22')
    const structures = (read.ok ? [read.parsed ?? []].flat() : []) as IsbtStructure[]
    expect(structureIn(structures, 'DS001')).toMatchObject({ din: line.batch().donation, flags: '00' })
    expect(structureIn(structures, 'DS003')).toMatchObject({ productCode: 'D0001199', collectionType: '1' })
    expect(structureIn(structures, 'DS032')).toMatchObject({ division: '000002' })
    const chain = structureIn(structures, 'DS040')?.chainOfIdentity ?? ''
    expect(caseOfChain(chain)).toBe(line.caseId)
    const expiresAt = structureIn(structures, 'DS005')?.expiresAt ?? ''
    // Winter in Madrid: an hour before UTC; the minute that has begun, never a later one.
    const utc = new Date(Date.parse(`${expiresAt}:00.000Z`) - 3_600_000).toISOString()
    expect(utc.slice(0, 16)).toBe(container.expiresAt.slice(0, 16))
    expect(utc <= container.expiresAt).toBe(true)
  })

  it('says who, which joint and side in capitals, how much, and until when in both zones', async () => {
    const [text = ''] = await textsOf([outerOf(0).label])
    const { container } = outerOf(0)
    const [day, time] = [container.expiresAt.slice(0, 10), container.expiresAt.slice(11, 16)]
    for (const part of ['Rubio, Pere', '1978-02-03', 'HR000001', 'LEFT KNEE', 'FOR AUTOLOGOUS USE ONLY']) {
      expect(text).toContain(part)
    }
    expect(text).toContain(`${day} ${time} UTC`)
    expect(text).toMatch(/4\d\.\d × 10⁶ viable cells in \d\.\d+ mL/)
    expect(text).toContain('part 1 of 2')
    expect(text).toContain('Sterility, final product')
  })

  it('is in the language of the laboratory, with the words of that language', async () => {
    const batch = line.batch()
    const label = productLabelOf(containersOf(batch)[0] as never, batch, patient, contextOf(line, 'es'))
    const [text = ''] = await textsOf([label])
    expect(text).toContain('RODILLA IZQUIERDA')
    expect(text).toContain('SOLO PARA USO AUTÓLOGO')
  })
})

describe('a label', () => {
  it('of a demonstration says so, and only that of a demonstration', async () => {
    const batch = line.batch()
    const sets = (isDemo: boolean) => [
      ...entriesOfKind(batch, 'print-labels').flatMap(entry =>
        labelsOfEntry(batch, entry, 'first', patient, contextOf(line, 'en', isDemo)),
      ),
      ...donationLabelSet(batch, 1, contextOf(line, 'en', isDemo)),
      commandCodes(contextOf(line, 'en', isDemo)),
    ]
    // The name of the simulated laboratory has the word too: look for it in its frame, alone.
    const isMarked = (label: Label) => label.ops.some(op => op.kind === 'text' && op.text === 'DEMO')
    expect(sets(true).every(isMarked)).toBe(true)
    expect(sets(false).some(isMarked)).toBe(false)
  })

  it('printed again says which print it is', async () => {
    const batch = line.batch()
    const entry = entriesOfKind(batch, 'print-labels').find(({ id }) => id === batch.reprints[0]?.entry)
    if (!entry) throw new Error('nothing was printed again')
    const again = labelsOfEntry(batch, entry, 'last', patient, contextOf(line))
    expect(await scanned(again)).toEqual([[expect.stringContaining(batch.reprints[0]?.codes[0] ?? '-')]])
    expect((await textsOf(again))[0]).toContain('REPRINT 1')
    expect(labelsOfEntry(batch, entry, 2, patient, contextOf(line))).toEqual([])
    expect((await textsOf(labelsOfEntry(batch, entry, 'first', patient, contextOf(line))))[0]).not.toContain('REPRINT')
  })

  it('of equipment, places, lots, badges, patient codes and commands names that thing', async () => {
    const context = contextOf(line)
    const things = [
      ['equipment', 'E-0003', 'equipment E-0003'],
      ['location', 'E-0003-S2-P3', 'location E-0003-S2-P3'],
      ['lot', 'L26-0002', 'lot L26-0002'],
      ['badge', 'U26-0003', 'badge U26-0003'],
      ['patient', line.patientCode, `patient-code ${line.patientCode}`],
      ['batch', line.batchId, `batch ${line.batchId}`],
    ] as const
    for (const [kind, id, name] of things) {
      expect(isLabelled(kind, id, context)).toBe(true)
      expect((await scanned([thingLabel(kind, id, context)]))[0]?.map(named)).toEqual([name])
    }
    const commands = (await scanned([commandCodes(context)]))[0]?.map(named).sort()
    expect(commands).toEqual(['command cancel', 'command confirm', 'command next', 'command repeat'])
  })

  it('is not made for what is not there', () => {
    const context = contextOf(line)
    expect(isLabelled('location', 'E-0003-S9-P1', context)).toBe(false)
    expect(isLabelled('badge', 'U26-0999', context)).toBe(false)
    expect(isLabelled('lot', 'L26-0999', context)).toBe(false)
  })
})

describe('the name on a label', () => {
  const identity: Identity = {
    familyName: 'García Puig',
    givenName: 'Núria',
    birthDate: '1961-04-18',
    hospitalNumbers: [
      { issuer: 'clinica-la-loma', number: 'LL000001' },
      { issuer: 'hospital-del-rio', number: 'HR000007', validUntil: '2026-06-30' },
      { issuer: 'hospital-del-rio', number: 'HR000009', validFrom: '2026-07-01' },
    ],
  }

  it('stands with the number of the hospital of the case that is valid on the day', () => {
    const on = (hospital: string, day: string) => patientOnLabel(identity, hospital, day).hospitalNumber
    expect(on('hospital-del-rio', '2026-11-22')).toBe('HR000009')
    expect(on('hospital-del-rio', '2026-03-01')).toBe('HR000007')
    expect(on('somewhere-else', '2026-11-22')).toBe('LL000001')
    expect(patientOnLabel(identity, 'x', '2026-11-22').name).toBe('García Puig, Núria')
  })
})

describe('what is hard to print', () => {
  const longest: PatientOnLabel = {
    name: 'Fernández de Córdoba-Garcia i Puigdevall, Maria Assumpció',
    born: '1961-04-18',
    hospitalNumber: 'HUSJ-2026-0000044170',
  }
  let hard: Line

  beforeAll(async () => {
    const finger = usualSite({ joint: 'hand', side: 'left', digit: '2', digitJoint: 'pip' })
    hard = await cultured([finger, ...bothKnees.slice(1)], 'hard')
    const positive = {
      hiv: 'negative',
      hbsag: 'negative',
      'anti-hbc': 'positive',
      hcv: 'positive',
      syphilis: 'negative',
    }
    const sampledOn = hard.door.now().slice(0, 10)
    const { coordinator, labManager, qa } = hard.laboratory.staff
    hard.lab.must(
      recordSerology,
      { case: hard.caseId, sampledOn, results: positive, reason: 'Second assay' },
      { as: coordinator },
    )
    // What is newly positive holds the culture until it is decided.
    await disposeAll(hard.door, hard.laboratory.staff, hard.batchId)
    const hold = hard.batch().holds.find(({ liftedAt }) => !liftedAt)?.id ?? ''
    const lift = { batch: hard.batchId, hold, reason: 'Goes on, marked as positive' }
    hard.lab.must(liftHold, lift, { as: qa })
    const settings = { labelLanguage: 'es' }
    hard.lab.must(changeSettings, { settings, reason: 'Labels for Spanish wards' }, { as: labManager })
    await hard.until('label-reconciliation')
  })

  it.each(['en', 'es'] as const)(
    'is printed whole in %s: long names, finger joints, hazards and pending tests',
    language => {
      const context = contextOf(hard, language, true)
      const batch = hard.batch()
      const labels = [
        ...entriesOfKind(batch, 'print-labels').flatMap(entry =>
          labelsOfEntry(batch, entry, 'first', longest, context),
        ),
        ...containersOf(batch).map(container => productLabelOf(container, batch, longest, context)),
        ...donationLabelSet(batch, 2, context),
      ]
      expect(labels.flatMap(cutTexts)).toEqual([])
    },
  )

  it('says a biological hazard on everything of a patient with a positive marker, and in the product code', async () => {
    const context = contextOf(hard)
    const batch = hard.batch()
    const outer = containersOf(batch).map(container => productLabelOf(container, batch, longest, context))
    const labels = [
      ...entriesOfKind(batch, 'print-labels').flatMap(entry => labelsOfEntry(batch, entry, 'first', longest, context)),
      ...outer,
      ...donationLabelSet(batch, 1, context).filter(({ ops }) =>
        ops.some(op => 'text' in op && op.text.startsWith('=')),
      ),
    ]
    const texts = await textsOf(labels)
    expect(texts.filter(text => !text.includes('BIOLOGICAL HAZARD'))).toEqual([])
    expect((await textsOf(outer))[0]).toContain('Positive: anti-HBc and HCV')
    const [[symbol = ''] = []] = await scanned(outer)
    const read = readCode(symbol, '2026-11-22')
    const structures = (read.ok ? [read.parsed ?? []].flat() : []) as IsbtStructure[]
    expect(structureIn(structures, 'DS003')).toMatchObject({ productCode: 'D0001X99', collectionType: 'X' })
    expect(findContainer(symbol, context)).toMatchObject({ ok: true, container: { id: containersOf(batch)[0]?.id } })
  })
})
