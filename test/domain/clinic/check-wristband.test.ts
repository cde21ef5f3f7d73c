import { beforeAll, describe, expect, it } from 'vitest'
import { checkWristband } from '../../../server/domain/clinic/commands/check-wristband.ts'
import { commandCode } from '../../../server/domain/code/command-code.ts'
import { isbtReadable } from '../../../server/domain/code/isbt-donation.ts'
import { withCheck } from '../../../server/domain/code/own-code.ts'
import { changeSettings } from '../../../server/domain/lab/commands/change-settings.ts'
import { settingsOf } from '../../../server/domain/lab/settings.ts'
import { type Line, openLine } from '../../kit/line.ts'
import { tried } from '../../kit/tried.ts'

let line: Line
beforeAll(async () => {
  line = await openLine()
})

const check = (wristband: string, as = line.laboratory.staff.nurse) =>
  tried(line.lab, checkWristband, { wristband }, { as })

/** The donation number as it is typed from its print, check character last. */
const typedNumber = (): string => {
  const { text, checkCharacter } = isbtReadable(line.batch().donation)
  return text.replaceAll(' ', '') + checkCharacter
}

describe('what is scanned as a wristband', () => {
  it('is read where it is one, known or not: whose it is, is not told, and nothing is recorded', () => {
    for (const number of [line.wristband, 'HR999999', 'ZZ-4711']) {
      const { code, answer, types } = check(number)
      expect([code, answer, types]).toEqual([null, {}, []])
    }
    expect(check(line.wristband, line.laboratory.staff.surgeon).code).toBeNull()
  })

  it('is refused at once where it is the code of a thing of the laboratory, and says of which', () => {
    const things = {
      container: `${line.batchId}-F01`,
      vessel: `${line.batchId}-P1-07`,
      batch: line.batchId,
      lot: 'L26-0001',
      person: 'P-0001',
    }
    for (const [seen, id] of Object.entries(things))
      expect(check(withCheck(id))).toMatchObject({ code: 'not-a-wristband', facts: { seen, id }, types: [] })
  })

  it('is refused where it is a symbol of a product, of a donation or of a command', () => {
    const din = line.batch().donation
    expect(check(`=+02000=${din}00=<S1234V00`)).toMatchObject({ code: 'not-a-wristband', facts: { seen: 'product' } })
    expect(check(`=${din}00`)).toMatchObject({ code: 'not-a-wristband', facts: { seen: 'donation', id: '' } })
    expect(check(commandCode('confirm'))).toMatchObject({ code: 'not-a-wristband', facts: { seen: 'command' } })
    expect(check(' ').code).toBe('wristband-missing')
  })

  it('is read where a hospital prints such numbers, even if it could be a donation number; a code of Marrow’s own never', () => {
    const typed = typedNumber()
    expect(check(typed)).toMatchObject({ code: 'not-a-wristband', facts: { seen: 'donation', id: '' } })
    const hospitals = settingsOf(line.lab.context(line.laboratory.staff.nurse)).hospitals.map(hospital => ({
      ...hospital,
      numberPatterns: [...hospital.numberPatterns, 'X'.repeat(typed.length), 'A-9999.X'],
    }))
    const { labManager } = line.laboratory.staff
    line.lab.must(changeSettings, { settings: { hospitals }, reason: 'Other numbers' }, { as: labManager })
    expect(check(typed).code).toBeNull()
    expect(check(withCheck('P-0001'))).toMatchObject({
      code: 'not-a-wristband',
      facts: { seen: 'person', id: 'P-0001' },
    })
  })

  it('is for surgeon and nurse to read', () => {
    expect(check(line.wristband, line.laboratory.staff.laia).code).toBe('not-permitted')
  })
})
