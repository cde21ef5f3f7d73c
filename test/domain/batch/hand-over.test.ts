import { beforeEach, describe, expect, it } from 'vitest'
import { handOverOperation, takeOperation } from '../../../server/domain/batch/commands/hand-over.ts'
import { inHandOf } from '../../../server/domain/batch/runs.ts'
import { type AtStep, atStep } from '../../kit/at-step.ts'
import { faultsOf } from '../../kit/domain.ts'
import { tried } from '../../kit/tried.ts'

let at: AtStep

// Opened by Laia, who has come up to the remark.
beforeEach(async () => {
  at = await atStep('observation', 'remark')
})

const note = 'Two flasks are looked at, the third is not'
const staff = () => at.laboratory.staff
const give = (more: Record<string, unknown> = {}, as = staff().laia) =>
  tried(at.lab, handOverOperation, { batch: at.batchId, run: at.run, note, ...more }, { as })
const take = (as: string, run = at.run) => tried(at.lab, takeOperation, { batch: at.batchId, run }, { as })
const run = () => at.batch().runs[at.run - 1]
const holder = () => {
  const found = run()
  return found ? inHandOf(found) : undefined
}

describe('an open operation', () => {
  it('is in the hands of who opened it, until a colleague takes it over', () => {
    expect(holder()).toBe(staff().laia)
    expect(take(staff().laia).code).toBe('operation-in-hand')
    expect(take(staff().marc)).toMatchObject({ code: null, types: ['batch.operation-taken'] })
    expect(holder()).toBe(staff().marc)
  })

  it('is handed over to a colleague with where it stands, and waits for that colleague', () => {
    expect(give({ to: staff().marc })).toMatchObject({ code: null, types: ['batch.operation-handed-over'] })
    expect(run()?.handedOver).toEqual({ by: staff().laia, to: staff().marc, note, at: at.lab.now() })
    expect(holder()).toBeNull()
    expect(take(staff().marc).code).toBeNull()
    expect(holder()).toBe(staff().marc)
  })

  it('is handed over to whoever comes, and is in the hands of who records in it next', () => {
    give()
    expect(holder()).toBeNull()
    expect(at.offer({ text: 'One flask looks paler' }, { as: staff().marc }).code).toBeNull()
    expect(holder()).toBe(staff().marc)
  })

  it('stays with its performer where a colleague records one step of it', () => {
    at.offer({ text: 'One flask looks paler' }, { as: staff().marc })
    expect(holder()).toBe(staff().laia)
  })

  it('is handed over by who has it, or given to somebody by a supervisor', () => {
    expect(give({}, staff().marc)).toMatchObject({ code: 'operation-not-in-hand', facts: { person: staff().laia } })
    expect(give({ to: staff().marc }, staff().supervisor).code).toBeNull()
  })

  it('goes to a qualified, active person only, and to another one', () => {
    expect(give({ to: staff().laia }).code).toBe('handed-to-the-same')
    expect(give({ to: staff().oscar }).code).toBe('not-permitted')
    expect(give({ to: 'P-0999' }).code).toBe('unknown-thing')
    expect(take(staff().oscar).code).not.toBeNull()
  })

  it('has to be open, and a note says where it stands', () => {
    expect(take(staff().marc, at.run + 1).code).toBe('run-not-open')
    expect(give({ run: at.run + 1 }).code).toBe('run-not-open')
    expect(faultsOf(handOverOperation, { batch: 'B26-0001', run: 0, note: '' })).toEqual(['run', 'note'])
  })
})
