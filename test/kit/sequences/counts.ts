// How often each command was accepted and refused in random sequences, and how far their batches came.

import { progressOf, standingOf } from '../../../server/domain/batch/progress.ts'
import { commands } from '../../../server/domain/commands.ts'
import { splitStream } from '../../../server/domain/kit/event.ts'
import type { World } from './world.ts'

export interface Tally {
  runs: number
  entries: number
  commands: Map<string, { accepted: number; refused: number; malformed: number }>
  /** Batches by where they stood at the end of a sequence. */
  ends: Map<string, number>
  events: Map<string, number>
}

export const newTally = (): Tally => ({ runs: 0, entries: 0, commands: new Map(), ends: new Map(), events: new Map() })

const more = (counts: Map<string, number>, name: string): void => {
  counts.set(name, (counts.get(name) ?? 0) + 1)
}

export const addToTally = (tally: Tally, world: World): void => {
  tally.runs += 1
  // What built the laboratory was no part of the sequence.
  for (const { command, outcome, entries } of world.given.slice(1)) {
    const counts = tally.commands.get(command) ?? { accepted: 0, refused: 0, malformed: 0 }
    counts[outcome] += 1
    tally.commands.set(command, counts)
    tally.entries += entries.length
    for (const { stream, type } of entries) {
      more(tally.events, type)
      const { kind, id } = splitStream(stream)
      if (kind === 'batch' && type === 'batch.booked') more(tally.ends, placeOf(world, id))
    }
  }
}

const placeOf = ({ door }: World, id: string): string => {
  const batch = door.read('batch', id)
  return batch ? `${progressOf(batch)}, ${standingOf(batch)}` : ''
}

/** A table to read: one line a command, then where batches stood. */
export const countsOf = ({ runs, entries, commands: counted, ends }: Tally): string => {
  const line = (name: string, cells: readonly (string | number)[]) =>
    `${name.padEnd(28)}${cells.map(cell => String(cell).padStart(10)).join('')}`
  return [
    `${runs} sequences, ${entries} entries`,
    line('command', ['accepted', 'refused', 'malformed']),
    ...commands.map(({ name }) => {
      const { accepted = 0, refused = 0, malformed = 0 } = counted.get(name) ?? {}
      return line(name, [accepted, refused, malformed])
    }),
    line('batches at the end', ['count']),
    ...[...ends].sort(([a], [b]) => a.localeCompare(b)).map(([end, count]) => line(end, [count])),
  ].join('\n')
}
