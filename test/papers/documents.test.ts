// The papers of a batch, made from its states: what was recorded is what is printed, on every page, in both languages.
import { createHash } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import type { CellPart, PaperDocument } from '../../labels/document.ts'
import { renderDocument } from '../../labels/render/document-pdf.ts'
import { must, right } from '../../server/demo/door.ts'
import { review } from '../../server/demo/release.ts'
import { correctEntry } from '../../server/domain/batch/commands/correct-entry.ts'
import { containersOf } from '../../server/domain/batch/containers.ts'
import { entriesOfKind, latestEntry } from '../../server/domain/batch/entries.ts'
import { labelBalance } from '../../server/domain/batch/labels.ts'
import { operationOf, processOf } from '../../server/domain/batch/may.ts'
import { passagesOf } from '../../server/domain/batch/passages.ts'
import { samplesOf } from '../../server/domain/batch/samples.ts'
import { recordConsent } from '../../server/domain/case/commands/prepare-case.ts'
import { ownCheckCharacter } from '../../server/domain/code/own-code.ts'
import { present } from '../../server/domain/kit/existing.ts'
import { rejectBatch } from '../../server/domain/release/commands/sign-release.ts'
import { requestOosSupply, signOosSupply } from '../../server/domain/release/commands/supply-out-of-specification.ts'
import { batchRecord } from '../../server/papers/batch-record.ts'
import { analysisTooEarly, certificateOfAnalysis } from '../../server/papers/certificate-of-analysis.ts'
import { digestOf } from '../../server/papers/paper.ts'
import { chainsOf } from '../../server/papers/record/entry-cells.ts'
import { releaseCertificate, releaseTooEarly } from '../../server/papers/release-certificate.ts'
import { secondIn } from '../../server/papers/times.ts'
import { formatExact } from '../../server/words/times.ts'
import { type Line, openLine } from '../kit/line.ts'
import { pdfText } from '../kit/pdf-text.ts'
import { certified, closed, contextOf, cultured, paperFor, results } from './whole-batch.ts'

type Make = typeof batchRecord

const pagesOf = async (make: Make, line: Line, language: 'en' | 'es' = 'en', isDemo = false): Promise<string[]> =>
  pdfText(await renderDocument(make(paperFor(line), contextOf(line, language, isDemo))))

/** Texts break into lines anywhere: they are compared without blanks. */
const dense = (text: string): string => text.replace(/\s+/g, '')

const whole = async (...asked: Parameters<typeof pagesOf>): Promise<string> =>
  dense((await pagesOf(...asked)).join(' '))

/** Those texts that are not found; none is what a test expects. */
const missing = (texts: readonly string[], paper: string): string[] =>
  texts.filter(text => !paper.includes(dense(text)))

/** Every piece of every cell of the tables of a paper. */
const partsOf = ({ blocks }: PaperDocument): CellPart[] =>
  blocks
    .flatMap(block => (block.kind === 'table' ? block.rows.flat() : []))
    .flatMap(cell => (typeof cell === 'string' ? [{ text: cell }] : 'text' in cell ? [cell] : [...cell]))

let line: Line
let record = ''
let spanish = ''

beforeAll(async () => {
  line = await closed(await certified(await cultured()))
  record = await whole(batchRecord, line)
  spanish = await whole(batchRecord, line, 'es')
})

