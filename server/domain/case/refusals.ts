// Why a command about a case or a patient is refused: each code with its facts.
export interface CaseRefusals {
  'site-incomplete': { joint: string }
  'site-twice': { site: string }
  'sites-unchanged': { case: string }
  'surgeon-unknown': { person: string }
  /** `id`: the batch or container at hand. */
  'of-another-hospital': { id: string }
  'of-another-surgeon': { id: string }
  'case-closed': { case: string }
  'consent-missing': { case: string }
  'batch-running': { batch: string }
  'dates-reversed': { collectionAt: string; injectionAt: string }
  'process-not-effective': { process: string }
  'patient-known': { patientCode: string }
  'birth-date-unlikely': { birthDate: string }
  'hospital-number-taken': { patientCode: string }
  'hospital-number-unlike': { hospital: string; patterns: string[] }
  'identity-altered': { patientCode: string }
}
