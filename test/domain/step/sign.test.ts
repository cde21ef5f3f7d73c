import { describe, expect, it } from 'vitest'
import { right } from '../../../server/demo/door.ts'
import { closeOperation } from '../../../server/domain/batch/commands/close-operation.ts'
import { correctEntry } from '../../../server/domain/batch/commands/correct-entry.ts'
import { recordStep } from '../../../server/domain/batch/commands/record-step.ts'
import { entriesOfRun, entryOfStep } from '../../../server/domain/batch/entries.ts'
import { type AtStep, atStep } from '../../kit/at-step.ts'
import { tried } from '../../kit/tried.ts'

describe('a signature under an operation', () => {
  const failures = (at: AtStep) => at.lab.read('person', at.laboratory.staff.laia)?.failedSignatures.length

  it('needs the password again', async () => {
    const at = await atStep('seeding', 'sign')
    expect(at.offer({}, { proof: {} }).code).toBe('password-required')
    expect(at.offer({}, { proof: right }).code).toBeNull()
  })

  it('names the person and every entry of the operation, as it stands', async () => {
    const at = await atStep('seeding', 'sign')
    const before = at.batch()
    expect(at.offer({}, { proof: right }).code).toBeNull()
    const { signature } = at.batch().entries.at(-1)?.computed ?? {}
    expect(signature).toMatchObject({ personId: at.laboratory.staff.laia, name: 'Laia Ferrer', meaning: 'performed' })
    const entries = before.entries.filter(({ run }) => run === at.run)
    const hashes = before.log.filter(({ version }) => entries.some(({ id }) => id === version))
    expect(signature?.signed).toEqual(
      hashes.map(({ version, hash }) => ({ stream: `batch/${at.batchId}`, version, hash })),
    )
    expect(signature?.signed).toHaveLength(entries.length)
  })

  it('with a wrong password is refused, and the attempt is recorded', async () => {
    const at = await atStep('seeding', 'sign')
    expect(at.offer({}, { proof: { password: 'wrong' } }).code).toBe('password-wrong')
    expect(failures(at)).toBe(1)
  })

  it('rests after five wrong passwords', async () => {
    const at = await atStep('seeding', 'sign')
    for (let attempt = 0; attempt < 5; attempt++) at.offer({}, { proof: { password: 'wrong' } })
    expect(at.offer({}, { proof: right }).code).toBe('person-locked')
    at.lab.later({ minutes: 16 })
    expect(at.offer({}, { proof: right }).code).toBeNull()
  })
})

describe('what is recorded after the signature under an operation', () => {
  const as = (at: AtStep) => ({ as: at.laboratory.staff.laia })
  const sign = (at: AtStep) => at.offer({}, { proof: right })
  const close = (at: AtStep) => tried(at.lab, closeOperation, { batch: at.batchId, run: at.run }, as(at))
  const scanMoreLabels = (at: AtStep) => {
    const step = { step: 'labels-left', kind: 'reconcile-labels', values: { destroyed: [] } }
    return tried(at.lab, recordStep, { batch: at.batchId, run: at.run, ...step }, as(at))
  }
  const correctCount = (at: AtStep) => {
    const { id: entry, values } = entryOfStep(at.batch(), at.run, 'count-mononuclear') ?? {}
    return tried(at.lab, correctEntry, { batch: at.batchId, entry, values, reason: 'Read again' }, as(at))
  }

  it.each([
    ['a step recorded', scanMoreLabels],
    ['an entry corrected', correctCount],
  ])('is signed for again before the close: %s', async (_, change) => {
    const at = await atStep('seeding', 'sign')
    sign(at)
    expect(change(at).code).toBeNull()
    expect(close(at)).toMatchObject({ code: 'steps-left', facts: { steps: ['sign'] } })
    expect(sign(at).code).toBeNull()
    expect(close(at).code).toBeNull()
  })

  it('leaves the earlier signature where it stands; the later one covers everything', async () => {
    const at = await atStep('seeding', 'sign')
    sign(at)
    const [earlier] = at.batch().entries.slice(-1)
    scanMoreLabels(at)
    const covered = entriesOfRun(at.batch(), at.run).map(({ id }) => id)
    sign(at)
    expect(at.batch().entries).toContainEqual(earlier)
    const signed = at.batch().entries.at(-1)?.computed.signature?.signed
    expect(signed?.map(({ version }) => version)).toEqual(covered)
  })

  it('is not asked for twice: a signature that covers everything stands', async () => {
    const at = await atStep('seeding', 'sign')
    sign(at)
    expect(sign(at).code).toBe('step-recorded')
    scanMoreLabels(at)
    sign(at)
    expect(sign(at).code).toBe('step-recorded')
  })

  it('needs none where the process puts it after the signature', async () => {
    const at = await atStep('harvest', 'end')
    at.offer(at.usual())
    expect(close(at).code).toBeNull()
  })
})
