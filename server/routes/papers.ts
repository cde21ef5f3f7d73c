// Papers and labels as PDF: who may have them and whether it is time is decided here, drawing is the work of another thread.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { refusalOf } from '../commands/outcome.ts'
import {
  printBadgeLabel,
  printBatchLabel,
  printBatchRecord,
  printCertificateOfAnalysis,
  printCommandCodes,
  printDonationLabels,
  printDownPack,
  printDownPacks,
  printEntryLabels,
  printEquipmentLabel,
  printIncubatorLabels,
  printLocationLabel,
  printLotLabel,
  printPatientLabel,
  printPlateLabels,
  printProductLabel,
  printReleaseCertificate,
  readPacks,
} from '../contract/papers.ts'
import type { Query } from '../contract/query.ts'
import type { BatchState } from '../domain/batch/batch.ts'
import { purposeOf } from '../domain/batch/commands/send-labels.ts'
import { containerOf } from '../domain/batch/containers.ts'
import { labelEntryOf } from '../domain/batch/label-prints.ts'
import { mayWorkOn, processOf } from '../domain/batch/may.ts'
import { seesCase, seesEveryCase } from '../domain/case/own-case.ts'
import { mayGive } from '../domain/kit/command.ts'
import { present } from '../domain/kit/existing.ts'
import type { Refusal } from '../domain/kit/refusal.ts'
import { dayIn } from '../domain/kit/time.ts'
import { settingsOf } from '../domain/lab/settings.ts'
import { positionsOf } from '../domain/location/may-place.ts'
import { isPlate } from '../domain/monitoring/plates.ts'
import { actorOf, type Edge, guestOf, languageOf } from '../http/edge.ts'
import { refuseWith } from '../http/problem.ts'
import { registerQuery } from '../http/queries.ts'
import type { DocumentName, PaperJob } from '../jobs/paper-job.ts'
import { readPatient } from '../jobs/read-patient.ts'
import { analysisTooEarly } from '../papers/certificate-of-analysis.ts'
import type { PaperContext } from '../papers/context.ts'
import { isNamed, isPrinted } from '../papers/labels/entry.ts'
import type { PatientOnLabel } from '../papers/labels/patient.ts'
import { isLabelled, type LabelledThing } from '../papers/labels/things.ts'
import { releaseTooEarly } from '../papers/release-certificate.ts'
import { runningBatches } from '../views/batch-lines.ts'
import type { Language } from '../words/languages.ts'
import { refuseWithoutHospital, seesBatch } from './seen.ts'

const unknown = (kind: 'batch' | 'container' | 'entry' | LabelledThing, id: string): never =>
  refuseWith(refusalOf('unknown-thing', { kind, id }, 404))

const refuseIf = (refusal: Refusal | null): void => {
  if (refusal) refuseWith(refusal)
}

/** People of the hospital see papers of their cases only; another's is as good as unknown. */
const batchFor = (id: string, request: FastifyRequest, { executor }: Edge): BatchState => {
  const asker = { context: executor.contextFor(actorOf(guestOf(request))) }
  refuseWithoutHospital(asker)
  const batch = executor.read('batch', id)
  return batch && seesBatch(batch, asker) ? batch : unknown('batch', id)
}

const contextFor = (edge: Edge, language: Language): PaperContext => ({
  read: edge.executor.read,
  now: edge.executor.time().now,
  zone: edge.config.zone,
  language,
  isDemo: edge.config.demo,
})

/** The language of labels is the laboratory's, whoever prints them. */
const labelContext = (edge: Edge, language: Language | undefined): PaperContext =>
  contextFor(edge, language ?? settingsOf(edge.executor).labelLanguage)

/** The patient's name for a label; the reading is logged. A stored identity that is not the recorded one is never printed. */
const patientFor = (batch: BatchState, request: FastifyRequest, edge: Edge): PatientOnLabel =>
  readPatient(batch, guestOf(request).person.id, edge) ??
  refuseWith(refusalOf('identity-altered', { patientCode: batch.patientCode }, 409))

