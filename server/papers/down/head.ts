// The first page of a pack: where the batch stands, what stands in its way, its vessels with their codes, and numbers for labels by hand.
import type { Block, Cell } from '../../../labels/document.ts'
import type { BatchState } from '../../domain/batch/batch.ts'
import { entriesOfKind } from '../../domain/batch/entries.ts'
import { forecastOf } from '../../domain/batch/forecast.ts'
import { nextNumber } from '../../domain/batch/labels.ts'
import { operationOf, processOf } from '../../domain/batch/may.ts'
import { activeHolds, dayAt, progressOf } from '../../domain/batch/progress.ts'
import { inCulture, lastEmptiedPassage, presentPassage } from '../../domain/batch/vessels.ts'
import { ownCheckCharacter, withCheck } from '../../domain/code/own-code.ts'
import type { SiteHistory } from '../../domain/formula/site-history.ts'
import { openExceptions } from '../../domain/release/release-state.ts'
import { codeWithin } from '../../words/code-list.ts'
import { exceptionSentence } from '../../words/exceptions.ts'
import { figureWords } from '../../words/figures.ts'
import { formatNumber, formatVolume } from '../../words/format.ts'
import { reasonText } from '../../words/holds.ts'
import { downPackWords } from '../../words/papers/down-pack.ts'
import { paperWords } from '../../words/papers.ts'
import { stateWords } from '../../words/states.ts'
import { forPaper, type PaperContext } from '../context.ts'
import { withCheckShown } from '../paper.ts'
import { millions } from '../record/growth.ts'
import { siteRows } from '../record/summary.ts'
import { minuteIn } from '../times.ts'
import { dueText, sheetsOf } from './sheets.ts'

type Row = { key: string; value: Cell }

/** The forecast as the pictures say it; a dash of a word where nothing can be said. */
const forecastText = (batch: BatchState, history: SiteHistory | null, context: PaperContext): string => {
  const forecast = forecastOf(batch, processOf(batch, context), history)
  if (forecast?.kind !== 'interval') return downPackWords[context.language].noForecast
  const words = figureWords[context.language]
  const day = (days: number) => formatNumber(Math.round(days), context.language)
  const { earliestDay, latestDay, likelyDay, basis } = forecast
  return `${words.forecast(day(earliestDay), day(likelyDay), day(latestDay))} ${words.basis[basis]}`
}

const lastCount = (batch: BatchState, context: PaperContext): string => {
  const entry = entriesOfKind(batch, 'count-cells').at(-1)
  const numbers = entry?.computed.numbers
  if (!entry || !numbers) return paperWords.common[context.language].none
  const cells = numbers['viable-cells']?.value ?? null
  const viability = numbers['viability-pct']?.value
  const said = [
    minuteIn(entry.performedAt, context.zone),
    cells === null
      ? ''
      : `${millions(cells, context)} ${paperWords.common[context.language].viableCells.toLowerCase()}`,
    typeof viability === 'number' ? `${formatNumber(viability, context.language, { decimals: 1 })}\u00a0%` : '',
  ]
  return said.filter(Boolean).join(', ')
}

const standingRows = (batch: BatchState, history: SiteHistory | null, context: PaperContext): Row[] => {
  const words = downPackWords[context.language]
  const named = forPaper(batch, context)
  const none = paperWords.common[context.language].none
  const day = dayAt(batch, context.now)
  const holds = [...activeHolds(batch), ...batch.holds.filter(hold => !hold.liftedAt && hold.container !== undefined)]
  const open = openExceptions(batch)
  const bold = (text: string) => ({ text, bold: true })
  return [
    siteRows(batch, context),
    {
      key: words.stands,
      value: bold(
        [
          stateWords[context.language].progress[progressOf(batch)],
          day === null ? words.notSeeded : words.day(String(Math.floor(day))),
          presentPassage(batch) === null ? '' : `P${presentPassage(batch)}`,
        ]
          .filter(Boolean)
          .join(', '),
      ),
    },
    {
      key: words.holds,
      value:
        holds.length === 0
          ? none
          : holds.map(({ reason, container }) =>
              bold([container, reasonText(reason, named)].filter(Boolean).join(': ')),
            ),
    },
    {
      key: words.exceptions,
      value:
        open.length === 0
          ? none
          : open.map(exception => ({ text: `${exception.id} ${exceptionSentence(exception, named)}` })),
    },
    { key: words.lastCount, value: lastCount(batch, context) },
    { key: words.forecast, value: forecastText(batch, history, context) },
  ]
}

