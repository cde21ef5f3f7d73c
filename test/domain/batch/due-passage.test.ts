import { beforeEach, describe, expect, it } from 'vitest'
import { must } from '../../../server/demo/door.ts'
import { holdBatch, liftHold } from '../../../server/domain/batch/commands/decide-on-batch.ts'
import { dueOperations } from '../../../server/domain/batch/due.ts'
import { processOf } from '../../../server/domain/batch/may.ts'
import { replanCase } from '../../../server/domain/case/commands/prepare-case.ts'
import { hoursFrom, type Line, openLine } from '../../kit/line.ts'

let line: Line

const due = (): string[] =>
  dueOperations(line.batch(), processOf(line.batch(), line.lab)).map(({ operation }) => operation)

const decide = (option: string) =>
  line.go('gate', {
    instead: { decision: () => ({ option }), reason: () => ({ text: 'Theatre closed for two days' }) },
  })

describe('a passage of full flasks', () => {
  // The gate is called for, and the flasks were just seen to be full.
  beforeEach(async () => {
    line = await openLine()
    await line.until('gate')
    await line.go('observation', {
      instead: {
        look: (_, usual) => {
          const values = usual()
          if (!('fields' in values)) throw new Error('The look of an observation has fields')
          return { fields: { ...values.fields, confluence: '90' } }
        },
      },
    })
  })

  it('is called for until the gate has chosen the harvest, and no more after that', async () => {
    expect(due()).toEqual(expect.arrayContaining(['gate', 'passage']))
    await decide('harvest')
    expect(due()).toContain('harvest')
    expect(due()).not.toContain('passage')
  })

  it('is called for where the gate extends the culture', async () => {
    await decide('extend')
    expect(due()).toContain('passage')
    expect(due()).not.toContain('harvest')
  })

  it('is called for while a hold stands in the way of the harvest that was chosen', async () => {
    await decide('harvest')
    const { qa } = line.laboratory.staff
    await must(line.door, holdBatch, { batch: line.batchId, reason: 'Incubator alarm' }, { as: qa })
    expect(due()).toContain('passage')
    expect(due()).not.toContain('harvest')
    const lift = { batch: line.batchId, hold: 'H1', reason: 'Temperature was in its limits' }
    await must(line.door, liftHold, lift, { as: qa })
    expect(due()).not.toContain('passage')
  })

  it('is called for when the injection was moved after the gate, which is then asked again', async () => {
    await decide('harvest')
    const { collectionAt, injectionAt } = line.batch()
    const moved = { collectionAt, injectionAt: hoursFrom(injectionAt, 96), reason: 'Theatre closed for four days' }
    await must(line.door, replanCase, { case: line.caseId, ...moved }, { as: line.laboratory.staff.coordinator })
    expect(due()).toEqual(expect.arrayContaining(['gate', 'passage']))
  })
})
