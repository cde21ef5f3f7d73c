import { beforeAll, describe, expect, it } from 'vitest'
import { checkProduct } from '../../../server/domain/clinic/commands/check-product.ts'
import { withCheck } from '../../../server/domain/code/own-code.ts'
import { type Line, openLine } from '../../kit/line.ts'
import { certifyLine, sendLine } from '../../kit/release.ts'
import { tried } from '../../kit/tried.ts'

let line: Line
beforeAll(async () => {
  line = await openLine()
  await certifyLine(line)
  await sendLine(line)
})

const check = (container: string, as = line.laboratory.staff.nurse) =>
  tried(line.lab, checkProduct, { container }, { as })

describe('the label of a product, as soon as it is scanned', () => {
  it('is read, and nothing is recorded of it yet', () => {
    const id = `${line.batchId}-F01`
    expect(check(withCheck(id))).toMatchObject({ code: null, answer: { container: id }, types: [] })
    expect(check(withCheck(id), line.laboratory.staff.surgeon).code).toBeNull()
  })

  it('is refused where it is a donation number, another code, or damaged', () => {
    expect(check('A9999 26 000001 ?').code).toMatch(/^code-/)
    expect(check('=A99992600000100')).toMatchObject({
      code: 'wrong-kind-of-code',
      facts: { seen: 'donation', expected: 'container' },
    })
    expect(check(`${line.batchId}-F01.0`).code).toMatch(/^code-/)
    expect(check(withCheck(`${line.batchId}-F09`)).code).toBe('container-not-known')
  })

  it('of another hospital is refused, and a near miss', () => {
    expect(check(withCheck(`${line.batchId}-F01`), line.laboratory.staff.nurse2)).toMatchObject({
      code: 'of-another-hospital',
      types: ['batch.near-miss-recorded'],
    })
  })

  it('is for surgeon and nurse to read', () => {
    expect(check(withCheck(`${line.batchId}-F01`), line.laboratory.staff.laia).code).toBe('not-permitted')
  })
})
