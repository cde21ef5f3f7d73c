// The program that makes the load, in a process of its own: stations that each wait for their answer, or arrivals that wait for nobody.
import { type Answer, type HttpLine, openLine } from './kit/http-line.ts'
import type { Job, JobAnswer, Load } from './kit/load-process.ts'
import { type Source, sourceOf } from './kit/sources.ts'
import { percentile } from './row.ts'

interface Station {
  line: HttpLine
  source: Source
  last: Answer | undefined
}

const crews = new Map<string, Station[]>()

const crewOf = (name: string): Station[] => crews.get(name) ?? []

const sendNext = async (station: Station): Promise<void> => {
  station.last = await station.line.send(station.source.next(station.last).value)
  if (station.last.status !== 200) throw new Error(`${station.last.status} ${station.last.body}`)
}

const loadOf = (latencies: readonly number[], elapsedMs: number): Load => ({
  count: latencies.length,
  perSecond: (latencies.length / elapsedMs) * 1000,
  p50Ms: percentile(latencies, 50),
  p99Ms: percentile(latencies, 99),
})

/** Every station sends its next request when it has the answer to the one before. */
const closedLoop = async (stations: readonly Station[], ms: number): Promise<Load> => {
  const latencies: number[] = []
  const begun = performance.now()
  const work = async (station: Station): Promise<void> => {
    for (let at = performance.now(); at - begun < ms; ) {
      await sendNext(station)
      const now = performance.now()
      latencies.push(now - at)
      at = now
    }
  }
  await Promise.all(stations.map(work))
  return loadOf(latencies, performance.now() - begun)
}

const nextTurn = (): Promise<void> => new Promise(done => setImmediate(done))

/** Arrivals at random moments, so many a second on average; each is timed from when it was due, whoever kept it waiting. */
const openLoop = async (stations: readonly Station[], perSecond: number, ms: number): Promise<Load> => {
  const latencies: number[] = []
  const free = [...stations]
  const due: number[] = []
  const begun = performance.now()
  let working = 0
  let failure: unknown
  const start = (station: Station, at: number): void => {
    working += 1
    sendNext(station)
      .then(() => latencies.push(performance.now() - at))
      .catch(error => {
        failure = error
      })
      .finally(() => {
        working -= 1
        free.push(station)
      })
  }
  for (let next = begun; next - begun < ms || due.length > 0 || working > 0; await nextTurn()) {
    if (failure) throw failure
    for (; next <= performance.now() && next - begun < ms; next += (-Math.log(1 - Math.random()) / perSecond) * 1000)
      due.push(next)
    while (due.length > 0 && free.length > 0) start(free.shift() as Station, due.shift() as number)
  }
  return loadOf(latencies, performance.now() - begun)
}

const carryOut = async (job: Job): Promise<Load | null> => {
  if (job.kind === 'closed') return closedLoop(crewOf(job.crew), job.ms)
  if (job.kind === 'open') return openLoop(crewOf(job.crew), job.perSecond, job.ms)
  for (const { line } of crewOf(job.crew)) line.close()
  const stations = job.sources.map(async spec => ({
    line: await openLine(job.base),
    source: sourceOf(spec),
    last: undefined,
  }))
  crews.set(job.crew, await Promise.all(stations))
  return null
}

process.on('message', (job: Job) => {
  const tell = (answer: JobAnswer) => void process.send?.(answer)
  carryOut(job).then(
    load => tell({ ok: true, load }),
    error => tell({ ok: false, error: String(error) }),
  )
})
