import { describe, expect, it } from 'vitest'
import { countMisread } from '../../../server/domain/lab/commands/count-misread.ts'
import { emptyLab, faultsOf, someone } from '../../kit/domain.ts'
import { registers } from '../../kit/registers.ts'

const technician = someone('technician')

describe('a misread code', () => {
  it('is counted by reason in the month at the laboratory', () => {
    const lab = emptyLab(registers, { start: '2026-11-30T22:30:00.000Z' })
    const wrong = { reason: 'code-check-character-wrong', length: 16 }
    lab.must(countMisread, wrong, { as: technician })
    lab.must(countMisread, { reason: 'code-truncated', length: 9 }, { as: technician })
    lab.must(countMisread, wrong, { as: technician })
    lab.must(countMisread, wrong, { as: technician, at: '2026-11-30T23:30:00.000Z' })
    expect(lab.read('misreads', '2026-11')).toEqual({
      month: '2026-11',
      version: 3,
      total: 3,
      byReason: { 'code-check-character-wrong': 2, 'code-truncated': 1 },
    })
    expect(lab.read('misreads', '2026-12')?.total).toBe(1)
  })

  it('is counted without what was read: a hospital number does not fit into a reason', () => {
    expect(faultsOf(countMisread, { reason: 'AAAA1234567890', length: 14 })).toEqual(['reason'])
    expect(faultsOf(countMisread, { reason: 'code-1234567', length: 14 })).toEqual(['reason'])
    expect(faultsOf(countMisread, { reason: 'code-truncated', length: 14, text: 'AAAA1234567890' })).toEqual([''])
  })
})
