// A count that may be a slip is asked about, and recorded once it is confirmed: a dilution too many, the sample's volume.
import { describe, expect, it } from 'vitest'
import { processOf } from '../../../server/domain/batch/may.ts'
import { passagesOf } from '../../../server/domain/batch/passages.ts'
import { type Counted, doubtAbout } from '../../../server/domain/step/unlikely-count.ts'
import type { Count } from '../../../server/domain/step/values.ts'
import { type AtStep, atStep, standingAt } from '../../kit/at-step.ts'
import { openLine } from '../../kit/line.ts'

interface Values {
  suspensionVolumeUl: number
  counts: Count[]
}

const usual = (at: AtStep) => at.usual() as Values

const diluted = ({ suspensionVolumeUl, counts }: Values, times: number): Values => ({
  suspensionVolumeUl,
  counts: counts.map(count => ({ ...count, dilution: count.dilution * times })),
})

const asked = { code: 'fields-invalid', fields: { 'values.isConfirmed': 'count-unlikely' } }

/** The reason for asking about so many cells in so much suspension. */
const doubt = (at: AtStep, of: Counted['of'], viableCells: number, suspensionVolumeUl = 10_000) =>
  doubtAbout(at.batch(), processOf(at.batch(), at.lab), {
    of,
    run: at.run,
    at: at.door.now(),
    suspensionVolumeUl,
    viableCells,
  })

describe('a count far from what is to be expected', () => {
  it('is asked about where the volume is far from the marrow that was received', async () => {
    const at = await atStep('seeding', 'count-aspirate')
    const values = usual(at)
    expect(at.offer({ ...values, suspensionVolumeUl: 200 })).toMatchObject(asked)
    expect(at.offer({ ...values, suspensionVolumeUl: values.suspensionVolumeUl * 10 })).toMatchObject(asked)
    expect(doubt(at, 'aspirate', 1e9, 200)).toMatchObject({ what: 'volume', because: 'received', value: 200 })
    expect(at.offer(values)).toMatchObject({ code: null, exceptions: [] })
  })

  it('is asked about where more cells are found than there were in the marrow, or next to none', async () => {
    const at = await atStep('seeding', 'count-mononuclear')
    const values = usual(at)
    expect(at.offer(diluted(values, 10))).toMatchObject(asked)
    expect(doubt(at, 'mononuclear', 1e10)).toMatchObject({ what: 'cells', because: 'marrow' })
    expect(doubt(at, 'mononuclear', 1000)).toMatchObject({ because: 'marrow' })
    expect(doubt(at, 'mononuclear', 1e8, 20)).toMatchObject({ what: 'volume', because: 'sample', low: 500 })
    expect(at.offer(values)).toMatchObject({ code: null, exceptions: [] })
  })

  it('is asked about where full flasks hold fewer, or half of what was plated is gone', async () => {
    const line = await openLine()
    await line.until('passage')
    const first = await standingAt(line, 'passage', 'count')
    expect(first.offer(diluted(usual(first), 10))).toMatchObject(asked)
    expect(doubt(first, 'harvest', 1e9)).toMatchObject({ because: 'flasks' })
    // At P0 nobody knows how many MSC were plated.
    expect(doubt(first, 'harvest', 100)).toBeNull()
    const next = await openLine()
    await next.until('passage')
    await next.go('passage')
    await next.until('passage')
    const second = await standingAt(next, 'passage', 'count')
    const plated = passagesOf(second.batch()).find(each => each.passage === 1)?.seededCells ?? 0
    expect(plated).toBeGreaterThan(0)
    expect(doubt(second, 'harvest', plated / 2 - 1)).toMatchObject({ because: 'plated', low: Math.round(plated / 2) })
    expect(doubt(second, 'harvest', plated)).toBeNull()
  })

  it('is asked about where far more is formulated than was harvested', async () => {
    const at = await atStep('filling', 'count')
    expect(doubt(at, 'final', 1e10)).toMatchObject({ because: 'harvest' })
    expect(at.offer(usual(at))).toMatchObject({ code: null })
  })

  it('is recorded all the same once it is confirmed, and a reviewer sees it', async () => {
    const at = await atStep('seeding', 'count-mononuclear')
    expect(at.offer({ ...diluted(usual(at), 10), isConfirmed: true })).toMatchObject({
      code: null,
      exceptions: ['count-unlikely'],
    })
    const { exceptions, entries } = at.batch()
    expect(exceptions.at(-1)).toMatchObject({ kind: 'count-unlikely', deviation: false, facts: { because: 'marrow' } })
    expect(entries.at(-1)?.values).toMatchObject({ isConfirmed: true })
  })
})
