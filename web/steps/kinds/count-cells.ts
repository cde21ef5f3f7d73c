// count-cells: two counts of one suspension and a third where they differ; every figure follows from them by the domain's formulas.
import { automatedCount } from '../../../server/domain/formula/automated-counter.ts'
import type { CellCount } from '../../../server/domain/formula/cell-count.ts'
import { type CombinedCount, combineCounts } from '../../../server/domain/formula/count.ts'
import { haemocytometerCount } from '../../../server/domain/formula/haemocytometer.ts'
import { totalCells } from '../../../server/domain/formula/totals.ts'
import type { Count } from '../../../server/domain/step/values.ts'
import { formatNumber, formatVolume } from '../../../server/words/format.ts'
import { equipmentText } from '../../../server/words/places.ts'
import { commonStepWords } from '../../../server/words/steps/common.ts'
import { countCellsWords } from '../../../server/words/steps/count-cells.ts'
import { thingName } from '../../../server/words/things.ts'
import { readMillions, readMl, readWhole, writeMillions, writeMl } from '../../ui/amount-text.ts'
import { readNumber } from '../../ui/number-text.ts'
import { scannable } from '../codes.ts'
import { isFaulty } from '../count-faults.ts'
import type { StepFacts, StepLogic } from '../step-form.ts'

export interface SquareDraft {
  live: string
  dead: string
}

export interface CountDraft {
  method: Count['method']
  squares: SquareDraft[]
  dilution: string
  /** The counter's id; empty until it is scanned. */
  equipment: string
  total: string
  dead: string
}

export interface CountCellsDraft {
  counts: CountDraft[]
  /** The one on the screen, from 0. */
  current: number
  /** In millilitres. */
  volume: string
  /** The figures, as sent, that were looked at again because they are unlikely; empty where none were. */
  confirmed: string
}

type Facts = StepFacts<'count-cells'>

const usualSquares = 4

export const emptySquare = (): SquareDraft => ({ live: '', dead: '' })

const emptyCount = (method: Count['method']): CountDraft => ({
  method,
  squares: Array.from({ length: usualSquares }, emptySquare),
  dilution: '',
  equipment: '',
  total: '',
  dead: '',
})

const dilutionOf = (count: CountDraft): number | null => {
  const read = readNumber(count.dilution)
  return read && read.comparator === '' ? read.value : null
}

/** The count as it is sent; null while something of it is missing. */
export function readCount(count: CountDraft): Count | null {
  const dilution = dilutionOf(count)
  if (dilution === null) return null
  if (count.method === 'counter') {
    const [totalCellsPerMl, deadCellsPerMl] = [readMillions(count.total), readMillions(count.dead)]
    if (totalCellsPerMl === null || deadCellsPerMl === null || count.equipment === '') return null
    return { method: 'counter', equipment: scannable(count.equipment), totalCellsPerMl, deadCellsPerMl, dilution }
  }
  const squares = count.squares.map(({ live, dead }) => ({ live: readWhole(live), dead: readWhole(dead) }))
  if (squares.some(square => square.live === null || square.dead === null)) return null
  return {
    method: 'haemocytometer',
    squares: squares.map(({ live, dead }) => ({ live: live ?? 0, dead: dead ?? 0 })),
    dilution,
  }
}

/** Cells per millilitre and viability of one count; null while it is not whole or cannot be. */
export function figuresOf(draft: CountDraft): CellCount | null {
  const count = readCount(draft)
  if (!count) return null
  const answer =
    count.method === 'haemocytometer'
      ? haemocytometerCount({ squares: count.squares, dilutionFactor: count.dilution })
      : automatedCount({
          shownTotalCellsPerMl: count.totalCellsPerMl,
          shownDeadCellsPerMl: count.deadCellsPerMl,
          totalRunDilution: 1,
          deadRunDilution: 1,
          sampleDilution: count.dilution,
        })
  return answer.ok ? answer.value : null
}

/** What the whole counts come to together; null while there are none. */
export function togetherOf(draft: CountCellsDraft, { step }: Pick<Facts, 'step'>): CombinedCount | null {
  const counts = draft.counts.flatMap(count => figuresOf(count) ?? [])
  const together = counts.length > 0 ? combineCounts({ counts, limitPct: step.maxDifferencePct }) : null
  return together?.ok ? together.value : null
}

/** Viable cells in the whole suspension; null while counts or volume are missing. */
export function viableCellsOf(draft: CountCellsDraft, facts: Pick<Facts, 'step'>): number | null {
  const together = togetherOf(draft, facts)
  const volumeUl = readMl(draft.volume)
  if (!together || volumeUl === null) return null
  const total = totalCells({ cellsPerMl: together.liveCellsPerMl, volumeUl })
  return total.ok ? total.value.cells : null
}

