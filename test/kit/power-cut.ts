// What a power cut at any moment would leave of a process's files, made from a trace of its system calls (strace).
//
// A file holds for certain what was written before its last fsync, and of what was written after it nothing, all, or any part. The
// trace says each write with its bytes, each fsync, and each answer sent to a client; from the files as they were at the start
// follows what the disk could hold when an answer left the house.
import { spawnSync } from 'node:child_process'
import { closeSync, openSync, readFileSync, readSync } from 'node:fs'

/** To be put before the command that starts the server: the tracer stands aside, so that signals reach the server itself. */
export const traced = (log: string): string[] => {
  const calls = 'pwrite64,ftruncate,fsync,fdatasync,write,writev'
  return ['strace', '-D', '-f', '-qq', '-xx', '-y', '-s', '100000', '-e', `trace=${calls}`, '-o', log]
}

/** Whether this machine has strace and lets it trace. */
export const canTrace = (): boolean => spawnSync('strace', ['-qq', '-o', '/dev/null', 'true']).status === 0

type Write = { offset: number; bytes: Buffer } | { length: number }

interface Disk {
  certain: Buffer
  /** In the order in which they were made. */
  since: Write[]
}

const written = (content: Buffer, writes: readonly Write[]): Buffer => {
  let result = content
  for (const write of writes) {
    const length = 'length' in write ? write.length : Math.max(result.length, write.offset + write.bytes.length)
    if (length !== result.length) {
      const grown = Buffer.alloc(length)
      result.copy(grown)
      result = grown
    } else if (result === content) result = Buffer.from(content)
    if ('bytes' in write) write.bytes.copy(result, write.offset)
  }
  return result
}

/** The disk at the moment of an answer. */
export interface Moment {
  /** What was sent to the client. */
  answer: string
  /** How many times a file has been synced so far. */
  syncs: number
  /** A file as the cut may leave it: of the writes after its last fsync those that `keeps` says. */
  file(path: string, keeps?: (write: number) => boolean): Buffer
}

const unhexed = (text: string): Buffer => Buffer.from(text.replaceAll('\\x', ''), 'hex')

const pathIn = (call: string): string => unhexed(/^\d+<([^>]*)>/.exec(call)?.[1] ?? '').toString()

/** The strings of a write or of the pieces of a writev, one after the other. */
const bytesIn = (call: string): Buffer =>
  Buffer.concat([...call.matchAll(/"((?:\\x[0-9a-f]{2})*)"/g)].map(match => unhexed(match[1] ?? '')))

/** Lines of a file that may be too long for one string. */
function* linesOf(path: string): Generator<string> {
  const file = openSync(path, 'r')
  const chunk = Buffer.alloc(4_000_000)
  let rest = ''
  try {
    for (let read = readSync(file, chunk); read > 0; read = readSync(file, chunk)) {
      const lines = (rest + chunk.toString('latin1', 0, read)).split('\n')
      rest = lines.pop() ?? ''
      yield* lines
    }
  } finally {
    closeSync(file)
  }
}

/** Goes through a trace and stops at each answer to a client. `paths`: the files to follow, as they were before the trace. */
export function* momentsOf(log: string, paths: readonly string[], before: (path: string) => Buffer): Generator<Moment> {
  const disks = new Map<string, Disk>(paths.map(path => [path, { certain: before(path), since: [] }]))
  let syncs = 0
  // Calls of several threads interleave: an fsync is done when it returns.
  const syncing = new Map<string, Disk>()

  const sync = (disk: Disk) => {
    syncs += 1
    disk.certain = written(disk.certain, disk.since)
    disk.since = []
  }

  for (const line of linesOf(log)) {
    const [, thread = '', resumed, name = '', call = ''] = /^(\d+) +(<\.\.\. )?(\w+)[( ](.*)$/.exec(line) ?? []
    if (resumed) {
      const disk = syncing.get(thread)
      if (disk) sync(disk)
      syncing.delete(thread)
      continue
    }
    const disk = disks.get(pathIn(call))
    if (disk && name === 'pwrite64') {
      const offset = Number(/, (\d+)(?:\)| <unfinished)/.exec(call)?.[1])
      disk.since.push({ offset, bytes: bytesIn(call) })
    } else if (disk && name === 'ftruncate') disk.since.push({ length: Number(/, (\d+)/.exec(call)?.[1]) })
    else if (disk && (name === 'fsync' || name === 'fdatasync')) {
      if (line.endsWith('<unfinished ...>')) syncing.set(thread, disk)
      else sync(disk)
    } else if (name.startsWith('write') && !disk) {
      const answer = bytesIn(call).toString()
      if (!answer.startsWith('HTTP/1.1 ')) continue
      yield {
        answer,
        syncs,
        file(path, keeps = () => false) {
          const { certain, since } = disks.get(path) ?? { certain: readFileSync(path), since: [] }
          return written(
            certain,
            since.filter((_, index) => keeps(index)),
          )
        },
      }
    }
  }
}
