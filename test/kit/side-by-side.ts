// Several cultures at once: whatever comes up first is done first, so that each grows in its own time.
import { comingUp, waitUntil } from '../../server/demo/course.ts'
import { performOperation } from '../../server/demo/perform.ts'
import { present } from '../../server/domain/kit/existing.ts'
import type { AppLaboratory, Begun } from './app-laboratory.ts'

/** Two passages give the dose. */
const passagesWanted = 2

const nextOf = ({ door }: AppLaboratory, { batch }: Begun) => {
  const { runs } = present(door, 'batch', batch)
  const passages = runs.filter(run => run.operation === 'passage').length
  return comingUp(door, batch).find(({ phase }) => phase !== 'passage' || passages < passagesWanted)
}

/** Does what each of them calls for, in order of time, until this operation is the next of all. */
export const sideBySideUntil = async (lab: AppLaboratory, cultures: readonly Begun[], ends: string): Promise<void> => {
  const { door, staff } = lab
  for (;;) {
    const [first] = cultures
      .map(culture => ({ culture, next: nextOf(lab, culture) }))
      .filter(({ next }) => next && next.operation !== ends)
      .sort((one, other) => (one.next?.from ?? '').localeCompare(other.next?.from ?? ''))
    if (!first?.next) return
    const { culture, next } = first
    if (next.from) await waitUntil(door, next.from)
    // The gate before the harvest is not for the bench to decide.
    const as = next.phase === 'gate' ? staff.supervisor : culture.plan.as
    await performOperation(door, culture.batch, next.operation, { ...culture.plan, as })
  }
}
