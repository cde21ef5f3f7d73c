// What every script of the simulated laboratory shares: its door, its people and things, its chance, and the end of its time.
import type { Plan } from './bench.ts'
import type { Door } from './door.ts'
import type { Laboratory } from './laboratory.ts'
import type { Random } from './random.ts'

export interface World {
  door: Door
  laboratory: Laboratory
  /** Lots received so far; deliveries add to it. */
  lots: string[]
  random: Random
  picture: Plan['picture']
  /** When the simulation ends, and the person at the screen begins. */
  end: string
  /** Begins the work of one more person beside the others. */
  start(work: () => Promise<void>): void
}
