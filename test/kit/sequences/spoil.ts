// The next thing, done wrongly: by somebody else, with another's code, a wrong lot, odd numbers, at another time, over a rule.

import type { Random } from '../../../server/demo/random.ts'
import type { Proof } from '../../../server/domain/kit/context.ts'
import { addMinutes } from '../../../server/domain/kit/time.ts'
import { asScanned } from './as-scanned.ts'
import type { Ask } from './course-step.ts'
import { batchOf, type Treated, type World } from './world.ts'

type Way = (ask: Ask, world: World, treated: Treated, random: Random) => Ask

const withInput = (ask: Ask, more: object): Ask => ({ ...ask, input: { ...ask.input, ...more } })

/** Every text and number of some values, changed where `change` answers another. */
const deep = (value: unknown, change: (leaf: unknown, name: string) => unknown, name = ''): unknown => {
  if (Array.isArray(value)) return value.map(each => deep(each, change, name))
  if (typeof value !== 'object' || value === null) return change(value, name)
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, deep(each, change, key)]))
}

const inValues = (ask: Ask, change: (leaf: unknown, name: string) => unknown): Ask =>
  'values' in ask.input ? withInput(ask, { values: deep(ask.input.values, change) }) : ask

const factors = [0, 0.1, 0.5, 0.9, 1.05, 1.5, 2, 10, -1]

const oddNumber = (value: number, random: Random): number =>
  random.chance(0.2) ? Math.round(value) + random.pick([-1, 1]) : Math.round(value * random.pick(factors))

const oddNumbers: Way = (ask, _world, _treated, random) =>
  inValues(ask, leaf => {
    if (random.chance(0.5)) return leaf
    if (typeof leaf === 'number') return oddNumber(leaf, random)
    return typeof leaf === 'string' && /^\d+(\.\d+)?$/.test(leaf) ? String(oddNumber(Number(leaf), random)) : leaf
  })

/** A thing of another batch, in place of each of this one or of some. */
const foreignCodes: Way = (ask, world, treated, random) => {
  const own = batchOf(world, treated)
  const others = world.cases.flatMap(each => batchOf(world, each) ?? []).filter(each => each.id !== own?.id)
  if (!own || others.length === 0) return ask
  const other = random.pick(others)
  return inValues(ask, leaf => {
    if (typeof leaf !== 'string' || random.chance(0.3)) return leaf
    if (leaf.includes(own.donation)) return leaf.replace(own.donation, other.donation)
    return asScanned(leaf.replace(own.patientCode, other.patientCode).replace(own.id, other.id))
  })
}

const otherThing: Way = (ask, world, _treated, random) =>
  inValues(ask, (leaf, name) => {
    if (name === 'lot') return asScanned(random.pick(world.lots))
    if (name === 'equipment') return asScanned(random.pick(world.equipment))
    return name === 'location' && random.chance(0.5) ? asScanned(`${random.pick(world.equipment)}-S1-P1`) : leaf
  })

const fewer: Way = (ask, _world, _treated, random) => {
  const less = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.filter(() => random.chance(0.7))
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, less(each)]))
  }
  return 'values' in ask.input ? withInput(ask, { values: less(ask.input.values) }) : ask
}

const somebodyElse: Way = (ask, world, _treated, random) => ({ ...ask, as: random.pick(world.people) })

const otherSecond: Way = (ask, world, _treated, random) => {
  const seconds: (Proof['second'] | undefined)[] = [undefined, 'unrecognised', { personId: ask.as }]
  const second = random.chance(0.5) ? random.pick(seconds) : { personId: random.pick(world.people) }
  const wrongPinOf = second === 'unrecognised' ? world.people[0] : undefined
  return { ...ask, proof: { ...ask.proof, second, wrongPinOf } }
}

const wrongPassword: Way = (ask, _world, _treated, random) => ({
  ...ask,
  proof: { ...ask.proof, password: random.chance(0.5) ? 'wrong' : undefined },
})

const atAnotherTime: Way = (ask, { door }, _treated, random) => {
  const performedAt = addMinutes(door.now(), -random.pick([-10, 5, 60, 600, 3000, 40_000]))
  return withInput(ask, { performedAt, ...(random.chance(0.8) ? { reason: 'Written down afterwards' } : {}) })
}

const happened: Way = (ask, world, treated, random) =>
  withInput(otherThing(ask, world, treated, random), { happened: true })

const overridden: Way = (ask, world, treated, random) => {
  const { supervisor } = world.laboratory.staff
  const other = withInput(otherThing(ask, world, treated, random), { override: true, reason: 'Nothing else is there' })
  return random.chance(0.7) ? { ...other, as: supervisor } : other
}

const photoInstead: Way = ask => ({
  ...withInput(ask, { checkPhoto: 'b'.repeat(64) }),
  proof: { ...ask.proof, second: undefined },
})

const options = [
  'enough',
  'fill-less',
  'replate',
  'stop',
  'quarantine',
  'reject',
  'clots',
  'extend',
  'retain',
  'discard',
]

const otherChoice: Way = (ask, _world, _treated, random) =>
  inValues(ask, (leaf, name) => (name === 'option' ? random.pick(options) : leaf)).input.kind === 'choose'
    ? withInput(ask, { values: { option: random.pick(options), note: 'Seen by two' } })
    : ask

/** The counter's figures in place of squares, by some machine that stands about. */
const byCounter: Way = (ask, world, _treated, random) => {
  if (ask.input.kind !== 'count-cells') return otherThing(ask, world, _treated, random)
  const equipment = asScanned(random.pick(world.equipment))
  const count = { method: 'counter', equipment, totalCellsPerMl: 1_050_000, deadCellsPerMl: 50_000, dilution: 1 }
  const values = { ...(ask.input.values as object), counts: [count, count] }
  return withInput(ask, { values, ...(random.chance(0.5) ? { happened: true } : {}) })
}

export const ways = {
  oddNumbers,
  foreignCodes,
  otherThing,
  fewer,
  somebodyElse,
  otherSecond,
  wrongPassword,
  atAnotherTime,
  happened,
  overridden,
  photoInstead,
  otherChoice,
  byCounter,
} satisfies Record<string, Way>
