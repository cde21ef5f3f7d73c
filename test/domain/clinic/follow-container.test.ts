import { beforeEach, describe, expect, it } from 'vitest'
import { must } from '../../../server/demo/door.ts'
import { askGo, receiveAllContainers } from '../../../server/demo/hospital.ts'
import { correctEntry } from '../../../server/domain/batch/commands/correct-entry.ts'
import { holdBatch, liftHold } from '../../../server/domain/batch/commands/decide-on-batch.ts'
import { containersOf } from '../../../server/domain/batch/containers.ts'
import { latestEntry } from '../../../server/domain/batch/entries.ts'
import { printedLabels } from '../../../server/domain/batch/labels.ts'
import { givenAt, isSpent } from '../../../server/domain/batch/progress.ts'
import { bookCollection } from '../../../server/domain/case/commands/book-collection.ts'
import { askReadiness } from '../../../server/domain/clinic/commands/ask-readiness.ts'
import {
  destroyContainer,
  recordAdministration,
  reportContainerLost,
  returnContainer,
} from '../../../server/domain/clinic/commands/follow-container.ts'
import { readLogger, receiveContainer } from '../../../server/domain/clinic/commands/receive-container.ts'
import { againstGiving } from '../../../server/domain/clinic/readiness.ts'
import { withCheck } from '../../../server/domain/code/own-code.ts'
import { addMinutes } from '../../../server/domain/kit/time.ts'
import { rejectBatch } from '../../../server/domain/release/commands/sign-release.ts'
import { type Line, openLine } from '../../kit/line.ts'
import { certifyLine } from '../../kit/release.ts'
import { tried } from '../../kit/tried.ts'

let line: Line
let id: string
const container = () => containersOf(line.batch())[0]
const give = (command: Parameters<typeof tried>[1], input: object, as = line.laboratory.staff.nurse) =>
  tried(line.lab, command, { container: withCheck(id), ...input }, { as })
const place = { joint: 'knee', side: 'right' }
const inject = (more: object = {}) => give(recordAdministration, { place, givenUl: container()?.volumeUl, ...more })

beforeEach(async () => {
  line = await openLine()
  await certifyLine(line)
  id = `${line.batchId}-F01`
})

const dispatched = () => line.go('dispatch', { as: line.laboratory.staff.coordinator })
const received = async () => {
  await dispatched()
  expect(givenAt(line.batch())).toBeNull()
  await receiveAllContainers(line.door, line.laboratory.staff, line.batchId)
}

describe('the arrival of a container', () => {
  it('is recorded once, after it was sent', async () => {
    const arrival = { sealIntact: true, minC: 3.5, maxC: 6 }
    expect(give(receiveContainer, arrival)).toMatchObject({
      code: 'container-not-dispatched',
      facts: { container: id, status: 'certified' },
    })
    await dispatched()
    expect(give(receiveContainer, arrival)).toMatchObject({ code: null, exceptions: [] })
    expect(container()?.status).toBe('received')
    expect(give(receiveContainer, arrival).code).toBe('container-received-already')
  })

  it('with a broken seal, or too warm, is an exception and a deviation', async () => {
    await dispatched()
    const arrived = give(receiveContainer, { sealIntact: false, minC: 4, maxC: 11.5 })
    expect(arrived.exceptions).toEqual(['container', 'out-of-limit'])
    expect(arrived.answer).toMatchObject({ exceptions: 2 })
    expect(line.batch().exceptions.at(-1)).toMatchObject({
      deviation: true,
      facts: { what: 'journey', container: id, value: 11.5, min: 2, max: 8 },
    })
  })
})

