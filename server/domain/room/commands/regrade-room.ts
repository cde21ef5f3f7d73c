// Another grade for a room, after its qualification or because it failed.
import { z } from 'zod'
import { accept, decline, defineCommand } from '../../kit/command.ts'
import { present } from '../../kit/existing.ts'
import { Id, Reason } from '../../kit/input.ts'
import { refuseState } from '../../kit/refusal.ts'
import { isRoom } from '../guards.ts'
import { roomEvent, roomGrades } from '../room.ts'

const Input = z.strictObject({ room: Id, grade: z.enum(roomGrades), reason: Reason })
type Input = z.infer<typeof Input>

export const regradeRoom = defineCommand<Input>({
  name: 'regrade-room',
  subject: 'room',
  summary: 'Gives a room another cleanliness grade.',
  who: ['lab-manager'],
  input: Input,
  target: ({ room }) => room,
  seesVersion: true,
  guard: isRoom,
  decide: ({ room, grade, reason }, context) => {
    const before = present(context, 'room', room)
    return before.grade === grade
      ? decline(refuseState('room-grade-unchanged', { room, name: before.name, grade }))
      : accept([roomEvent(room, 'room.regraded', { grade, reason })])
  },
})
