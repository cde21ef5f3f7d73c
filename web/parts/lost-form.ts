// That a container did not arrive or cannot be found, as a form: there is no label to scan, so its code is taken from the screen.
import type { ContainerAnswer } from '../../server/contract/batches.ts'
import { withCheck } from '../../server/domain/code/own-code.ts'
import { commandLabels } from '../../server/words/commands.ts'
import type { Language } from '../../server/words/languages.ts'
import { productWords } from '../../server/words/pages/product.ts'
import type { CommandForm } from './command-form.ts'

/** Out of the laboratory's hands and not at its end: only then can it be lost on the way. */
export const isAway = ({ status }: Pick<ContainerAnswer, 'status'>): boolean =>
  status === 'dispatched' || status === 'received'

type Lost = Pick<ContainerAnswer, 'id' | 'status'>

/** What the button says: of one that has arrived, only that it is lost. */
export const lostLabel = ({ status }: Pick<Lost, 'status'>, language: Language): string =>
  status === 'received' ? productWords[language].lostHere : commandLabels[language]['report-container-lost']

export function lostForm(container: Lost, language: Language): CommandForm {
  const say = productWords[language]
  const { id, status } = container
  return {
    command: 'report-container-lost',
    title: status === 'received' ? say.lostHereTitle(id) : say.lostTitle(id),
    intro: say.lostWhat,
    submitLabel: lostLabel(container, language),
    isDanger: true,
    fields: [{ key: 'reason', kind: 'text', lines: 3, label: say.lostReason, hint: say.lostReasonHint }],
    input: given => ({ container: withCheck(id), reason: given.text('reason') }),
  }
}