describe('an arrival whose logger was not read', () => {
  const unread = { container: '', what: 'temperature-unread' }
  const ask = () => give(askReadiness, { place, wristband: line.wristband, intact: true })
  const readings = { minC: 3.5, maxC: 6 }

  beforeEach(dispatched)

  it.each([{}, { minC: 4 }, { maxC: 6 }])(
    'at both ends (%o) is a deviation, and NO-GO until it is read',
    async some => {
      expect(give(receiveContainer, { sealIntact: true, ...some })).toMatchObject({
        code: null,
        exceptions: ['container'],
      })
      expect(line.batch().exceptions.at(-1)).toMatchObject({ deviation: true, facts: { ...unread, container: id } })
      expect(ask().answer).toMatchObject({ verdict: 'no-go', validUntil: null })
      expect(line.batch().readiness.at(-1)?.failed).toEqual(['journey: temperature-unread'])
      expect(give(readLogger, readings)).toMatchObject({ code: null, exceptions: [], answer: { exceptions: 0 } })
      expect(ask().answer).toMatchObject({ verdict: 'go' })
    },
  )

  it('is completed once, by those who may record an arrival, and only after it', async () => {
    expect(give(readLogger, readings)).toMatchObject({ code: 'container-not-received', facts: { container: id } })
    give(receiveContainer, { sealIntact: true })
    expect(give(readLogger, readings, line.laboratory.staff.laia).code).toBe('not-permitted')
    expect(give(readLogger, readings, line.laboratory.staff.nurse2).code).toBe('of-another-hospital')
    expect(give(readLogger, readings, line.laboratory.staff.surgeon3).code).toBe('container-of-another-surgeon')
    expect(give(readLogger, readings, line.laboratory.staff.surgeon).types).toEqual(['batch.logger-read'])
    expect(give(readLogger, readings)).toMatchObject({ code: 'logger-read-already', facts: { container: id } })
  })

  it('that was read at once is complete already', () => {
    give(receiveContainer, { sealIntact: true, ...readings })
    expect(give(readLogger, readings).code).toBe('logger-read-already')
  })

  it('that turns out too warm or too cold is a deviation of its own, and NO-GO as after any such journey', () => {
    give(receiveContainer, { sealIntact: true })
    expect(give(readLogger, { minC: 3.5, maxC: 11.5 })).toMatchObject({ exceptions: ['out-of-limit'] })
    expect(line.batch().exceptions.at(-1)).toMatchObject({
      deviation: true,
      facts: { what: 'journey', container: id, value: 11.5, min: 2, max: 8 },
    })
    ask()
    expect(line.batch().readiness.at(-1)?.failed).toEqual(['journey: temperature'])
  })

  it('keeps the one reading that was taken: a later one does not cool down what was too warm', () => {
    expect(give(receiveContainer, { sealIntact: true, maxC: 11.5 }).exceptions).toEqual(['container', 'out-of-limit'])
    give(readLogger, readings)
    expect(line.batch().arrivals).toMatchObject([{ minC: 3.5, maxC: 11.5 }])
    ask()
    expect(line.batch().readiness.at(-1)?.failed).toEqual(['journey: temperature'])
  })

  it('may be read after the product has come to its end: what it had been through stays worth knowing', () => {
    give(receiveContainer, { sealIntact: true })
    give(returnContainer, { reason: 'The logger could not be read' })
    expect(give(readLogger, readings).code).toBeNull()
  })
})

describe('a lowest temperature above the highest', () => {
  const reversed = { minC: 6, maxC: 3.5 }
  const refused = {
    code: 'fields-invalid',
    fields: { maxC: 'minimum-above-maximum' },
    types: [],
  }

  it('is refused at the arrival and at the later reading, and said at the field', async () => {
    await dispatched()
    expect(give(receiveContainer, { sealIntact: true, ...reversed })).toMatchObject(refused)
    give(receiveContainer, { sealIntact: true })
    expect(give(readLogger, reversed)).toMatchObject(refused)
    expect(give(readLogger, { minC: 5, maxC: 5 }).code).toBeNull()
  })
})

