// The state of the Environment page: which sessions are asked for, and the plates among them that wait.
import type { MonitoringAnswer, MonitoringLine, MonitoringSampleLine } from '../../../server/contract/environment.ts'
import { wholeOf } from '../../../server/domain/code/own-code.ts'
import type { Api } from '../../state/api.ts'
import { Asked } from '../../state/asked.svelte.ts'

export const shows = ['waiting', 'over', 'all'] as const
export type Show = (typeof shows)[number]

/** What the address asks for: a list, or one session; a scanned plate brings its session. */
export interface Wanted {
  show: Show
  session?: string
  plate?: string
}

export const wantedOf = (query: URLSearchParams): Wanted => {
  const plate = query.get('plate') ?? undefined
  const session = query.get('session') ?? (plate && wholeOf(plate)) ?? undefined
  return { show: shows.find(each => each === query.get('show')) ?? 'waiting', session, plate }
}

export interface WaitingPlate {
  session: MonitoringLine
  sample: MonitoringSampleLine
}

/** Plates of closed sessions that wait for a reading, the longest due first. */
export const platesWaiting = (sessions: readonly MonitoringLine[]): WaitingPlate[] =>
  sessions
    .filter(({ closedAt }) => closedAt !== null)
    .flatMap(session => session.samples.map(sample => ({ session, sample })))
    .filter(({ sample }) => sample.readDueAt !== null)
    .sort((a, b) => (a.sample.readDueAt ?? '').localeCompare(b.sample.readDueAt ?? ''))

/** The batches that a finding has touched, each with the deviation that was opened in it. */
export const isOverdue = ({ readDueAt }: Pick<MonitoringSampleLine, 'readDueAt'>, now: string): boolean =>
  readDueAt !== null && readDueAt < now

export class EnvironmentPage {
  readonly asked: Asked<MonitoringAnswer>
  #wanted: Wanted = { show: 'waiting' }

  constructor(api: Api) {
    this.asked = new Asked(isBackground => {
      const { show, session } = this.#wanted
      return api.ask<MonitoringAnswer>('/api/monitoring', session ? { session } : { show }, { isBackground })
    })
  }

  async load(wanted: Wanted): Promise<void> {
    if (JSON.stringify(wanted) !== JSON.stringify(this.#wanted)) this.asked.forget()
    this.#wanted = wanted
    await this.asked.load()
  }
}
