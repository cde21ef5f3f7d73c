import { beforeEach, describe, expect, it } from 'vitest'
import { right } from '../../../server/demo/door.ts'
import { usualSite } from '../../../server/demo/orders.ts'
import { disposeAll } from '../../../server/demo/release.ts'
import {
  declareFailed,
  disposeException,
  holdBatch,
  liftHold,
  reprintLabels,
} from '../../../server/domain/batch/commands/decide-on-batch.ts'
import { containersOf } from '../../../server/domain/batch/containers.ts'
import type { ExceptionKind } from '../../../server/domain/batch/events.ts'
import { standingOf } from '../../../server/domain/batch/progress.ts'
import { correctSites } from '../../../server/domain/case/commands/correct-sites.ts'
import { recordConsent, recordSerology } from '../../../server/domain/case/commands/prepare-case.ts'
import { addDays } from '../../../server/domain/kit/time.ts'
import { changeRoles } from '../../../server/domain/person/commands/change-roles.ts'
import { reviewBatch } from '../../../server/domain/release/commands/sign-release.ts'
import { type Line, openLine } from '../../kit/line.ts'
import { tried } from '../../kit/tried.ts'

let line: Line
const give = (command: Parameters<typeof tried>[1], input: object, as: string, seen?: number | null) =>
  tried(line.lab, command, { batch: line.batchId, ...input }, { as, seen })

describe('a hold', () => {
  beforeEach(async () => {
    line = await openLine()
    await line.until('dispatch')
  })

  it('on the batch stops it, until QA lifts it with a reason', () => {
    const { qa, supervisor } = line.laboratory.staff
    expect(give(holdBatch, { reason: 'Question' }, supervisor).code).toBeNull()
    expect(standingOf(line.batch())).toBe('on-hold')
    expect(containersOf(line.batch())[0]?.onHold).toBe(true)
    const lift = { hold: 'H1', reason: 'Answered' }
    expect(give(liftHold, lift, supervisor).code).toBe('not-permitted')
    expect(give(liftHold, lift, qa).code).toBeNull()
    expect(standingOf(line.batch())).toBe('good')
    expect(give(liftHold, lift, qa).code).toBe('hold-lifted')
    expect(give(liftHold, { ...lift, hold: 'H9' }, qa).code).toBe('unknown-thing')
  })

  it('that a QP has set is lifted by a QP', () => {
    const { qa, qp } = line.laboratory.staff
    expect(give(holdBatch, { reason: 'Question' }, qp).code).toBeNull()
    const lift = { hold: 'H1', reason: 'Answered' }
    expect(give(liftHold, lift, qa)).toMatchObject({ code: 'hold-of-qp', facts: { hold: 'H1', person: qp } })
    expect(standingOf(line.batch())).toBe('on-hold')
    expect(give(liftHold, lift, qp).code).toBeNull()
  })

  it('that a QP has set is lifted by a QP still when its setter is none any more, and by QA when its setter became one', () => {
    const { qa, qa2, qp, administrator } = line.laboratory.staff
    const reason = 'Question'
    const change = (person: string, roles: string[]) =>
      tried(line.lab, changeRoles, { person, roles, reason }, { as: administrator }).code
    expect([give(holdBatch, { reason }, qp).code, give(holdBatch, { reason }, qa2).code]).toEqual([null, null])
    expect([change(qp, ['qa']), change(qa2, ['qp'])]).toEqual([null, null])
    expect(give(liftHold, { hold: 'H1', reason }, qa)).toMatchObject({ code: 'hold-of-qp', facts: { person: qp } })
    expect(give(liftHold, { hold: 'H2', reason }, qa).code).toBeNull()
    expect(give(liftHold, { hold: 'H1', reason }, qa2).code).toBeNull()
  })

  it('from before it was told who was a QP is judged by the roles of now', () => {
    const { qa, qp } = line.laboratory.staff
    const old = { v: 1, hold: 'H1', reason: 'Question' }
    line.lab.given([{ stream: `batch/${line.batchId}`, type: 'batch.held', body: old }], qp)
    expect(give(liftHold, { hold: 'H1', reason: 'Answered' }, qa).code).toBe('hold-of-qp')
    expect(give(liftHold, { hold: 'H1', reason: 'Answered' }, qp).code).toBeNull()
  })

  it('on a container leaves the batch in good standing', () => {
    const { qa } = line.laboratory.staff
    expect(give(holdBatch, { reason: 'Cap', container: `${line.batchId}-F09` }, qa).code).toBe('unknown-thing')
    expect(give(holdBatch, { reason: 'Cap', container: `${line.batchId}-F01` }, qa).code).toBeNull()
    expect(standingOf(line.batch())).toBe('good')
    expect(containersOf(line.batch())[0]?.onHold).toBe(true)
  })

  it('is lifted by whoever has seen the batch as it is now', () => {
    const { qa } = line.laboratory.staff
    give(holdBatch, { reason: 'Question' }, qa)
    const lift = { hold: 'H1', reason: 'Answered' }
    expect(give(liftHold, lift, qa, line.batch().version - 1).code).toBe('moved-on')
    expect(give(liftHold, lift, qa, null).code).toBe('version-required')
  })
})