/** Labels with a name are printed where the product is filled, and nowhere else. */
const refuseUnlessNamer = (request: FastifyRequest): void => {
  const roles = printProductLabel.who
  if (!mayGive(roles, guestOf(request).person.roles)) {
    refuseWith(refusalOf('not-permitted', { roles: typeof roles === 'string' ? [] : [...roles] }, 403))
  }
}

/** Draws and sends; the file's name tells the paper and the batch, never a person. */
const send = async (
  job: PaperJob,
  fileName: string,
  context: PaperContext,
  edge: Edge,
  reply: FastifyReply,
): Promise<Buffer> => {
  const { now, zone, language, isDemo } = context
  const thread = job.what === 'down-packs' ? edge.packPapers : edge.papers
  const pdf = await thread.ask({ job, now, zone, language, isDemo })
  reply.headers({
    'content-type': 'application/pdf',
    'content-disposition': `inline; filename="${fileName}.pdf"`,
    // Browsers show a PDF in an object of their own making; it runs nothing and asks for nothing else.
    'content-security-policy':
      "default-src 'none'; object-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'self'",
  })
  return Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength)
}

type Early = (batch: BatchState, context: PaperContext) => Refusal | null

const registerDocuments = (app: FastifyInstance, edge: Edge): void => {
  const register = (
    query: Query<{ id: string; language?: Language | undefined }, Uint8Array>,
    document: DocumentName,
    tooEarly: Early,
  ) =>
    registerQuery(app, edge, query, ({ id, language }, request, reply) => {
      const batch = batchFor(id, request, edge)
      const context = contextFor(edge, language ?? languageOf(request))
      refuseIf(tooEarly(batch, context))
      const printedBy = guestOf(request).person.name
      const job = { what: 'document', document, batch: batch.id, printedBy } as const
      return send(job, `${document}-${batch.id}`, context, edge, reply)
    })
  register(printBatchRecord, 'batch-record', () => null)
  register(printCertificateOfAnalysis, 'certificate-of-analysis', analysisTooEarly)
  register(printReleaseCertificate, 'release-certificate', releaseTooEarly)
}

/**
 * Where the process prints outer labels at a step of its own, none is printed beside the account of labels, but the one that has to
 * say what was not known then: a supply out of specification.
 */
const outerLabelHasStep = (batch: BatchState, container: string, context: PaperContext): Refusal | null => {
  if (batch.oosSupplies.some(supply => supply.container === container)) return null
  const steps = processOf(batch, context).operations.flatMap(operation => operation.steps)
  const hasStep = steps.some(step => step.kind === 'print-labels' && step.labels === 'outer')
  return hasStep ? refusalOf('label-has-a-step', {}, 409) : null
}

const registerBatchLabels = (app: FastifyInstance, edge: Edge): void => {
  registerQuery(app, edge, printEntryLabels, ({ id, entry: number, reprint, language }, request, reply) => {
    const batch = batchFor(id, request, edge)
    const context = labelContext(edge, language)
    const entry = labelEntryOf(batch, number)
    const print = reprint ?? 'first'
    if (!entry || !isPrinted(batch, entry, print)) return unknown('entry', String(number))
    const hasName = isNamed(purposeOf(entry, batch, context))
    if (hasName) refuseUnlessNamer(request)
    const patient = hasName ? patientFor(batch, request, edge) : null
    const job = { what: 'entry-labels', batch: batch.id, entry: entry.id, print, patient } as const
    return send(job, `labels-${batch.id}-${entry.id}`, context, edge, reply)
  })

  registerQuery(app, edge, printDonationLabels, ({ id, bags, language }, request, reply) => {
    const batch = batchFor(id, request, edge)
    const job = { what: 'donation-labels', batch: batch.id, bags } as const
    return send(job, `donation-labels-${batch.id}`, labelContext(edge, language), edge, reply)
  })

  registerQuery(app, edge, printProductLabel, ({ id, container, language }, request, reply) => {
    const batch = batchFor(id, request, edge)
    if (!containerOf(batch, container)) return unknown('container', container)
    refuseIf(mayWorkOn(batch) ?? outerLabelHasStep(batch, container, labelContext(edge, language)))
    const patient = patientFor(batch, request, edge)
    const job = { what: 'product-label', batch: batch.id, container, patient } as const
    return send(job, `product-label-${container}`, labelContext(edge, language), edge, reply)
  })
}

