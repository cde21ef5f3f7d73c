// One case on its way through the laboratory in memory, as far as a test wants it.
import type { Plan } from '../../server/demo/bench.ts'
import { comingUp, waitUntil } from '../../server/demo/course.ts'
import { book, type Order, openOrder, usualSite } from '../../server/demo/orders.ts'
import { performOperation } from '../../server/demo/perform.ts'
import type { BatchState } from '../../server/domain/batch/batch.ts'
import { present } from '../../server/domain/kit/existing.ts'
import { type Opened, openMemoryLab } from './door.ts'

const hourMs = 3_600_000

export const hoursFrom = (at: string, hours: number): string => new Date(Date.parse(at) + hours * hourMs).toISOString()

export interface Line extends Opened {
  caseId: string
  patientCode: string
  wristband: string
  batchId: string
  batch(): BatchState
  /** Waits until the operation is called for, and performs it. */
  go(operation: string, more?: Partial<Plan>): Promise<number>
  /** Performs whatever is called for before this instant. */
  liveTo(at: string): Promise<void>
  /** Performs whatever is called for, until this operation would be next. */
  until(operation: string, more?: (operation: string) => Partial<Plan>): Promise<void>
}

const performerOf = (line: Pick<Line, 'laboratory'>, operation: string): Partial<Plan> => {
  const { staff } = line.laboratory
  if (operation === 'collection' || operation === 'transport') return { as: staff.nurse }
  return operation === 'gate' ? { as: staff.coordinator } : {}
}

/** Lines of one laboratory: a patient each, the collection booked. */
export const bookLine = async (opened: Opened, more: Partial<Order> = {}, number = 'HR000001'): Promise<Line> => {
  const { door, lab, laboratory } = opened
  const { staff } = laboratory
  const collectionAt = hoursFrom(door.now(), 3)
  const order: Order = {
    identity: {
      familyName: 'Rubio',
      givenName: 'Pere',
      birthDate: '1978-02-03',
      hospitalNumbers: [{ issuer: 'hospital-del-rio', number }],
    },
    indication: 'Osteoarthritis of the knee',
    surgeon: staff.surgeon,
    hospital: 'hospital-del-rio',
    sites: [usualSite({ joint: 'knee', side: 'right' })],
    collectionAt,
    injectionAt: hoursFrom(collectionAt, 22 * 24),
    ...more,
  }
  const { caseId, patientCode } = await openOrder(door, staff, order)
  const batchId = await book(door, staff, caseId)
  const go: Line['go'] = async (operation, plan) => {
    const next = comingUp(door, batchId).find(each => each.operation === operation)
    if (next?.from) await waitUntil(door, next.from)
    return performOperation(door, batchId, operation, opened.plan({ ...performerOf(opened, operation), ...plan }))
  }
  return {
    ...opened,
    caseId,
    patientCode,
    wristband: order.identity.hospitalNumbers[0]?.number ?? '',
    batchId,
    batch: () => present(lab, 'batch', batchId),
    go,
    async liveTo(at) {
      for (let [next] = comingUp(door, batchId); next && (next.from ?? '') < at; [next] = comingUp(door, batchId)) {
        await go(next.operation)
      }
      await waitUntil(door, at)
    },
    async until(operation, plan) {
      for (let count = 0; count < 60; count++) {
        const [next] = comingUp(door, batchId)
        if (!next || next.operation === operation) return
        await go(next.operation, plan?.(next.operation))
      }
      throw new Error(`${operation} was never called for`)
    },
  }
}

export const openLine = async (more: Partial<Order> = {}, seed = 'line'): Promise<Line> =>
  bookLine(await openMemoryLab(seed), more)
