// The environment and the arguments, parsed once; a wrong value stops the start with one clear sentence.
import { isAbsolute, join, relative, resolve } from 'node:path'
import { z } from 'zod'

export interface Config {
  /** Folder of `marrow.sqlite` and `files/`. */
  dataFolder: string
  /** Folder of the keys, outside the data. */
  keysFolder: string
  /** Where the packs for when Marrow is down are put each evening, and whether it is Marrow's to make: a share that is gone is not made anew. */
  packs: { folder: string; isOwn: boolean }
  host: string
  port: number
  /** What people open where a proxy stands in front: `https://marrow.example.org`; else null. */
  publicOrigin: string | null
  /** The laboratory's time zone (IANA). */
  zone: string
  /** The simulated laboratory: every page, label and paper says so. */
  demo: boolean
  /** Minutes without a hand on a screen after which its session locks. */
  lockAfterMinutes: number
  /** Hours after which a session ends, whatever is done in it. */
  sessionHours: number
  /** Sign-ins that one station may try in a minute, and how many of them may fail in five. */
  signInsPerMinute: number
  failedSignIns: number
  logLevel: LogLevel
  /** Where the bundled threads lie. */
  workersFolder: string
  /** The built interface; null where there is none (tests of the interface's absence). */
  webFolder: string | null
}

const logLevels = ['silent', 'error', 'warn', 'info', 'debug'] as const
type LogLevel = (typeof logLevels)[number]

/** What cannot be started with: the message is one sentence for the terminal. */
export class ConfigError extends Error {
  override name = 'ConfigError'
}

const isZone = (zone: string): boolean => {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone.length > 0
  } catch {
    return false
  }
}

const isOrigin = (text: string): boolean => URL.canParse(text) && /^https?:/.test(text) && new URL(text).origin === text

const wholeNumber = (from: number, to: number) =>
  z
    .string()
    .regex(/^\d{1,6}$/, `a whole number from ${from} to ${to}`)
    .transform(Number)
    .refine(value => value >= from && value <= to, `a whole number from ${from} to ${to}`)

/** What each variable must be, in the words of the sentence that stops the start. */
const Environment = z.object({
  MARROW_DATA: z.string().min(1, 'a folder').optional(),
  MARROW_KEYS: z.string().min(1, 'a folder').optional(),
  MARROW_PACKS: z.string().min(1, 'a folder').optional(),
  MARROW_HOST: z
    .string()
    .regex(/^[A-Za-z0-9.:-]+$/, 'a host name or an address')
    .default('127.0.0.1'),
  MARROW_PORT: wholeNumber(0, 65535).default(8080),
  MARROW_ORIGIN: z
    .string()
    .refine(isOrigin, 'an address without a path, such as https://marrow.example.org')
    .optional(),
  MARROW_TZ: z.string().refine(isZone, 'a time zone such as Europe/Madrid').default('Europe/Madrid'),
  MARROW_DEMO: z.enum(['0', '1'], '0 or 1').default('0'),
  MARROW_LOCK_MINUTES: wholeNumber(1, 240).default(10),
  MARROW_SESSION_HOURS: wholeNumber(1, 24).default(12),
  MARROW_SIGN_INS_PER_MINUTE: wholeNumber(1, 100_000).default(60),
  MARROW_FAILED_SIGN_INS: wholeNumber(1, 100_000).default(10),
  MARROW_LOG: z.enum(logLevels, `one of ${logLevels.join(', ')}`).default('info'),
})

/**
 * Reads the configuration. `args` are those after the program's name; `folder` is where relative folders begin,
 * `builtFolder` where the built programs and the built interface lie. Throws ConfigError on the first wrong value.
 */
export const readConfig = (
  env: Record<string, string | undefined>,
  args: readonly string[],
  folder: string,
  builtFolder = join(folder, 'dist'),
): Config => {
  const unknown = args.find(arg => arg !== '--demo')
  if (unknown !== undefined) throw new ConfigError(`The argument ${unknown} is not known; the only one is --demo.`)
  const parsed = Environment.safeParse(env)
  if (!parsed.success) throw faultOf(parsed.error, env)
  const values = parsed.data
  const demo = values.MARROW_DEMO === '1' || args.includes('--demo')
  const dataFolder = resolve(folder, values.MARROW_DATA ?? (demo ? 'data/demo' : 'data'))
  const keysFolder = resolve(folder, values.MARROW_KEYS ?? (demo ? 'data/demo-keys' : 'keys'))
  if (isInside(keysFolder, dataFolder)) {
    throw new ConfigError(`MARROW_KEYS must lie outside MARROW_DATA (${dataFolder}), or one theft takes both.`)
  }
  const packsFolder = resolve(folder, values.MARROW_PACKS ?? join(dataFolder, 'packs'))
  if (
    isInside(packsFolder, keysFolder) ||
    isInside(packsFolder, join(dataFolder, 'files')) ||
    packsFolder === dataFolder
  )
    throw new ConfigError(
      `MARROW_PACKS must be a folder of its own, neither the one of the data nor in the keys or the stored files; it is ${packsFolder}.`,
    )
  return {
    dataFolder,
    keysFolder,
    packs: { folder: packsFolder, isOwn: values.MARROW_PACKS === undefined },
    demo,
    host: values.MARROW_HOST,
    port: values.MARROW_PORT,
    publicOrigin: values.MARROW_ORIGIN ?? null,
    zone: values.MARROW_TZ,
    lockAfterMinutes: values.MARROW_LOCK_MINUTES,
    sessionHours: values.MARROW_SESSION_HOURS,
    signInsPerMinute: values.MARROW_SIGN_INS_PER_MINUTE,
    failedSignIns: values.MARROW_FAILED_SIGN_INS,
    logLevel: values.MARROW_LOG,
    webFolder: join(builtFolder, 'web'),
    workersFolder: join(builtFolder, 'server'),
  }
}

const faultOf = (error: z.ZodError, env: Record<string, string | undefined>): ConfigError => {
  const issue = error.issues[0]
  const name = String(issue?.path[0])
  return new ConfigError(`${name} must be ${issue?.message}; it is ${JSON.stringify(env[name])}.`)
}

const isInside = (inner: string, outer: string): boolean => {
  const path = relative(outer, inner)
  return path === '' || (!path.startsWith('..') && !isAbsolute(path))
}
