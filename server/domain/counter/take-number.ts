// Takes the next numbers of a series. A command that needs several takes them at once: the state does not change while it decides.
import type { Context } from '../kit/context.ts'
import { type NewEvent, streamOf } from '../kit/event.ts'

/** The next `count` numbers of the series, and the event that gives them out. */
export const takeNumbers = (
  context: Pick<Context, 'read'>,
  name: string,
  count: number,
): { numbers: number[]; event: NewEvent } => {
  const first = (context.read('counter', name)?.last ?? 0) + 1
  const body = { v: 1, first, count }
  return {
    numbers: Array.from({ length: count }, (_, index) => first + index),
    event: { stream: streamOf('counter', name), type: 'counter.advanced', body },
  }
}

/** The next number of the series, and the event that gives it out. */
export const takeNumber = (context: Pick<Context, 'read'>, name: string): { number: number; event: NewEvent } => {
  const { numbers, event } = takeNumbers(context, name, 1)
  // One number was asked for.
  return { number: numbers[0] as number, event }
}
