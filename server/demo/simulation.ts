// Simulated time for many people at once: each does what is to be done and waits; the clock jumps to whoever is next. One person
// moves at a time and ties go by the order of waiting, so that the same scripts always make the same journal.

export interface Simulation {
  now(): string
  /** Begins the work of one more person; it goes on beside the others. */
  start(work: () => Promise<void>): void
  /** Waits in simulated time; never wakes where that lies beyond the end. */
  wait(minutes: number): Promise<void>
  /** Lets everybody work until nothing is left to do before the end; then the clock stands at the end. Throws what a work threw. */
  run(): Promise<void>
}

interface Sleeper {
  atMs: number
  order: number
  wake(): void
}

const minuteMs = 60_000

/** `set` moves the clock that commands are stamped by. */
export const createSimulation = (options: { start: string; end: string; set(at: string): void }): Simulation => {
  const endMs = Date.parse(options.end)
  let nowMs = Date.parse(options.start)
  let sleepers: Sleeper[] = []
  let order = 0
  let awake = 0
  let failure: { error: unknown } | null = null
  let whenAllRest = (): void => {}

  const moveTo = (ms: number): void => {
    nowMs = Math.max(nowMs, ms)
    options.set(new Date(nowMs).toISOString())
  }
  const rest = (): void => {
    awake -= 1
    if (awake === 0) whenAllRest()
  }
  const allRest = (): Promise<void> =>
    new Promise(resolve => {
      whenAllRest = resolve
      if (awake === 0) resolve()
    })
  const next = (): Sleeper | undefined => {
    const first = sleepers.reduce<Sleeper | undefined>(
      (best, each) =>
        best && (best.atMs < each.atMs || (best.atMs === each.atMs && best.order < each.order)) ? best : each,
      undefined,
    )
    sleepers = sleepers.filter(each => each !== first)
    return first
  }

  moveTo(nowMs)
  return {
    now: () => new Date(nowMs).toISOString(),
    start(work) {
      awake += 1
      work()
        .catch((error: unknown) => {
          failure ??= { error }
        })
        .finally(rest)
    },
    wait: minutes =>
      new Promise(wake => {
        order += 1
        sleepers.push({ atMs: nowMs + Math.max(0, Math.round(minutes * minuteMs)), order, wake })
        rest()
      }),
    async run() {
      for (;;) {
        await allRest()
        if (failure) throw failure.error
        const sleeper = next()
        if (!sleeper || sleeper.atMs > endMs) break
        moveTo(sleeper.atMs)
        awake += 1
        sleeper.wake()
      }
      moveTo(endMs)
    },
  }
}
