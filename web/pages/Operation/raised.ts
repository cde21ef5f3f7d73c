// The exceptions that a step raises: what they say before it is confirmed, and which they were once it is recorded.
import type { ExceptionKind } from '../../../server/domain/batch/events.ts'
import type { StepDefinition } from '../../../server/domain/process/step-definition.ts'
import { exceptionSentence, exceptionTitle } from '../../../server/words/exceptions.ts'
import { operationWords } from '../../../server/words/pages/operation.ts'
import type { Reader } from '../../../server/words/times.ts'
import type { StepFacts } from '../../steps/step-form.ts'

/** An exception that is recorded with the step once a colleague has confirmed it. */
export interface Raised {
  kind: string
  facts: Readonly<Record<string, string | number>>
}

/** Each exception in a sentence; fields and the step by their names. */
export function raisedSentences(raised: readonly Raised[], { step, reader }: StepFacts): string[] {
  const own = (kind: string, id: string) => {
    if (kind === 'step' && id === step.id) return step.title[reader.language]
    return kind === 'field' ? fieldsOf(step).find(field => field.id === id)?.label[reader.language] : undefined
  }
  const named: Reader['named'] = (kind, id) => own(kind, id) ?? reader.named?.(kind, id)
  return raised.map(each => exceptionSentence(each, { ...reader, named }))
}

const fieldsOf = (step: StepDefinition) => [
  ...('fields' in step ? step.fields : []),
  ...('computed' in step ? step.computed : []),
]

/** What is said of a step just recorded where exceptions came with it; empty where none did. */
export function remarkOf(title: string, raised: readonly string[], reader: Reader): string {
  if (raised.length === 0) return ''
  // Kinds as the server of this very version names them.
  const titles = raised.map(kind => exceptionTitle(kind as ExceptionKind, reader))
  return operationWords[reader.language].recordedWithException(title, titles)
}
