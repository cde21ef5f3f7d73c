// Yields at every stage: passages with their doublings, the account of the cells, the vessels, the filled containers.
import type { Block, Cell, TableBlock } from '../../../labels/document.ts'
import type { BatchState } from '../../domain/batch/batch.ts'
import { balanceOf, type Part } from '../../domain/batch/cells.ts'
import { containersOf } from '../../domain/batch/containers.ts'
import { operationOf, processOf } from '../../domain/batch/may.ts'
import { passagesOf } from '../../domain/batch/passages.ts'
import { vesselsOf } from '../../domain/batch/vessels.ts'
import { codeList, codeWithin } from '../../words/code-list.ts'
import { formatNumber, formatQuantity, formatVolume } from '../../words/format.ts'
import { recordPartWords } from '../../words/papers/record-parts.ts'
import { paperWords } from '../../words/papers.ts'
import { siteTextFromKey } from '../../words/sites.ts'
import { stateWords } from '../../words/states.ts'
import type { PaperContext } from '../context.ts'
import { exactOnTwoLines, minuteIn, secondIn } from '../times.ts'

/** What is not known, or has no meaning: a dash, never a nought. */
const DASH = '–'

/** `38.41 × 10⁶`; below a million every cell. */
export const millions = (cells: number | null, { language }: PaperContext): string => {
  if (cells === null) return DASH
  if (Math.abs(cells) < 1_000_000) return formatNumber(cells, language)
  return `${formatNumber(Math.round(cells / 10_000) / 100, language, { decimals: 2 })} × 10⁶`
}

const decimal = (value: number | null, decimals: number, { language }: PaperContext, unit = ''): string =>
  value === null ? DASH : formatQuantity(value, unit, language, { decimals })

const section = (text: string, table: TableBlock): Block[] =>
  table.rows.length === 0 ? [] : [{ kind: 'heading', text }, table]

const passageTable = (batch: BatchState, context: PaperContext): TableBlock => {
  const { column } = paperWords.batchRecord[context.language]
  return {
    kind: 'table',
    columns: [
      { title: column.passage, widthShare: 8 },
      { title: column.plated, widthShare: 28 },
      { title: column.harvested, widthShare: 28 },
      { title: column.viability, widthShare: 12, align: 'right' },
      { title: column.doublings, widthShare: 16, align: 'right' },
      { title: column.doublingsFromP1, widthShare: 16, align: 'right' },
      { title: column.doublingTime, widthShare: 14, align: 'right' },
    ],
    rows: passagesOf(batch).map(passage => [
      { text: `P${passage.passage}`, bold: true },
      [
        { text: millions(passage.seededCells, context) },
        { text: secondIn(passage.seededAt, context.zone), soft: true },
      ],
      passage.harvestedAt === null
        ? DASH
        : [
            { text: millions(passage.harvestedCells, context) },
            { text: secondIn(passage.harvestedAt, context.zone), soft: true },
          ],
      decimal(passage.viabilityPct, 1, context, '%'),
      decimal(passage.doublings, 2, context),
      decimal(passage.cumulativeDoublings, 2, context),
      decimal(passage.doublingTimeHours, 1, context, 'h'),
    ]),
  }
}

const partCell = (part: Part, context: PaperContext): Cell =>
  part.cells === 0 && part.volumeUl === 0
    ? DASH
    : [{ text: millions(part.cells, context) }, { text: formatVolume(part.volumeUl, context.language), soft: true }]

const balanceTable = (batch: BatchState, context: PaperContext): TableBlock => {
  const { column, balance: words } = paperWords.batchRecord[context.language]
  const process = processOf(batch, context)
  return {
    kind: 'table',
    columns: [
      { title: column.operation, widthShare: 24 },
      { title: words.counted, widthShare: 15 },
      { title: words.plated, widthShare: 15 },
      { title: words.filled, widthShare: 15 },
      { title: words.sampled, widthShare: 15 },
      { title: words.discarded, widthShare: 15 },
      { title: words.unaccounted, widthShare: 15 },
    ],
    rows: batch.runs.flatMap(run => {
      const balance = balanceOf(batch, run.run)
      if (!balance) return []
      const name = operationOf(process, run.operation)?.name[context.language] ?? run.operation
      const { basis, plated, filled, sampled, discarded, left } = balance
      const taken = [basis, plated, filled, sampled, discarded].map(part => partCell(part, context))
      // What nothing was taken from goes on as it is: it is counted anew in the next operation.
      const isWhole = left.volumeUl === basis.volumeUl
      const rest = isWhole ? { text: recordPartWords[context.language].goesOn, soft: true } : partCell(left, context)
      return [[`${run.run}. ${name}`, ...taken, rest]]
    }),
  }
}