describe('a batch record', () => {
  it('says the number, step, person, checker and exact time of every entry', () => {
    const batch = line.batch()
    const process = processOf(batch, contextOf(line))
    const expected = chainsOf(batch.entries).flatMap(chain => {
      const [first] = chain
      if (!first) return []
      const step = operationOf(process, first.operation)?.steps.find(({ id }) => id === first.step)
      const name = (id: string) => line.lab.read('person', id)?.name ?? '?'
      return [
        `${first.id}${chain.at(-1) === first ? '' : chain.at(-1)?.id}${step?.title.en}`,
        `${secondIn(first.performedAt, 'Europe/Madrid')} ${name(first.actor)}${first.checkedBy ? `Checked by ${name(first.checkedBy)}` : ''}`,
      ]
    })
    expect(expected.length).toBeGreaterThan(400)
    // The title of a step stands beside its number; between them a page may end.
    expect(
      missing(
        expected.filter(text => text.startsWith('20')),
        record,
      ),
    ).toEqual([])
    expect(
      missing(
        expected.filter(text => !text.startsWith('20')),
        record,
      ),
    ).toEqual([])
  })

  it('has a line for each optional step that was not needed, with who said so and when', () => {
    const batch = line.batch()
    const process = processOf(batch, contextOf(line))
    const lines = (language: 'en' | 'es', said: string) =>
      batch.skips.map(({ id, run, step, at, by }) => {
        const operation = operationOf(process, batch.runs.find(each => each.run === run)?.operation ?? '')
        const title = operation?.steps.find(each => each.id === step)?.title[language]
        return `${id}${title}${said}${secondIn(at, 'Europe/Madrid')}${line.lab.read('person', by)?.name}`
      })
    expect(batch.skips.length).toBeGreaterThan(0)
    expect(missing(lines('en', 'Skipped: not needed'), record)).toEqual([])
    expect(missing(lines('es', 'Omitido: no hacía falta'), spanish)).toEqual([])
  })

  it('shows a corrected value beside the new one, with who changed it, when and why', () => {
    const batch = line.batch()
    const first = batch.entries.find(({ correctedBy }) => correctedBy !== undefined)
    const later = batch.entries.find(({ id }) => id === first?.correctedBy)
    if (!first || !later || !('fields' in first.values)) throw new Error('nothing was corrected')
    const wrong = `Net mass: ${first.values.fields?.['net-g']} g`
    const corrected = `corrected ${secondIn(later.recordedAt, 'Europe/Madrid')} by Marc Vidal: Tare of the bag was not taken off`
    expect(missing([wrong, 'Net mass: 98.4 g', corrected], record)).toEqual([])
    // Struck values are drawn with a line: which ones they are, the document says.
    const struck = partsOf(batchRecord(paperFor(line), contextOf(line))).filter(part => part.struck)
    expect(struck.map(({ text }) => text.replace('\u00a0', ' '))).toEqual(
      expect.arrayContaining([String(first.id), wrong]),
    )
  })

  it('names the formula and its version for every computed value', () => {
    const computed = line
      .batch()
      .entries.flatMap(entry => Object.entries(entry.computed.numbers ?? {}))
      .filter(([id, { formula }]) => formula !== 'as-entered' && id !== 'harvested')
    const formulas = [
      ...new Set(computed.map(([, { formula, formulaVersion }]) => `formula ${formula}, version ${formulaVersion}`)),
    ]
    expect(formulas.length).toBeGreaterThan(4)
    expect(missing(formulas, record)).toEqual([])
  })

  it('says in words what each value was computed from, never by a program’s name for it', () => {
    expect(missing(['density 1.06 g/mL'], record)).toEqual([])
    expect(missing(['densidad 1,06 g/mL'], spanish)).toEqual([])
    const inputs = line.batch().entries.flatMap(({ computed }) => Object.values(computed.numbers ?? {}))
    const names = new Set(inputs.flatMap(each => Object.keys(each.inputs)).filter(name => /[A-Z]/.test(name)))
    expect(names.size).toBeGreaterThan(4)
    expect([...names].filter(name => missing([name], record).length === 0)).toEqual([])
  })

  it('tells each exception with its decision, each near miss, each hold, each reprint', () => {
    const batch = line.batch()
    expect(batch.exceptions.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(['late-entry', 'corrected', 'label-reprinted']),
    )
    expect(
      missing(
        batch.exceptions.map(({ disposition }) => disposition?.reason ?? '?'),
        record,
      ),
    ).toEqual([])
    const said = [
      'Recorded later',
      'No tablet at the courier’s desk',
      'Corrected',
      'Label printed again',
      'B26-0099-P1-02 was scanned where B26-0001 belongs, and was refused.',
      'Incubator alarm in the night',
      'Label was wetted with ethanol',
    ]
    expect(missing(said, record)).toEqual([])
  })

  it('lists every lot with its expiry, every piece of equipment with its calibration, everybody who took part', () => {
    const batch = line.batch()
    const lots = entriesOfKind(batch, 'use-lot').flatMap(({ values }) => line.lab.read('lot', values.lot) ?? [])
    const equipment = entriesOfKind(batch, 'use-equipment').flatMap(
      ({ values }) => line.lab.read('equipment', values.equipment) ?? [],
    )
    const people = batch.entries.flatMap(({ actor }) => line.lab.read('person', actor) ?? [])
    const expected = [
      ...lots.flatMap(({ id, supplierLot, expiresOn = '?' }) => [id, supplierLot, expiresOn]),
      ...equipment.flatMap(({ id, name, calibrations }) => [id, name, calibrations.at(-1)?.validUntilOn ?? '']),
      ...people.flatMap(({ id, name }) => [id, name]),
    ]
    expect(missing([...new Set(expected)], record)).toEqual([])
  })

  it('gives yields at every stage, samples, and every result with its reading day', () => {
    const batch = line.batch()
    const { harvestedCells, cumulativeDoublings } = passagesOf(batch).at(-1) ?? {}
    const expected = [
      `${((harvestedCells ?? 0) / 1e6).toFixed(2)} × 10⁶`,
      (cumulativeDoublings ?? 0).toFixed(2),
      ...samplesOf(batch).map(({ id }) => id),
      ...containersOf(batch).map(({ id }) => id),
      ...batch.results.flatMap(({ text, readingDay }) =>
        readingDay === undefined ? [text] : [`${text}, day ${readingDay}`],
      ),
    ]
    expect(missing([...new Set(expected)], record)).toEqual([])
  })

  it('reconciles the labels and shows a specimen of each print, and each outer label', () => {
    const all = line.batch()
    const { printed, applied, destroyed } = labelBalance(all)
    expect(destroyed).toBeGreaterThan(0)
    expect(record).toContain(dense(`${printed} printed = ${applied} applied + ${destroyed} destroyed`))
    const specimens = batchRecord(paperFor(line), contextOf(line)).blocks.filter(({ kind }) => kind === 'specimen')
    const isOuter = (code: string) => code.startsWith(`${all.donation}-`)
    const prints = entriesOfKind(all, 'print-labels').filter(({ computed }) => !computed.codes?.some(isOuter))
    expect(specimens).toHaveLength(prints.length + containersOf(all).length)
  })

  it('tells dispatch, arrival, readiness and administration of each container', () => {
    const said = containersOf(line.batch()).flatMap(({ id }) => [
      `${id} dispatched in`,
      `${id} received at the hospital, seal intact`,
      `GO for ${id}`,
      `${id} given`,
    ])
    expect(missing(said, record)).toEqual([])
  })

  it('has each signature with name, meaning, time, the number of entries covered and their digest', () => {
    const batch = line.batch()
    const signatures = [...batch.reviews, ...batch.certifications]
    expect(signatures).toHaveLength(3)
    const expected = signatures.flatMap(({ name, at, signed }) => [
      name,
      formatExact(at, { zone: 'Europe/Madrid' }),
      `Covers ${signed.length} entries`,
      createHash('sha256')
        .update(signed.map(({ stream, version, hash }) => `${stream} ${version} ${hash}\n`).join(''))
        .digest('hex'),
    ])
    expect(missing(expected, record)).toEqual([])
    expect(missing(['Reviewed by QA', 'Certified by the QP, stage 1', 'Certified by the QP, stage 2'], record)).toEqual(
      [],
    )
  })

  it('has the signature of a rejection among them', async () => {
    const rejected = await openLine()
    const { qa } = rejected.laboratory.staff
    const input = { batch: rejected.batchId, reason: 'Collected from the other patient' }
    rejected.lab.must(rejectBatch, input, { as: qa, proof: right })
    const name = rejected.lab.read('person', qa)?.name ?? ''
    const signed = ['Rejected: nothing of this batch is given', name, formatExact(rejected.lab.now(), rejected.lab)]
    expect(missing(signed, await whole(batchRecord, rejected))).toEqual([])
  })

  it('lists every entry of the journal with its position and hash, and the head of the journal on every page', async () => {
    const paper = paperFor(line)
    const rows = paper.lines.map(
      ({ seq, version, at, type, hash }) => `${seq}${version}${at}${type.slice(6)}${hash.slice(0, 32)}`,
    )
    expect(missing(rows, record)).toEqual([])
    const pages = await pagesOf(batchRecord, line)
    const anchor = dense(`${paper.head.seq}:${paper.head.hash}`)
    expect(pages.filter(page => !dense(page).includes(anchor))).toEqual([])
    expect(pages.map((page, index) => page.includes(`Page ${index + 1} of ${pages.length}`))).not.toContain(false)
  })

  it('is the same in Spanish, with the words of that language', () => {
    const words = [
      'Registro de lote',
      'Excepciones y decisiones',
      'Cumple la especificación',
      'rodilla izquierda',
      'Anotado más tarde',
    ]
    expect(missing(words, spanish)).toEqual([])
    expect(spanish).not.toContain('undefined')
    expect(record).not.toContain('undefined')
    // Every time stands in both.
    const times = [...record.matchAll(/\d{4}-\d\d-\d\d\d\d:\d\d:\d\dCET/g)].map(([time]) => time)
    expect(missing([...new Set(times)], spanish)).toEqual([])
  })

  it('breaks no title of a column within its word, nor an amount from its unit', async () => {
    const pages = await pagesOf(batchRecord, line, 'es')
    expect(pages.join('\n')).toMatch(/Duplicaciones/)
    for (const page of pages) expect(page).not.toMatch(/Duplicacione\s|\d m\sL\b/)
  })

  it('says what the second figure of a sample is: the viable cells in its volume', async () => {
    const { blocks } = batchRecord(paperFor(line), contextOf(line, 'en', false))
    const titles = blocks.flatMap(block => (block.kind === 'table' ? block.columns.map(({ title }) => title) : []))
    expect(titles).toContain('Volume; viable cells')
  })

  it('can be printed at any time, and says while the batch goes on', async () => {
    const early = await cultured()
    const text = await whole(batchRecord, early)
    expect(text).toContain(dense('This batch is not closed: the record goes on after this print.'))
    expect(text).toContain(dense('Not signed'))
  })

  it('shows every consent of the case, a later one with who recorded it and why', async () => {
    const twice = await cultured()
    const first = present(twice.door, 'case', twice.caseId).consent?.givenOn ?? ''
    const again = { case: twice.caseId, givenOn: '2026-10-01', reason: 'The first sheet was not signed' }
    await must(twice.door, recordConsent, again, { as: twice.laboratory.staff.coordinator })
    const text = await whole(batchRecord, twice)
    const told = [`given on ${first}`, 'given on 2026-10-01; recorded again', `Reason: ${again.reason}.`]
    expect(missing(told, text)).toEqual([])
    expect(await whole(batchRecord, twice, 'es')).toContain(dense('otorgado el 2026-10-01; nuevo registro'))
  })
})

