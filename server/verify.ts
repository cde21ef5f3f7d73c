// The program `npm run verify -- FILE [--anchor SEQ:HASH]`: is the journal in this file whole and unaltered?
import { existsSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { parseAnchor, verifyJournal } from '../db/verify.ts'

const USAGE = `Usage: npm run verify -- FILE [--anchor SEQ:HASH]...
An anchor is printed on every certificate: the number of an entry, a colon, and its hash of 64 digits and letters from a to f.`
const PROGRESS_MS = 1000

process.exitCode = run(process.argv.slice(2))

/** Exit code 0: right, 1: not right (the first bad seq is printed) or no file, 2: wrong use. */
function run(args: string[]): number {
  const given = argumentsOf(args)
  if (!given) {
    console.error(USAGE)
    return 2
  }
  if (!existsSync(given.file)) {
    console.error(`There is no file ${given.file}.`)
    return 1
  }
  const verdict = verifyJournal(given.file, { anchors: given.anchors, onProgress: progress() })
  if (verdict.ok) console.log(`head ${verdict.head.seq}:${verdict.head.hash}, ${verdict.entries} entries`)
  else console.log(`first bad seq ${verdict.seq}: ${verdict.fault}`)
  return verdict.ok ? 0 : 1
}

function argumentsOf(args: string[]) {
  try {
    const options = { anchor: { type: 'string', multiple: true, default: [] as string[] } } as const
    const { values, positionals } = parseArgs({ args, options, allowPositionals: true })
    const anchors = values.anchor.map(parseAnchor).filter(anchor => anchor !== null)
    const [file] = positionals
    if (file === undefined || positionals.length > 1 || anchors.length < values.anchor.length) return null
    return { file, anchors }
  } catch {
    return null
  }
}

function progress() {
  let shownAt = Date.now()
  return (entries: number, total: number) => {
    if (Date.now() - shownAt < PROGRESS_MS) return
    shownAt = Date.now()
    console.error(`${entries} of ${total} entries verified`)
  }
}
