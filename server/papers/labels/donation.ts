// The set of labels for a booked collection: bags, tubes and request, all with one donation number and told apart by its flags.
import { donationLabel, donationTubeLabel } from '../../../labels/layouts/donation.ts'
import type { Label } from '../../../labels/op.ts'
import type { BatchState } from '../../domain/batch/batch.ts'
import { buildDin } from '../../domain/code/isbt128.ts'
import { type DonationPiece, labelWords } from '../../words/papers/labels.ts'
import { caseOf, hospitalName, laboratoryLine, type PaperContext } from '../context.ts'
import { donationForEye, marksOf } from './marks.ts'
import { batchCodeLabelOf, patientCodeLabelOf } from './things.ts'

/** Flags of ISBT 128 ST-001, table 3. */
const flagsOf: Readonly<Record<DonationPiece, string>> = {
  'pilot-tube': '06',
  'test-tube': '07',
  'bacterial-sample': '10',
  'donor-record': '08',
}

/** What goes with a donation beside its bags: blood for serology, a culture of the marrow, request and record. */
const pieces: readonly DonationPiece[] = [
  'pilot-tube',
  'test-tube',
  'test-tube',
  'bacterial-sample',
  'donor-record',
  'donor-record',
]

/** `01` to `04` for a bag of a set, `00` for the only one. */
const bagFlags = (number: number, of: number): string => (of === 1 ? '00' : String(number).padStart(2, '0'))

const bagLabel = (batch: BatchState, number: number, of: number, context: PaperContext, reprint: number): Label => {
  const words = labelWords[context.language]
  const flags = bagFlags(number, of)
  return donationLabel({
    symbol: buildDin(batch.donation, flags),
    donation: donationForEye(batch.donation, flags),
    contents: words.aspirate.contents,
    piece: words.aspirate.containerOf(number, of),
    autologous: words.autologous,
    patient: { caption: words.patient, value: batch.patientCode },
    lines: [
      { caption: words.aspirate.aspiratedAt },
      { caption: words.aspirate.end },
      { caption: words.aspirate.volume, unit: 'mL' },
      { caption: words.aspirate.anticoagulant },
      { caption: words.aspirate.operator },
    ],
    statements: [words.aspirate.identifyRecipient, words.aspirate.mayTransmit],
    facility: words.aspirate.collectedFor(
      hospitalName(caseOf(batch, context).hospital, context),
      laboratoryLine(context),
    ),
    ...marksOf(batch, context, reprint),
  })
}

const pieceLabel = (batch: BatchState, piece: DonationPiece, context: PaperContext): Label => {
  const words = labelWords[context.language]
  const flags = flagsOf[piece]
  return donationTubeLabel({
    symbol: buildDin(batch.donation, flags),
    donation: donationForEye(batch.donation, flags),
    piece: words.piece[piece],
    autologous: words.autologous,
    patientCode: batch.patientCode,
    lines: [{ caption: words.tube.takenAt }, { caption: words.tube.by }],
    ...marksOf(batch, context),
  })
}

/** Every label of a booked collection, in the order in which they are used; bags first, 1 to 4 of them. */
export const donationLabelSet = (batch: BatchState, bags: number, context: PaperContext): Label[] => [
  ...bagLabels(batch, bags, context),
  ...pieces.map(piece => pieceLabel(batch, piece, context)),
  patientCodeLabelOf(batch.patientCode, context),
  patientCodeLabelOf(batch.patientCode, context),
  batchCodeLabelOf(batch.id, context),
  batchCodeLabelOf(batch.id, context),
]

/** The labels of the bags alone. */
export const bagLabels = (batch: BatchState, bags: number, context: PaperContext, reprint = 0): Label[] =>
  Array.from({ length: bags }, (_, index) => bagLabel(batch, index + 1, bags, context, reprint))