describe('every paper of a batch', () => {
  const papers = { batchRecord, certificateOfAnalysis, releaseCertificate }

  it.each(Object.entries(papers))('names the patient by code only: %s', async (_, make) => {
    for (const language of ['en', 'es'] as const) {
      const text = await whole(make, line, language)
      expect(text).toContain(line.patientCode)
      for (const personal of ['Rubio', 'Pere', '1978-02-03', line.wristband]) expect(text).not.toContain(personal)
    }
  })

  it.each(Object.entries(papers))('of a demonstration says so on each page, and only then: %s', async (_, make) => {
    // The simulated laboratory's own name begins with the word.
    const isMarked = (page: string) => page.replaceAll('DEMO Cell Therapy Laboratory', '').includes('DEMO')
    expect((await pagesOf(make, line, 'en', true)).map(isMarked)).not.toContain(false)
    expect((await pagesOf(make, line)).map(isMarked)).not.toContain(true)
  })
})

describe('a certificate of analysis', () => {
  it('is too early before anything is filled, and while a decisive test of stage 1 has no answer', async () => {
    const early = await cultured()
    expect(analysisTooEarly(early.batch(), contextOf(early))).toMatchObject({
      code: 'certificate-too-early',
      status: 409,
      facts: { missing: [] },
    })
    await early.until('dispatch')
    const refusal = analysisTooEarly(early.batch(), contextOf(early))
    expect(refusal?.facts).toMatchObject({ missing: expect.arrayContaining(['cd73', 'gram', 'endotoxin']) })
    await results(early)
    expect(analysisTooEarly(early.batch(), contextOf(early))).toBeNull()
    const text = await whole(certificateOfAnalysis, early)
    expect(text).toContain(dense('The results so far meet the specification. Pending:'))
    expect(text).toMatch(/Sterility,finalproduct\(final7Dec2026\)/)
  })

  it('has every test with method, specification, result as entered and verdict', async () => {
    const batch = line.batch()
    const text = await whole(certificateOfAnalysis, line)
    const { specification } = processOf(batch, contextOf(line))
    const asked = specification.filter(({ optional }) => !optional)
    expect(
      missing(
        asked.flatMap(({ name, method }) => [name.en, method.en]),
        text,
      ),
    ).toEqual([])
    expect(
      missing(
        batch.results.map(({ text: entered }) => entered),
        text,
      ),
    ).toEqual([])
    expect(missing(['<0.05 EU/mL', '< 0.5 EU/mL', '≥ 95 %', '90 to 110 %'], text)).toEqual([])
    expect(text).toContain(dense('All decisive results are in and meet the specification.'))
  })

  it('of a batch out of specification says so, and which test', async () => {
    const failed = await cultured()
    await failed.until('dispatch')
    await results(failed, { endotoxin: '0.9' })
    expect(analysisTooEarly(failed.batch(), contextOf(failed))).toBeNull()
    const text = await whole(certificateOfAnalysis, failed)
    expect(missing(['The batch does not meet the specification: Endotoxin', '0.9 EU/mL'], text)).toEqual([])
  })
})