describe('the injection', () => {
  it('after a GO that still holds is recorded without an exception', async () => {
    await received()
    await askGo(line.door, line.batchId, id, line.wristband)
    line.lab.later({ minutes: 4 })
    expect(inject()).toMatchObject({ code: null, exceptions: [] })
    expect(container()?.status).toBe('given')
    expect(givenAt(line.batch())).toBe(line.lab.now())
    expect(line.batch().administrations).toMatchObject([{ container: id, joint: 'knee-right', partOnly: false }])
  })

  it('of a part says so', async () => {
    await received()
    await askGo(line.door, line.batchId, id, line.wristband)
    expect(inject({ givenUl: 5000 }).code).toBeNull()
    expect(container()?.status).toBe('given-in-part')
    expect(givenAt(line.batch())).toBe(line.lab.now())
  })

  it('that was given without a GO, or after it had run out, is a fact, and a deviation', async () => {
    await received()
    await askGo(line.door, line.batchId, id, line.wristband)
    line.lab.later({ minutes: 6 })
    expect(inject()).toMatchObject({ code: null, exceptions: ['administration'] })
    expect(line.batch().exceptions.at(-1)).toMatchObject({
      deviation: true,
      facts: { what: 'without-go', last: 'go' },
    })
  })

  it('that is recorded later counts by its own time: a GO that held then is enough', async () => {
    await received()
    line.lab.moveTo(`${line.door.now().slice(0, 14)}59:20.000Z`)
    await askGo(line.door, line.batchId, id, line.wristband)
    const performedAt = `${line.door.now().slice(0, 16)}:00.000Z`
    line.lab.later({ hours: 2 })
    expect(inject({ performedAt })).toMatchObject({ code: null, exceptions: [] })
    expect(line.batch().administrations).toMatchObject([
      { performedAt, goAt: expect.stringContaining(performedAt.slice(0, 16)) },
    ])
  })

  it('at a typed time within a GO is a deviation where a NO-GO was answered since', async () => {
    await received()
    await askGo(line.door, line.batchId, id, line.wristband)
    line.lab.later({ minutes: 1 })
    const performedAt = line.door.now()
    line.lab.later({ hours: 2 })
    await askGo(line.door, line.batchId, id, 'HR999999')
    expect(inject({ performedAt })).toMatchObject({ code: null, exceptions: ['administration'] })
    expect(line.batch().exceptions.at(-1)).toMatchObject({
      deviation: true,
      facts: { what: 'without-go', last: 'no-go' },
    })
  })

  it('after the GO had run out by its own time is a deviation, though a GO holds now', async () => {
    await received()
    line.lab.later({ minutes: 30 })
    const performedAt = line.door.now()
    line.lab.later({ minutes: 1 })
    await askGo(line.door, line.batchId, id, line.wristband)
    expect(inject({ performedAt }).exceptions).toEqual(['administration'])
  })

  it('into another joint is a fact, and a deviation', async () => {
    await received()
    await askGo(line.door, line.batchId, id, line.wristband)
    expect(inject({ place: { joint: 'knee', side: 'left' } }).exceptions).toEqual(['administration'])
    expect(line.batch().exceptions.at(-1)?.facts).toMatchObject({ what: 'another-site', site: 'knee-left' })
  })

  it('is no more than was filled, and not in the future', async () => {
    await received()
    const filledUl = container()?.volumeUl ?? 0
    expect(inject({ givenUl: filledUl + 1 })).toMatchObject({ code: 'volume-more-than-filled', facts: { filledUl } })
    expect(inject({ performedAt: addMinutes(line.door.now(), 2) }).code).toBe('in-the-future')
  })

  it('ends the container: it is not given twice, nor returned', async () => {
    await received()
    inject()
    expect(inject()).toMatchObject({ code: 'container-ended', facts: { container: id, status: 'given' } })
    expect(give(returnContainer, { reason: 'Second thoughts' }).code).toBe('container-ended')
  })
})

