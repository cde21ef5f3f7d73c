// The state of the form that opens a case: what is typed stays, whatever the server says, until the case is open.
import type { output } from 'zod'
import type { readLaboratory } from '../../../server/contract/laboratory.ts'
import type { listPeople } from '../../../server/contract/people.ts'
import { earliestWhereTooSoon } from '../../../server/domain/process/earliest-injection.ts'
import { wallClock } from '../../../server/words/zone.ts'
import { emptyIdentity, type IdentityDraft, identityInput } from '../../parts/identity-draft.ts'
import { emptySite, type SiteDraft, siteInput } from '../../parts/site-draft.ts'
import type { Api } from '../../state/api.ts'
import { ApiProblem } from '../../state/api-problem.ts'

export interface Opened {
  case: string
  patientCode: string
  /** Codes of patients with a much similar name. */
  similar: string[]
}

export interface Hospital {
  id: string
  name: string
}

/** The same hour of the wall clock so many days later, whatever the clocks do in between. */
export function sameHourLater(at: string, days: number, zone: string): string {
  const later = new Date(Date.parse(at) + days * 86_400_000).toISOString()
  const [before, after] = [wallClock(at, zone), wallClock(later, zone)]
  const shift = (before.hour - after.hour) * 60 + before.minute - after.minute
  // Clocks are changed by an hour; a difference of more is the other side of midnight.
  const minutes = shift > 720 ? shift - 1440 : shift < -720 ? shift + 1440 : shift
  return new Date(Date.parse(later) + minutes * 60_000).toISOString()
}

/** What stands in an input at a path such as `sites.0.joint`, as text; undefined where nothing stands. */
function valueAt(input: unknown, path: string): string | undefined {
  let value = input
  for (const key of path.split('.')) value = (value as Record<string, unknown> | undefined)?.[key]
  return value === undefined ? undefined : JSON.stringify(value)
}

export class NewCasePage {
  patientKind = $state<'new' | 'known'>('new')
  patientCode = $state('')
  identity = $state<IdentityDraft>(emptyIdentity())
  indication = $state('')
  surgeon = $state('')
  hospital = $state('')
  sites = $state<SiteDraft[]>([emptySite()])
  collectionAt = $state('')
  injectionAt = $state('')
  #api: Api
  #zone: () => string
  #surgeons = $state.raw<readonly { id: string; name: string }[] | null>(null)
  #hospitals = $state.raw<readonly Hospital[]>([])
  #problem = $state.raw<ApiProblem | null>(null)
  /** What was refused: a fault stands beside its field until the field is changed. */
  #refused: object = {}
  #cultureDays = $state<number | null>(null)
  #isBusy = $state(false)
  #opened = $state.raw<Opened | null>(null)
  /** The injection follows the collection until somebody sets it by hand. */
  #isInjectionOwn = false

  constructor(api: Api, zone: () => string) {
    this.#api = api
    this.#zone = zone
  }

  /** Null until it is known who they are. */
  get surgeons(): readonly { id: string; name: string }[] | null {
    return this.#surgeons
  }

  get hospitals(): readonly Hospital[] {
    return this.#hospitals
  }

  /** The culture is planned for so many days, which is where the injection stands until it is set by hand; null where that is not known. */
  get cultureDays(): number | null {
    return this.#cultureDays
  }

  /** The earliest day by that plan, where the injection is before it; null where it is not. */
  get earliestInjection(): string | null {
    const { collectionAt, injectionAt } = this
    if (this.#cultureDays === null || !collectionAt || !injectionAt) return null
    return earliestWhereTooSoon({ collectionAt, injectionAt }, this.#cultureDays, this.#zone())
  }

  get isBusy(): boolean {
    return this.#isBusy
  }

  /** The case that was opened; null while the form stands. */
  get opened(): Opened | null {
    return this.#opened
  }

  /** Why the form as a whole was not taken; what stands beside a field is not said again. */
  get sentence(): string | undefined {
    const problem = this.#problem
    return problem && problem.fields.length === 0 ? problem.sentence : undefined
  }

  /** Why a field was not taken, by its path in the command's input; nothing once it was changed. */
  faultAt(path: string): string | undefined {
    const sentence = this.#problem?.fieldSentence(path)
    return sentence && valueAt(this.input(), path) === valueAt(this.#refused, path) ? sentence : undefined
  }

  async load(): Promise<void> {
    const people = this.#api.ask<output<(typeof listPeople)['answer']>>('/api/people')
    const laboratory = this.#api.ask<output<(typeof readLaboratory)['answer']>>('/api/laboratory')
    const { people: everybody } = await people
    this.#surgeons = everybody.filter(({ active, roles }) => active && roles.includes('surgeon'))
    const { hospitals, cultureDays } = await laboratory
    this.#hospitals = hospitals
    this.#cultureDays = cultureDays
    this.planCollection(this.collectionAt)
  }

  planCollection(at: string): void {
    this.collectionAt = at
    const days = this.#cultureDays
    if (!this.#isInjectionOwn && days !== null) this.injectionAt = at && sameHourLater(at, days, this.#zone())
  }

  planInjection(at: string): void {
    this.injectionAt = at
    this.#isInjectionOwn = at !== ''
  }

  input(): object {
    const patient =
      this.patientKind === 'known'
        ? { code: this.patientCode.trim().toUpperCase() }
        : { identity: identityInput(this.identity) }
    // What is empty is left out: the server says that it is missing.
    return {
      patient,
      indication: this.indication.trim() || undefined,
      surgeon: this.surgeon || undefined,
      hospital: this.hospital.trim() || undefined,
      sites: this.sites.map(siteInput),
      collectionAt: this.collectionAt || undefined,
      injectionAt: this.injectionAt || undefined,
    }
  }

  async open(): Promise<void> {
    if (this.#isBusy) return
    this.#isBusy = true
    this.#problem = null
    const input = this.input()
    try {
      const { answer } = await this.#api.callCommand<Opened>('open-case', input)
      this.#opened = answer ?? null
      // Nothing personal stays in memory once it is recorded.
      this.identity = emptyIdentity()
    } catch (error) {
      if (!(error instanceof ApiProblem)) throw error
      this.#problem = error
      this.#refused = input
    } finally {
      this.#isBusy = false
    }
  }

  /** An empty form for the next case. */
  startAgain(): void {
    this.#opened = null
    this.#isInjectionOwn = false
    this.patientKind = 'new'
    this.patientCode = ''
    this.identity = emptyIdentity()
    this.indication = ''
    this.sites = [emptySite()]
    this.collectionAt = ''
    this.injectionAt = ''
  }
}
