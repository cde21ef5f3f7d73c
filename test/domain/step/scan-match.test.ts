import { describe, expect, it } from 'vitest'
import { printed } from '../../../server/demo/values/scans.ts'
import { inCulture } from '../../../server/domain/batch/vessels.ts'
import { withCheck } from '../../../server/domain/code/own-code.ts'
import { type AtStep, atStep } from '../../kit/at-step.ts'
import { bookLine } from '../../kit/line.ts'

const nearMisses = (at: AtStep) => at.batch().nearMisses.map(({ seen }) => seen)

describe('the donation number at receipt', () => {
  it('is accepted as the symbol holds it, and kept as the number that it is', async () => {
    const at = await atStep('receipt', 'donation')
    expect(at.offer({ codes: [printed(at.batch().donation)] }).code).toBeNull()
    expect(at.batch().entries.at(-1)?.values).toEqual({ codes: [at.batch().donation] })
  })

  it('of another donation is refused, and recorded as a near miss', async () => {
    const at = await atStep('receipt', 'donation')
    expect(at.offer({ codes: [printed('A999926000999')] })).toMatchObject({
      code: 'not-this-donation',
      facts: { seen: 'A999926000999', expected: at.batch().donation },
    })
    expect(nearMisses(at)).toEqual([{ kind: 'donation', id: 'A999926000999' }])
  })

  it('that came over damaged is a misread: refused, and nothing of it is kept', async () => {
    const at = await atStep('receipt', 'donation')
    const before = at.lab.journal.length
    expect(at.offer({ codes: ['=A9999260001'] }).code).toMatch(/^code-/)
    expect(at.lab.journal).toHaveLength(before)
  })

  it('is no other kind of code, and exactly one', async () => {
    const at = await atStep('receipt', 'donation')
    expect(at.offer({ codes: [printed(at.batchId)] })).toMatchObject({
      code: 'wrong-kind-of-code',
      facts: { seen: 'batch', expected: 'donation' },
    })
    expect(at.offer({ codes: [] }).code).toBe('field-required')
  })
})

describe('the patient code at receipt', () => {
  it('of another patient is refused, and recorded as a near miss', async () => {
    const at = await atStep('receipt', 'patient')
    expect(at.offer({ codes: [printed('PT-0099')] }).code).toBe('not-this-patient')
    expect(nearMisses(at)).toEqual([{ kind: 'patient-code', id: 'PT-0099' }])
    expect(at.offer({ codes: [printed(at.patientCode)] }).code).toBeNull()
  })
})

describe('the batch code at the bench', () => {
  it('of another batch is refused, and recorded as a near miss', async () => {
    const at = await atStep('first-wash', 'batch')
    expect(at.offer({ codes: [printed('B26-0002')] })).toMatchObject({
      code: 'not-this-batch',
      facts: { seen: 'B26-0002', expected: at.batchId },
    })
    expect(at.offer(at.usual()).code).toBeNull()
  })
})

describe('the flasks taken out', () => {
  it('are scanned each once, in any order', async () => {
    const at = await atStep('first-wash', 'flasks-out')
    const codes = inCulture(at.batch()).map(({ id }) => withCheck(id))
    expect(at.offer({ codes: [...codes, ...codes.slice(0, 1)] }).code).toBe('vessel-scanned-twice')
    expect(at.offer({ codes: codes.toReversed() })).toMatchObject({ code: null, exceptions: [] })
  })

  it('are all there, or named with a reason: an exception, and the flask leaves the culture', async () => {
    const at = await atStep('first-wash', 'flasks-out')
    const [first, ...others] = inCulture(at.batch()).map(({ id }) => id)
    const codes = others.map(withCheck)
    expect(at.offer({ codes })).toMatchObject({ code: 'vessels-missing', facts: { vessels: [first] } })
    const missing = [{ code: first, reason: 'Broken in the incubator' }]
    expect(at.offer({ codes, missing })).toMatchObject({ code: null, exceptions: ['vessel-missing'] })
    expect(inCulture(at.batch()).map(({ id }) => id)).toEqual(others)
  })

  it('cannot be missing that were scanned, or that never were', async () => {
    const at = await atStep('first-wash', 'flasks-out')
    const codes = inCulture(at.batch()).map(({ id }) => withCheck(id))
    for (const code of [`${at.batchId}-P0-01`, `${at.batchId}-P7-01`]) {
      expect(at.offer({ codes, missing: [{ code, reason: 'Not found' }] }).code).toBe('vessel-unknown')
    }
  })

  it('of another batch are refused, and recorded as a near miss', async () => {
    const at = await atStep('first-wash', 'flasks-out')
    const other = await bookLine(at, {}, 'HR000002')
    await other.until('first-wash')
    const [foreign] = inCulture(other.batch())
    const refused = at.offer({ codes: [withCheck(foreign?.id ?? '')] })
    expect(refused).toMatchObject({ code: 'not-this-batch', facts: { seenBatch: other.batchId, expected: at.batchId } })
    expect(nearMisses(at)).toEqual([{ kind: 'vessel', id: foreign?.id }])
  })

  it('that never were in culture are unknown', async () => {
    const at = await atStep('first-wash', 'flasks-out')
    expect(at.offer({ codes: [withCheck(`${at.batchId}-P0-77`)] }).code).toBe('vessel-unknown')
  })
})