const vesselTable = (batch: BatchState, context: PaperContext): TableBlock => {
  const { language } = context
  const { column } = paperWords.batchRecord[language]
  const types = processOf(batch, context).vesselTypes
  return {
    kind: 'table',
    columns: [
      { title: column.vessel, widthShare: 15, mono: true },
      { title: column.vesselType, widthShare: 16 },
      { title: column.parents, widthShare: 17.5 },
      { title: paperWords.common[language].viableCells, widthShare: 15, align: 'right' },
      { title: paperWords.common[language].volume, widthShare: 13.5, align: 'right' },
      { title: column.made, widthShare: 27 },
      { title: column.ended, widthShare: 27 },
    ],
    rows: vesselsOf(batch).map(vessel => [
      codeWithin(vessel.id, batch.id),
      types.find(({ id }) => id === vessel.type)?.name ?? vessel.type,
      vessel.parents.length === 0 ? DASH : codeList(vessel.parents, batch.id, language),
      millions(vessel.cells, context),
      formatVolume(vessel.volumeUl, language),
      minuteIn(vessel.madeAt, context.zone),
      [
        { text: stateWords[language].vessel[vessel.status] },
        { text: vessel.endedAt ? minuteIn(vessel.endedAt, context.zone) : (vessel.location ?? ''), soft: true },
      ],
    ]),
  }
}

/** The filled containers: prescribed and filled dose, volume, concentration, filling and expiry. */
export const containerTable = (batch: BatchState, context: PaperContext): TableBlock => {
  const { language } = context
  const words = paperWords.common[language]
  const parts = recordPartWords[language]
  return {
    kind: 'table',
    columns: [
      { title: words.container, widthShare: 17, mono: true },
      { title: words.site, widthShare: 16 },
      { title: words.viableCells, widthShare: 20 },
      { title: words.volume, widthShare: 17 },
      { title: `${words.filledAt}; ${words.expiresAt.toLocaleLowerCase(language)}`, widthShare: 33 },
      { title: words.status, widthShare: 16 },
    ],
    rows: containersOf(batch).map(({ id, site, cells, volumeUl, filledAt, expiresAt, status, onHold }) => {
      const prescribed = batch.sites.find(each => each.id === site)?.doseCells ?? cells
      const perMl = Math.round((cells * 1000) / Math.max(1, volumeUl))
      const share = formatQuantity((cells / prescribed) * 100, '%', language, { decimals: 1 })
      return [
        id,
        { text: siteTextFromKey(language, site), bold: true },
        [
          { text: millions(cells, context), bold: true },
          { text: parts.share(share), soft: true },
        ],
        [
          { text: formatVolume(volumeUl, language) },
          { text: `${formatNumber(perMl / 1e6, language, { decimals: 2 })} × 10⁶/mL`, soft: true },
        ],
        [{ text: exactOnTwoLines(filledAt, context) }, { text: exactOnTwoLines(expiresAt, context), bold: true }],
        onHold
          ? { text: stateWords[language].standing['on-hold'], tone: 'hold' }
          : stateWords[language].container[status],
      ]
    }),
  }
}

/** Everything that was grown, counted and filled. */
export const growthBlocks = (batch: BatchState, context: PaperContext): Block[] => {
  const words = paperWords.batchRecord[context.language].section
  return [
    ...section(words.passages, passageTable(batch, context)),
    ...section(words.cellBalance, balanceTable(batch, context)),
    ...section(words.vessels, vesselTable(batch, context)),
    ...section(words.containers, containerTable(batch, context)),
  ]
}
