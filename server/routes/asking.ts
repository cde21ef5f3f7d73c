// From a request to whoever asks: the states, the time, the language, the names, and what that person may do.
import type { Action } from '../contract/scan.ts'
import { actionsFor, type OpenAction } from '../http/actions.ts'
import { type Asker, actorOf, type Edge, guestOf, readerOf } from '../http/edge.ts'
import { namesFor } from '../http/names.ts'
import { type Asking, saidRefusal } from '../views/asking.ts'

/** Actions as answers carry them: each refusal with its sentence about this thing. */
export const saidActions = (
  actions: readonly OpenAction[],
  asking: Asking,
  about?: { kind: string; id: string },
): Action[] => actions.map(({ command, refusal }) => ({ command, refusal: saidRefusal(refusal, asking, about) }))

export const askingOf = (edge: Edge, request: Asker): Asking => {
  const { executor } = edge
  const context = executor.contextFor(actorOf(guestOf(request)))
  const reader = { ...readerOf(edge, request), now: context.now }
  const asking: Asking = {
    context,
    reader,
    views: edge.views,
    named: about => namesFor(executor.read, about, reader.language),
    actions: (kind, id) => saidActions(actionsFor(edge.commands, kind, id, context), asking, { kind, id }),
  }
  return asking
}
