// What may be decided about a batch, each as a form: hold, lift, end the culture, print labels again, decide about an exception.
import type { BatchPage, ExceptionAnswer, HoldAnswer } from '../../../server/contract/batches.ts'
import type { DueLine } from '../../../server/contract/place.ts'
import { labelWithin, printText } from '../../../server/words/code-list.ts'
import { batchCommandWords } from '../../../server/words/commands/batch.ts'
import type { Language } from '../../../server/words/languages.ts'
import { capital } from '../../../server/words/names.ts'
import { batchPageWords } from '../../../server/words/pages/batch.ts'
import { siteTextFromKey } from '../../../server/words/sites.ts'
import { stateWords } from '../../../server/words/states.ts'
import type { Reader } from '../../../server/words/times.ts'
import type { CommandForm, FormField } from '../../parts/command-form.ts'
import { dueTime } from '../../parts/stands.ts'

const reasonField = (language: Language): FormField => {
  const { reason, reasonHint } = batchPageWords[language]
  return { key: 'reason', kind: 'text', lines: 3, label: reason, hint: reasonHint }
}

const wholeBatch = 'batch'

/**
 * Beginning what is not due now: early, which an exception will say, or on a decision; null for what is due, which needs no second
 * thought.
 */
export function beginForm(batch: string, due: DueLine, reader: Reader): CommandForm | null {
  const { now, language } = reader
  const say = batchPageWords[language]
  const isEarly = due.from !== null && due.from > now
  if (!isEarly && due.urgency !== 'on-decision') return null
  const { operation } = due
  return {
    command: 'open-operation',
    title: say.beginTitle(due.name[language]),
    intro: isEarly ? say.beginEarly(dueTime(due, reader)) : say.beginByDecision,
    submitLabel: batchCommandWords[language]['open-operation'],
    fields: [],
    input: () => ({ batch, operation }),
  }
}

/** The whole batch, or where something is filled one of its containers. */
export function holdForm(
  { line, containers }: Pick<BatchPage, 'line' | 'containers'>,
  language: Language,
): CommandForm {
  const say = batchPageWords[language]
  const places = containers.map(({ id, site }) => ({
    value: id,
    label: id,
    hint: capital(siteTextFromKey(language, site)),
  }))
  const held: FormField = {
    key: 'container',
    kind: 'choice',
    label: say.holdOn,
    choices: [{ value: wholeBatch, label: say.holdWhole }, ...places],
  }
  return {
    command: 'hold-batch',
    title: say.holdTitle(line.id),
    intro: say.holdWhat,
    submitLabel: batchCommandWords[language]['hold-batch'],
    fields: [...(places.length > 0 ? [held] : []), reasonField(language)],
    first: { container: wholeBatch },
    input: given => {
      const container = given.text('container')
      const part = container && container !== wholeBatch ? { container } : {}
      return { batch: line.id, reason: given.text('reason'), ...part }
    },
  }
}

export const liftForm = (
  { line, version }: Pick<BatchPage, 'line' | 'version'>,
  hold: HoldAnswer,
  language: Language,
): CommandForm => ({
  command: 'lift-hold',
  title: batchPageWords[language].liftTitle,
  intro: capital(hold.reason),
  submitLabel: batchCommandWords[language]['lift-hold'],
  fields: [reasonField(language)],
  input: given => ({ batch: line.id, hold: hold.id, reason: given.text('reason') }),
  seenVersion: version,
})

export const failForm = ({ line, version }: Pick<BatchPage, 'line' | 'version'>, language: Language): CommandForm => ({
  command: 'declare-failed',
  title: batchPageWords[language].failTitle(line.id),
  intro: batchPageWords[language].failWhat,
  submitLabel: batchCommandWords[language]['declare-failed'],
  isDanger: true,
  fields: [reasonField(language)],
  input: given => ({ batch: line.id, reason: given.text('reason') }),
  seenVersion: version,
})

/** Every code that was ever printed for the batch, the latest first: what is printed again is mostly at hand. */
export const codesPrinted = ({ entries }: Pick<BatchPage, 'entries'>): string[] => [
  ...new Set(
    entries
      .filter(entry => entry.kind === 'print-labels')
      .toReversed()
      .flatMap(entry => entry.codes),
  ),
]

/** The entry that reserved a code: a reprint is filed under it. */
export const entryOfCode = ({ entries }: Pick<BatchPage, 'entries'>, code: string): number | undefined =>
  entries.find(entry => entry.kind === 'print-labels' && entry.codes.includes(code))?.id

export function reprintForm(batch: Pick<BatchPage, 'line' | 'entries'>, language: Language): CommandForm {
  const say = batchPageWords[language]
  const codes = codesPrinted(batch)
  const choices = codes.map(code => ({ value: code, label: labelWithin(code, batch.line.id, language) }))
  return {
    command: 'reprint-labels',
    title: say.reprintTitle,
    intro: codes.length > 0 ? say.reprintWhat : say.reprintNone,
    submitLabel: batchCommandWords[language]['reprint-labels'],
    fields: [{ key: 'codes', kind: 'several', label: say.reprintCodes, choices }, reasonField(language)],
    input: given => ({ batch: batch.line.id, codes: given.list('codes'), reason: given.text('reason') }),
  }
}

const printKey = ({ code, print }: { code: string; print: number }): string => `${print} ${code}`

/** Which of the labels left over were destroyed. Both prints of one carry the same code, so a scan would not tell them apart. */
export function destroyedForm({ line, labels }: Pick<BatchPage, 'line' | 'labels'>, language: Language): CommandForm {
  const say = batchPageWords[language]
  const keyed = new Map(labels.toAccountFor.map(label => [printKey(label), label]))
  const choices = [...keyed].map(([value, { code, print }]) => ({
    value,
    label: `${labelWithin(code, line.id, language)}, ${printText(print, language)}`,
  }))
  return {
    command: 'account-for-labels',
    title: say.destroyedTitle,
    intro: say.destroyedWhat,
    submitLabel: batchCommandWords[language]['account-for-labels'],
    fields: [{ key: 'labels', kind: 'several', label: say.destroyedLabels, choices }],
    input: given => ({ batch: line.id, labels: given.list('labels').map(key => keyed.get(key)) }),
  }
}

const impacts = ['none', 'accepted', 'batch-affected'] as const

/** Of a result out of specification in what a patient has had, that it has no impact is the last thing to come to mind. */
export const impactsOf = ({ containers }: Pick<BatchPage, 'containers'>, { kind }: ExceptionAnswer) => {
  const isGiven = containers.some(({ status }) => status === 'given' || status === 'given-in-part')
  return kind === 'out-of-specification' && isGiven ? impacts.toReversed() : impacts
}

export function disposeForm(
  { line, containers }: Pick<BatchPage, 'line' | 'containers'>,
  exception: ExceptionAnswer,
  language: Language,
): CommandForm {
  const say = batchPageWords[language]
  const choices = impactsOf({ containers }, exception).map(impact => ({
    value: impact,
    label: stateWords[language].impact[impact],
  }))
  return {
    command: 'dispose-exception',
    title: `${say.disposeTitle} ${exception.id}`,
    intro: exception.sentence,
    submitLabel: batchCommandWords[language]['dispose-exception'],
    fields: [{ key: 'impact', kind: 'choice', label: say.impact, choices }, reasonField(language)],
    input: given => ({
      batch: line.id,
      exception: exception.id,
      impact: given.text('impact'),
      reason: given.text('reason'),
    }),
  }
}
