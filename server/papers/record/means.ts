// What and who the batch was made with: materials with lot and expiry, equipment with its calibration, people with their roles.
import type { Block, Cell, TableBlock } from '../../../labels/document.ts'
import type { BatchState, Entry } from '../../domain/batch/batch.ts'
import { entriesOfKind } from '../../domain/batch/entries.ts'
import { processOf } from '../../domain/batch/may.ts'
import { unitText } from '../../words/amounts.ts'
import { equipmentTypeWords } from '../../words/equipment-types.ts'
import { formatNumber, withUnit } from '../../words/format.ts'
import { recordPartWords } from '../../words/papers/record-parts.ts'
import { paperWords } from '../../words/papers.ts'
import { roleList } from '../../words/roles.ts'
import { formatExact } from '../../words/times.ts'
import { type PaperContext, personName } from '../context.ts'
import type { BatchPaper } from '../paper.ts'

/** Entries by what they used, in the order of first use. */
const grouped = <Kind extends 'use-lot' | 'use-equipment'>(
  entries: readonly Entry<Kind>[],
  idOf: (entry: Entry<Kind>) => string,
): [string, Entry<Kind>[]][] => {
  const groups = new Map<string, Entry<Kind>[]>()
  for (const entry of entries) groups.set(idOf(entry), [...(groups.get(idOf(entry)) ?? []), entry])
  return [...groups]
}

/** `4, 5, 7`: the operations by their numbers in this record. */
const usedIn = (entries: readonly Entry[]): string => [...new Set(entries.map(({ run }) => run))].join(', ')

/** The sum of the amounts that were entered; a dash where none was asked for. */
const amountOf = (entries: readonly Entry<'use-lot'>[], unit: string, { language }: PaperContext): string => {
  const amounts = entries.flatMap(({ values }) => (values.amount === undefined ? [] : [Number(values.amount)]))
  if (amounts.length === 0) return '–'
  const sum = Math.round(amounts.reduce((total, amount) => total + amount, 0) * 1000) / 1000
  return withUnit(formatNumber(sum, language), unitText(unit, language, sum))
}

const materialRow = (id: string, entries: Entry<'use-lot'>[], context: PaperContext): Cell[] => {
  const lot = context.read('lot', id)
  const material = lot && context.read('material', lot.material)
  const expiry = lot?.expiresOn ?? (lot?.expiresAt ? formatExact(lot.expiresAt, context) : '–')
  return [
    id,
    { text: material?.name ?? '–', bold: true },
    [{ text: material?.supplier ?? '' }, { text: lot?.supplierLot ?? '', mono: true }],
    expiry,
    amountOf(entries, lot?.unit ?? '', context),
    usedIn(entries),
  ]
}

const materialTable = (batch: BatchState, context: PaperContext): TableBlock => {
  const { column } = paperWords.batchRecord[context.language]
  const words = recordPartWords[context.language]
  return {
    kind: 'table',
    columns: [
      { title: column.lot, widthShare: 14, mono: true },
      { title: column.material, widthShare: 30 },
      { title: words.supplier, widthShare: 26 },
      { title: words.expiry, widthShare: 15 },
      { title: column.amount, widthShare: 15, align: 'right' },
      { title: words.usedIn, widthShare: 22 },
    ],
    rows: grouped(entriesOfKind(batch, 'use-lot'), ({ values }) => values.lot).map(([id, entries]) =>
      materialRow(id, entries, context),
    ),
  }
}

/** The calibration that was recorded last before the first use in this batch. */
const calibrationAt = (id: string, at: string, context: PaperContext): string => {
  const words = recordPartWords[context.language]
  const equipment = context.read('equipment', id)
  if (equipment && !equipment.calibrated) return words.notCalibrated
  return equipment?.calibrations.findLast(each => each.recordedAt <= at)?.validUntilOn ?? '–'
}

const equipmentTable = (batch: BatchState, context: PaperContext): TableBlock => {
  const { language } = context
  const { column } = paperWords.batchRecord[language]
  const words = recordPartWords[language]
  return {
    kind: 'table',
    columns: [
      { title: column.equipment, widthShare: 14, mono: true },
      { title: paperWords.common[language].name, widthShare: 34 },
      { title: words.calibration, widthShare: 32 },
      { title: words.usedIn, widthShare: 38 },
    ],
    rows: grouped(entriesOfKind(batch, 'use-equipment'), ({ values }) => values.equipment).map(([id, entries]) => {
      const equipment = context.read('equipment', id)
      return [
        id,
        [
          { text: equipment?.name ?? '–', bold: true },
          ...(equipment ? [{ text: equipmentTypeWords[language][equipment.type], soft: true }] : []),
        ],
        calibrationAt(id, entries[0]?.recordedAt ?? '', context),
        usedIn(entries),
      ]
    }),
  }
}

/** Everybody who wrote an entry of this batch, or checked one. */
const peopleTable = ({ batch, lines }: BatchPaper, context: PaperContext): TableBlock => {
  const { language } = context
  const { column } = paperWords.batchRecord[language]
  const checkers = batch.entries.flatMap(({ checkedBy }) => checkedBy ?? [])
  const people = [...new Set([...lines.map(({ actor }) => actor), ...checkers])].filter(id =>
    context.read('person', id),
  )
  return {
    kind: 'table',
    columns: [
      { title: recordPartWords[language].number, widthShare: 12, mono: true },
      { title: column.person, widthShare: 34 },
      { title: column.role, widthShare: 34 },
      { title: column.qualification, widthShare: 40 },
    ],
    rows: people.map(id => {
      const person = context.read('person', id)
      return [
        id,
        { text: personName(id, context), bold: true },
        roleList(person?.roles ?? [], language),
        (person?.qualifications ?? [])
          .filter(({ withdrawn }) => !withdrawn)
          .map(({ qualification, validUntilOn }) => ({
            text: `${nameOfQualification(qualification, batch, context)}, ${validUntilOn}`,
          })),
      ]
    }),
  }
}

const nameOfQualification = (id: string, batch: BatchState, context: PaperContext): string =>
  processOf(batch, context).qualifications.find(each => each.id === id)?.name[context.language] ?? id

/** Materials, equipment and people. */
export const meansBlocks = (paper: BatchPaper, context: PaperContext): Block[] => {
  const { section } = paperWords.batchRecord[context.language]
  const none: Block = { kind: 'paragraph', text: recordPartWords[context.language].noneUsed, soft: true }
  const orNone = (table: TableBlock): Block => (table.rows.length > 0 ? table : none)
  return [
    { kind: 'heading', text: section.materials },
    orNone(materialTable(paper.batch, context)),
    { kind: 'heading', text: section.equipment },
    orNone(equipmentTable(paper.batch, context)),
    { kind: 'heading', text: section.people },
    orNone(peopleTable(paper, context)),
  ]
}
