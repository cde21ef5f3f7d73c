// The state of one case's page: its answer, and the patient's identity, shown only on demand and forgotten again.
import type { output } from 'zod'
import type { readCase, readIdentity } from '../../../server/contract/cases.ts'
import type { readLaboratory } from '../../../server/contract/laboratory.ts'
import { earliestWhereTooSoon } from '../../../server/domain/process/earliest-injection.ts'
import { type IdentityDraft, identityInput } from '../../parts/identity-draft.ts'
import type { Api } from '../../state/api.ts'
import { Asked } from '../../state/asked.svelte.ts'

export type CaseAnswer = output<(typeof readCase)['answer']>
export type Identity = output<(typeof readIdentity)['answer']>

export interface SecondPerson {
  badge: string
  pin: string
}

const beforeHarvest: readonly string[] = ['booked', 'collected', 'received', 'in-culture']

/** The earliest day of the injection by the plan, while the booked one is before it and the culture is not at its end; else null. */
export function injectionTooSoon(
  { case: { batches, closed, collectionAt, injectionAt }, cultureDays }: Pick<CaseAnswer, 'case' | 'cultureDays'>,
  zone: string,
): string | null {
  const last = batches.at(-1)
  if (cultureDays === null || closed !== null || (last && !beforeHarvest.includes(last.progress))) return null
  return earliestWhereTooSoon({ collectionAt, injectionAt }, cultureDays, zone)
}

export class CasePage {
  readonly asked: Asked<CaseAnswer>
  #api: Api
  #identity = $state.raw<Identity | null>(null)
  #hospitals = $state.raw<readonly { id: string; name: string }[]>([])

  constructor(api: Api, caseId: string) {
    this.#api = api
    this.asked = new Asked(isBackground =>
      api.ask<CaseAnswer>(`/api/cases/${encodeURIComponent(caseId)}`, {}, { isBackground }),
    )
  }

  /** Null unless somebody has asked for it; it is in memory only. */
  get identity(): Identity | null {
    return this.#identity
  }

  get hospitals(): readonly { id: string; name: string }[] {
    return this.#hospitals
  }

  /** The name of the hospital where the settings know it. */
  hospitalName(id: string): string {
    return this.#hospitals.find(hospital => hospital.id === id)?.name ?? id
  }

  /** A surgeon may not read the settings of the laboratory: there the hospital stands as it was recorded. */
  async loadHospitals(): Promise<void> {
    const answer = await this.#api
      .ask<output<(typeof readLaboratory)['answer']>>('/api/laboratory')
      .catch(() => ({ hospitals: [] }))
    this.#hospitals = answer.hospitals
  }

  /** Shows the identity; the purpose is recorded with the reader's name. */
  async showIdentity(purpose: string): Promise<void> {
    const code = this.asked.answer?.case.patientCode ?? ''
    const path = `/api/patients/${encodeURIComponent(code)}/identity`
    this.#identity = await this.#api.send<Identity>('POST', path, { purpose })
  }

  hideIdentity(): void {
    this.#identity = null
  }

  /** Changes the identity, confirmed by a second person. Answers the printed labels that must be checked. */
  async changeIdentity(identity: IdentityDraft, reason: string, second: SecondPerson): Promise<readonly string[]> {
    const answer = this.asked.answer
    const { answer: done } = await this.#api.callCommand<{ labelsToCheck: string[] }>(
      'change-identity',
      {
        patient: answer?.case.patientCode,
        identity: identityInput(identity),
        reason: reason.trim() || undefined,
        ...(second.badge ? { second } : {}),
      },
      { seenVersion: answer?.patientVersion },
    )
    this.hideIdentity()
    return done?.labelsToCheck ?? []
  }
}
