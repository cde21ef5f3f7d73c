// The registers of the laboratory, and process documents: those that it has, and those that Marrow ships.
import type { FastifyInstance } from 'fastify'
import { refusalOf } from '../commands/outcome.ts'
import { readLaboratory, readProcess, readShippedProcess } from '../contract/laboratory.ts'
import { LAB_ID } from '../domain/lab/lab.ts'
import { settingsOf } from '../domain/lab/settings.ts'
import { plannedDaysNow } from '../domain/process/planned-culture.ts'
import { definitionOf } from '../domain/process/process.ts'
import { makingActions } from '../http/actions.ts'
import type { Edge } from '../http/edge.ts'
import { refuseWith } from '../http/problem.ts'
import { registerQuery } from '../http/queries.ts'
import bmMsc40m from '../processes/bm-msc-40m.json' with { type: 'json' }
import type { Asking } from '../views/asking.ts'
import { equipmentLines, lotLines, materialLines, processLines, roomLines } from '../views/laboratory-answer.ts'
import { askingOf, saidActions } from './asking.ts'

type Document = Record<string, unknown>

const shipped = new Map<string, Document>([[bmMsc40m.id, bmMsc40m]])

const registers = ['material', 'lot', 'equipment', 'room', 'process', 'person']

const settingsAnswer = ({ context }: Asking) => {
  const { name, facility, hospitals, qpOnDutyTelephone, labelLanguage, packs } = settingsOf(context)
  return {
    name,
    facility,
    settingsVersion: context.read('lab', LAB_ID)?.version ?? 0,
    hospitals: hospitals.map(({ id, name: hospital, theatreTelephone = null, numberPatterns }) => ({
      id,
      name: hospital,
      theatreTelephone,
      numberPatterns,
    })),
    qpOnDutyTelephone,
    labelLanguage,
    packs,
  }
}

export const registerLaboratoryRoutes = (app: FastifyInstance, edge: Edge): void => {
  registerQuery(app, edge, readLaboratory, (_, request) => {
    const asking = askingOf(edge, request)
    const making = makingActions(edge.commands, registers, asking.context)
    return {
      now: asking.context.now,
      ...settingsAnswer(asking),
      materials: materialLines(asking),
      lots: lotLines(asking),
      equipment: equipmentLines(asking),
      rooms: roomLines(asking),
      processes: processLines(asking),
      cultureDays: plannedDaysNow(asking.context),
      shipped: [...shipped.keys()].filter(id => asking.context.read('process', id) === null),
      actions: [...asking.actions('lab', LAB_ID), ...saidActions(making, asking)],
    }
  })

  registerQuery(app, edge, readProcess, ({ id, version }) => {
    const process = edge.executor.read('process', id)
    const definition = process && definitionOf(process, version)
    // A document is plain data, whatever its type says.
    if (definition) return { id, version, document: definition as unknown as Document }
    return refuseWith(refusalOf('unknown-thing', { kind: 'process', id }, 404))
  })

  registerQuery(app, edge, readShippedProcess, ({ id }) => {
    const document = shipped.get(id)
    return document ? { id, document } : refuseWith(refusalOf('unknown-thing', { kind: 'process', id }, 404))
  })
}
