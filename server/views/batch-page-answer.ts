// One batch with everything on its page.
import type { BatchPage, RunAnswer } from '../contract/batches.ts'
import type { BatchState, Run } from '../domain/batch/batch.ts'
import { labelBalance, labelsToAccountFor } from '../domain/batch/labels.ts'
import { operationOf, processOf } from '../domain/batch/may.ts'
import { isbtReadable } from '../domain/code/isbt-donation.ts'
import { type Asking, nameOfPerson } from './asking.ts'
import { lineOfBatch } from './batch-line-answer.ts'
import { dayOf } from './batch-line-facts.ts'
import { containerAnswers, passageAnswers, vesselAnswers } from './cells-answer.ts'
import { exceptionAnswers, holdAnswers, oosRequestAnswers, signatureAnswers } from './decisions-answer.ts'
import { dueLines } from './due-answer.ts'
import { entryAnswers, skipAnswer } from './entries-answer.ts'
import { equipmentNames } from './equipment-names.ts'
import { rememberFor } from './remember.ts'
import { surgeonToTell } from './surgeon-to-tell.ts'
import { testAnswers } from './tests-answer.ts'

const runAnswer = (run: Run, batch: BatchState, asking: Asking): RunAnswer => {
  const definition = operationOf(processOf(batch, asking.context), run.operation)
  return {
    run: run.run,
    operation: run.operation,
    name: definition?.name ?? { en: run.operation, es: run.operation },
    phase: run.phase,
    openedAt: run.openedAt,
    openedByName: nameOfPerson(run.openedBy, asking),
    closedAt: run.closedAt ?? null,
    abandoned: run.abandoned ?? null,
    skipped: batch.skips.filter(skip => skip.run === run.run).map(skip => skipAnswer(skip, batch, asking)),
    day: dayOf(batch, run.openedAt),
  }
}

export const labelsOf = rememberFor((batch: BatchState) => ({
  ...labelBalance(batch),
  toAccountFor: labelsToAccountFor(batch),
}))

export const batchPage = (batch: BatchState, asking: Asking): BatchPage => {
  const { text, checkCharacter } = isbtReadable(batch.donation)
  return {
    now: asking.context.now,
    version: batch.version,
    line: lineOfBatch(batch, asking),
    donation: { din: batch.donation, readable: text, check: checkCharacter },
    processName: processOf(batch, asking.context).name,
    process: batch.process,
    runs: batch.runs.map(run => runAnswer(run, batch, asking)),
    entries: batch.entries.map(entryAnswers(batch, asking)),
    equipment: equipmentNames(asking),
    vessels: vesselAnswers(batch),
    passages: passageAnswers(batch),
    containers: containerAnswers(batch),
    tests: testAnswers(batch, asking),
    exceptions: exceptionAnswers(batch, asking),
    holds: holdAnswers(batch, asking),
    signatures: signatureAnswers(batch),
    oosRequests: oosRequestAnswers(batch, asking),
    surgeonToTell: surgeonToTell(batch, asking),
    due: dueLines(batch, asking),
    labels: labelsOf(batch),
    actions: asking.actions('batch', batch.id),
  }
}