describe('a release certificate', () => {
  it('is too early until stage 1 is certified', async () => {
    const early = await cultured()
    expect(releaseTooEarly(early.batch())).toMatchObject({ code: 'certificate-too-early', status: 409 })
    expect(releaseTooEarly(line.batch())).toBeNull()
  })

  it('says what was certified, of which product for which patient code, in which containers, and who signed', async () => {
    const text = await whole(releaseCertificate, line)
    const batch = line.batch()
    const expected = [
      'Release certificate',
      `${batch.id} ${ownCheckCharacter(batch.id)}`,
      'A9999 26 000001',
      'D0001199',
      'For autologous use only',
      'Stage 1: before the last results',
      'Stage 2: after the last results',
      'The qualified person certifies that all results of this batch are in',
      'No result is pending.',
      ...containersOf(batch).flatMap(({ id, expiresAt }) => [id, formatExact(expiresAt, { zone: 'Europe/Madrid' })]),
      ...batch.certifications.map(digestOf),
    ]
    expect(missing(expected, text)).toEqual([])
  })

  it('at stage 1 names what is pending, and whom to call', async () => {
    const first = await certified(await cultured())
    const text = await whole(releaseCertificate, first)
    expect(missing(['Pending results: Sterility in process', '+34 900 000 000'], text)).toEqual([])
    expect(text).not.toContain(dense('Stage 2: after'))
  })

  it('says before all else what happened to the batch later', async () => {
    const held = await certified(await cultured())
    const entry = latestEntry(held.batch(), 'filling', 'appearance')
    const input = {
      batch: held.batchId,
      entry: entry?.id,
      values: { option: 'complies' },
      reason: 'Seen again in daylight',
    }
    held.lab.must(correctEntry, input, { as: held.laboratory.staff.laia })
    const [firstPage = ''] = await pagesOf(releaseCertificate, held)
    expect(dense(firstPage)).toContain(dense('B26-0001-F01: On hold: an entry was corrected after it had been signed'))
    const noLonger = 'this paper releases nothing until the batch is reviewed and certified anew'
    expect(dense(firstPage)).toContain(dense(noLonger))
    const [asCertified = ''] = await pagesOf(releaseCertificate, line)
    expect(dense(asCertified)).not.toContain(dense(noLonger))
  })

  it('of a supply out of specification says that it is none: what failed, at whose request, with whose signature', async () => {
    const failed = await cultured()
    const { door, lab, batchId, laboratory } = failed
    await failed.until('dispatch')
    await results(failed, { endotoxin: '0.9' })
    expect(releaseTooEarly(failed.batch())).not.toBeNull()
    const container = containersOf(failed.batch())[0]?.id
    const reason = 'No other treatment is left for this patient'
    const request = { batch: batchId, container, reason, document: 'a'.repeat(64) }
    lab.must(requestOosSupply, request, { as: laboratory.staff.surgeon })
    await review(door, laboratory.staff, batchId)
    lab.must(signOosSupply, { batch: batchId, container }, { as: laboratory.staff.qp, proof: { password: 'right' } })
    expect(releaseTooEarly(failed.batch())).toBeNull()
    const text = await whole(releaseCertificate, failed)
    const said = [
      'Supplied out of specification',
      'This batch is not certified. This paper releases nothing.',
      'does not meet its specification (Endotoxin)',
      'at the written request of Elena Marín',
      'No other treatment is left for this patient',
      '0.9 EU/mL',
      'Víctor Lozano',
    ]
    expect(missing(said, text)).toEqual([])
    expect(text).not.toContain(dense('The qualified person certifies'))
  })
})
