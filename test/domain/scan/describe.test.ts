import { beforeAll, expect, describe as group, it } from 'vitest'
import { containersOf } from '../../../server/domain/batch/containers.ts'
import { outerLabelStructures } from '../../../server/domain/batch/outer-labels.ts'
import { samplesOf } from '../../../server/domain/batch/samples.ts'
import { inCulture, vesselsOf } from '../../../server/domain/batch/vessels.ts'
import { buildCompound, structureOf } from '../../../server/domain/code/isbt128.ts'
import { divisionOf } from '../../../server/domain/code/outer-label.ts'
import { withCheck } from '../../../server/domain/code/own-code.ts'
import { readCode } from '../../../server/domain/code/read-code.ts'
import { describe, mustBe, type Sight } from '../../../server/domain/scan/describe.ts'
import { locationText } from '../../../server/words/places.ts'
import { scanSentence } from '../../../server/words/scan.ts'
import { type Line, openLine } from '../../kit/line.ts'

let line: Line
let sight: Sight

/** What a text is, in a laboratory where one batch has been made; throws where it is refused. */
const see = (text: string) => {
  const code = readCode(text, line.door.now().slice(0, 10))
  if (!code.ok) throw new Error(code.code)
  return describe(code, { ...sight, now: line.door.now() })
}
const good = (text: string) => {
  const seen = see(text)
  if (!seen.ok) throw new Error(seen.refusal.code)
  return seen
}
const said = (text: string, language: 'en' | 'es' = 'en') =>
  scanSentence(good(text).facts, { now: line.door.now(), zone: line.door.zone, language })

/** What a product label holds: donation, product code and, in DS032, the container's number. */
const productLabel = (din: string, container: string) =>
  buildCompound([
    structureOf('DS001', `${din}00`),
    structureOf('DS003', 'E9999V99'),
    { structure: 'DS032', division: divisionOf(container) },
  ])

group('a thing of a batch in culture', () => {
  beforeAll(async () => {
    line = await openLine({}, 'scan')
    sight = { read: line.door.read, now: line.door.now(), zone: line.door.zone, lotsOf: () => [] }
    await line.until('passage')
  })

  it('is told with its batch, its patient, its state and where it stands', () => {
    const vessel = inCulture(line.batch())[0]
    const text = withCheck(vessel?.id ?? '')
    const place = locationText(vessel?.location ?? '', { language: 'en' })
    expect(place).toMatch(/^E-\d{4}, shelf \d+, position \d+$/)
    expect(good(text)).toMatchObject({ subject: { kind: 'batch', id: line.batchId }, batch: line.batchId })
    expect(said(text)).toBe(
      `Vessel ${vessel?.id} of batch ${line.batchId}, patient ${line.patientCode}, passage 0: in culture, in ${place}.`,
    )
    expect(said(text, 'es')).toContain(`Recipiente ${vessel?.id} del lote ${line.batchId}`)
  })

  it('is the donation number, the patient code, the case, the batch, a sample', () => {
    const { donation } = line.batch()
    expect(said(`=${donation}00`)).toContain(`Donation number ${donation} of batch ${line.batchId}`)
    expect(said(withCheck(line.patientCode))).toBe(`Patient ${line.patientCode}. Cases: ${line.caseId}.`)
    expect(said(withCheck(line.caseId))).toContain(`: right knee. Batches: ${line.batchId}.`)
    expect(said(withCheck(line.batchId))).toContain('in culture, P0')
    const sample = samplesOf(line.batch())[0]
    expect(said(withCheck(sample?.id ?? ''))).toContain('tests waiting')
  })

  it('that was never made is unknown, be the batch known or not', () => {
    for (const id of [`${line.batchId}-P7-01`, `${line.batchId}-F09`, 'B26-9999-P1-01', 'C26-9999', 'E-9999-S1-P1']) {
      expect(see(withCheck(id))).toMatchObject({
        ok: false,
        refusal: { code: 'unknown-thing', status: 404, facts: { id } },
      })
    }
  })
})

group('places', () => {
  it('tell whose vessels stand there, and a position beyond the shelves is none', () => {
    const location = inCulture(line.batch()).find(vessel => vessel.location)?.location ?? ''
    expect(said(withCheck(location))).toContain(`vessels of batch ${line.batchId} stand here`)
    const beyond = location.replace(/-P\d+$/, '-P99')
    expect(see(withCheck(beyond))).toMatchObject({ ok: false, refusal: { code: 'unknown-thing' } })
  })
})

group('what was expected', () => {
  it('is that very thing, or any of its kind where no id is given', () => {
    const [one, other] = vesselsOf(line.batch()).map(vessel => vessel.id)
    const seen = good(withCheck(one ?? ''))
    expect(mustBe(seen, { kind: 'vessel', id: one })).toBeNull()
    expect(mustBe(seen, { kind: 'vessel' })).toBeNull()
    expect(mustBe(seen, undefined)).toBeNull()
    expect(mustBe(seen, { kind: 'vessel', id: other })).toMatchObject({ code: 'scan-not-expected', status: 422 })
    expect(mustBe(seen, { kind: 'sample' })).toMatchObject({ code: 'scan-not-expected' })
  })
})

group('a wristband', () => {
  it('is not resolved by a scan', () => {
    const code = { ok: true, kind: 'wristband', id: line.wristband } as const
    expect(describe(code, sight)).toMatchObject({ ok: false, refusal: { code: 'scan-wristband' } })
  })
})

group('a filled container', () => {
  beforeAll(async () => {
    await line.until('dispatch')
  })

  it('is found by its own code and by its product label, and is the same thing', () => {
    const container = containersOf(line.batch())[0]
    const id = container?.id ?? ''
    const symbol = container ? buildCompound(outerLabelStructures(container, line.batch(), line.door)) : ''
    const label = good(symbol)
    expect(label.facts).toEqual(good(withCheck(id)).facts)
    expect(said(withCheck(id))).toContain(`patient ${line.patientCode}, for right knee: `)
    expect(mustBe(label, { kind: 'container', id })).toBeNull()
    expect(mustBe(label, { kind: 'product' })).toBeNull()
  })

  it('is not found by a symbol that is not its own: what differs is told', () => {
    const id = containersOf(line.batch())[0]?.id ?? ''
    expect(see(productLabel(line.batch().donation, id))).toMatchObject({
      ok: false,
      refusal: { code: 'label-not-as-printed', facts: { container: id, differs: ['DS003', 'DS005', 'DS040'] } },
    })
  })

  it('that the batch does not have is unknown', () => {
    expect(see(productLabel(line.batch().donation, `${line.batchId}-F88`))).toMatchObject({ ok: false })
  })
})