describe('the injection of what may not be given', () => {
  const administered = () => line.batch().exceptions.filter(({ kind }) => kind === 'administration')
  const against = (finding: string, more: object = {}) =>
    expect.objectContaining({
      deviation: true,
      facts: expect.objectContaining({ what: 'against-record', container: id, finding, ...more }),
    })
  const byQa = (command: Parameters<typeof tried>[1], more: object) => {
    const { qa } = line.laboratory.staff
    const asked = { as: qa, proof: { password: 'right' as const } }
    expect(tried(line.lab, command, { batch: line.batchId, ...more }, asked).code).toBeNull()
  }
  const heldSince = () => line.batch().holds.at(-1)?.at

  beforeEach(async () => {
    await received()
    await askGo(line.door, line.batchId, id, line.wristband)
    line.lab.later({ minutes: 1 })
  })

  it('is a fact and a deviation where the batch was rejected after the GO', () => {
    byQa(rejectBatch, { reason: 'Growth in the last plate' })
    expect(inject().code).toBeNull()
    expect(container()?.status).toBe('given')
    expect(administered()).toEqual([against('rejected')])
  })

  it('is a deviation where the batch, or this container, is on hold, also at a typed time before the hold', () => {
    const performedAt = line.door.now()
    line.lab.later({ minutes: 1 })
    byQa(holdBatch, { reason: 'The freezer alarm is looked into', container: id })
    line.lab.later({ minutes: 1 })
    expect(inject({ performedAt }).code).toBeNull()
    expect(administered()).toEqual([against('on-hold', { since: heldSince() })])
  })

  it('is a deviation at a typed time within the GO where the answer to asking again was NO-GO', async () => {
    const performedAt = line.door.now()
    byQa(holdBatch, { reason: 'The freezer alarm is looked into' })
    line.lab.later({ minutes: 2 })
    expect(await askGo(line.door, line.batchId, id, line.wristband)).toBe('no-go')
    expect(inject({ performedAt }).code).toBeNull()
    expect(administered()[0]).toMatchObject({ deviation: true, facts: { what: 'without-go', last: 'no-go' } })
    expect(administered()[1]).toEqual(against('on-hold'))
  })

  it('is a deviation where a hold that was lifted came after the GO: it is asked anew', () => {
    byQa(holdBatch, { reason: 'The freezer alarm is looked into' })
    byQa(liftHold, { hold: line.batch().holds.at(-1)?.id, reason: 'It was another freezer' })
    expect(inject().code).toBeNull()
    expect(administered().map(each => each.facts)).toEqual([{ container: id, what: 'without-go', last: 'go' }])
  })

  it('is a deviation where the record was corrected after the certification', async () => {
    const entry = latestEntry(line.batch(), 'receipt', 'weight')?.id
    const corrected = { batch: line.batchId, entry, values: { fields: { 'net-g': '110.0' } }, reason: 'Misread' }
    await must(line.door, correctEntry, corrected, { as: line.laboratory.staff.laia })
    expect(inject().code).toBeNull()
    expect(administered()).toContainEqual(against('on-hold', { reason: 'corrected-after-signature' }))
    // As in a journal of the time when QA alone could lift such a hold.
    const batch = { ...line.batch(), holds: [] }
    const [filled] = containersOf(batch)
    if (!filled) throw new Error('Nothing was filled')
    const found = againstGiving(batch, filled, line.door.now(), line.lab.context(line.laboratory.staff.nurse))
    expect(found).toMatchObject([{ finding: 'signature-outrun' }])
  })

  it('is a deviation where the product had expired, whenever it is recorded', () => {
    line.lab.later({ hours: 30 })
    expect(inject({ performedAt: container()?.expiresAt }).code).toBeNull()
    expect(administered()[1]).toEqual(against('expired', { check: 'in-date' }))
  })
})

