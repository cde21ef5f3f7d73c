// The laboratory in memory behind a door for the scripted people, with what lies beside its journal, and a case taken any way.
import { readFileSync } from 'node:fs'
import type { Plan, Plating } from '../../server/demo/bench.ts'
import { type Donor, donorOf } from '../../server/demo/culture-model.ts'
import type { Asked, Door, Ran } from '../../server/demo/door.ts'
import { buildLaboratory, type Laboratory } from '../../server/demo/laboratory.ts'
import { receiveAll } from '../../server/demo/lots.ts'
import { hirePeople } from '../../server/demo/people.ts'
import { randomOf } from '../../server/demo/random.ts'
import type { Identity, Personal } from '../../server/domain/kit/context.ts'
import { subjects } from '../../server/domain/subjects.ts'
import { emptyLab, type Lab, START } from './domain.ts'

/** Identities as the tables beside the journal keep them, plainly. */
const besideTheJournal = () => {
  const identities = new Map<string, Identity>()
  const personal: Partial<Personal> = {
    find: scanned =>
      [...identities].flatMap(([code, identity]) =>
        identity.hospitalNumbers.some(({ number }) => number === scanned) ? [code] : [],
      ),
    similar: ({ familyName }) =>
      [...identities].flatMap(([code, identity]) => (identity.familyName === familyName ? [code] : [])),
  }
  return { identities, personal }
}

export interface InMemory {
  lab: Lab
  door: Door
  identities: Map<string, Identity>
}

/** An empty laboratory in memory, its clock at `start`, and its door. */
export const memoryDoor = (start = START): InMemory => {
  const { identities, personal } = besideTheJournal()
  const lab = emptyLab(subjects, { start, personal })
  const door: Door = {
    zone: lab.zone,
    now: lab.now,
    read: lab.read,
    async run(command, input, { as, proof }: Asked): Promise<Ran> {
      const outcome = lab.run(command, input, { as, proof })
      if (!outcome.ok) return { ok: false, refusal: outcome.refusal }
      for (const aside of outcome.asides) {
        if (aside.kind === 'identity') identities.set(aside.patientCode, aside.identity)
      }
      return { ok: true, answer: outcome.answer }
    },
    async wait(minutes) {
      lab.later({ minutes: Math.round(minutes * 1000) / 1000 })
    },
  }
  return { lab, door, identities }
}

/** Five flasks at first, ten at the first passage, one stack of five layers at the second. */
export const usualPlating = (passage: number): Plating => {
  if (passage === 0) return { type: 't175', count: 5, cellsPerCm2: 220_000 }
  if (passage === 1) return { type: 't175', count: 10, cellsPerCm2: 4000 }
  return { type: 'stack-5', count: 1, cellsPerCm2: 2400 }
}

const pictureHash = 'a'.repeat(64)

export interface Opened extends InMemory {
  laboratory: Laboratory
  lots: string[]
  donor: Donor
  /** A plan of a good day for these people; parts may be said otherwise. */
  plan(more?: Partial<Plan>): Plan
}

/** A laboratory with its people, rooms, equipment, materials, a released lot of each, and the process in effect. */
export const openMemoryLab = async (seed = 'memory', start = START): Promise<Opened> => {
  const memory = memoryDoor(start)
  const staff = await hirePeople(memory.door, { password: 'hash of a password', pin: 'hash of a pin' })
  const laboratory = await buildLaboratory(memory.door, staff)
  const lots = await receiveAll(memory.door, laboratory, 'A1')
  const random = randomOf(seed)
  const donor = donorOf(random.fork('donor'), 45)
  const usual: Plan = {
    as: staff.laia,
    second: staff.marc,
    donor,
    random: random.fork('bench'),
    shelf: { lots, equipment: laboratory.equipment },
    plating: usualPlating,
    picture: () => ({ file: pictureHash, type: 'image/png', sizeBytes: 1000 }),
  }
  return { ...memory, laboratory, lots, donor, plan: more => ({ ...usual, ...more }) }
}

/** The process as shipped, read as a file. */
export const shippedDocument = (): Record<string, unknown> =>
  JSON.parse(readFileSync(new URL('../../server/processes/bm-msc-40m.json', import.meta.url), 'utf8'))
