// Samples and the results of their tests against the specification (PIC/S PE 009-17 Part I, 6.17).
import type { Block, Cell, CellPart, TableBlock } from '../../../labels/document.ts'
import type { BatchState, Result } from '../../domain/batch/batch.ts'
import { operationOf, processOf } from '../../domain/batch/may.ts'
import { samplesOf } from '../../domain/batch/samples.ts'
import type { TestDefinition } from '../../domain/process/specification.ts'
import { type TestLine, testLines } from '../../domain/release/release-state.ts'
import { amountText } from '../../words/amounts.ts'
import { formatVolume } from '../../words/format.ts'
import type { Language } from '../../words/languages.ts'
import { recordPartWords } from '../../words/papers/record-parts.ts'
import { paperWords } from '../../words/papers.ts'
import { resultText, specificationText, specificationWords } from '../../words/specification.ts'
import { stateWords } from '../../words/states.ts'
import { type PaperContext, personName } from '../context.ts'
import { secondIn } from '../times.ts'
import { millions } from './growth.ts'

const sampleTable = (batch: BatchState, context: PaperContext): TableBlock => {
  const { language } = context
  const { column } = paperWords.batchRecord[language]
  const { volume, viableCells } = paperWords.common[language]
  const process = processOf(batch, context)
  const nameOf = (test: string) => process.specification.find(({ id }) => id === test)?.name[language] ?? test
  return {
    kind: 'table',
    columns: [
      { title: column.sample, widthShare: 18, mono: true },
      { title: column.operation, widthShare: 23 },
      { title: column.takenAt, widthShare: 29 },
      { title: `${volume}; ${viableCells.toLocaleLowerCase(language)}`, widthShare: 18, align: 'right' },
      { title: column.tests, widthShare: 33 },
    ],
    rows: samplesOf(batch).map(({ id, point, takenAt, volumeUl, cells, tests, operation }) => [
      id,
      [
        { text: operationOf(process, operation)?.name[language] ?? operation },
        { text: specificationWords[language].point[point], soft: true },
      ],
      secondIn(takenAt, context.zone),
      [
        { text: formatVolume(volumeUl, language) },
        ...(cells > 0 ? [{ text: millions(cells, context), soft: true }] : []),
      ],
      tests.length > 0 ? tests.map(nameOf).join(', ') : paperWords.label[language].sample.retained,
    ]),
  }
}

/** A result as it was entered; a word of the specification in the paper's language. */
const entered = ({ text, unit, verdict }: Result, definition: TestDefinition, language: Language): string => {
  if (definition.operator === 'not-detected' && verdict === 'pass') return specificationWords[language].notDetected
  if (definition.operator === 'equals' && verdict === 'pass') return specificationText(definition, language)
  return resultText(text, unit ?? null, language)
}

/** Every result of a test, the interim ones too: value, day, time and analyst. */
const resultParts = (results: readonly Result[], definition: TestDefinition, context: PaperContext): CellPart[] => {
  const words = recordPartWords[context.language]
  return results.flatMap((result): CellPart[] => {
    const { readingDay, at, by, note } = result
    const day = readingDay === undefined ? [] : [words.day(readingDay)]
    return [
      { text: [entered(result, definition, context.language), ...day].join(', '), bold: true },
      { text: `${secondIn(at, context.zone)}\n${personName(by, context)}`, soft: true },
      ...(note ? [{ text: note }] : []),
    ]
  })
}

const foundCell = (line: TestLine, batch: BatchState, context: PaperContext): Cell => {
  const own = batch.results.filter(({ sample, test }) => sample === line.sample && test === line.definition.id)
  if (own.length > 0) return resultParts(own, line.definition, context)
  if (line.text === null) return '–'
  return [
    { text: amountText(Number(line.text), line.unit ?? '', context.language, 2), bold: true },
    { text: paperWords.certificate[context.language].analysis.fromRecord, soft: true },
  ]
}

/** A verdict with its shape: what fails is seen from afar. */
export const verdictCell = ({ standing, definition }: TestLine, { language }: PaperContext): Cell => {
  const text = stateWords[language].test[standing]
  if (!definition.decisive) return [{ text }, { text: specificationWords[language].informative, soft: true }]
  if (standing === 'pass') return { text, tone: 'good' }
  if (standing === 'fail') return { text, tone: 'late', bold: true }
  return { text, tone: 'due' }
}

const sampleOf = (line: TestLine, context: PaperContext): Cell => {
  if (line.definition.from) return '–'
  if (line.sample === null) return recordPartWords[context.language].notSampled
  return [
    { text: line.sample, mono: true },
    { text: secondIn(line.takenAt ?? '', context.zone), soft: true },
  ]
}

/** Every line of the specification with what was found; the same table stands on the certificate of analysis. */
export const resultTable = (lines: readonly TestLine[], batch: BatchState, context: PaperContext): TableBlock => {
  const { language } = context
  const { column } = paperWords.certificate[language].analysis
  const words = specificationWords[language]
  return {
    kind: 'table',
    columns: [
      { title: column.test, widthShare: 27 },
      { title: recordPartWords[language].taken, widthShare: 27 },
      { title: column.specification, widthShare: 15 },
      { title: column.result, widthShare: 27 },
      { title: column.verdict, widthShare: 18 },
    ],
    rows: lines.map(line => {
      const { definition } = line
      return [
        [
          { text: definition.name[language], bold: true },
          { text: definition.method[language], soft: true },
          { text: `${words.point[definition.point]}, ${words.stage(definition.stage)}`, soft: true },
        ],
        sampleOf(line, context),
        specificationText(definition, language),
        foundCell(line, batch, context),
        verdictCell(line, context),
      ]
    }),
  }
}

/** Lines of tests that were asked for: an optional test that nobody sampled for is not shown. */
export const shownLines = (batch: BatchState, context: PaperContext): TestLine[] =>
  testLines(batch, processOf(batch, context)).filter(
    ({ definition, sample }) => !definition.optional || sample !== null,
  )

/** Samples, then results. */
export const resultBlocks = (batch: BatchState, context: PaperContext): Block[] => {
  const { section, nothingHere } = paperWords.batchRecord[context.language]
  const samples = sampleTable(batch, context)
  return [
    { kind: 'heading', text: section.samples },
    samples.rows.length > 0 ? samples : { kind: 'paragraph', text: nothingHere, soft: true },
    { kind: 'heading', text: section.results },
    resultTable(shownLines(batch, context), batch, context),
  ]
}
