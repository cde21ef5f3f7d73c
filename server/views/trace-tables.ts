// A trace as tables for a spreadsheet: whom a recall reaches, and the links.

import type { Language } from '../words/languages.ts'
import { recallWords } from '../words/recall.ts'
import type { TraceAnswer } from './trace-answer.ts'

type Rows = readonly (readonly string[])[]

/** A list that is not whole says so in its last row. */
const whole = (rows: Rows, { isComplete }: TraceAnswer, language: Language): Rows =>
  isComplete ? rows : [...rows, [recallWords[language].atLeast]]

export const recallRows = (trace: TraceAnswer, language: Language): Rows => {
  const { column, call } = recallWords[language]
  const lines = trace.recall.map(line => [
    line.batch,
    line.state,
    line.patientCode,
    line.containers.map(({ id, state }) => `${id}: ${state}`).join('; '),
    call[line.call],
    line.surgeonName,
    line.hospitalName,
    line.telephone ?? '',
  ])
  const { batch, state, patient, containers, surgeon, hospital, telephone } = column
  return whole(
    [[batch, state, patient, containers, column.call, surgeon, hospital, telephone], ...lines],
    trace,
    language,
  )
}

export const linkRows = (trace: TraceAnswer, language: Language): Rows =>
  whole([recallWords[language].link, ...trace.links.map(({ from, how, to }) => [from, how, to])], trace, language)
