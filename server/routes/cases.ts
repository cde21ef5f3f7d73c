// Cases and their patients: the calendar, one case, a patient's identity (each reading logged), and containers on their way.
import type { FastifyInstance } from 'fastify'
import { refusalOf } from '../commands/outcome.ts'
import { laboratory } from '../contract/batches.ts'
import { listArrivals, listCases, readCase, readIdentity } from '../contract/cases.ts'
import { arrivalOf, containerOf, isUnread } from '../domain/batch/containers.ts'
import { processOf } from '../domain/batch/may.ts'
import type { CaseState } from '../domain/case/case.ts'
import { isOwnCase } from '../domain/case/own-case.ts'
import { sampleOutsideOf } from '../domain/case/serology-window.ts'
import { journeyFault } from '../domain/clinic/readiness.ts'
import type { Role } from '../domain/person/roles.ts'
import { plannedDaysNow } from '../domain/process/planned-culture.ts'
import type { Edge } from '../http/edge.ts'
import { refuseWith } from '../http/problem.ts'
import { registerQuery } from '../http/queries.ts'
import type { Asking } from '../views/asking.ts'
import { caseLine, consentAnswers, prescriptionAnswers, serologyAnswers } from '../views/case-answer.ts'
import { caseFactsOf, closedCases, countCases, openCases } from '../views/case-lines.ts'
import { caseProducts } from '../views/case-products.ts'
import { containersUnderWay } from '../views/under-way.ts'
import { askingOf } from './asking.ts'
import { onlyOf, refuseWithoutHospital, seesBatch } from './seen.ts'

/** Refused as unknown also where it is another surgeon's: that there is such a case is already more than is to be told. */
const caseById = (id: string, asking: Asking): CaseState => {
  const found = asking.context.read('case', id)
  const owner = onlyOf(asking, laboratory)
  const isSeen = found && (owner === undefined || found.surgeon === owner)
  return isSeen ? found : refuseWith(refusalOf('unknown-thing', { kind: 'case', id }, 404))
}

/** A batch stays on the version that it was booked with. */
const cultureDaysOf = ({ batches }: CaseState, { context }: Asking): number | null => {
  const batch = context.read('batch', batches.at(-1) ?? '')
  return batch ? processOf(batch, context).plannedDays : plannedDaysNow(context)
}

const readersOfAll: readonly Role[] = ['coordinator', 'qp']

const isPatientSeen = (code: string, asking: Asking): boolean => {
  const patient = asking.context.read('patient', code)
  const isOfAll = onlyOf(asking, readersOfAll) === undefined
  return patient !== null && (isOfAll || patient.cases.some(id => isOwnCase(id, asking.context)))
}

const arrivals = (asking: Asking) =>
  containersUnderWay(asking.views).flatMap(({ container: id, batch: batchId }) => {
    const batch = asking.context.read('batch', batchId)
    const container = batch && containerOf(batch, id)
    if (!container || !seesBatch(batch, asking)) return []
    if (container.status !== 'dispatched' && container.status !== 'received') return []
    const { site, expiresAt, status, onHold } = container
    const arrival = arrivalOf(batch, id)
    const journey = {
      isUnread: arrival !== null && isUnread(arrival),
      journeyFault: arrival && journeyFault(arrival, processOf(batch, asking.context).product.storage),
    }
    return [{ id, batch: batchId, patientCode: batch.patientCode, site, expiresAt, status, onHold, ...journey }]
  })

export const registerCaseRoutes = (app: FastifyInstance, edge: Edge): void => {
  registerQuery(app, edge, listCases, ({ show, limit, after }, request) => {
    const asking = askingOf(edge, request)
    const { context, views } = asking
    const surgeon = onlyOf(asking, laboratory)
    const count = countCases(views, surgeon)
    const open = openCases(views, surgeon)
      .map(id => context.read('case', id))
      .filter(found => found !== null)
      .map(caseFactsOf)
    const cases = [
      ...(show === 'closed' ? [] : open),
      ...(show === 'open' ? [] : closedCases(views, limit, { surgeon, after })),
    ]
    const total = (show === 'closed' ? 0 : count.open) + (show === 'open' ? 0 : count.closed)
    return { now: context.now, cases: cases.map(facts => caseLine(facts, asking)), total }
  })

  registerQuery(app, edge, readCase, ({ id }, request) => {
    const asking = askingOf(edge, request)
    const found = caseById(id, asking)
    const patient = asking.context.read('patient', found.patientCode)
    return {
      now: asking.context.now,
      case: caseLine(caseFactsOf(found), asking),
      products: caseProducts(found.batches, asking),
      sampleOutside: sampleOutsideOf(found, found.serology, asking.context),
      consents: consentAnswers(found, asking),
      serologies: serologyAnswers(found, asking),
      prescriptions: prescriptionAnswers(found, asking),
      similar: patient?.similar ?? [],
      cultureDays: cultureDaysOf(found, asking),
      actions: [...asking.actions('case', id), ...asking.actions('patient', found.patientCode)],
      patientVersion: patient?.version ?? 0,
    }
  })

  registerQuery(app, edge, readIdentity, ({ code, purpose }, request) => {
    const asking = askingOf(edge, request)
    const { actor, now } = asking.context
    const identity = isPatientSeen(code, asking)
      ? edge.identities.read(code, undefined, { actor: actor.id, purpose, at: now })
      : null
    if (!identity) return refuseWith(refusalOf('unknown-thing', { kind: 'patient', id: code }, 404))
    const { familyName, givenName, birthDate, hospitalNumbers } = identity
    return {
      familyName,
      givenName,
      birthDate,
      hospitalNumbers: hospitalNumbers.map(({ issuer, number }) => ({ issuer, number })),
    }
  })

  registerQuery(app, edge, listArrivals, (_, request) => {
    const asking = askingOf(edge, request)
    refuseWithoutHospital(asking)
    return { now: asking.context.now, containers: arrivals(asking) }
  })
}
