// The time by the server's clock, ticking for what counts down on the screen: a tablet's own clock may be wrong.
import { createSubscriber } from 'svelte/reactivity'

export class Clock {
  #aheadMs = 0
  #subscribe: () => void

  /** `everyMs`: how often whoever shows the time is told that it went on. */
  constructor(everyMs = 1000) {
    this.#subscribe = createSubscriber(update => {
      const timer = setInterval(update, everyMs)
      return () => clearInterval(timer)
    })
  }

  /** Now, ISO 8601 UTC; in a template or `$derived` it ticks. */
  get now(): string {
    this.#subscribe()
    return new Date(Date.now() + this.#aheadMs).toISOString()
  }

  /** Takes the server's time (milliseconds) from an answer; its header has whole seconds, so small differences are left alone. */
  follow(serverMs: number): void {
    const aheadMs = serverMs - Date.now()
    if (Number.isFinite(aheadMs) && Math.abs(aheadMs - this.#aheadMs) > 2000) this.#aheadMs = aheadMs
  }
}
