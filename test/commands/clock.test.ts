import { afterEach, describe, expect, it } from 'vitest'
import { type Clock, settableClock, watchClock } from '../../server/commands/clock.ts'
import { confirmClock } from '../../server/domain/clock/commands.ts'
import type { Command } from '../../server/domain/kit/command.ts'
import { add, TALLY } from '../kit/tally.ts'
import { START, startWriter } from '../kit/writer.ts'

const at = (offsetMs: number) => new Date(Date.parse(START) + offsetMs).toISOString()

/** A wall clock that can be set apart from the steady one. */
const twoClocks = (): Clock & { wall: number; steady: number } => ({
  wall: Date.parse(START),
  steady: 0,
  wallMs() {
    return this.wall
  },
  steadyMs() {
    return this.steady
  },
})

describe('the watched clock', () => {
  it('is trusted while wall and steady time go together', () => {
    const clock = twoClocks()
    const watch = watchClock(clock, null)
    clock.wall += 86_400_000
    clock.steady += 86_400_000
    expect(watch.read()).toEqual({ now: at(86_400_000), at: at(86_400_000), trouble: null })
  })

  it.each([
    ['forward', 60_001],
    ['back', -60_001],
  ])('is in question after a jump of more than a minute %s', (_, jump) => {
    const clock = twoClocks()
    const watch = watchClock(clock, START)
    clock.wall += jump
    expect(watch.read().trouble).toEqual({ reason: 'jumped', offsetMs: jump, lastEntryAt: START })
  })

  it('is in question after small steps that together make more than a minute', () => {
    const clock = twoClocks()
    const watch = watchClock(clock, START)
    for (let step = 0; step < 61; step++) {
      clock.wall += 1000
      watch.read()
    }
    expect(watch.read().trouble).toMatchObject({ reason: 'jumped', offsetMs: 61_000 })
  })

  it('stays in question when the clock jumps back to where it was, until a person has confirmed it', () => {
    const clock = twoClocks()
    const watch = watchClock(clock, START)
    clock.wall += 3_600_000
    watch.read()
    clock.wall -= 3_600_000
    expect(watch.read().trouble).not.toBeNull()
    watch.confirm()
    expect(watch.read().trouble).toBeNull()
  })

  it('is in question from the start when it is earlier than the last entry', () => {
    expect(watchClock(settableClock(START), at(1)).read().trouble).toEqual({
      reason: 'started-early',
      offsetMs: -1,
      lastEntryAt: at(1),
    })
    expect(watchClock(settableClock(START), START).read().trouble).toBeNull()
  })

  it('never stamps an entry earlier than the last one', () => {
    const clock = twoClocks()
    const watch = watchClock(clock, START)
    clock.wall -= 30_000
    expect(watch.read()).toEqual({ now: at(-30_000), at: START, trouble: null })
  })
})

describe('while the clock is in question', () => {
  const writers: { remove(): void }[] = []
  afterEach(() => {
    for (const writer of writers.splice(0)) writer.remove()
  })

  const afterJump = async (jumpMs: number) => {
    const first = startWriter()
    await first.run(add, { id: 'a', amount: 1 })
    first.store.close()
    const writer = startWriter({ folder: first.folder, start: at(jumpMs) })
    writers.push(writer)
    return writer
  }
  const supervisor = { id: 'P-0009', roles: ['supervisor' as const] }
  const confirm = confirmClock as Command

  it('nothing is recorded, and no receipt stands in the way of trying again', async () => {
    const writer = await afterJump(-3_600_000)
    const call = writer.call(add, { id: 'a', amount: 1 }, { commandId: 'again' })
    expect(await writer.executor.execute(call)).toEqual({
      kind: 'refused',
      refusal: { code: 'clock-unconfirmed', facts: { lastEntryAt: START, now: at(-3_600_000) }, status: 409 },
      positions: [],
    })
    expect(writer.journal.head()?.seq).toBe(1)
    await writer.run(confirm, { statedAt: at(-3_600_000) }, { actor: supervisor, commandId: 'confirmed' })
    expect(await writer.executor.execute(call)).toMatchObject({ kind: 'accepted' })
  })

  it('a confirmation with another time than the server has is refused', async () => {
    const writer = await afterJump(-3_600_000)
    expect(await writer.run(confirm, { statedAt: START }, { actor: supervisor, commandId: 'confirmed' })).toMatchObject(
      {
        refusal: { code: 'clock-differs' },
      },
    )
    expect(writer.clock.read().trouble).not.toBeNull()
  })

  it('the confirmation is an entry that says what happened', async () => {
    const writer = await afterJump(-3_600_000)
    await writer.run(confirm, { statedAt: at(-3_600_000) }, { actor: supervisor, commandId: 'confirmed' })
    expect(writer.executor.read('clock', 'main')).toEqual({
      confirmations: [
        {
          statedAt: at(-3_600_000),
          serverAt: at(-3_600_000),
          performedAt: at(-3_600_000),
          reason: 'started-early',
          offsetMs: -3_600_000,
          lastEntryAt: START,
          at: START,
          by: 'P-0009',
        },
      ],
    })
  })

  it('entries recorded behind the last one keep the order, and say themselves when they were done', async () => {
    const writer = await afterJump(-3_600_000)
    await writer.run(confirm, { statedAt: at(-3_600_000) }, { actor: supervisor, commandId: 'confirmed' })
    await writer.run(add, { id: 'b', amount: 1 }, { commandId: 'behind' })
    const entry = writer.journal.readStream('tally/b')[0]
    expect(entry?.at).toBe(START)
    expect(JSON.parse(entry?.body ?? '')).toEqual({ v: 1, amount: 1, performedAt: at(-3_600_000) })
    expect(writer.executor.read(TALLY, 'b')).toEqual({ total: 1 })
  })

  it('is over by itself for nobody: a confirmation without a question is refused', async () => {
    const writer = startWriter()
    writers.push(writer)
    expect(await writer.run(confirm, { statedAt: START }, { actor: supervisor })).toMatchObject({
      refusal: { code: 'clock-not-in-question', status: 409 },
    })
  })
})
