// Every evening a pack of each running batch, as a file outside the database: it must be there when Marrow is not.
//
// A folder a day, `2026-11-28/B26-0030.pdf`, and `made.txt` once all of them are whole: what is missing is found by looking, so that a
// restart makes up for an evening that was missed. Drawn one after the other on a thread of their own.
import { existsSync } from 'node:fs'
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Reading } from '../commands/clock.ts'
import type { Config } from '../config.ts'
import type { PacksAnswer } from '../contract/papers.ts'
import type { Context } from '../domain/kit/context.ts'
import { addDays } from '../domain/kit/time.ts'
import { lastEvening } from '../domain/lab/evening.ts'
import { settingsOf } from '../domain/lab/settings.ts'
import type { PaperRequest } from './paper-job.ts'
import type { Thread } from './thread.ts'

export interface EveningPacksParts {
  config: Pick<Config, 'packs' | 'zone' | 'demo'>
  read: Context['read']
  time(): Pick<Reading, 'now' | 'trouble'>
  running(): string[]
  papers: Pick<Thread<PaperRequest, Uint8Array>, 'ask'>
  report(error: unknown, where: string): void
}

export interface EveningPacks {
  /** Makes what the latest evening lacks; true where it made the packs of an evening whole. */
  runIfDue(): Promise<boolean>
  status(): Promise<PacksAnswer>
  /** Looks every minute, from a minute after now. */
  start(): void
  close(): Promise<void>
}

type Failure = NonNullable<PacksAnswer['failed']>

const LOOK_EVERY_MS = 60_000
/** After something went wrong it is tried again only so much later. */
const REST_MS = 10 * 60_000

const DAY = /^\d{4}-\d\d-\d\d$/
const MADE = 'made.txt'

/** Written aside first: whoever opens a file finds it whole. */
const writeWhole = async (path: string, content: Uint8Array | string): Promise<void> => {
  await writeFile(`${path}.part`, content, { mode: 0o600 })
  await rename(`${path}.part`, path)
}

const evenings = async (folder: string): Promise<string[]> =>
  (await readdir(folder).catch(() => [])).filter(name => DAY.test(name)).sort()

const madeIn = async (folder: string, evening: string): Promise<PacksAnswer['last']> => {
  const text = await readFile(join(folder, evening, MADE), 'utf8').catch(() => null)
  const said = text === null ? null : /^(\S+)\n(\d+)/.exec(text)
  return said ? { evening, madeAt: said[1] ?? '', batches: Number(said[2]) } : null
}

export const createEveningPacks = (parts: EveningPacksParts): EveningPacks => {
  const { config, read, time, running, papers, report } = parts
  const { folder, isOwn } = config.packs
  let failed: Failure | null = null
  let underWay: Promise<boolean> | null = null
  let timer: NodeJS.Timeout | null = null
  let isClosed = false

  const fail = (why: Failure['why'], batches: string[] = []): false => {
    failed = { at: time().now, why, batches }
    return false
  }

  const draw = (batch: string, now: string): Promise<Uint8Array> =>
    papers.ask({
      job: { what: 'down-packs', batches: [batch], printedBy: 'Marrow' },
      now,
      zone: config.zone,
      language: settingsOf({ read }).labelLanguage,
      isDemo: config.demo,
    })

  /** Answers the batches whose pack could not be drawn: one that fails takes none of the others with it. */
  const drawAll = async (into: string, batches: readonly string[], now: string): Promise<string[]> => {
    const undrawn: string[] = []
    for (const batch of batches) {
      if (isClosed) return [...batches]
      const pdf = await draw(batch, now).catch(error => {
        report(error, 'evening packs')
        undrawn.push(batch)
        return null
      })
      if (pdf) await writeWhole(join(into, `${batch}.pdf`), pdf)
    }
    return undrawn
  }

  const removeOld = async (evening: string): Promise<void> => {
    const { keepDays } = settingsOf({ read }).packs
    const oldest = addDays(evening, -keepDays)
    for (const day of await evenings(folder)) {
      if (day < oldest) await rm(join(folder, day), { recursive: true, force: true })
    }
  }

  const make = async (evening: string, batches: readonly string[]): Promise<boolean> => {
    // A share that is not there is not made on the disk under it, where nobody would look.
    if (!isOwn && !existsSync(folder)) return fail('folder-missing')
    const into = join(folder, evening)
    const { now } = time()
    try {
      await mkdir(into, { recursive: true, mode: 0o700 })
      const undrawn = await drawAll(into, batches, now)
      if (isClosed) return false
      if (undrawn.length > 0) return fail('not-drawn', undrawn)
      await writeWhole(join(into, MADE), `${now}\n${batches.length}\n`)
      await removeOld(evening)
    } catch (error) {
      report(error, 'evening packs')
      return fail('not-written')
    }
    failed = null
    return true
  }

  const due = async (): Promise<boolean> => {
    const { now, trouble } = time()
    // A clock in question would make the packs of another day, and remove those of this one.
    if (trouble || (failed && Date.parse(now) - Date.parse(failed.at) < REST_MS)) return false
    const batches = running()
    const evening = lastEvening(now, config.zone, settingsOf({ read }).packs.at)
    if (batches.length === 0 || (await madeIn(folder, evening))) return false
    return make(evening, batches)
  }

  const runIfDue = (): Promise<boolean> => {
    underWay ??= due().finally(() => {
      underWay = null
    })
    return underWay
  }

  return {
    runIfDue,
    async status() {
      const { at, keepDays } = settingsOf({ read }).packs
      let last: PacksAnswer['last'] = null
      for (const evening of (await evenings(folder)).reverse()) last ??= await madeIn(folder, evening)
      return { at, keepDays, folder, last, failed }
    },
    start() {
      timer = setInterval(() => void runIfDue().catch(error => report(error, 'evening packs')), LOOK_EVERY_MS)
      timer.unref()
    },
    async close() {
      isClosed = true
      if (timer) clearInterval(timer)
      await underWay?.catch(() => {})
    },
  }
}