const isTouched = (count: CountDraft): boolean =>
  [count.total, count.dead, ...count.squares.flatMap(({ live, dead }) => [live, dead])].some(text => text !== '')

/** Asks for a third count where two differ by more than the limit, and takes an untouched one away where they agree again. */
export function settleCounts(draft: CountCellsDraft, { step }: Pick<Facts, 'step'>): void {
  const status = togetherOf(draft, { step })?.status
  const [first] = draft.counts
  if (status === 'third-needed' && draft.counts.length === 2 && step.countsRequired > 1) {
    draft.counts.push({ ...emptyCount(first?.method ?? 'haemocytometer'), dilution: first?.dilution ?? '' })
  }
  const last = draft.counts.at(-1)
  if (status === 'agreed' && draft.counts.length > step.countsRequired && last && !isTouched(last)) {
    draft.counts.pop()
    draft.current = Math.min(draft.current, draft.counts.length - 1)
  }
}

const reopenCount = (count: Count): CountDraft =>
  count.method === 'haemocytometer'
    ? {
        ...emptyCount('haemocytometer'),
        squares: count.squares.map(({ live, dead }) => ({ live: String(live), dead: String(dead) })),
        dilution: String(count.dilution),
      }
    : {
        ...emptyCount('counter'),
        equipment: count.equipment.split('.')[0] ?? '',
        total: writeMillions(count.totalCellsPerMl),
        dead: writeMillions(count.deadCellsPerMl),
        dilution: String(count.dilution),
      }

function countText(count: Count, { reader }: Facts): string {
  const say = countCellsWords[reader.language]
  const figure = (value: number) => formatNumber(value, reader.language)
  if (count.method === 'counter') {
    const { totalCellsPerMl, deadCellsPerMl, dilution, equipment } = count
    return say.counterSummary(
      figure(totalCellsPerMl),
      figure(deadCellsPerMl),
      figure(dilution),
      equipmentText(equipment, reader),
    )
  }
  const sum = (part: 'live' | 'dead') => count.squares.reduce((total, square) => total + square[part], 0)
  return say.summary(sum('live'), sum('dead'), count.squares.length, figure(count.dilution))
}

const sentFigures = (draft: CountCellsDraft) => ({
  suspensionVolumeUl: readMl(draft.volume) ?? 0,
  counts: draft.counts.flatMap(count => readCount(count) ?? []),
})

/** Whether these very figures were looked at again and are right. */
export const isConfirmed = (draft: CountCellsDraft): boolean => draft.confirmed === JSON.stringify(sentFigures(draft))

export function confirmFigures(draft: CountCellsDraft, areRight: boolean): void {
  draft.confirmed = areRight ? JSON.stringify(sentFigures(draft)) : ''
}

export const countCellsStep: StepLogic<'count-cells', CountCellsDraft> = {
  typesFirst: true,
  begin: ({ step }) => ({
    counts: Array.from({ length: step.countsRequired }, () => emptyCount(step.methods[0] ?? 'haemocytometer')),
    current: 0,
    volume: '',
    confirmed: '',
  }),
  reopen: values => ({
    counts: values.counts.map(reopenCount),
    current: 0,
    volume: writeMl(values.suspensionVolumeUl),
    confirmed: '',
  }),
  missing(draft, { reader }) {
    const say = countCellsWords[reader.language]
    const wrong = draft.counts.findIndex(isFaulty)
    if (wrong >= 0) return say.correct(say.count(wrong + 1))
    const unfinished = draft.counts.findIndex(count => readCount(count) === null)
    if (unfinished >= 0) return say.missing(say.count(unfinished + 1))
    return readMl(draft.volume) === null ? say.missingVolume : null
  },
  values: draft => ({ ...sentFigures(draft), ...(isConfirmed(draft) && { isConfirmed: true }) }),
  awaits(draft, { reader }) {
    const isCounter = draft.counts.some(count => count.method === 'counter')
    return isCounter ? countCellsWords[reader.language].scanCounter : null
  },
  take(draft, seen, { reader }) {
    const { language } = reader
    if (seen.kind !== 'equipment') {
      const { otherThing } = commonStepWords[language]
      const wanted = countCellsWords[language].scanCounter
      return { isTaken: false, sentence: otherThing(thingName(seen.kind, language), seen.id, wanted) }
    }
    for (const count of draft.counts) if (count.method === 'counter') count.equipment = seen.id
    return { isTaken: true }
  },
  summary(values, facts) {
    const { language } = facts.reader
    const say = countCellsWords[language]
    return [
      ...values.counts.map((count, index) => ({ name: say.count(index + 1), value: countText(count, facts) })),
      { name: say.volume, value: formatVolume(values.suspensionVolumeUl, language) },
    ]
  },
}
