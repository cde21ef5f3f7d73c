// What a station does all day: observations of a batch, step by step, and a delivery now and then. None of it ever ends.
import type { Store } from '../../db/open.ts'
import type { Plan } from '../../server/demo/bench.ts'
import { donorOf } from '../../server/demo/culture-model.ts'
import { type Door, must } from '../../server/demo/door.ts'
import { performOperation } from '../../server/demo/perform.ts'
import { randomOf } from '../../server/demo/random.ts'
import { abandonOperation } from '../../server/domain/batch/commands/close-operation.ts'
import { mayOpen, operationOf, processOf } from '../../server/domain/batch/may.ts'
import { addDays, dayIn } from '../../server/domain/kit/time.ts'
import { receiveLot } from '../../server/domain/lot/commands/receive-lot.ts'
import { isQualified } from '../../server/domain/person/may-perform.ts'

const OPERATION = 'observation'

/** The ids of every stream of a kind, in the order in which they began. */
export const idsOf = ({ raw }: Store, kind: string): string[] =>
  raw
    .prepare<[string], string>(
      "SELECT substr(stream, 1 + instr(stream, '/')) FROM journal WHERE version = 1 AND stream GLOB ? ORDER BY seq",
    )
    .pluck()
    .all(`${kind}/*`)

/** The technicians who may observe cultures. */
export const technicians = ({ read, now }: Door, store: Store): string[] =>
  idsOf(store, 'person').filter(id => {
    const person = read('person', id)
    return person?.roles.includes('technician') && isQualified(person, 'cell-culture', now())
  })

/** The batches whose cultures may be observed now. */
export const observable = ({ read }: Door, store: Store): string[] =>
  idsOf(store, 'batch').filter(id => {
    const batch = read('batch', id)
    const operation = batch && operationOf(processOf(batch, { read }), OPERATION)
    return batch && operation && mayOpen(batch, operation) === null
  })

/** The usual observation up to the flasks' return, with a remark and a photograph that is stored already. */
const planOf = ({ read }: Door, store: Store, as: string, seed: string): Plan => {
  const random = randomOf(seed)
  const photo = idsOf(store, 'batch')
    .flatMap(id => read('batch', id)?.entries ?? [])
    .find(entry => entry.kind === 'photo')
  if (!photo) throw new Error('there is no photograph')
  return {
    as,
    second: as,
    donor: donorOf(random.fork('donor'), 50),
    random,
    shelf: { lots: idsOf(store, 'lot'), equipment: idsOf(store, 'equipment') },
    plating: () => ({ type: 't175', count: 1, cellsPerCm2: 4000 }),
    // The values of a photo step are a picture.
    picture: () => photo.values as ReturnType<Plan['picture']>,
    instead: { remark: (_, usual) => usual() },
    until: 'flasks-back',
  }
}

/** The flasks stay where they are, so that the observation can be begun again. */
const observe = async (door: Door, batch: string, plan: Plan): Promise<void> => {
  const run = await performOperation(door, batch, OPERATION, plan)
  await must(door, abandonOperation, { batch, run, reason: 'The microscope was needed' }, { as: plan.as })
}

const receive = async (door: Door, material: string | undefined, as: string, count: number): Promise<void> => {
  const expiresOn = addDays(dayIn(door.zone, door.now()), 90)
  await must(door, receiveLot, { material, supplierLot: `LOT-${count}`, expiresOn, quantity: 10 }, { as })
}

export interface Work {
  store: Store
  as: string
  /** The station's own batch; none where it only receives deliveries. */
  batch: string | undefined
  seed: string
  isOver(): boolean
}

/** Works until told to stop. */
export const workAtStation = async (door: Door, { store, as, batch, seed, isOver }: Work): Promise<void> => {
  const plan = planOf(door, store, as, seed)
  const [material] = idsOf(store, 'material')
  for (let count = 1; !isOver(); count++) {
    if (batch) await observe(door, batch, plan)
    await receive(door, material, as, count)
  }
}
