// The state of Arrivals: what is on its way or waits here, and what a scanned product is asked about: its arrival, or its end.
import type { listArrivals } from '../../../server/contract/cases.ts'
import type { AnswerOf } from '../../../server/contract/query.ts'
import type { scan } from '../../../server/contract/scan.ts'
import type { Language } from '../../../server/words/languages.ts'
import { readyWords } from '../../../server/words/pages/ready.ts'
import type { CommandForm } from '../../parts/command-form.ts'
import type { Api } from '../../state/api.ts'
import { Asked } from '../../state/asked.svelte.ts'
import type { StateKind } from '../../ui/state-kind.ts'
import { arrivalForm, type Scanned } from './forms.ts'

type Arrivals = AnswerOf<typeof listArrivals>
type Arrival = Arrivals['containers'][number]

/** Where it is, and what stands against its use: never `good` where Ready would answer NO-GO for its journey. */
export const standOf = (
  { onHold, journeyFault, isUnread, status }: Pick<Arrival, 'onHold' | 'journeyFault' | 'isUnread' | 'status'>,
  language: Language,
): { kind: StateKind; word: string } => {
  const say = readyWords[language]
  if (onHold) return { kind: 'hold', word: say.onHold }
  if (journeyFault) return { kind: 'late', word: say.journeyFault[journeyFault] }
  if (isUnread) return { kind: 'due', word: say.loggerUnread }
  return status === 'received' ? { kind: 'good', word: say.arrived } : { kind: 'pending', word: say.onTheWay }
}

interface Outcome {
  isAccepted: boolean
  sentence?: string
}

export class ArrivalsPage {
  readonly asked: Asked<Arrivals>
  /** The arrival that is being recorded. */
  form = $state.raw<CommandForm | null>(null)
  /** A product that has arrived and was scanned again. */
  waiting = $state.raw<(Scanned & Pick<Arrival, 'isUnread'>) | null>(null)
  #api: Api
  #language: () => Language

  constructor(api: Api, language: () => Language) {
    this.#api = api
    this.#language = language
    this.asked = new Asked(isBackground => api.ask<Arrivals>('/api/clinic/arrivals', {}, { isBackground }))
  }

  refresh(): void {
    void this.asked.load({ isBackground: true })
  }

  /** A scan of what is on its way opens its arrival; of what waits here, the question what becomes of it. */
  async scan(text: string): Promise<Outcome> {
    const say = readyWords[this.#language()]
    const { names } = await this.#api.send<AnswerOf<typeof scan>>('POST', '/api/scan', { text })
    const id = names.find(({ kind }) => kind === 'container')?.id
    if (id === undefined) return { isAccepted: false, sentence: say.noContainer }
    const found = await this.#find(id)
    if (!found) return { isAccepted: false, sentence: say.notExpected(id) }
    const scanned = { id, label: text }
    if (found.status === 'dispatched') this.form = arrivalForm(scanned, this.#language())
    else this.waiting = { ...scanned, isUnread: found.isUnread }
    return { isAccepted: true }
  }

  /** As the server has it now: the laboratory may have sent it since the list was read. */
  async #find(id: string): Promise<Arrival | undefined> {
    await this.asked.load({ isBackground: true })
    return this.asked.answer?.containers.find(container => container.id === id)
  }
}
