// Rule 6: nothing is overwritten; a correction keeps the first value, shows it, and says why.
import { type BatchState, batchSubject } from '../../../server/domain/batch/batch.ts'
import { idIn, isOfBatch } from './book.ts'
import type { Rule } from './judge.ts'

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)

export const nothingOverwritten: Rule = {
  number: 6,
  says: 'nothing is overwritten: a correction keeps what was there first, and says why',
  watch(say) {
    // What was stored for each entry, and which ones were corrected, by the version of what replaced them.
    const stored = new Map<string, Map<number, unknown>>()
    const corrected = new Map<string, Map<number, number>>()
    const states = new Map<string, BatchState>()
    const versions = new Map<string, number>()
    return {
      event(event) {
        if ((versions.get(event.stream) ?? 0) + 1 !== event.version) say(`${event.stream} does not continue`)
        versions.set(event.stream, event.version)
        if (!isOfBatch(event)) return
        const id = idIn(event.stream)
        states.set(id, batchSubject.evolve(states.get(id) ?? null, event))
        const { type, body, version } = event
        if (type !== 'batch.step-recorded' && type !== 'batch.entry-corrected') return
        stored.set(id, (stored.get(id) ?? new Map()).set(version, body.values))
        if (type !== 'batch.entry-corrected') return
        if (body.reason.trim().length < 3) say(`${id} entry ${version} corrects without a reason`)
        const known = corrected.get(id) ?? new Map<number, number>()
        if (!stored.get(id)?.has(body.entry)) say(`${id} entry ${version} corrects what is not there`)
        if (known.has(body.entry)) say(`${id} entry ${body.entry} is corrected twice`)
        corrected.set(id, known.set(body.entry, version))
      },
      end() {
        for (const [id, state] of states) {
          for (const [version, values] of stored.get(id) ?? []) {
            const kept = state.entries.find(entry => entry.id === version)
            if (!isSame(kept?.values, values)) say(`${id} entry ${version} is no longer what was recorded`)
            if (kept?.correctedBy !== corrected.get(id)?.get(version))
              say(`${id} entry ${version} hides its correction`)
          }
        }
      },
    }
  },
}
