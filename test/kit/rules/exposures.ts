// Beside the rules of design.md section 9, of section 7: an exposure misses no batch whose entries in its window used the thing.
import type { ExposureFacts } from '../../../server/domain/exposure/exposure.ts'
import { type Book, isOfBatch } from './book.ts'
import type { BatchBook, Row } from './book-batch.ts'
import type { Rule } from './judge.ts'

/** Everything that an entry names: lots, equipment, the incubators of places, whoever recorded it. */
const namedIn = ({ kind, values, actor, id, origin }: Row): string[] => {
  const person = id === origin ? [actor] : []
  if (kind === 'use-lot') return [...person, String(values.lot)]
  if (kind === 'use-equipment') return [...person, String(values.equipment)]
  if (kind === 'place') {
    const placements = values.placements as { location: string }[]
    return [...person, ...placements.map(({ location }) => location.replace(/-S\d+-P\d+$/, ''))]
  }
  if (kind !== 'count-cells') return person
  return [...person, ...(values.counts as { equipment?: string }[]).flatMap(({ equipment }) => equipment ?? [])]
}

const usedIn = ({ rows }: BatchBook, { thing, from, until }: ExposureFacts): boolean =>
  rows.some(row => row.performedAt >= from && row.performedAt <= until && namedIn(row).includes(thing.id))

const missedBy = (declared: ExposureFacts, { batches }: Book): string[] =>
  [...batches.values()]
    .filter(batch => usedIn(batch, declared) && !declared.batches.some(each => each.batch === batch.id))
    .map(({ id }) => id)

export const exposures: Rule = {
  number: 12,
  says: 'an exposure misses no batch whose entries in the window used the thing, and each of them has a deviation or a reason',
  watch: say => ({
    command({ entries }, book) {
      for (const { type, body } of entries) {
        if (type !== 'exposure.declared') continue
        // The body of an event of this type.
        const declared = body as unknown as ExposureFacts
        for (const id of missedBy(declared, book)) say(`${declared.thing.id} was used in ${id}, which it misses`)
        for (const { batch, exception, why } of declared.batches) {
          const isRaised = entries.some(
            event =>
              isOfBatch(event) &&
              event.stream === `batch/${batch}` &&
              event.type === 'batch.exception-raised' &&
              event.body.exception === exception &&
              event.body.deviation,
          )
          const isForNobody = book.batches.get(batch)?.over !== null
          if (!isRaised && why === undefined && !isForNobody) say(`nothing is decided about ${batch}`)
        }
      }
    },
  }),
}
