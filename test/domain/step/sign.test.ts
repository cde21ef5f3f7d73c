import { describe, expect, it } from 'vitest'
import { right } from '../../../server/demo/door.ts'
import { type AtStep, atStep } from '../../kit/at-step.ts'

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
