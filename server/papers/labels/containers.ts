// The two labels of a filled container: the small one, applied before filling; and the outer one, printed when dose and expiry are known.
import { productLabel } from '../../../labels/layouts/product.ts'
import { syringeLabel } from '../../../labels/layouts/syringe.ts'
import type { Label } from '../../../labels/op.ts'
import type { BatchState } from '../../domain/batch/batch.ts'
import type { Container } from '../../domain/batch/containers.ts'
import { containersOf } from '../../domain/batch/containers.ts'
import { siteOfLabel } from '../../domain/batch/labels.ts'
import { processOf } from '../../domain/batch/may.ts'
import { outerLabelStructures } from '../../domain/batch/outer-labels.ts'
import { positiveMarkers, productCodeOf } from '../../domain/case/product-code.ts'
import { buildCompound } from '../../domain/code/isbt128.ts'
import { ownCheckCharacter, withCheck } from '../../domain/code/own-code.ts'
import { addDays } from '../../domain/kit/time.ts'
import { failedTests, type TestLine, testLines } from '../../domain/release/release-state.ts'
import { formatNumber, formatVolume } from '../../words/format.ts'
import { labelWords } from '../../words/papers/labels.ts'
import { markersText } from '../../words/serology.ts'
import { caseOf, laboratoryLine, type PaperContext } from '../context.ts'
import { dayIn, minuteIn, minuteUtc } from '../times.ts'
import { donationForEye, marksOf, siteInCapitals } from './marks.ts'
import type { PatientOnLabel } from './patient.ts'

/** The small label: who, which joint and side, which container of which donation. What is not known before filling is not on it. */
export const syringeLabelOf = (
  code: string,
  batch: BatchState,
  patient: PatientOnLabel,
  context: PaperContext,
  reprint = 0,
): Label => {
  const words = labelWords[context.language]
  return syringeLabel({
    symbol: withCheck(code),
    container: code,
    check: ownCheckCharacter(code),
    donation: donationForEye(batch.donation),
    patient: patient.name,
    site: siteInCapitals(siteOfLabel(batch, code) ?? '', context),
    useBefore: { caption: words.useBefore, value: words.useBeforeElsewhere },
    autologous: words.autologous,
    ...marksOf(batch, context, reprint),
  })
}

/** The message in the symbol of the outer label. */
export const compoundOf = (container: Container, batch: BatchState, context: PaperContext): string =>
  buildCompound(outerLabelStructures(container, batch, context))

/** Decisive tests of stage 2 whose final result is not there. */
export const pendingTests = (batch: BatchState, context: PaperContext): TestLine[] =>
  testLines(batch, processOf(batch, context)).filter(
    ({ definition, standing }) =>
      definition.decisive && definition.stage === 2 && (standing === 'waiting' || standing === 'reading'),
  )

/** The day of the last reading; null for a test that is not read on days, or was not sampled. */
export const lastReadingDay = ({ definition, takenAt }: TestLine, zone: string): string | null =>
  takenAt === null || definition.readingDays.length === 0
    ? null
    : addDays(dayIn(takenAt, zone), Math.max(...definition.readingDays))

/** Tests whose last reading is on one day are told together. */
const pendingText = (batch: BatchState, context: PaperContext): string => {
  const words = labelWords[context.language]
  const lines = pendingTests(batch, context).map(line => ({
    name: line.definition.name[context.language],
    day: lastReadingDay(line, context.zone),
  }))
  return [...new Set(lines.map(({ day }) => day))]
    .map(day => {
      const tests = lines.filter(line => line.day === day).map(({ name }) => name)
      return day === null ? tests.join(', ') : words.pendingUntil(tests.join(', '), day)
    })
    .join('; ')
}

/** What must be seen before all else: a supply out of specification, a biological hazard. */
const noticeOf = (container: Container, batch: BatchState, context: PaperContext): string | undefined => {
  const words = labelWords[context.language]
  const markers = positiveMarkers(caseOf(batch, context))
  const isRequested = batch.oosSupplies.some(each => each.container === container.id)
  const failed = failedTests(testLines(batch, processOf(batch, context))).map(
    ({ definition }) => definition.name[context.language],
  )
  const notices = [
    isRequested && failed.length > 0 ? `${words.outOfSpecification} (${failed.join(', ')})` : '',
    markers.length > 0 ? words.hazardOf(markersText(markers, context.language)) : '',
  ].filter(Boolean)
  return notices.length > 0 ? notices.join(' ') : undefined
}

/** `40.6 × 10⁶`: cells as a label says them, with one decimal of the millions. */
export const cellsTimesTen = (cells: number, { language }: PaperContext): string =>
  `${formatNumber(Math.round(cells / 100_000) / 10, language, { decimals: 1 })} × 10⁶`

/** The outer label of a filled container. */
export const productLabelOf = (
  container: Container,
  batch: BatchState,
  patient: PatientOnLabel,
  context: PaperContext,
  reprint = 0,
): Label => {
  const { language, zone } = context
  const words = labelWords[language]
  const { product } = processOf(batch, context)
  const all = containersOf(batch)
  const pending = pendingText(batch, context)
  const notice = noticeOf(container, batch, context)
  const { mark } = marksOf(batch, context, reprint)
  const cells = words.counted[product.doseCounts](cellsTimesTen(container.cells, context))
  const dose = words.doseText(cells, formatVolume(container.volumeUl, language))
  return productLabel({
    symbol: compoundOf(container, batch, context),
    donation: donationForEye(batch.donation),
    productCode: productCodeOf(processOf(batch, context), caseOf(batch, context)),
    part: words.part(all.findIndex(({ id }) => id === container.id) + 1, all.length),
    name: product.name[language],
    origin: words.humanOrigin,
    autologous: words.autologous,
    patient: { caption: words.patient, value: patient.name },
    born: { caption: words.born, value: patient.born },
    hospitalNumber: { caption: words.hospitalNumber, value: patient.hospitalNumber },
    toBeGiven: {
      caption: words.toBeGiven,
      value: siteInCapitals(container.site, context),
      aside: product.route[language],
    },
    dose: { caption: words.dose, value: dose },
    batch: { caption: words.batch, value: `${container.id} ${ownCheckCharacter(container.id)}` },
    filled: { caption: words.filled, value: minuteIn(container.filledAt, zone) },
    useBefore: {
      caption: words.useBefore,
      value: minuteIn(container.expiresAt, zone),
      aside: minuteUtc(container.expiresAt),
    },
    keep: { caption: words.keep, value: product.storage.text[language] },
    ...(pending === '' ? {} : { pending: { caption: words.pending, value: pending } }),
    ...(notice === undefined ? {} : { notice }),
    footer: [`${product.composition[language]}.`, words.keepOutOfReach, `${laboratoryLine(context)}.`].join(' '),
    version: minuteIn(context.now, zone),
    ...(mark === undefined ? {} : { mark }),
  })
}
