import { beforeEach, describe, expect, it } from 'vitest'
import { balanceOf } from '../../../server/domain/batch/cells.ts'
import { containersOf } from '../../../server/domain/batch/containers.ts'
import { vesselsOf } from '../../../server/domain/batch/vessels.ts'
import { withCheck } from '../../../server/domain/code/own-code.ts'
import type { StepValues } from '../../../server/domain/step/values.ts'
import { type AtStep, atStep } from '../../kit/at-step.ts'
import { hoursFrom } from '../../kit/line.ts'

type Making = Extract<StepValues, { vessels: { code: string; volumeUl: number }[] }>
const vesselsIn = (values: StepValues): Making['vessels'] => (values as Making).vessels

describe('seeding', () => {
  let at: AtStep
  let usual: Making['vessels']
  beforeEach(async () => {
    at = await atStep('seeding', 'seed')
    usual = vesselsIn(at.usual())
  })

  it('puts cells into flasks by the count and the volume; what a client says of cells does not matter', () => {
    const vessels = usual.map(vessel => ({ ...vessel, cells: 7 }))
    expect(at.offer({ vessels })).toMatchObject({ code: null, exceptions: [] })
    const perMl = balanceOf(at.batch(), at.run)?.basis.liveCellsPerMl ?? 0
    const [first] = vesselsOf(at.batch())
    expect(first?.cells).toBe(Math.round((perMl * (first?.volumeUl ?? 0)) / 1000))
  })

  it('waits for a colleague who confirms: another, known and qualified person', () => {
    const { staff } = at.laboratory
    const confirmedBy = (personId: string) => at.offer({ vessels: usual }, { proof: { second: { personId } } })
    expect(at.offer({ vessels: usual }, { proof: {} }).code).toBe('second-person-required')
    expect(at.offer({ vessels: usual }, { proof: { second: 'unrecognised' } }).code).toBe(
      'second-person-not-recognised',
    )
    expect(confirmedBy(staff.laia).code).toBe('second-person-same')
    expect(confirmedBy(staff.nurse).code).toBe('not-permitted')
    expect(confirmedBy(staff.pau).code).toBeNull()
  })

  it('tells whoever is to confirm it what lies beyond a limit, and names it once it is recorded', () => {
    const [first] = usual
    const dense = { vessels: [{ ...first, volumeUl: 10_000 }] }
    const beyond = { kind: 'out-of-limit', facts: { what: 'seeding-density', unit: 'cells/cm²' } }
    expect(at.offer({ vessels: usual }, { proof: {} }).facts).toEqual({ raises: [] })
    expect(at.offer(dense, { proof: {} }).facts).toMatchObject({ raises: [beyond] })
    expect(at.offer(dense).answer).toMatchObject({ exceptions: 1, raised: ['out-of-limit'] })
  })

  it('may be checked by a photograph where the process says so: an exception for the reviewer', () => {
    const more = { checkPhoto: 'b'.repeat(64) }
    expect(at.offer({ vessels: usual }, { proof: {}, more })).toMatchObject({
      code: null,
      exceptions: ['second-check-by-photo'],
    })
  })

  it('fills only what was labelled in this run, each label once', () => {
    const [first] = usual
    const foreign = { ...first, code: withCheck(`${at.batchId}-P0-09`) }
    expect(at.offer({ vessels: [foreign] }).code).toBe('label-not-printed')
    expect(at.offer({ vessels: [first, first] }).code).toBe('vessel-scanned-twice')
    expect(at.offer({ vessels: [{ ...first, code: withCheck('B26-0002-P0-01') }] }).code).toBe('not-this-batch')
  })

  it('takes no more than was counted', () => {
    const leftUl = balanceOf(at.batch(), at.run)?.left.volumeUl ?? 0
    const vessels = usual.map(vessel => ({ ...vessel, volumeUl: leftUl }))
    expect(at.offer({ vessels })).toMatchObject({
      code: 'more-than-counted',
      facts: { neededUl: leftUl * usual.length, leftUl },
    })
  })

  it('leaves no cell over when the whole volume is plated, however the parts round', () => {
    const { left } = balanceOf(at.batch(), at.run) ?? { left: { volumeUl: 0 } }
    const part = Math.floor(left.volumeUl / usual.length)
    const rest = left.volumeUl - part * (usual.length - 1)
    const vessels = usual.map((vessel, index) => ({ ...vessel, volumeUl: index === 0 ? rest : part }))
    expect(at.offer({ vessels }).code).toBeNull()
    expect(balanceOf(at.batch(), at.run)?.left).toEqual({ cells: 0, volumeUl: 0 })
  })

  it('outside the limits of density is an exception', () => {
    const vessels = usual.map(vessel => ({ ...vessel, volumeUl: 100 }))
    expect(at.offer({ vessels }).exceptions).toEqual(['out-of-limit'])
    expect(at.batch().exceptions.at(-1)?.facts).toMatchObject({ what: 'seeding-density', min: 100_000 })
  })
})

describe('filling', () => {
  let at: AtStep
  let usual: Making['vessels']
  beforeEach(async () => {
    at = await atStep('filling', 'fill')
    usual = vesselsIn(at.usual())
  })

  it('fills the container of each site, which expires so many hours after', () => {
    expect(at.offer({ vessels: usual })).toMatchObject({ code: null, exceptions: [] })
    expect(containersOf(at.batch())).toMatchObject([
      { id: `${at.batchId}-F01`, site: 'knee-right', expiresAt: hoursFrom(at.door.now(), 24) },
    ])
  })

  it('binds a container to the site on its label, and to one of the case', () => {
    const [first] = usual
    const fill = (site?: string) => at.offer({ vessels: [{ ...first, site }] }).code
    expect(fill()).toBe('site-missing')
    expect(fill('knee-left')).toBe('site-unknown')
    expect(fill('knee-right')).toBeNull()
  })

  it('needs a person to check: no photograph stands in before the syringe', () => {
    const more = { checkPhoto: 'b'.repeat(64) }
    expect(at.offer({ vessels: usual }, { proof: {}, more }).code).toBe('second-person-required')
  })

  it('of another dose than prescribed is an exception for its container', () => {
    const vessels = usual.map(vessel => ({ ...vessel, volumeUl: Math.round(vessel.volumeUl / 2) }))
    expect(at.offer({ vessels }).exceptions).toEqual(['out-of-limit'])
    expect(at.batch().exceptions.at(-1)).toMatchObject({
      deviation: true,
      facts: { what: 'dose', container: `${at.batchId}-F01`, min: 36_000_000, max: 44_000_000 },
    })
  })
})
