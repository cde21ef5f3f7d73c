// A floor that answers over HTTP, started in a process of its own.
import { spawn } from 'node:child_process'
import { join } from 'node:path'

export type FloorSpec =
  | { kind: 'single' | 'grouped'; folder: string; rowBytes: number }
  | { kind: 'constant'; answer: string }
  | { kind: 'bare' }

export interface Floor {
  base: string
  end(): Promise<void>
}

export const startFloor = async (spec: FloorSpec): Promise<Floor> => {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'floor.js'), JSON.stringify(spec)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const gone = new Promise<void>(done => child.on('exit', () => done()))
  const base = await new Promise<string>((listens, fails) => {
    let said = ''
    child.stdout.on('data', chunk => {
      said += chunk
      const address = /Floor listening on (\S+)/.exec(said)?.[1]
      if (address) listens(address)
    })
    gone.then(() => fails(new Error(`the floor ${spec.kind} ended before it listened`)))
  })
  return {
    base,
    async end() {
      child.kill()
      await gone
    },
  }
}