describe('the disposition of an exception', () => {
  it('says once what it means for the batch, and why', async () => {
    line = await openLine()
    await line.until('receipt')
    await line.go('receipt', { instead: { condition: () => ({ option: 'clots', note: 'Two small ones' }) } })
    const { qa, laia } = line.laboratory.staff
    const disposed = { exception: 'X1', impact: 'accepted', reason: 'Filtered out' }
    expect(give(disposeException, disposed, laia).code).toBe('not-permitted')
    expect(give(disposeException, { ...disposed, exception: 'X7' }, qa).code).toBe('unknown-thing')
    expect(give(disposeException, disposed, qa).code).toBeNull()
    expect(line.batch().exceptions[0]?.disposition).toMatchObject({ impact: 'accepted', by: qa })
    expect(give(disposeException, disposed, qa).code).toBe('exception-disposed')
  })
})

describe('what a batch rests on, recorded anew by somebody who also decides', () => {
  const reason = 'Misread'
  const negative = { hiv: 'negative', hbsag: 'negative', 'anti-hbc': 'negative', hcv: 'negative', syphilis: 'negative' }
  const smaller = { ...usualSite({ joint: 'knee', side: 'right' }), doseCells: 38_000_000 }
  const changes: [ExceptionKind, Parameters<typeof tried>[1], object][] = [
    ['prescription', correctSites, { sites: [smaller] }],
    ['consent', recordConsent, { givenOn: '2026-10-30' }],
    ['serology', recordSerology, { sampledOn: '2026-11-02', results: negative }],
    ['serology-age', recordSerology, { sampledOn: '2026-09-01', results: negative }],
  ]
  /** Coordinator and QA at once, as in a small laboratory; has no part in making the batch. */
  const both = () => line.laboratory.staff.coordinator2
  const change = (command: Parameters<typeof tried>[1], input: object) =>
    tried(line.lab, command, { case: line.caseId, ...input, reason }, { as: both() })
  const review = (as: string) => tried(line.lab, reviewBatch, { batch: line.batchId }, { as, proof: right })
  const disposal = (kind: ExceptionKind) => {
    const exception = line.batch().exceptions.find(each => each.kind === kind)?.id
    return { exception, impact: 'accepted', reason: 'Compared' }
  }
  const giveRoles = (person: string, roles: string[], hospital?: string) =>
    tried(line.lab, changeRoles, { person, roles, hospital, reason }, { as: line.laboratory.staff.administrator })

  beforeEach(async () => {
    line = await openLine()
    giveRoles(both(), ['coordinator', 'qa'])
  })

  it.each(changes)('%s: that person neither decides about it nor signs over it', async (kind, command, input) => {
    await line.until('dispatch')
    const { qa } = line.laboratory.staff
    expect(change(command, input).exceptions).toContain(kind)
    expect(give(disposeException, disposal(kind), both())).toMatchObject({
      code: 'case-changed-here',
      facts: { exception: disposal(kind).exception, kind, person: both() },
    })
    await disposeAll(line.door, line.laboratory.staff, line.batchId)
    for (const { id: hold } of line.batch().holds) expect(give(liftHold, { hold, reason }, qa).code).toBeNull()
    expect(review(both())).toMatchObject({ code: 'basis-changed-here', facts: { person: both() } })
    expect(review(qa).code).toBeNull()
  })

  it('is planning while it opens no exception: that person may sign', async () => {
    change(correctSites, { sites: [smaller] })
    await line.until('dispatch')
    await disposeAll(line.door, line.laboratory.staff, line.batchId)
    expect(review(both()).code).toBeNull()
  })

  it('is nothing that was found when the collection was begun: but whoever began it has taken part, and does not decide', async () => {
    change(recordSerology, { sampledOn: addDays(line.batch().collectionAt.slice(0, 10), -31), results: negative })
    await line.go('collection')
    const { nurse } = line.laboratory.staff
    giveRoles(nurse, ['nurse', 'qa'], 'hospital-del-rio')
    expect(line.batch().exceptions.find(({ kind }) => kind === 'serology-age')?.raisedBy).toBe(nurse)
    expect(give(disposeException, disposal('serology-age'), nurse).code).toBe('performed-here')
    expect(give(disposeException, disposal('serology-age'), line.laboratory.staff.qa).code).toBeNull()
  })
})

