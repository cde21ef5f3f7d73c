// Why a command about a room is refused: each code with its facts.
import type { RoomGrade } from './room.ts'

export interface RoomRefusals {
  'room-grade-unchanged': { room: string; name: string; grade: RoomGrade }
}
