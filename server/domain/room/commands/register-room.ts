// A room of the laboratory and its grade.
import { z } from 'zod'
import { takeId } from '../../counter/take-id.ts'
import { accept, defineCommand } from '../../kit/command.ts'
import { Line } from '../../kit/input.ts'
import { roomEvent, roomGrades } from '../room.ts'

const Input = z.strictObject({ name: Line, grade: z.enum(roomGrades) })
type Input = z.infer<typeof Input>

export const registerRoom = defineCommand<Input>({
  name: 'register-room',
  subject: 'room',
  summary: 'Registers a room with its cleanliness grade.',
  who: ['lab-manager'],
  input: Input,
  target: () => null,
  decide: (facts, context) => {
    const { id, event } = takeId(context, 'room')
    return accept([event, roomEvent(id, 'room.registered', facts)], { room: id })
  },
})