describe('a container that is not given', () => {
  it('is destroyed, or returned, with a reason, and never released again', async () => {
    await received()
    expect(give(returnContainer, { reason: 'Patient has a fever' }).code).toBeNull()
    expect(container()?.status).toBe('returned')
    expect(givenAt(line.batch())).toBeNull()
    expect(await askGo(line.door, line.batchId, id, line.wristband)).toBe('no-go')
    expect(give(destroyContainer, { reason: 'Returned' }).code).toBe('container-ended')
  })

  it('may be destroyed by QA in the laboratory', () => {
    const { qa, laia } = line.laboratory.staff
    expect(give(destroyContainer, { reason: 'Expired in the laboratory' }, laia).code).toBe('not-permitted')
    expect(give(destroyContainer, { reason: 'Expired in the laboratory' }, qa).code).toBeNull()
    expect(container()?.status).toBe('destroyed')
  })
})

describe('a container in the hands of others', () => {
  const reason = 'Patient has a fever'
  const endings = [destroyContainer, returnContainer]

  it('is followed by nurses of its hospital, never by those of another or of none', async () => {
    const { nurse, nurse2, laia } = line.laboratory.staff
    await dispatched()
    const ask = { place, wristband: line.wristband, intact: true }
    const given = { place, givenUl: 100 }
    // An account of before nurses had a hospital names none, as a technician's does.
    const unbound = { id: laia, roles: ['nurse'] } as const
    for (const [as, code] of [
      [nurse2, 'of-another-hospital'],
      [unbound, 'hospital-not-given'],
    ] as const) {
      const refused = (command: Parameters<typeof tried>[1], input: object) =>
        expect(tried(line.lab, command, { container: withCheck(id), ...input }, { as })).toMatchObject({
          code,
          types: [],
        })
      refused(receiveContainer, { sealIntact: true })
      refused(readLogger, { minC: 4, maxC: 6 })
      refused(recordAdministration, given)
      refused(reportContainerLost, { reason })
      for (const command of endings) refused(command, { reason })
    }
    expect(give(receiveContainer, { sealIntact: true, minC: 4, maxC: 6 }, nurse).code).toBeNull()
    expect(tried(line.lab, askReadiness, { container: withCheck(id), ...ask }, { as: unbound })).toMatchObject({
      code: 'hospital-not-given',
      types: [],
    })
    expect(give(askReadiness, ask, nurse)).toMatchObject({ code: null, answer: { verdict: 'go' } })
  })

  it('at a bedside of another hospital is a near miss, whatever the wristband says', async () => {
    await received()
    const ask = { place, wristband: line.wristband, intact: true }
    expect(give(askReadiness, ask, line.laboratory.staff.nurse2)).toMatchObject({
      code: 'of-another-hospital',
      facts: { id },
      types: ['batch.near-miss-recorded'],
    })
    expect(line.batch().nearMisses.at(-1)).toMatchObject({
      seen: { kind: 'container', id },
      expected: 'another-hospital',
    })
    expect(line.batch().readiness).toEqual([])
  })

  it('is not ended, nor given, by the hospital before it was sent there', async () => {
    const { surgeon, nurse, surgeon3 } = line.laboratory.staff
    for (const as of [surgeon, nurse]) {
      for (const command of endings) {
        expect(give(command, { reason }, as)).toMatchObject({
          code: 'container-not-dispatched',
          facts: { container: id, status: 'certified' },
        })
      }
      expect(give(recordAdministration, { place, givenUl: 100 }, as).code).toBe('container-not-dispatched')
    }
    expect(give(returnContainer, { reason }, surgeon3).code).toBe('container-of-another-surgeon')
    expect(line.batch().exceptions.filter(({ kind }) => kind === 'administration')).toEqual([])
    expect(container()?.status).toBe('certified')
  })

  it('is followed by its own surgeon, a colleague of that hospital and the nurses, never by a surgeon of another', async () => {
    const { surgeon, surgeon2, surgeon3 } = line.laboratory.staff
    const asStranger = (command: Parameters<typeof tried>[1], input: object) =>
      expect(give(command, input, surgeon3)).toMatchObject({
        code: 'container-of-another-surgeon',
        facts: { container: id },
        types: [],
      })
    await dispatched()
    asStranger(receiveContainer, { sealIntact: true })
    asStranger(reportContainerLost, { reason })
    expect(give(receiveContainer, { sealIntact: true }, surgeon2).code).toBeNull()
    for (const command of endings) asStranger(command, { reason })
    asStranger(recordAdministration, { place, givenUl: 100 })
    expect(give(returnContainer, { reason }, surgeon).code).toBeNull()
  })

  it('was given all the same, before its arrival was recorded: a fact, and a deviation', async () => {
    await dispatched()
    expect(inject()).toMatchObject({ code: null, exceptions: ['administration'] })
    expect(container()?.status).toBe('given')
  })
})

