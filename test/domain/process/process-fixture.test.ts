import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Recorded } from '../../../server/domain/kit/event.ts'
import { ProcessDefinition } from '../../../server/domain/process/definition.ts'
import { type ProcessEvent, processMarks } from '../../../server/domain/process/events.ts'
import { type ProcessState, processSubject } from '../../../server/domain/process/process.ts'

// A stream as it was once recorded, and the state that it folded into: see event-fixtures.test.ts.
const fixture: { events: Recorded<ProcessEvent>[]; state: unknown } = JSON.parse(
  readFileSync(new URL('../../fixtures/events/process.json', import.meta.url), 'utf8'),
)

const fold = (events: Recorded<ProcessEvent>[]) =>
  events.reduce<ProcessState | null>((state, event) => processSubject.evolve(state, event), null)

describe('the stream of a process', () => {
  it('as once recorded still folds into the same state', () => {
    expect(JSON.parse(JSON.stringify(fold(fixture.events)))).toMatchObject(fixture.state as object)
  })

  it('has every type of event among those recorded', () => {
    expect([...new Set(fixture.events.map(({ type }) => type))].sort()).toEqual(Object.keys(processMarks).sort())
  })

  it('holds a document that is still of the shape of a process, with nothing left to a default', () => {
    const document = fold(fixture.events)?.versions[0]?.definition
    expect(ProcessDefinition.parse(document)).toEqual(document)
  })

  it('does not fold an event of an unknown type, a version out of turn, or one that was never drafted', () => {
    const [drafted, signed] = fixture.events as [Recorded<ProcessEvent>, Recorded<ProcessEvent>]
    const state = fold(fixture.events)
    expect(() => processSubject.evolve(state, { ...signed, type: 'process.forgotten' } as never)).toThrow('forgotten')
    expect(() => processSubject.evolve(state, drafted)).toThrow('out of turn')
    expect(() => processSubject.evolve(null, signed)).toThrow('begins with')
    const unknown = { ...signed, body: { ...signed.body, processVersion: 9 } } as Recorded<ProcessEvent>
    expect(() => processSubject.evolve(state, unknown)).toThrow('never drafted')
  })
})
