// Who a patient is, for a label: the version that the journal holds, compared with its keyed hash there; the reading is logged.
import type { BatchState } from '../domain/batch/batch.ts'
import { present } from '../domain/kit/existing.ts'
import { dayIn } from '../domain/kit/time.ts'
import type { Marrow } from '../open-marrow.ts'
import { type PatientOnLabel, patientOnLabel } from '../papers/labels/patient.ts'

/** The finished texts, read on behalf of a person; null where the stored identity is not the recorded one. */
export const readPatient = (
  batch: BatchState,
  person: string,
  { executor, identities, config }: Pick<Marrow, 'executor' | 'identities' | 'config'>,
): PatientOnLabel | null => {
  const patient = present(executor, 'patient', batch.patientCode)
  const { now } = executor.time()
  if (!identities.matches(patient.id, patient.identityVersion, patient.identityHash)) return null
  const reader = { actor: person, purpose: 'product label', at: now }
  const identity = identities.read(patient.id, patient.identityVersion, reader)
  const { hospital } = present(executor, 'case', batch.caseId)
  return identity && patientOnLabel(identity, hospital, dayIn(config.zone, now))
}
