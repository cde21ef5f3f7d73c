// Things that belong to a batch: the batch itself, its donation number, vessels, samples, containers, product labels, printed labels.
import type { BatchState } from '../batch/batch.ts'
import { type Container, containersOf } from '../batch/containers.ts'
import { printedLabels } from '../batch/labels.ts'
import { misprintOf, namedBySymbol } from '../batch/outer-labels.ts'
import { placeOf } from '../batch/progress.ts'
import { samplesOf } from '../batch/samples.ts'
import { batchOf, vesselsOf } from '../batch/vessels.ts'
import type { Described, Description, GoodCode, Sight } from './describe.ts'
import type { ScanFacts } from './facts.ts'

type FactsOfBatch = Extract<ScanFacts, { batch: string; patientCode: string }>

const ofBatch = (batch: BatchState) => ({ batch: batch.id, patientCode: batch.patientCode, place: placeOf(batch) })

const described = (batch: BatchState, facts: FactsOfBatch, names: Described['names']): Described => ({
  ok: true,
  facts,
  subject: { kind: 'batch', id: batch.id },
  names,
  batch: batch.id,
})

const describeContainer = (batch: BatchState, container: Container, names: Described['names']): Described =>
  described(batch, { about: 'container', container, ...ofBatch(batch) }, [
    ...names,
    { kind: 'container', id: container.id },
  ])

const describeLabel = (batch: BatchState, { kind, id }: GoodCode): Described | null => {
  const labels = printedLabels(batch).filter(({ code }) => code === id)
  // What is asked for is what still has to be done about one of them.
  const label = labels.find(({ fate }) => fate === 'left') ?? labels.at(-1)
  return label
    ? described(batch, { about: 'label', code: id, fate: label.fate, ...ofBatch(batch) }, [{ kind, id }])
    : null
}

const testsWaiting = (batch: BatchState, sample: { id: string; tests: string[] }): number =>
  sample.tests.filter(
    test => !batch.results.some(each => each.sample === sample.id && each.test === test && each.final),
  ).length

const describePart = (batch: BatchState, code: GoodCode): Described | null => {
  const { kind, id } = code
  const names = [{ kind, id }]
  const vessel = kind === 'vessel' && vesselsOf(batch).find(each => each.id === id)
  if (vessel) return described(batch, { about: 'vessel', vessel, ...ofBatch(batch) }, names)
  const container = kind === 'container' && containersOf(batch).find(each => each.id === id)
  if (container) return describeContainer(batch, container, [])
  const sample = kind === 'sample' && samplesOf(batch).find(each => each.id === id)
  if (!sample) return describeLabel(batch, code)
  const { takenAt } = sample
  const facts = { id, takenAt, testsWaiting: testsWaiting(batch, sample) }
  return described(batch, { about: 'sample', sample: facts, ...ofBatch(batch) }, names)
}

/** A product label says donation, product code and division: the division is the container's number in the batch. */
const describeProduct = ({ kind, id, parsed }: GoodCode, sight: Sight): Description | null => {
  const structures = [parsed ?? []].flat()
  const found = namedBySymbol(structures, sight)
  const refusal = found && misprintOf(structures, found, sight)
  if (refusal) return { ok: false, refusal }
  return found && describeContainer(found.batch, found.container, [{ kind, id }])
}

/** Null for what belongs to no batch, and for what a batch does not have; refused where a label does not say what was printed. */
export const describeOfBatch = (code: GoodCode, sight: Sight): Description | null => {
  const { kind, id } = code
  const names = [{ kind, id }]
  switch (kind) {
    case 'batch': {
      const batch = sight.read('batch', id)
      return batch && described(batch, { about: 'batch', ...ofBatch(batch) }, names)
    }
    case 'donation': {
      const batch = sight.read('batch', sight.read('donation', id)?.batch ?? '')
      return batch && described(batch, { about: 'donation', din: id, ...ofBatch(batch) }, names)
    }
    case 'vessel':
    case 'sample':
    case 'container': {
      const batch = sight.read('batch', batchOf(id))
      return batch && describePart(batch, code)
    }
    case 'product':
      return describeProduct(code, sight)
    default:
      return null
  }
}
