// Ids within one list of a document: each may stand there once.
import { type FieldFault, fieldFault } from '../../kit/refusal.ts'

/** A fault at every later one of two equal ids. */
export const repeated = (list: readonly { id: string }[], at: string): FieldFault[] =>
  list.flatMap(({ id }, index) =>
    list.findIndex(each => each.id === id) < index
      ? [fieldFault(`${at}[${index}].id`, 'process-id-repeated', { id })]
      : [],
  )
