// The papers and labels that the server prints as PDF: records and certificates of a batch, labels of what it and the laboratory hold.
import { z } from 'zod'
import { languages } from '../words/languages.ts'
import { laboratory } from './batches.ts'
import { Bytes, defineQuery } from './query.ts'

const pdf = { answer: Bytes, media: 'application/pdf' } as const

const id = z.string().max(40)

/** A paper is in the reader's language unless one is named; a label in that of the laboratory. */
const language = z.enum(languages).optional()

/** Whoever prints labels at the bench or for a collection. */
const printers = ['technician', 'supervisor', 'coordinator'] as const

export const printEntryLabels = defineQuery({
  ...pdf,
  name: 'entry-labels',
  path: '/api/batches/:id/labels/:entry.pdf',
  who: [...printers, 'nurse', 'surgeon'],
  summary:
    'The labels that an entry reserved: all of them as first printed, or with `reprint` those of its n-th reprint (or `last`).',
  params: z.object({
    id,
    entry: z.coerce.number().int().min(1).max(1_000_000),
    reprint: z.union([z.literal('last'), z.coerce.number().int().min(1).max(1000)]).optional(),
    language,
  }),
})

export const printDonationLabels = defineQuery({
  ...pdf,
  name: 'donation-labels',
  path: '/api/batches/:id/donation-labels.pdf',
  who: [...printers, 'nurse', 'surgeon'],
  summary: 'The label set of a booked collection: bags, tubes, request and record, patient code, batch code.',
  params: z.object({ id, bags: z.coerce.number().int().min(1).max(4).default(1), language }),
})

export const printProductLabel = defineQuery({
  ...pdf,
  name: 'product-label',
  path: '/api/batches/:id/product-labels/:container.pdf',
  who: ['technician', 'supervisor'],
  summary:
    "The outer label of a filled container, with the patient's name; each printing is logged as a reading of it.",
  params: z.object({ id, container: id, language }),
})

const paperOfBatch = { params: z.object({ id, language }), who: laboratory } as const

export const printBatchRecord = defineQuery({
  ...pdf,
  ...paperOfBatch,
  name: 'batch-record',
  path: '/api/batches/:id/papers/batch-record.pdf',
  summary: 'The whole record of a batch as it stands.',
})

export const printDownPack = defineQuery({
  ...pdf,
  ...paperOfBatch,
  name: 'down-pack',
  path: '/api/batches/:id/papers/down-pack.pdf',
  summary: 'For when Marrow is down: where a batch stands, and what comes next as sheets to be filled in by hand.',
})

/** Who prints the packs of all batches, and learns where those of the evening lie. */
const packers = [...laboratory, 'administrator'] as const

export const printDownPacks = defineQuery({
  ...pdf,
  name: 'down-packs',
  path: '/api/papers/down-packs.pdf',
  who: packers,
  summary: 'The packs of all running batches in one file; 404 where none is running.',
  params: z.object({ language }),
})

export const readPacks = defineQuery({
  name: 'packs',
  path: '/api/packs',
  who: packers,
  summary: 'The packs that are made every evening: when, where they lie, and what went wrong.',
  params: z.object({}),
  answer: z.strictObject({
    at: z.string(),
    keepDays: z.int(),
    folder: z.string(),
    /** The last evening (YYYY-MM-DD) whose packs are whole; null before the first. */
    last: z.strictObject({ evening: z.string(), madeAt: z.string(), batches: z.int() }).nullable(),
    /** Why those of the latest evening are not there, or not whole. */
    failed: z
      .strictObject({
        at: z.string(),
        why: z.enum(['folder-missing', 'not-written', 'not-drawn']),
        batches: z.array(z.string()),
      })
      .nullable(),
  }),
})
export type PacksAnswer = z.infer<(typeof readPacks)['answer']>

export const printCertificateOfAnalysis = defineQuery({
  ...pdf,
  ...paperOfBatch,
  name: 'certificate-of-analysis',
  path: '/api/batches/:id/papers/certificate-of-analysis.pdf',
  who: [...laboratory, 'surgeon', 'nurse'],
  summary:
    'Every test of the specification with its result; refused before stage 1 is answered. A surgeon: of own cases.',
})

export const printReleaseCertificate = defineQuery({
  ...pdf,
  ...paperOfBatch,
  name: 'release-certificate',
  path: '/api/batches/:id/papers/release-certificate.pdf',
  who: [...laboratory, 'surgeon', 'nurse'],
  summary: 'What the QP has certified; refused before the first certification. A surgeon: of own cases.',
})

const labelOf = (kind: string, what: string) =>
  ({
    ...pdf,
    name: `${kind}-label`,
    path: `/api/labels/${kind}/:id.pdf`,
    summary: `The label of ${what}.`,
    params: z.object({ id, language }),
  }) as const

const keepers = ['technician', 'supervisor', 'qc-analyst', 'qa', 'lab-manager'] as const

export const printEquipmentLabel = defineQuery({ ...labelOf('equipment', 'a piece of equipment'), who: keepers })
export const printLocationLabel = defineQuery({
  ...labelOf('location', 'a shelf or position of an incubator'),
  who: keepers,
})
export const printIncubatorLabels = defineQuery({
  ...pdf,
  name: 'incubator-labels',
  path: '/api/labels/incubator/:id.pdf',
  who: keepers,
  summary: 'The labels of every position of an incubator, shelf by shelf.',
  params: z.object({ id, language }),
})
export const printLotLabel = defineQuery({ ...labelOf('lot', 'a received lot of a material'), who: keepers })
export const printBadgeLabel = defineQuery({
  ...labelOf('badge', 'a badge that Marrow numbered and somebody holds'),
  who: ['administrator', 'lab-manager'],
})
export const printPatientLabel = defineQuery({
  ...labelOf('patient', 'a patient code, without name'),
  who: [...printers, 'nurse'],
})

export const printBatchLabel = defineQuery({
  ...labelOf('batch', "a batch's own code, for its folder and its cabinet"),
  who: [...printers],
})

export const printPlateLabels = defineQuery({
  ...pdf,
  name: 'plate-labels',
  path: '/api/monitoring/:id/labels.pdf',
  who: keepers,
  summary: 'The labels of the plates of a session of environmental monitoring.',
  params: z.object({ id, language }),
})

export const printCommandCodes = defineQuery({
  ...pdf,
  name: 'command-codes',
  path: '/api/labels/command-codes.pdf',
  who: 'signed-in',
  summary: 'The sheet of printed commands: confirm, next, repeat, cancel.',
  params: z.object({ language }),
})

/** Every paper and label, for the list of questions. */
export const paperQueries = [
  printEntryLabels,
  printDonationLabels,
  printProductLabel,
  printBatchRecord,
  printDownPack,
  printDownPacks,
  readPacks,
  printCertificateOfAnalysis,
  printReleaseCertificate,
  printEquipmentLabel,
  printLocationLabel,
  printIncubatorLabels,
  printLotLabel,
  printBadgeLabel,
  printPatientLabel,
  printBatchLabel,
  printPlateLabels,
  printCommandCodes,
] as const
