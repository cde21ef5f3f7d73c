// The mode in which steps are entered from paper: the sheet of this run, who performed and checked, and when; kept while the tab is open.
import type { output } from 'zod'
import type { readPerformers } from '../../../server/contract/transcription.ts'
import type { Language } from '../../../server/words/languages.ts'
import { transcriptionWords } from '../../../server/words/pages/transcription.ts'
import type { Api } from '../../state/api.ts'

type People = output<(typeof readPerformers)['answer']>['people']

/** As the command takes it. */
export interface Paper {
  performedAt: string
  transcribed: { performer: string; sheet: string; checker?: string }
}

export class Transcription {
  isOn = $state(false)
  /** The hash of the stored scan; stays for all steps of the run. */
  sheet = $state('')
  performer = $state('')
  checker = $state('')
  performedAt = $state('')
  people = $state.raw<People>([])
  #api: Api
  #path: string
  #askedFor = ''

  constructor(api: Api, batch: string, run: number) {
    this.#api = api
    this.#path = `/api/batches/${encodeURIComponent(batch)}/runs/${run}/performers`
  }

  /** Asks who could have done it at the time that was entered. Whoever could not is no longer chosen. */
  async findPeople(): Promise<void> {
    const at = this.performedAt
    if (!at || at === this.#askedFor) return
    this.#askedFor = at
    const { people } = await this.#api.ask<{ people: People }>(this.#path, { at })
    if (this.#askedFor !== at) return
    this.people = people
    const could = (person: string) => (people.some(({ id }) => id === person) ? person : '')
    this.performer = could(this.performer)
    this.checker = could(this.checker)
  }

  /** What the sheet still lacks for a step; null where nothing. */
  missing(isChecked: boolean, language: Language): string | null {
    const say = transcriptionWords[language]
    if (!this.sheet) return say.sheetMissing
    if (!this.performedAt) return say.atMissing
    if (!this.performer) return say.performerMissing
    return isChecked && !this.checker ? say.checkerMissing : null
  }

  /** Null outside of the mode. */
  get paper(): Paper | null {
    if (!this.isOn) return null
    const { performer, sheet, checker, performedAt } = this
    return { performedAt, transcribed: { performer, sheet, ...(checker && { checker }) } }
  }
}
