// Cases around their injection: received and waiting, on the way, certified, filled, out of specification, harvest and gate due.
import { reprintLabels } from '../../domain/batch/commands/decide-on-batch.ts'
import { containersOf } from '../../domain/batch/containers.ts'
import { codesReserved } from '../../domain/batch/labels.ts'
import { replanCase } from '../../domain/case/commands/prepare-case.ts'
import { present } from '../../domain/kit/existing.ts'
import { addMinutes } from '../../domain/kit/time.ts'
import { requestOosSupply } from '../../domain/release/commands/supply-out-of-specification.ts'
import type { Bench } from '../bench.ts'
import { hoursAfter } from '../calendar.ts'
import { waitUntil } from '../course.ts'
import { must } from '../door.ts'
import { usualSite } from '../orders.ts'
import type { Story, Told, Twist } from '../story.ts'
import type { World } from '../world.ts'

/** The physician asks for the smaller dose in writing; the QP has not signed yet. */
const askForSmallerDose = async ({ door, laboratory, picture }: World, { batch }: Told): Promise<void> => {
  await waitUntil(door, hoursAfter(present(door, 'batch', batch).injectionAt, -30))
  while (containersOf(present(door, 'batch', batch)).length === 0) await door.wait(20)
  await door.wait(70)
  const [container] = containersOf(present(door, 'batch', batch))
  const reason = 'A second aspiration is not in the interest of this patient; 31 million are wanted all the same'
  const request = { batch, container: container?.id, reason, document: picture('request', 0).file }
  await must(door, requestOosSupply, request, { as: laboratory.staff.surgeon2 })
}

/** After the gate has said that the culture needs longer, the coordinator moves the injection. */
const moveInjection = async ({ door, laboratory }: World, { batch, caseId }: Told): Promise<void> => {
  const { collectionAt, injectionAt } = present(door, 'batch', batch)
  await waitUntil(door, hoursAfter(injectionAt, -49))
  while (!present(door, 'batch', batch).runs.some(run => run.operation === 'gate' && run.closedAt)) await door.wait(15)
  await door.wait(45)
  const moved = { collectionAt, injectionAt: hoursAfter(injectionAt, 4 * 24) }
  const reason = 'The culture needs longer; theatre and patient agreed'
  await must(door, replanCase, { case: caseId, ...moved, reason }, { as: laboratory.staff.coordinator })
}

const warmLogger: Twist['instead'] = {
  arrival: (_bench, usual) => {
    const values = usual()
    return 'fields' in values ? { fields: { ...values.fields, 'logger-max-c': '25.8' } } : values
  },
}

/** Nobody else was in the room: a photograph of the flasks stands in for the second check. */
const alone = ({ picture }: World): Twist => ({ more: { replace: { checkPhoto: picture('labels', 0).file } } })

/** The enzyme acted for longer than it should. */
const longDetachment: Twist['instead'] = {
  detach: ({ door }) => ({ startedAt: addMinutes(door.now(), -13), endedAt: door.now() }),
}

/** A record for QA to look at: a warm journey, a check by photograph, a label printed twice, an enzyme that acted too long. */
const notAllAsUsual: Story['twist'] = (operation, count, world) => {
  if (operation === 'receipt') return { instead: warmLogger }
  if (operation === 'medium-change' && count === 1) return alone(world)
  if (operation === 'passage' && count === 0) return { instead: longDetachment }
  if (operation === 'passage' && count === 1) return { before: { seed: reprintOne } }
  return undefined
}

/** A label came out blurred: printed again, and the blurred one destroyed with those left over. */
const reprintOne = async ({ door, batch, run, plan }: Bench): Promise<void> => {
  const [code] = codesReserved(batch, run, 'flask-labels')
  const input = { batch: batch.id, codes: [code], reason: 'Blurred print' }
  await must(door, reprintLabels, input, { as: plan.as })
}