const vesselTable = (batch: BatchState, context: PaperContext): Block => {
  const { column } = paperWords.batchRecord[context.language]
  const common = paperWords.common[context.language]
  const types = processOf(batch, context).vesselTypes
  return {
    kind: 'table',
    columns: [
      { title: column.vessel, widthShare: 30, mono: true },
      { title: column.vesselType, widthShare: 20 },
      { title: common.viableCells, widthShare: 18, align: 'right' },
      { title: common.volume, widthShare: 16, align: 'right' },
      { title: downPackWords[context.language].place, widthShare: 24, mono: true },
    ],
    rows: inCulture(batch).map(({ id, type, cells, volumeUl, location }) => [
      withCheckShown(id),
      types.find(each => each.id === type)?.name ?? type,
      millions(cells, context),
      formatVolume(volumeUl, context.language),
      location ?? '',
    ]),
  }
}

const vesselBlocks = (batch: BatchState, context: PaperContext): Block[] => {
  const words = downPackWords[context.language]
  const vessels = inCulture(batch)
  const code = (id: string, caption: string) => ({ symbology: 'datamatrix', text: withCheck(id), caption }) as const
  return [
    { kind: 'heading', level: 2, text: words.codes },
    {
      kind: 'codes',
      codes: [
        code(batch.id, paperWords.common[context.language].batch),
        code(batch.patientCode, paperWords.common[context.language].patientCode),
        ...vessels.map(({ id }) => code(id, codeWithin(id, batch.id))),
      ],
    },
    { kind: 'heading', level: 2, text: words.vessels },
    vessels.length === 0 ? { kind: 'paragraph', text: words.noVessels, soft: true } : vesselTable(batch, context),
  ]
}

/** The numbers that Marrow gives next, each with its check character; they are written, not scanned. */
export const spareCodes = (batch: BatchState): Record<'vessels' | 'samples' | 'containers', string[]> => {
  const series = (prefix: string, count: number): string[] =>
    Array.from({ length: count }, (_, index) => {
      const id = `${prefix}${String(nextNumber(batch, prefix) + index).padStart(2, '0')}`
      return `${codeWithin(id, batch.id)} ${ownCheckCharacter(id)}`
    })
  const parents = presentPassage(batch) ?? lastEmptiedPassage(batch)
  const passage = parents === null ? 0 : parents + 1
  return {
    vessels: passage > 9 ? [] : series(`${batch.id}-P${passage}-`, 18),
    samples: series(`${batch.id}-S`, 12),
    containers: series(`${batch.id}-F`, 6),
  }
}

const spareBlocks = (batch: BatchState, context: PaperContext): Block[] => {
  const words = downPackWords[context.language]
  const codes = spareCodes(batch)
  return [
    { kind: 'heading', level: 2, text: words.spare },
    { kind: 'paragraph', text: words.spareWhat, soft: true },
    {
      kind: 'keyValues',
      rows: (['vessels', 'samples', 'containers'] as const).map(what => ({
        key: `${words.spareOf[what]} (${batch.id}-…)`,
        value: {
          text: codes[what].map(code => `[\u00a0\u00a0]\u00a0${code.replace(' ', '\u00a0')}`).join('   '),
          mono: true,
        },
      })),
    },
  ]
}

const aheadBlocks = (batch: BatchState, context: PaperContext): Block[] => {
  const words = downPackWords[context.language]
  const process = processOf(batch, context)
  const all = sheetsOf(batch, context)
  return [
    { kind: 'heading', level: 2, text: words.ahead },
    all.length === 0
      ? { kind: 'paragraph', text: words.nothingAhead, soft: true }
      : {
          kind: 'keyValues',
          rows: all.map((ahead, index) => ({
            key: words.sheet(index + 1, all.length),
            value: `${operationOf(process, ahead.operation)?.name[context.language] ?? ahead.operation}: ${dueText(ahead, process, context)}`,
          })),
        },
  ]
}

export const headBlocks = (batch: BatchState, history: SiteHistory | null, context: PaperContext): Block[] => [
  { kind: 'paragraph', text: downPackWords[context.language].how },
  { kind: 'keyValues', rows: standingRows(batch, history, context) },
  ...aheadBlocks(batch, context),
  ...vesselBlocks(batch, context),
  ...spareBlocks(batch, context),
]
