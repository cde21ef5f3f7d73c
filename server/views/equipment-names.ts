// What every piece of equipment is called: pages that tell of places and of what was used name them by it.
import { idsGiven } from '../domain/counter/take-id.ts'
import type { Asking } from './asking.ts'

/** Names by code, all of the laboratory: a place that is scanned only now is named too. */
export const equipmentNames = ({ context }: Pick<Asking, 'context'>): Record<string, string> =>
  Object.fromEntries(idsGiven(context, 'equipment').map(id => [id, context.read('equipment', id)?.name ?? id]))
