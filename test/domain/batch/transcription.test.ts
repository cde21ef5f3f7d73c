import { beforeEach, describe, expect, it } from 'vitest'
import { must } from '../../../server/demo/door.ts'
import { disposeException } from '../../../server/domain/batch/commands/decide-on-batch.ts'
import { addMinutes } from '../../../server/domain/kit/time.ts'
import { deactivatePerson } from '../../../server/domain/person/commands/deactivate-person.ts'
import { withdrawQualification } from '../../../server/domain/person/commands/withdraw-qualification.ts'
import { hasTakenPart } from '../../../server/domain/release/release-state.ts'
import { type AtStep, atStep } from '../../kit/at-step.ts'
import { tallyOf } from '../../kit/transcribed.ts'

const sheet = 'c'.repeat(64)

describe('what was done on paper', () => {
  let at: AtStep
  let laia: string
  let marc: string
  let ines: string
  let supervisor: string
  /** Laia enters what Inés did half an hour ago, and Marc compares it with the sheet. */
  const enter = (
    more: { performer?: string; checker?: string; minutesAgo?: number; verifier?: string | null } = {},
  ) => {
    const { performer = ines, checker, minutesAgo = 30, verifier = marc } = more
    return at.offer(at.usual(), {
      proof: verifier === null ? {} : { second: { personId: verifier } },
      more: {
        performedAt: addMinutes(at.door.now(), -minutesAgo),
        transcribed: { performer, sheet, ...(checker ? { checker } : {}) },
      },
    })
  }

  beforeEach(async () => {
    at = await atStep('receipt', 'documents')
    ;({ laia, marc, ines, supervisor } = at.laboratory.staff)
    at.lab.later({ hours: 2 })
  })

  it('is entered by one, performed by another and verified by a third, and all of them have taken part', () => {
    expect(enter({ checker: supervisor }).code).toBeNull()
    expect(at.batch().entries.at(-1)).toMatchObject({
      actor: laia,
      performedAt: addMinutes(at.door.now(), -30),
      recordedAt: at.door.now(),
      checkedBy: supervisor,
      transcribed: { performer: ines, sheet, verifiedBy: marc },
    })
    for (const person of [laia, ines, marc, supervisor]) expect(hasTakenPart(at.batch(), person)).toBe(true)
  })

  it('is an exception once for each sheet, and again when that was decided; it is no late entry', async () => {
    enter()
    expect(tallyOf(at.batch())).toEqual([['transcribed', { performer: ines, sheet }]])
    const { qa } = at.laboratory.staff
    const [{ id: exception = '' } = {}] = at.batch().exceptions
    const input = { batch: at.batchId, exception, impact: 'none', reason: 'Compared with the sheet' }
    await must(at.door, disposeException, input as never, { as: qa })
    expect(tallyOf(at.batch()).length).toBe(1)
  })

  it('waits for somebody else to compare it with the sheet: never for whoever types it, nor for who could not do it', () => {
    expect(enter({ verifier: null }).code).toBe('second-person-required')
    expect(enter({ verifier: laia }).code).toBe('second-person-same')
    expect(enter({ verifier: at.laboratory.staff.nurse }).code).toBe('not-permitted')
    expect(at.batch().entries.at(-1)?.step).not.toBe('documents')
  })

  it('has its time from the sheet, not before Marrow itself recorded, and not ahead', () => {
    const more = { transcribed: { performer: ines, sheet } }
    expect(at.offer(at.usual(), { proof: { second: { personId: marc } }, more }).code).toBe('performed-at-missing')
    expect(enter({ minutesAgo: -5 }).code).toBe('in-the-future')
    expect(enter({ minutesAgo: 125 }).code).toBe('before-the-outage')
  })

  it('names a performer who could do it then, whatever has become of that person since', async () => {
    const { staff } = at.laboratory
    expect(enter({ performer: staff.nurse }).code).toBe('not-qualified-then')
    expect(enter({ performer: 'P-9999' }).code).toBe('not-qualified-then')
    await must(at.door, deactivatePerson, { person: ines, reason: 'Left' }, { as: staff.administrator })
    expect(enter({ minutesAgo: 0 }).code).toBe('not-qualified-then')
    expect(enter().code).toBeNull()
  })

  it('names no performer whose qualification had been withdrawn by then', async () => {
    const { labManager } = at.laboratory.staff
    const input = { person: ines, qualification: 'marrow-receipt', reason: 'Media fill failed' }
    await must(at.door, withdrawQualification, input, { as: labManager })
    at.lab.later({ hours: 1 })
    expect(enter().code).toBe('not-qualified-then')
    expect(enter({ minutesAgo: 90 }).code).toBeNull()
  })
})

describe('a second check on paper', () => {
  it('is by a qualified person other than the performer, where the step asks for one', async () => {
    const at = await atStep('first-wash', 'replace')
    const { ines, marc, supervisor, nurse } = at.laboratory.staff
    at.lab.later({ hours: 1 })
    const enter = (checker?: string) =>
      at.offer(at.usual(), {
        proof: { second: { personId: marc } },
        more: {
          performedAt: addMinutes(at.door.now(), -20),
          transcribed: { performer: ines, sheet, ...(checker ? { checker } : {}) },
        },
      }).code
    expect(enter()).toBe('paper-check-missing')
    expect(enter(ines)).toBe('second-person-same')
    expect(enter(nurse)).toBe('not-qualified-then')
    expect(enter(supervisor)).toBeNull()
    expect(at.batch().entries.at(-1)?.checkedBy).toBe(supervisor)
  })

  it('does not make a signature: that is given by the person whose it is', async () => {
    const at = await atStep('seeding', 'sign')
    const { ines, marc } = at.laboratory.staff
    at.lab.later({ hours: 1 })
    const more = { performedAt: addMinutes(at.door.now(), -20), transcribed: { performer: ines, sheet } }
    const proof = { second: { personId: marc }, password: 'right' } as const
    expect(at.offer({}, { proof, more }).code).toBe('signature-not-transcribed')
    expect(at.offer({}, { proof: { password: 'right' } }).code).toBeNull()
  })
})
