import { beforeEach, describe, expect, it } from 'vitest'
import { waitingChecks } from '../../../server/domain/batch/checks.ts'
import {
  confirmCheck,
  declineCheck,
  requestCheck,
  withdrawCheck,
} from '../../../server/domain/batch/commands/check-elsewhere.ts'
import type { Proof } from '../../../server/domain/kit/context.ts'
import { addMinutes } from '../../../server/domain/kit/time.ts'
import { deactivatePerson } from '../../../server/domain/person/commands/deactivate-person.ts'
import { type AtStep, atStep } from '../../kit/at-step.ts'
import { faultsOf } from '../../kit/domain.ts'
import { tried } from '../../kit/tried.ts'

let at: AtStep
let values: Record<string, unknown>

beforeEach(async () => {
  at = await atStep('seeding', 'seed')
  values = at.usual() as unknown as Record<string, unknown>
})

const staff = () => at.laboratory.staff
const filled = (more: Record<string, unknown> = {}) => ({
  batch: at.batchId,
  run: at.run,
  step: 'seed',
  kind: at.step.kind,
  values,
  ...more,
})
const ask = (more: Record<string, unknown> = {}, as = staff().laia) => tried(at.lab, requestCheck, filled(more), { as })
const confirm = (as = staff().marc, proof: Proof = { second: { personId: as } }, check = 'Q1') =>
  tried(at.lab, confirmCheck, { batch: at.batchId, check }, { as, proof })
const record = (more: Record<string, unknown> = {}, as = staff().laia, check = 'Q1') =>
  at.offer(more.values ?? values, { as, proof: {}, more: { checked: check, ...more } })
const later = (minutes: number) => at.door.wait(minutes)

describe('a second check on another tablet', () => {
  it('is asked for with the values, confirmed there, and stands in the entry as any other', () => {
    expect(ask()).toMatchObject({ code: null, answer: { check: 'Q1' }, types: ['batch.check-requested'] })
    expect(waitingChecks(at.batch(), at.lab.now())).toMatchObject([{ check: 'Q1', step: 'seed', by: staff().laia }])
    expect(record().code).toBe('check-not-confirmed')
    expect(confirm()).toMatchObject({ code: null, types: ['batch.check-confirmed'] })
    expect(record().code).toBeNull()
    expect(at.batch().entries.at(-1)).toMatchObject({ step: 'seed', actor: staff().laia, checkedBy: staff().marc })
    expect(at.batch().checks[0]?.entry).toBe(at.batch().entries.at(-1)?.id)
  })

  it('is judged when it is asked for as when it is recorded: nobody is called for what would be refused', () => {
    const vessels = values.vessels as { code: string }[]
    expect(ask({ values: { ...values, vessels: [...vessels, vessels[0]] } }).code).not.toBeNull()
    expect(ask({ values: {} }).code).toBe('fields-invalid')
    expect(ask({ step: 'sign', kind: 'sign', values: {} }).code).toBe('step-out-of-order')
    expect(at.batch().checks).toEqual([])
  })

  it('is given by another person, qualified and active, with the own PIN', () => {
    ask()
    expect(confirm(staff().laia).code).toBe('second-person-same')
    expect(confirm(staff().oscar).code).toBe('not-permitted')
    expect(confirm(staff().marc, {}).code).toBe('second-person-not-recognised')
    expect(confirm(staff().marc, { second: { personId: staff().supervisor } }).code).toBe('check-by-own-pin')
    expect(record().code).toBe('check-not-confirmed')
  })

  it('counts a wrong PIN at the badge that it was typed for, as at the same tablet', () => {
    ask()
    const wrong = confirm(staff().marc, { second: 'unrecognised', wrongPinOf: staff().marc })
    expect(wrong).toMatchObject({ code: 'second-person-not-recognised', types: ['person.pin-failed'] })
  })

  it('stands for exactly what was shown: other values, another reason or another person ask anew', () => {
    ask()
    confirm()
    const vessels = values.vessels as { volumeUl: number }[]
    const other = { ...values, vessels: vessels.map(each => ({ ...each, volumeUl: each.volumeUl - 10 })) }
    expect(record({ values: other }).code).toBe('check-of-other-values')
    expect(record({ reason: 'The pump stopped' }).code).toBe('check-of-other-values')
    expect(record({}, staff().supervisor).code).toBe('check-unknown')
    expect(record({}, staff().laia, 'Q7').code).toBe('check-unknown')
    expect(record().code).toBeNull()
  })

  it('is no check any more where whoever gave it has left since', () => {
    ask()
    confirm()
    at.lab.must(
      deactivatePerson,
      { person: staff().marc, reason: 'Left the laboratory' },
      { as: staff().administrator },
    )
    expect(record().code).toBe('person-inactive')
  })

  it('is answered within 15 minutes, and used within 15 minutes of the answer', async () => {
    ask()
    await later(16)
    expect(confirm().code).toBe('check-waits-no-more')
    ask()
    await later(14)
    expect(confirm(staff().marc, undefined, 'Q2').code).toBeNull()
    await later(14)
    expect(addMinutes(at.batch().checks[1]?.answer?.at ?? '', 14)).toBe(at.lab.now())
    await later(2)
    expect(record({}, staff().laia, 'Q2').code).toBe('check-too-old')
  })

  it('is declined with a reason, which whoever asked sees, and nothing is recorded with it', () => {
    ask()
    const input = { batch: at.batchId, check: 'Q1', reason: 'The third flask has another label' }
    const proof = { second: { personId: staff().marc } }
    expect(tried(at.lab, declineCheck, input, { as: staff().marc, proof }).types).toEqual(['batch.check-declined'])
    expect(at.batch().checks[0]?.answer).toMatchObject({ what: 'declined', by: staff().marc, reason: input.reason })
    expect(record().code).toBe('check-not-confirmed')
    expect(confirm().code).toBe('check-waits-no-more')
  })

  it('is taken back by who asked, also once it is confirmed, and by asking anew', () => {
    const back = (as = staff().laia, check = 'Q1') => tried(at.lab, withdrawCheck, { batch: at.batchId, check }, { as })
    ask()
    expect(back(staff().marc).code).toBe('check-unknown')
    confirm()
    expect(back()).toMatchObject({ code: null, types: ['batch.check-withdrawn'] })
    expect(record().code).toBe('check-not-confirmed')
    expect(back().code).toBe('check-waits-no-more')
    ask()
    expect(ask().types).toEqual(['batch.check-withdrawn', 'batch.check-requested'])
    expect(confirm(staff().marc, undefined, 'Q2').code).toBe('check-waits-no-more')
  })

  it('is used once', () => {
    ask()
    confirm()
    expect(record().code).toBeNull()
    expect(record().code).toBe('step-recorded')
    expect(confirm().code).toBe('check-waits-no-more')
  })

  it('is for a step that asks for one', async () => {
    const remark = await atStep('observation', 'remark')
    const input = { batch: remark.batchId, run: remark.run, step: 'remark', kind: 'note', values: { text: 'Pale' } }
    const asked = tried(remark.lab, requestCheck, input, { as: remark.laboratory.staff.laia })
    expect(asked.code).toBe('check-not-wanted')
  })

  it('names a batch, a step and a check', () => {
    expect(faultsOf(requestCheck, { batch: 'B26-0001', run: 1, values: {} })).toEqual(['step', 'kind'])
    expect(faultsOf(confirmCheck, { batch: 'B26-0001', check: 'the first' })).toEqual(['check'])
    expect(faultsOf(declineCheck, { batch: 'B26-0001', check: 'Q1' })).toEqual(['reason'])
  })
})
