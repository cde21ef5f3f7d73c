// The program as it is shipped, in a process of its own, that can be killed and started again on the same folders.
import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { join, resolve } from 'node:path'

const root = resolve(import.meta.dirname, '../..')
const server = join(root, 'dist/server')

/** Builds the programs where they are missing or older than their sources. */
export const buildServer = (): void => {
  execFileSync(process.execPath, [join(root, 'server/ensure-built.mjs'), 'server'], { cwd: root })
}

export interface ServerProcess {
  /** `http://127.0.0.1:PORT`. */
  base: string
  process: ChildProcess
  /** Ends it by a signal and waits until it is gone. */
  end(signal: 'SIGKILL' | 'SIGTERM'): Promise<void>
  /** What it has said on standard error. */
  errors(): string
}

export interface StartOptions {
  args?: readonly string[]
  env?: Readonly<Record<string, string>>
  /** A command that starts the program in its own way: `strace -o log`. */
  under?: readonly string[]
}

/** The environment of a program that works on `folder/data` with the keys in `folder/keys`. */
export const environmentOf = (folder: string): Record<string, string | undefined> => ({
  PATH: process.env.PATH,
  MARROW_DATA: join(folder, 'data'),
  MARROW_KEYS: join(folder, 'keys'),
  MARROW_PORT: '0',
  MARROW_LOG: 'error',
})

/** Starts the server on a folder and answers when it listens; throws with what it said where it does not. */
export const startServer = async (folder: string, options: StartOptions = {}): Promise<ServerProcess> => {
  const { args = [], env = {}, under = [] } = options
  const [program = '', ...rest] = [...under, process.execPath, join(server, 'main.js'), ...args]
  const child = spawn(program, rest, { cwd: folder, env: { ...environmentOf(folder), ...env } })
  let errors = ''
  child.stderr.on('data', chunk => {
    errors += chunk
  })
  const gone = new Promise<void>(done => child.on('exit', () => done()))
  const base = await new Promise<string>((listens, fails) => {
    let output = ''
    child.stdout.on('data', chunk => {
      output += chunk
      const address = /Marrow listening on (http:\/\/\S+)/.exec(output)?.[1]
      if (address) listens(address)
    })
    child.on('error', fails)
    gone.then(() => fails(new Error(`the server ended before it listened: ${errors}`)))
  })
  return {
    base,
    process: child,
    errors: () => errors,
    async end(signal) {
      child.kill(signal)
      await gone
    },
  }
}

/** Runs one of the other programs (verify, backup, restore) as a person would; answers its exit code and what it said. */
export const runProgram = (name: string, args: readonly string[], env: Record<string, string | undefined> = {}) => {
  const child = spawn(process.execPath, [join(server, `${name}.js`), ...args], {
    env: { PATH: process.env.PATH, ...env },
  })
  let [out, error] = ['', '']
  child.stdout.on('data', chunk => {
    out += chunk
  })
  child.stderr.on('data', chunk => {
    error += chunk
  })
  return new Promise<{ status: number | null; out: string; error: string }>(done =>
    child.on('close', status => done({ status, out, error })),
  )
}