describe('a culture declared failed', () => {
  beforeEach(async () => {
    line = await openLine()
  })

  it('is over, once', async () => {
    await line.until('medium-change')
    const { supervisor } = line.laboratory.staff
    expect(give(declareFailed, { reason: 'No colonies' }, supervisor).code).toBeNull()
    expect(line.batch().failed).toMatchObject({ reason: 'No colonies', by: supervisor })
    expect(give(declareFailed, { reason: 'No colonies' }, supervisor)).toMatchObject({
      code: 'batch-over',
      facts: { standing: 'failed' },
    })
  })

  it('is none that has given a product: that is rejected', async () => {
    await line.until('dispatch')
    const { qa } = line.laboratory.staff
    expect(give(declareFailed, { reason: 'No colonies' }, qa).code).toBe('batch-has-product')
    // Said on the screen before anybody asks.
    expect(declareFailed.guard?.(line.batchId, line.lab.context(qa))?.code).toBe('batch-has-product')
  })
})

describe('printing a label again', () => {
  it('is an exception with its reason, of labels that were printed only', async () => {
    line = await openLine()
    await line.until('medium-change')
    const { laia } = line.laboratory.staff
    const code = `${line.batchId}-P0-01`
    expect(give(reprintLabels, { codes: [`${line.batchId}-P9-01`], reason: 'Blurred' }, laia).code).toBe(
      'unknown-thing',
    )
    expect(give(reprintLabels, { codes: [code], reason: 'Blurred' }, laia).exceptions).toEqual(['label-reprinted'])
    expect(line.batch().reprints).toMatchObject([{ codes: [code], reason: 'Blurred', by: laia }])
  })

  it('after the labels were reconciled is a deviation, and is decided about before the review', async () => {
    line = await openLine()
    await line.until('dispatch')
    const { laia, qa } = line.laboratory.staff
    const review = () => tried(line.lab, reviewBatch, { batch: line.batchId }, { as: qa, proof: right })
    const decide = (exception: string) =>
      give(disposeException, { exception, impact: 'accepted', reason: 'Found in the bin' }, qa)
    const code = `${line.batchId}-F01`
    const again = () => give(reprintLabels, { codes: [code], reason: 'Blurred' }, laia).exceptions
    expect(again()).toEqual(['label-reprinted', 'labels-unreconciled'])
    decide('X1')
    expect(review()).toMatchObject({ code: 'labels-open', facts: { codes: [code] } })
    decide('X2')
    expect(review().code).toBeNull()
    // What was decided about one label says nothing about the next.
    line.lab.later({ minutes: 1 })
    expect(again()).toEqual(['label-reprinted', 'labels-unreconciled'])
    expect(review()).toMatchObject({ code: 'labels-open', facts: { codes: [code, code] } })
  })
})