/** Of the things with labels only a patient is not everybody's. */
const isSeen = (kind: LabelledThing, id: string, request: FastifyRequest, { executor }: Edge): boolean => {
  if (kind !== 'patient') return true
  const context = executor.contextFor(actorOf(guestOf(request)))
  return seesEveryCase(context.actor) || present(context, 'patient', id).cases.some(each => seesCase(each, context))
}

const registerThingLabels = (app: FastifyInstance, edge: Edge): void => {
  const register = (query: Query<{ id: string; language?: Language | undefined }, Uint8Array>, kind: LabelledThing) =>
    registerQuery(app, edge, query, ({ id, language }, request, reply) => {
      const context = labelContext(edge, language)
      if (!isLabelled(kind, id, context) || !isSeen(kind, id, request, edge)) return unknown(kind, id)
      return send({ what: 'thing-label', kind, id }, `label-${id}`, context, edge, reply)
    })
  register(printEquipmentLabel, 'equipment')
  register(printLocationLabel, 'location')
  register(printLotLabel, 'lot')
  register(printBadgeLabel, 'badge')
  register(printPatientLabel, 'patient')
  register(printBatchLabel, 'batch')

  registerQuery(app, edge, printIncubatorLabels, ({ id, language }, _, reply) => {
    const incubator = edge.executor.read('equipment', id)
    if (!incubator || positionsOf(incubator).length === 0) return unknown('equipment', id)
    return send({ what: 'incubator-labels', id }, `labels-${id}`, labelContext(edge, language), edge, reply)
  })

  registerQuery(app, edge, printPlateLabels, ({ id, language }, _, reply) => {
    const session = edge.executor.read('monitoring', id)
    if (!session?.samples.some(isPlate)) return refuseWith(refusalOf('unknown-thing', { kind: 'monitoring', id }, 404))
    return send({ what: 'plate-labels', id }, `labels-${id}`, labelContext(edge, language), edge, reply)
  })

  registerQuery(app, edge, printCommandCodes, ({ language }, _, reply) =>
    send({ what: 'command-codes' }, 'command-codes', labelContext(edge, language), edge, reply),
  )
}

const registerPacks = (app: FastifyInstance, edge: Edge): void => {
  registerQuery(app, edge, printDownPack, ({ id, language }, request, reply) => {
    const batch = batchFor(id, request, edge)
    const context = contextFor(edge, language ?? languageOf(request))
    const job = { what: 'down-packs', batches: [batch.id], printedBy: guestOf(request).person.name } as const
    return send(job, `down-pack-${batch.id}`, context, edge, reply)
  })
  registerQuery(app, edge, printDownPacks, ({ language }, request, reply) => {
    const [first, ...rest] = runningBatches(edge.views)
    if (first === undefined) return refuseWith(refusalOf('nothing-running', {}, 404))
    const context = contextFor(edge, language ?? languageOf(request))
    const job = { what: 'down-packs', batches: [first, ...rest], printedBy: guestOf(request).person.name } as const
    return send(job, `down-packs-${dayIn(edge.config.zone, context.now)}`, context, edge, reply)
  })
  registerQuery(app, edge, readPacks, () => edge.packs.status())
}

export const registerPaperRoutes = (app: FastifyInstance, edge: Edge): void => {
  registerDocuments(app, edge)
  registerPacks(app, edge)
  registerBatchLabels(app, edge)
  registerThingLabels(app, edge)
}
