// Where an operation is done: in the cabinet and room of its scans, and before those in any room of the grade that the process asks for.
import type { BenchLine, readBench } from '../contract/bench.ts'
import type { AnswerOf } from '../contract/query.ts'
import type { BatchState } from '../domain/batch/batch.ts'
import { entriesOfRun, isKind } from '../domain/batch/entries.ts'
import { idsGiven } from '../domain/counter/take-id.ts'
import { cabinetYear } from '../domain/equipment/cabinet-rules.ts'
import type { OperationDefinition } from '../domain/process/operation-definition.ts'
import { type RoomState, roomGrades } from '../domain/room/room.ts'
import { cabinetOfRun } from '../domain/step/cabinet.ts'
import type { Asking } from './asking.ts'

type Cabinet = AnswerOf<typeof readBench>['cabinets'][number]
type Place = BenchLine['place']
type Grade = OperationDefinition['where']['grade']

export const allRooms = ({ context }: Pick<Asking, 'context'>): RoomState[] =>
  idsGiven(context, 'room')
    .map(id => context.read('room', id))
    .filter(room => room !== null)

export const allCabinets = ({ context }: Pick<Asking, 'context'>): Cabinet[] =>
  idsGiven(context, 'equipment')
    .map(id => context.read('equipment', id))
    .filter(equipment => equipment !== null)
    .filter(({ type }) => type === 'cabinet')
    .map(({ id, name, room }) => ({ id, name, room, openBatch: cabinetYear(context, id).state?.open?.batch ?? null }))

/** Rooms of just this grade; where there is none, those of the next cleaner one. What may be done anywhere may be done in each. */
const roomsFor = (grade: Grade, rooms: readonly RoomState[]): string[] => {
  if (grade === 'any') return rooms.map(({ id }) => id)
  const cleaner = roomGrades.slice(0, roomGrades.indexOf(grade as RoomState['grade']) + 1).reverse()
  const found = cleaner.find(each => rooms.some(room => room.grade === each))
  return rooms.filter(room => room.grade === found).map(({ id }) => id)
}

/** The room of whatever was used first in the run. */
const roomOfRun = (batch: BatchState, run: number, { context }: Asking): string | null => {
  const used = entriesOfRun(batch, run).find(entry => isKind(entry, 'use-equipment'))
  const id = used && isKind(used, 'use-equipment') ? used.values.equipment : ''
  return context.read('equipment', id)?.room ?? null
}

export const placeOf = (
  batch: BatchState,
  { where }: OperationDefinition,
  run: number | null,
  rooms: readonly RoomState[],
  asking: Asking,
): Place => {
  const cabinet = run === null ? null : cabinetOfRun({ batch, run, context: asking.context })
  const cabinetRoom = asking.context.read('equipment', cabinet ?? '')?.room ?? null
  const room = cabinetRoom ?? (run === null ? null : roomOfRun(batch, run, asking))
  return {
    cabinet,
    isInCabinet: cabinet !== null || where.cabinet,
    rooms: room === null ? roomsFor(where.grade, rooms) : [room],
  }
}
