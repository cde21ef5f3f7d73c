// Scan to answer while scans come at random moments, at half of what Marrow can take: against a handler that answers a constant, and
// with years of data against one month.
import { openStore } from '../../../db/open.ts'
import { inCulture } from '../../../server/domain/batch/vessels.ts'
import { withCheck } from '../../../server/domain/code/own-code.ts'
import { stateReader } from '../../kit/station.ts'
import { idsOf } from '../../kit/station-work.ts'
import type { Load } from '../kit/load-process.ts'
import { signIn } from '../kit/servers.ts'
import type { SourceSpec } from '../kit/sources.ts'
import type { Laboratory, Workshop } from '../kit/workshop.ts'
import { atMost, type Line, type Row, sampleOf } from '../row.ts'

const STATIONS = 50
const ROUNDS = 9
const ROUND_MS = 1500
const WARM_UP_MS = 1500

/** What lies on benches now: the vessels of all running batches and the lots of the demonstration, as their labels say them. */
const codesOf = ({ path }: Laboratory): { codes: string[]; technician: string } => {
  const store = openStore(path, { readonly: true })
  const read = stateReader(store)
  const vessels = idsOf(store, 'batch').flatMap(id => {
    const batch = read('batch', id)
    return batch ? inCulture(batch).map(vessel => vessel.id) : []
  })
  const people = idsOf(store, 'person').filter(id => read('person', id)?.roles.includes('technician'))
  store.close()
  return { codes: vessels.map(withCheck), technician: people[0] ?? '' }
}

const scansOf = (cookie: string, codes: readonly string[], path = '/api/scan'): SourceSpec[] =>
  Array.from({ length: STATIONS }, (_, station) => ({
    kind: 'same',
    path,
    cookie,
    // Each station begins elsewhere in the same round of codes.
    bodies: codes.map((_, index) => JSON.stringify({ text: codes[(index + station * 7) % codes.length] })),
  }))

/** One answer of Marrow, which the floor repeats. */
const answerTo = async (base: string, cookie: string, text: string): Promise<string> => {
  const headers = { 'content-type': 'application/json', cookie }
  const response = await fetch(`${base}/api/scan`, { method: 'POST', headers, body: JSON.stringify({ text }) })
  if (response.status !== 200) throw new Error(`${text}: ${response.status} ${await response.text()}`)
  return response.text()
}

const crews = ['constant', 'month', 'large'] as const
type Rounds = Record<(typeof crews)[number], Load[]>

const measureRounds = async ({ load: loadOf, scale }: Workshop): Promise<{ rounds: Rounds; perSecond: number }> => {
  const load = loadOf()
  for (const crew of crews) await load.closed(crew, WARM_UP_MS)
  const capacity = await load.closed('month', WARM_UP_MS)
  const perSecond = Math.round(capacity.perSecond / 2)
  const rounds: Rounds = { constant: [], month: [], large: [] }
  for (let round = 0; round < ROUNDS; round++) {
    for (const crew of crews) rounds[crew].push(await load.open(crew, perSecond, ROUND_MS * scale.effort))
  }
  return { rounds, perSecond }
}

const hire = async (workshop: Workshop): Promise<{ month: Laboratory; large: Laboratory; end(): Promise<unknown> }> => {
  const [month, large] = [await workshop.month(), await workshop.large()]
  const { codes, technician } = codesOf(month)
  const load = workshop.load()
  const servers = { month: await workshop.marrow(month), large: await workshop.marrow(large) }
  const cookies = {
    month: await signIn(servers.month.base, technician),
    large: await signIn(servers.large.base, technician),
  }
  const answer = await answerTo(servers.month.base, cookies.month, codes[0] ?? '')
  const floor = await workshop.floor({ kind: 'constant', answer })
  await load.crew('constant', floor.base, scansOf(cookies.month, codes, '/scan'))
  for (const crew of ['month', 'large'] as const)
    await load.crew(crew, servers[crew].base, scansOf(cookies[crew], codes))
  const end = () => Promise.all([floor.end(), servers.month.end('SIGTERM'), servers.large.end('SIGTERM')])
  return { month, large, end }
}

export const scan: Row = {
  name: 'scan',
  async measure(workshop): Promise<Line[]> {
    const { month, large, end } = await hire(workshop)
    const { rounds, perSecond } = await measureRounds(workshop)
    await end()
    const p99 = (loads: readonly Load[]) => sampleOf(loads.map(load => load.p99Ms))
    return [
      {
        what: 'scan to answer, open loop at half of capacity, p99',
        unit: 'ms',
        ours: p99(rounds.month),
        floor: p99(rounds.constant),
        goal: atMost(1.5),
        note: `${perSecond} scans a second for both; the floor answers one of Marrow's answers`,
      },
      {
        what: `the same, ${large.entries} entries against ${month.entries}`,
        unit: 'ms',
        ours: p99(rounds.large),
        floor: p99(rounds.month),
        goal: atMost(1.2),
        note: `${large.batches} batches against ${month.batches}`,
      },
    ]
  },
}
