// The code beside a step on a fill-in sheet: which batch, which operation and which step of it, so that transcribing begins with a scan.
//
// The symbol holds `MARROW.STEP.B26-0001.7.3.K`: the batch, the number of the operation in its process, that of the step in it, and a
// check character over all of these (mod37-2.ts). A batch stays on its process version, so numbers do not move.
import { checkCharacter } from './mod37-2.ts'
import { readOwnId } from './own-code.ts'
import { fromSpanishLayout } from './scanner-text.ts'

export interface StepCode {
  batch: string
  /** From 1, in the order of the process. */
  operation: number
  /** From 1, in the order of the operation. */
  step: number
}

const FORM = /^MARROW\.STEP\.(?<batch>B[0-9-]+)\.(?<operation>[1-9]\d?)\.(?<step>[1-9]\d?)\.(?<check>[0-9A-Z*])$/

const checkOf = ({ batch, operation, step }: StepCode): string =>
  checkCharacter(`${batch.replaceAll('-', '')}O${operation}S${step}`)

/** What the symbol of a step holds. */
export const stepCode = (code: StepCode): string =>
  `MARROW.STEP.${code.batch}.${code.operation}.${code.step}.${checkOf(code)}`

/** The step that a scanned text names, as a scanner of either keyboard types it; null where it is no such code, or a damaged one. */
export const parseStepCode = (text: string): StepCode | null => {
  for (const typed of [text, fromSpanishLayout(text)]) {
    const groups = FORM.exec(typed.trim().toUpperCase())?.groups
    if (!groups) continue
    const code = { batch: groups.batch ?? '', operation: Number(groups.operation), step: Number(groups.step) }
    return readOwnId(code.batch)?.kind === 'batch' && checkOf(code) === groups.check ? code : null
  }
  return null
}
