// The correction of a case's sites while it is typed: it begins with what is recorded, and stays when it is refused.
import type { CaseLine } from '../../../server/contract/cases.ts'
import { draftOf, emptySite, type SiteDraft, siteInput } from '../../parts/site-draft.ts'
import type { Api, Done } from '../../state/api.ts'
import { ApiProblem } from '../../state/api-problem.ts'

export class SitesCorrection {
  sites = $state<SiteDraft[]>([])
  reason = $state('')
  #api: Api
  #case: string
  #seenVersion: number
  #problem = $state.raw<ApiProblem | null>(null)
  #isBusy = $state(false)

  constructor(api: Api, { id, version, sites }: Pick<CaseLine, 'id' | 'version' | 'sites'>) {
    this.#api = api
    this.#case = id
    this.#seenVersion = version
    this.sites = sites.map(draftOf)
  }

  get isBusy(): boolean {
    return this.#isBusy
  }

  /** Why the form as a whole was not taken; what stands beside a field is not said again. */
  get sentence(): string | undefined {
    const problem = this.#problem
    return problem && problem.fields.length === 0 ? problem.sentence : undefined
  }

  faultAt(path: string): string | undefined {
    return this.#problem?.fieldSentence(path)
  }

  addSite(): void {
    this.sites.push(emptySite())
  }

  removeSite(index: number): void {
    this.sites.splice(index, 1)
  }

  /** Null where it was refused, which the form then says. */
  async send(): Promise<Done | null> {
    if (this.#isBusy) return null
    this.#isBusy = true
    this.#problem = null
    const input = { case: this.#case, sites: this.sites.map(siteInput), reason: this.reason.trim() || undefined }
    try {
      return await this.#api.callCommand('correct-sites', input, { seenVersion: this.#seenVersion })
    } catch (error) {
      // A fault of our own is no refusal.
      if (!(error instanceof ApiProblem)) throw error
      this.#problem = error
      // Whoever was told and sends again has looked at the version that there is now.
      const { presentVersion } = error.facts
      if (typeof presentVersion === 'number') this.#seenVersion = presentVersion
      return null
    } finally {
      this.#isBusy = false
    }
  }
}
