import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { AnyRecorded } from '../../server/domain/kit/event.ts'
import { subjects } from '../../server/domain/subjects.ts'

// test/fixtures/events/<kind>.json: a stream with every type and version of event that was ever shipped, and the state that it
// folded into. A file only ever grows: what was recorded once must read the same in thirty years.
const folder = new URL('../fixtures/events/', import.meta.url)

interface Fixture {
  events: AnyRecorded[]
  state: unknown
}

interface AnySubject {
  evolve(state: unknown, event: AnyRecorded): unknown
  marks: Record<string, unknown>
}

const read = (kind: string): Fixture => JSON.parse(readFileSync(new URL(`${kind}.json`, folder), 'utf8'))

describe.each(Object.entries(subjects))('the stream of a %s', (kind, subject) => {
  // Each subject folds its own events only; the fixture holds nothing else.
  const { evolve, marks } = subject as unknown as AnySubject
  const { events, state } = read(kind)

  it('as once recorded still folds into the same state', () => {
    const folded = events.reduce<unknown>((before, event) => evolve(before, event), null)
    // A state may learn more; it never reads the old differently.
    expect(JSON.parse(JSON.stringify(folded))).toMatchObject(state as object)
  })

  it('has every type of event among those recorded', () => {
    expect([...new Set(events.map(({ type }) => type))].sort()).toEqual(Object.keys(marks).sort())
  })

  it('does not fold an event of an unknown type', () => {
    const last = events.at(-1)
    expect(last).toBeDefined()
    const unknown = { ...last, type: `${kind}.forgotten` } as AnyRecorded
    const before = events.reduce<unknown>((state, event) => evolve(state, event), null)
    expect(() => evolve(before, unknown)).toThrow(`${kind}.forgotten`)
  })
})

describe.each(['person', 'material', 'lot', 'equipment', 'room'] as const)('a %s', kind => {
  it('begins once, and with what begins it', () => {
    const { evolve } = subjects[kind] as unknown as AnySubject
    const [first, second] = read(kind).events as [AnyRecorded, AnyRecorded]
    expect(() => evolve(null, second)).toThrow(/begins with/)
    expect(() => evolve(evolve(null, first), first)).toThrow(/twice/)
  })
})

describe('the recorded streams', () => {
  it('are there for every kind of stream that Marrow knows, and for nothing else', () => {
    const files = readdirSync(folder).map(name => name.replace('.json', ''))
    expect(files.sort()).toEqual(Object.keys(subjects).sort())
  })
})
