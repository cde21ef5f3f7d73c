// Where a batch stands and what comes next, from its line to a shape and a few words; pure, so that every list says the same.
import type { BatchLine } from '../../server/contract/batches.ts'
import type { DueLine } from '../../server/contract/place.ts'
import { formatDuration } from '../../server/words/format.ts'
import type { Words } from '../../server/words/languages.ts'
import { bare } from '../../server/words/names.ts'
import { standingWords } from '../../server/words/standing.ts'
import { placeText, stateWords } from '../../server/words/states.ts'
import {
  formatDay,
  formatOnMoment,
  formatUntil,
  formatWasDue,
  formatWindow,
  type Reader,
} from '../../server/words/times.ts'
import type { AxisForecast } from '../figures/axis.ts'
import type { StateKind } from '../ui/state-kind.ts'

/** A state as it is shown: its shape and colour, and its words. */
export interface Stands {
  kind: StateKind
  word: string
}

/** Something to be done by a time that has passed. What is open is being done; what waits for a decision is never late. */
export const isOverdue = ({ run, until, urgency }: DueLine, now: string): boolean =>
  run === null && urgency !== 'on-decision' && until !== null && until < now

/** The forecast as the axis draws it; nothing where there is no interval yet. */
export const axisForecast = ({ forecast }: Pick<BatchLine, 'forecast'>): AxisForecast | undefined =>
  forecast.kind === 'interval' ? forecast : undefined

/** The culture will most likely have enough cells only after the day for which the injection is booked. */
export const isForecastLate = ({ forecast, bookedDay }: Pick<BatchLine, 'forecast' | 'bookedDay'>): boolean =>
  forecast.kind === 'interval' && bookedDay !== null && forecast.likelyDay > bookedDay

/** How the axis of a batch is coloured: on hold, ended without a product, or as every culture. */
export const axisTone = ({ standing }: Pick<BatchLine, 'standing'>): 'culture' | 'hold' | 'neutral' =>
  standing === 'on-hold' ? 'hold' : standing === 'good' ? 'culture' : 'neutral'

type Say = (typeof standingWords)['en']

const withReason = (reason: string | null, said: (reason: string) => string, plain: string): string =>
  reason ? said(bare(reason)) : plain

/** What is wrong or has ended comes before everything else. */
function troubled(line: BatchLine, say: Say, reader: Reader): Stands | null {
  const plain = stateWords[reader.language].standing[line.standing]
  switch (line.standing) {
    case 'rejected':
      return { kind: 'refused', word: withReason(line.reason, say.rejected, plain) }
    case 'failed':
      return { kind: 'late', word: withReason(line.reason, say.failed, plain) }
    case 'on-hold':
      return { kind: 'hold', word: withReason(line.reason, say.onHold, plain) }
    default:
      return null
  }
}

/** A decisive result has failed: no rule holds the batch, and everybody should see it, also when it was given before or all the same. */
function outOfSpecification({ failedTests, givenAt }: BatchLine, say: Say): Stands | null {
  if (failedTests.length === 0) return null
  const tests = failedTests.join(', ')
  return { kind: 'late', word: givenAt === null ? say.outOfSpecification(tests) : say.givenOutOfSpecification(tests) }
}

/** Destroyed, returned or lost, every container of it: the patient has not had it and will not. */
const spent = ({ isSpent }: BatchLine, say: Say): Stands | null =>
  isSpent ? { kind: 'late', word: say.nothingGiven } : null

function overdue({ next }: BatchLine, say: Say, { now, language }: Reader): Stands | null {
  if (!next?.until || !isOverdue(next, now)) return null
  const time = formatDuration(Date.parse(now) - Date.parse(next.until), language)
  return { kind: 'late', word: say.overdue(next.name[language], time) }
}

function inOrder(line: BatchLine, say: Say, { language }: Reader): Stands {
  const word = placeText(line, language)
  switch (line.progress) {
    case 'booked':
    case 'collected':
    case 'received':
      return { kind: 'neutral', word }
    case 'filled':
      // Never certified, and given all the same: at the physician's written request.
      if (line.givenAt !== null) return { kind: 'neutral', word: say.given }
      return line.resultsWaiting > 0
        ? { kind: 'due', word: say.resultsWaiting(line.resultsWaiting, line.resultsTotal) }
        : { kind: 'due', word: say.waitingForRelease }
    case 'certified':
    case 'closed':
      return { kind: 'good', word }
    default:
      if (line.forecast.kind === 'out-of-reach') return { kind: 'due', word: say.outOfReach }
      return isForecastLate(line) ? { kind: 'due', word: say.forecastLate } : { kind: 'culture', word }
  }
}

/** Where a batch stands, the most pressing thing first: ended or held, out of specification, not given, overdue, waiting, in order. */
export function stands(line: BatchLine, reader: Reader): Stands {
  const say = (standingWords satisfies Words<Say>)[reader.language]
  return (
    troubled(line, say, reader) ??
    outOfSpecification(line, say) ??
    spent(line, say) ??
    overdue(line, say, reader) ??
    inOrder(line, say, reader)
  )
}

/** When an operation is to be done: `today until 18:00`, `was due today 08:00`, `in progress`, `when it is decided`. */
export function dueTime({ run, from, until, urgency }: DueLine, reader: Reader): string {
  const say = standingWords[reader.language]
  if (run !== null) return say.inProgress
  if (until !== null && until < reader.now && urgency !== 'on-decision') return formatWasDue(until, reader)
  if (from !== null && until !== null) return formatWindow(from, until, reader)
  if (until !== null) return formatUntil(until, reader)
  return from === null ? say.whenDecided : say.notBefore(formatOnMoment(from, reader))
}

/** The same for a list, where the day is enough for what begins on another day and lasts for days. */
function dueDays(due: DueLine, reader: Reader): string {
  const { run, from, until } = due
  const isAhead = run === null && from !== null && until !== null && from > reader.now
  if (!isAhead) return dueTime(due, reader)
  const [first, last] = [formatDay(from, reader), formatDay(until, reader)]
  return first === last ? dueTime(due, reader) : standingWords[reader.language].fromTo(first, last)
}

/** What comes next, and when; where no operation is due, what the batch waits for. */
export function nextStep(line: BatchLine, reader: Reader): { what: string; when: string } {
  const say = standingWords[reader.language]
  if (line.next) return { what: line.next.name[reader.language], when: dueDays(line.next, reader) }
  if (!line.isRunning) return { what: say.nextNothing, when: '' }
  // Whatever else is waited for, a failed result is what somebody must decide about.
  if (line.standing === 'on-hold' || line.failedTests.length > 0) return { what: say.nextDecision, when: '' }
  if (line.progress === 'certified') return { what: say.nextLastResults, when: '' }
  if (line.progress !== 'filled') return { what: '', when: '' }
  if (line.resultsWaiting > 0) return { what: say.nextResults(line.resultsWaiting), when: '' }
  return { what: line.givenAt === null ? say.nextReview : say.nextDecision, when: '' }
}