describe('a container that is lost', () => {
  const reason = 'The van of the courier was broken into'
  const lose = (as = line.laboratory.staff.coordinator) => give(reportContainerLost, { reason }, as)

  it('is recorded without its label by whoever hears of it, after it was sent, and is an exception', async () => {
    expect(lose()).toMatchObject({ code: 'container-not-dispatched', facts: { container: id, status: 'certified' } })
    await dispatched()
    expect(lose(line.laboratory.staff.laia).code).toBe('not-permitted')
    expect(lose()).toMatchObject({ code: null, exceptions: ['container'], answer: { container: id, exceptions: 1 } })
    expect(line.batch().exceptions.at(-1)).toMatchObject({
      kind: 'container',
      deviation: true,
      facts: { container: id, what: 'lost', reason },
    })
    expect(container()?.status).toBe('lost')
    expect(lose().code).toBe('container-ended')
  })

  it.each(['surgeon', 'nurse', 'qa'] as const)('is recorded by %s too, also after its arrival', async role => {
    await received()
    expect(lose(line.laboratory.staff[role]).code).toBeNull()
  })

  it('leaves the account of the labels as it was: its labels were applied', async () => {
    await dispatched()
    const before = printedLabels(line.batch())
    lose()
    expect(printedLabels(line.batch())).toEqual(before)
    expect(before.filter(({ fate }) => fate === 'left')).toEqual([])
  })

  it('is NO-GO, also when it is found, and its arrival is no longer recorded', async () => {
    await dispatched()
    lose()
    expect(give(receiveContainer, { sealIntact: true, minC: 4, maxC: 6 })).toMatchObject({
      code: 'container-ended',
      facts: { status: 'lost' },
    })
    expect(await askGo(line.door, line.batchId, id, line.wristband)).toBe('no-go')
    expect(line.batch().readiness.at(-1)?.failed).toEqual(['journey: not-received', 'container: lost'])
  })

  it('with all the others of its batch leaves its case free for another collection, before the last results are in', async () => {
    await dispatched()
    const { coordinator } = line.laboratory.staff
    const book = () => tried(line.lab, bookCollection, { case: line.batch().caseId }, { as: coordinator })
    expect(book().code).toBe('batch-running')
    lose()
    expect(isSpent(line.batch())).toBe(true)
    expect(book()).toMatchObject({ code: null, answer: { batch: expect.any(String) } })
  })

  it('that is found is returned or destroyed like any other', async () => {
    await dispatched()
    lose()
    expect(give(returnContainer, { reason: 'Found in the depot' })).toMatchObject({ code: null, exceptions: [] })
    expect(container()?.status).toBe('returned')
    expect(give(destroyContainer, { reason: 'Again' }).code).toBe('container-ended')
  })

  it('and given all the same is a fact and a deviation, whatever was answered before it was lost', async () => {
    await received()
    await askGo(line.door, line.batchId, id, line.wristband)
    lose()
    expect(inject()).toMatchObject({ code: null, exceptions: ['administration'] })
    expect(container()?.status).toBe('given')
  })
})
