// Rule 1: a vessel or sample has one batch, a batch one case, a case one patient, a container one treatment site.
import type { AnyRecorded } from '../../../server/domain/kit/event.ts'
import { type Book, batchOf, idIn, isOfBatch } from './book.ts'
import type { BatchBook } from './book-batch.ts'
import type { Rule } from './judge.ts'
import { filledIn, rowsOfKind, samplesIn } from './read-batch.ts'

/** Told of something foreign on purpose: a near miss, and what people wrote themselves. */
const free = ['reason', 'note', 'text', 'facts', 'seen', 'expected']

const textsIn = (value: unknown): string[] => {
  if (typeof value === 'string') return [value]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, each]) => (free.includes(name) ? [] : [name, ...textsIn(each)]))
}

/** Codes of batches, and of their vessels, samples and containers. */
const batchCodesIn = (body: unknown): string[] => textsIn(body).filter(text => /^B\d{2}-\d{4,}/.test(text))

const ownBatch = (code: string): string => /^B\d{2}-\d+/.exec(code)?.[0] ?? ''

type Say = (what: string) => void

const foreignCodes = (event: AnyRecorded, say: Say): void => {
  const batch = idIn(event.stream)
  for (const code of batchCodesIn(event.body)) {
    if (ownBatch(code) !== batch) say(`${code} is in the record of ${batch}`)
  }
}

const booking = (event: AnyRecorded, book: Book, donations: Set<string>, say: Say): void => {
  if (!isOfBatch(event) || event.type !== 'batch.booked') return
  const { caseId, patientCode, donation, sites } = event.body
  const owner = book.cases.get(caseId)
  if (batchOf(book, event)) say(`${event.stream} is booked twice`)
  if (!owner) say(`${event.stream} has no case`)
  if (owner?.patientCode !== patientCode) say(`${event.stream} has another patient than ${caseId}`)
  if (sites.some(site => !owner?.sites.includes(site.id))) say(`${event.stream} has a site that ${caseId} has not`)
  if (donations.has(donation)) say(`donation ${donation} has two batches`)
  donations.add(donation)
}

/** Each code is filled by one entry only, and a container is always for the same site of this batch. */
const filledOnce = (batch: BatchBook, sites: Map<string, string>, say: Say): void => {
  const made = rowsOfKind(batch, 'make-vessels').flatMap(filledIn)
  const codes = [...made, ...rowsOfKind(batch, 'sample').flatMap(samplesIn)].map(each => each.code)
  for (const code of new Set(codes.filter((each, index) => codes.indexOf(each) !== index))) say(`${code} filled twice`)
  for (const { code, site } of made) {
    if (site === undefined) continue
    if (!batch.sitesEver.has(site)) say(`${code} is for ${site}, which is no site of ${batch.id}`)
    if ((sites.get(code) ?? site) !== site) say(`${code} is for ${sites.get(code)} and for ${site}`)
    sites.set(code, site)
  }
}

/** The site printed on a container's label. */
const labelSites = (batch: BatchBook, sites: Map<string, string>): void => {
  for (const { computed } of rowsOfKind(batch, 'print-labels')) {
    for (const [index, code] of (computed.codes ?? []).entries()) {
      const site = computed.sites?.[index]
      if (site !== undefined) sites.set(code, site)
    }
  }
}

const owners = (event: AnyRecorded, known: Map<string, string>, say: Say): void => {
  const { type, body } = event as unknown as { type: string; body: Record<string, string> }
  const thing = type === 'case.batch-added' ? body.batch : type === 'patient.case-added' ? body.caseId : undefined
  if (thing === undefined) return
  if (known.has(thing)) say(`${thing} belongs to ${known.get(thing)} and to ${event.stream}`)
  known.set(thing, event.stream)
}

export const oneBatchOnePatient: Rule = {
  number: 1,
  says: 'a vessel or sample has one batch, a batch one case, a case one patient, a container one treatment site',
  watch(say) {
    const donations = new Set<string>()
    const known = new Map<string, string>()
    const sites = new Map<string, string>()
    return {
      event(event, book) {
        booking(event, book, donations, say)
        owners(event, known, say)
        if (isOfBatch(event)) foreignCodes(event, say)
        const { batch } = event.body as unknown as { batch?: string }
        const standing = book.places.get(idIn(event.stream))
        if (event.type === 'location.taken' && standing !== undefined && standing !== batch) {
          say(`${idIn(event.stream)} holds ${standing} and takes ${batch}`)
        }
      },
      command({ entries }, book) {
        for (const id of new Set(entries.filter(isOfBatch).map(entry => idIn(entry.stream)))) {
          const batch = book.batches.get(id)
          if (!batch) continue
          labelSites(batch, sites)
          filledOnce(batch, sites, say)
        }
      },
    }
  },
}
