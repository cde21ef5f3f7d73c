import { describe, expect, it } from 'vitest'
import { inCulture } from '../../../server/domain/batch/vessels.ts'
import { withCheck } from '../../../server/domain/code/own-code.ts'
import { atStep } from '../../kit/at-step.ts'

const picture = { file: 'c'.repeat(64), type: 'image/png', sizeBytes: 120_000 }

describe('a photograph', () => {
  it('is named by the hash of its content, and may be of one flask', async () => {
    const at = await atStep('observation', 'picture')
    const [flask] = inCulture(at.batch())
    expect(at.offer(picture).code).toBeNull()
    expect(at.offer({ ...picture, vessel: withCheck(flask?.id ?? '') }).code).toBeNull()
    expect(at.batch().entries.at(-1)?.values).toEqual({ ...picture, vessel: flask?.id })
  })

  it('is of no flask of another batch', async () => {
    const at = await atStep('observation', 'picture')
    expect(at.offer({ ...picture, vessel: withCheck('B26-0002-P0-01') }).code).toBe('not-this-batch')
    expect(at.batch().nearMisses).toHaveLength(1)
  })

  it.each([
    ['file', 'of the flask.png'],
    ['type', 'text/html'],
    ['sizeBytes', 0],
  ])('with another %s is none', async (field, value) => {
    const at = await atStep('observation', 'picture')
    expect(Object.keys(at.offer({ ...picture, [field]: value }).fields)).toEqual([`values.${field}`])
  })
})
