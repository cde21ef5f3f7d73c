// What if a thing is recalled: each batch that it reaches, what has become of it, and who has to be called.
import type { RecallLine } from '../contract/trace.ts'
import { containersOf, hasEnded } from '../domain/batch/containers.ts'
import { placeOf } from '../domain/batch/progress.ts'
import { settingsOf } from '../domain/lab/settings.ts'
import { placeText, stateWords } from '../words/states.ts'
import { type Looking, nameOfPerson } from './asking.ts'
import { batchesLeft, endedBatch } from './batch-lines.ts'
import { fateIn, fateOfEnded, reached } from './trace-reach.ts'

interface Thing {
  kind: string
  id: string
}

type Found = Omit<RecallLine, 'batch' | 'surgeonName' | 'hospitalName' | 'telephone'> & { caseId: string }

/** What has left the laboratory and was not used up: the hospital has it, or will. */
const away: readonly string[] = ['dispatched', 'received']

/** An ended batch by its line alone, where that tells enough: thousands are listed without being folded. */
const fromLine = (id: string, left: ReadonlySet<string>, asking: Looking): Found | null => {
  const ended = endedBatch(asking.views, id)
  const fate = fateOfEnded(id, left, asking)
  if (!ended || !fate) return null
  const { patientCode, caseId } = ended
  const call = fate.isGiven ? 'surgeon' : 'nobody'
  return { caseId, patientCode, state: placeText(ended, asking.reader.language), containers: [], ...fate, call }
}

const fromState = (id: string, only: readonly string[] | null, { context, reader }: Looking): Found | null => {
  const batch = context.read('batch', id)
  if (!batch) return null
  const words = stateWords[reader.language].container
  const containers = containersOf(batch).filter(each => only === null || only.includes(each.id))
  const fate = fateIn(batch, only)
  const isAway = containers.some(each => away.includes(each.status) && !hasEnded(each))
  return {
    caseId: batch.caseId,
    patientCode: batch.patientCode,
    state: placeText(placeOf(batch), reader.language),
    containers: containers.map(each => ({ id: each.id, state: words[each.status] })),
    ...fate,
    call: fate.isGiven ? 'surgeon' : isAway ? 'theatre' : fate.isLeft ? 'laboratory' : 'nobody',
  }
}

const order: readonly RecallLine['call'][] = ['surgeon', 'theatre', 'laboratory', 'nobody']

/** The most pressing calls first. */
export const recallOf = (start: Thing, forward: readonly Thing[], asking: Looking): RecallLine[] => {
  const left = new Set(batchesLeft(asking.views))
  const { hospitals } = settingsOf(asking.context)
  const lines = [...reached(start, forward)].flatMap(([batch, only]): RecallLine[] => {
    const found = (only === null ? fromLine(batch, left, asking) : null) ?? fromState(batch, only, asking)
    if (!found) return []
    const { caseId, ...line } = found
    const owner = asking.context.read('case', caseId)
    const hospital = hospitals.find(({ id }) => id === owner?.hospital)
    return [
      {
        batch,
        ...line,
        surgeonName: owner ? nameOfPerson(owner.surgeon, asking) : '',
        hospitalName: hospital?.name ?? owner?.hospital ?? '',
        telephone: hospital?.theatreTelephone ?? null,
      },
    ]
  })
  return lines.sort((a, b) => order.indexOf(a.call) - order.indexOf(b.call) || b.batch.localeCompare(a.batch))
}
