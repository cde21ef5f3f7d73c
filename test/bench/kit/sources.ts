// Where the requests of a load come from: what a station sends next, given the answer to what it sent before.
import { createIds } from '../../../server/commands/ids.ts'
import { type Answer, postText } from './http-line.ts'

/** A command of a station's script; its `run` is that of the operation opened last. */
export interface Scripted {
  command: string
  input: Record<string, unknown>
}

/** `station`: works through its scripts, one batch after the other, for ever. `same`: sends the bodies in turn, whatever is answered. */
export type SourceSpec =
  | { kind: 'station'; cookie: string; scripts: Scripted[][] }
  | { kind: 'same'; path: string; cookie: string; bodies: string[] }

export type Source = Generator<string, never, Answer | undefined>

const newId = createIds(() => Date.now())

const runIn = (answer: Answer | undefined): unknown => {
  // What an accepted command answers.
  const { answer: said } = JSON.parse(answer?.body ?? '{}') as { answer?: { run?: unknown } }
  return said?.run
}

function* station(cookie: string, scripts: Scripted[][]): Source {
  for (;;) {
    for (const script of scripts) {
      let run: unknown
      for (const { command, input } of script) {
        const body = JSON.stringify('run' in input ? { ...input, run } : input)
        const answer = yield postText(`/api/commands/${command}`, { cookie, 'idempotency-key': newId() }, body)
        if (command === 'open-operation') run = runIn(answer)
      }
    }
  }
}

function* same(path: string, cookie: string, bodies: string[]): Source {
  for (;;) for (const body of bodies) yield postText(path, { cookie, 'idempotency-key': newId() }, body)
}

export const sourceOf = (spec: SourceSpec): Source =>
  spec.kind === 'station' ? station(spec.cookie, spec.scripts) : same(spec.path, spec.cookie, spec.bodies)
