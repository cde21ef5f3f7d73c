// The state of the list of batches that wait for quality.
import type { output } from 'zod'
import type { listRelease, ReleaseLine } from '../../../server/contract/quality.ts'
import type { Language } from '../../../server/words/languages.ts'
import { releaseWords } from '../../../server/words/pages/release.ts'
import { stateWords } from '../../../server/words/states.ts'
import type { Api } from '../../state/api.ts'
import { Asked } from '../../state/asked.svelte.ts'
import type { StateKind } from '../../ui/state-kind.ts'
import { countBatches } from '../Batches/page.svelte.ts'

type Answer = output<(typeof listRelease)['answer']>

export class ReleaseListPage {
  readonly asked: Asked<Answer>

  constructor(api: Api) {
    this.asked = new Asked(isBackground => api.ask<Answer>('/api/release', {}, { isBackground }))
  }

  /** The most urgent first, as the server orders them. */
  get lines(): readonly ReleaseLine[] {
    return this.asked.answer?.lines ?? []
  }
}

export interface ReleaseCounts {
  waitingForRelease: number
  onHold: number
  certified: number
  otherDecision: number
}

/** How many batches of the list are where, each counted once, and as Batches counts them. */
export function countRelease(lines: readonly Pick<ReleaseLine, 'batch'>[], now: string): ReleaseCounts {
  const batches = lines.map(line => line.batch)
  const { waitingForRelease, onHold } = countBatches(batches, now)
  const certified = batches.filter(each => each.standing === 'good' && each.progress === 'certified').length
  return {
    waitingForRelease,
    onHold,
    certified,
    otherDecision: lines.length - waitingForRelease - onHold - certified,
  }
}

/** What is still open about a batch, the gravest first; empty where nothing is. */
export function openOf(
  {
    failedResults,
    openExceptions,
    missingResults,
    waitsFor,
  }: Pick<ReleaseLine, 'failedResults' | 'openExceptions' | 'missingResults' | 'waitsFor'>,
  language: Language,
): string[] {
  const say = releaseWords[language]
  return [
    ...(failedResults > 0 ? [say.failedResults(failedResults)] : []),
    ...(openExceptions > 0 ? [say.openExceptions(openExceptions)] : []),
    ...(missingResults > 0 ? [say.missingResults(missingResults)] : []),
    ...(waitsFor === 'affected' ? [stateWords[language].impact['batch-affected']] : []),
  ]
}

/** The shape of what a batch waits for: a hold is one, what a person can do now is due, what only time brings is pending. */
export function shapeOf({
  waitsFor,
  batch,
}: Pick<ReleaseLine, 'waitsFor'> & { batch: { standing: string } }): StateKind {
  if (batch.standing === 'on-hold') return 'hold'
  if (waitsFor === 'affected' || waitsFor === 'out-of-specification') return 'late'
  return waitsFor === 'results' || waitsFor === 'injection' ? 'pending' : 'due'
}
