import { describe, expect, it } from 'vitest'
import { registerRoom } from '../../../server/domain/room/commands/register-room.ts'
import { regradeRoom } from '../../../server/domain/room/commands/regrade-room.ts'
import { faultsOf, START } from '../../kit/domain.ts'
import { addRoom, labManager, openLab, qa } from '../../kit/registers.ts'

const reason = 'Requalification failed'

describe('a room', () => {
  it('is registered with its grade', () => {
    const lab = openLab()
    expect(lab.run(registerRoom, { name: 'Culture 1', grade: 'B' }, { as: labManager })).toMatchObject({
      ok: true,
      answer: { room: 'R-0001' },
    })
    expect(lab.read('room', 'R-0001')).toEqual({
      id: 'R-0001',
      version: 1,
      name: 'Culture 1',
      grade: 'B',
      registeredAt: START,
      registeredBy: labManager,
      grades: [{ grade: 'B', at: START, by: labManager }],
    })
  })

  it('gets another grade with a reason, and the first stays readable', () => {
    const lab = openLab()
    const room = addRoom(lab, 'B')
    lab.must(regradeRoom, { room, grade: 'C', reason }, { as: labManager })
    expect(lab.read('room', room)).toMatchObject({
      grade: 'C',
      grades: [{ grade: 'B' }, { grade: 'C', at: START, by: labManager, reason }],
    })
  })

  it('is not given the grade that it has', () => {
    const lab = openLab()
    const room = addRoom(lab, 'B', 'Culture 1')
    expect(lab.run(regradeRoom, { room, grade: 'B', reason }, { as: labManager })).toMatchObject({
      ok: false,
      refusal: { code: 'room-grade-unchanged', facts: { room, name: 'Culture 1', grade: 'B' }, status: 409 },
    })
  })

  it('is regraded over what was seen, and only if it is there', () => {
    const lab = openLab()
    const room = addRoom(lab, 'B')
    lab.must(regradeRoom, { room, grade: 'C', reason }, { as: labManager })
    expect(lab.run(regradeRoom, { room, grade: 'D', reason }, { as: labManager, seen: 1 })).toMatchObject({
      refusal: { code: 'moved-on' },
    })
    expect(lab.run(regradeRoom, { room: 'R-0777', grade: 'D', reason }, { as: labManager })).toMatchObject({
      refusal: { code: 'unknown-thing' },
    })
  })

  it('is the lab manager’s to register', () => {
    const lab = openLab()
    expect(lab.run(registerRoom, { name: 'Culture 1', grade: 'B' }, { as: qa })).toMatchObject({
      refusal: { code: 'not-permitted' },
    })
    expect(faultsOf(registerRoom, { name: '', grade: 'E' })).toEqual(['name', 'grade'])
    expect(faultsOf(regradeRoom, { room: 'R-0001', grade: 'A' })).toEqual(['reason'])
  })
})
