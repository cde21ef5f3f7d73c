import { beforeAll, describe, expect, it } from 'vitest'
import { askReadiness } from '../../../server/domain/clinic/commands/ask-readiness.ts'
import { checkProduct } from '../../../server/domain/clinic/commands/check-product.ts'
import { withCheck } from '../../../server/domain/code/own-code.ts'
import { changeRoles } from '../../../server/domain/person/commands/change-roles.ts'
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

  it('of a colleague is read by a surgeon of the same hospital; anywhere else it is refused, and a near miss', () => {
    const { surgeon, surgeon2, surgeon3, administrator } = line.laboratory.staff
    const label = withCheck(`${line.batchId}-F01`)
    const ask = (as: string) => {
      const input = {
        wristband: line.wristband,
        place: { joint: 'knee', side: 'right' },
        container: label,
        intact: true,
      }
      return tried(line.lab, askReadiness, input, { as })
    }
    const giveHospital = (person: string, hospital?: string) =>
      tried(line.lab, changeRoles, { person, roles: ['surgeon'], hospital, reason: 'Moves' }, { as: administrator })
        .code
    expect(check(label, surgeon2).code).toBeNull()
    expect(ask(surgeon2).answer?.verdict).toBe('go')
    const stray = { code: 'of-another-hospital', types: ['batch.near-miss-recorded'] }
    expect([check(label, surgeon3), ask(surgeon3)]).toMatchObject([stray, stray])
    expect([surgeon, surgeon2].map(person => giveHospital(person))).toEqual([null, null])
    // Without a hospital the own case is still answered, and a colleague's is not.
    expect(ask(surgeon).answer?.verdict).toBe('go')
    const colleagues = { code: 'of-another-surgeon', facts: { id: `${line.batchId}-F01` }, types: [] }
    expect([check(label, surgeon2), ask(surgeon2)]).toMatchObject([colleagues, colleagues])
    expect(giveHospital(surgeon, 'clinica-la-loma')).toBeNull()
    expect(ask(surgeon).answer?.verdict).toBe('go')
  })

  it('is for surgeon and nurse to read', () => {
    expect(check(withCheck(`${line.batchId}-F01`), line.laboratory.staff.laia).code).toBe('not-permitted')
  })
})
