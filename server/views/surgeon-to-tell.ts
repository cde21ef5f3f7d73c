// Whom to tell that something has failed of a product that was given: the treating surgeon, at which number, and of what.
import type { SurgeonToTell } from '../contract/surgeon-to-tell.ts'
import type { BatchState } from '../domain/batch/batch.ts'
import { processOf } from '../domain/batch/may.ts'
import { settingsOf } from '../domain/lab/settings.ts'
import { foundAfterGiving, givenBefore, givenFailed } from '../domain/release/given-failed.ts'
import { failedTests, testLines } from '../domain/release/release-state.ts'
import { exceptionSentence } from '../words/exceptions.ts'
import { type Asking, nameOfPerson } from './asking.ts'

/** Null where nothing was given, nothing of it has failed or was found wrong afterwards, or the surgeon asked for it knowing what had. */
export const surgeonToTell = (batch: BatchState, asking: Asking): SurgeonToTell | null => {
  // The administrations first: most batches have none, and the tests are looked for through the whole record.
  if (batch.administrations.length === 0) return null
  const failed = [
    ...new Set(failedTests(testLines(batch, processOf(batch, asking.context))).map(({ definition }) => definition.id)),
  ]
  const found = foundAfterGiving(batch)
  const failing = givenFailed(batch, failed)
  const before = givenBefore(batch, found).filter(
    ({ container }) => !failing.some(each => each.container === container),
  )
  const given = [...failing, ...before]
  const owner = asking.context.read('case', batch.caseId)
  if (given.length === 0 || !owner) return null
  const named = asking.named({ kind: 'process', ...batch.process })
  const hospital = settingsOf(asking.context).hospitals.find(({ id }) => id === owner.hospital)
  return {
    given,
    tests: failing.length > 0 ? failed.map(test => named('test', test) ?? test) : [],
    found: found.map(each =>
      exceptionSentence(each, { ...asking.reader, named: asking.named({ kind: 'batch', id: batch.id }) }),
    ),
    surgeonName: nameOfPerson(owner.surgeon, asking),
    hospitalName: hospital?.name ?? owner.hospital,
    telephone: hospital?.theatreTelephone ?? null,
  }
}