export const todayStories: readonly Story[] = [
  {
    key: 'ready',
    patient: { familyName: 'Giménez Soler', givenName: 'Joan', birthDate: '1966-03-21', number: 'HR233019' },
    indication: 'Osteoarthritis of the knee, grade II',
    sites: [usualSite({ joint: 'knee', side: 'right' })],
    surgeon: 'surgeon',
    injection: { hours: 1.5, least: 0.5, most: 10.5 },
    until: 'received',
  },
  {
    key: 'on-the-way',
    patient: { familyName: 'Roldán Mir', givenName: 'Teodora', birthDate: '1952-12-05', number: 'LL318804' },
    indication: 'Osteoarthritis of the thumb',
    sites: [
      {
        ...usualSite({ joint: 'hand', side: 'left', digit: '1', digitJoint: 'cmc' }),
        doseCells: 20_000_000,
        volumeUl: 4000,
      },
    ],
    surgeon: 'surgeon3',
    injection: { hours: 3, least: 1, most: 11 },
    until: 'dispatched',
  },
  {
    key: 'to-dispatch',
    patient: { familyName: 'Bernal Cruz', givenName: 'Ignacio', birthDate: '1974-06-17', number: 'HR229960' },
    indication: 'Chondral defect of the patella',
    sites: [usualSite({ joint: 'knee', side: 'left' })],
    surgeon: 'surgeon',
    injection: { hours: 11.2, least: 2, most: 12 },
    until: 'certified',
  },
  {
    key: 'to-review',
    patient: { familyName: 'Llorens Tena', givenName: 'Agnès', birthDate: '1960-10-11', number: 'HR230788' },
    indication: 'Osteoarthritis of both knees',
    sites: [usualSite({ joint: 'knee', side: 'left' }), usualSite({ joint: 'knee', side: 'right' })],
    surgeon: 'surgeon2',
    injection: { hours: 15, least: 2, most: 19 },
    until: 'filled',
    twist: notAllAsUsual,
  },
  {
    key: 'endotoxin',
    patient: { familyName: 'Fuentes Abad', givenName: 'Rubén', birthDate: '1985-02-27', number: 'LL320113' },
    indication: 'Osteochondral lesion of the talus',
    sites: [usualSite({ joint: 'ankle', side: 'left' })],
    surgeon: 'surgeon3',
    injection: { hours: 14, least: 2, most: 19 },
    findings: { endotoxin: '0.82' },
    until: 'filled',
  },
  {
    key: 'thirty-one-million',
    patient: { familyName: 'Vallès Grau', givenName: 'Montserrat', birthDate: '1949-08-03', number: 'HR231402' },
    indication: 'Osteoarthritis of the knee, grade III',
    sites: [usualSite({ joint: 'knee', side: 'right' })],
    surgeon: 'surgeon2',
    injection: { hours: 16.5, least: 2, most: 18.5 },
    share: 0.67,
    until: 'filled',
    twist: operation =>
      operation === 'harvest'
        ? { instead: { outcome: () => ({ option: 'fill-less', note: '31 million expected; physician telephoned' }) } }
        : undefined,
    beside: askForSmallerDose,
  },
  {
    key: 'harvest-due',
    patient: { familyName: 'Tomàs Riera', givenName: 'Gemma', birthDate: '1977-04-29', number: 'LL321560' },
    indication: 'Osteoarthritis of the elbow',
    sites: [usualSite({ joint: 'elbow', side: 'right' })],
    surgeon: 'surgeon',
    injection: { hours: 21.9 },
  },
  {
    key: 'gate-due',
    patient: { familyName: 'Jiménez Soler', givenName: 'Juan', birthDate: '1966-03-27', number: 'HR235006' },
    indication: 'Osteoarthritis of the knee, grade II',
    sites: [usualSite({ joint: 'knee', side: 'left' })],
    surgeon: 'surgeon2',
    injection: { hours: 47.8 },
  },
  {
    key: 'extended',
    patient: { familyName: 'Sanz Iriarte', givenName: 'Koldo', birthDate: '1946-09-12', number: 'HR226311' },
    indication: 'Osteoarthritis of the hip',
    sites: [usualSite({ joint: 'hip', side: 'left' })],
    surgeon: 'surgeon3',
    injection: { days: 0, at: '12:30' },
    slow: 1.3,
    twist: (operation, count) =>
      operation === 'gate' && count === 0
        ? {
            instead: {
              decision: () => ({ option: 'extend' }),
              reason: () => ({ text: 'Confluence 45 %: the dose cannot be reached by the day of the injection.' }),
            },
          }
        : undefined,
    beside: moveInjection,
  },
]
