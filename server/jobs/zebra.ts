// Speaks with a label printer that understands ZPL: asks how it stands (~HS), and sends.
//
// Of what a printer answers only its flags are read, and nothing else ever leaves this file: whatever may stand at that address.
import { lookup } from 'node:dns/promises'
import { connect, type Socket } from 'node:net'
import { isOwnNetwork } from '../domain/printer/address.ts'
import type { PrinterFound } from '../domain/printer/found.ts'

export interface PrinterStatus {
  state: PrinterFound
  /** Nothing is left to be printed. */
  isIdle: boolean
}

/** Why a printer cannot be spoken with. */
export class PrinterTrouble extends Error {
  readonly state: PrinterFound
  constructor(state: PrinterFound) {
    super(`the printer is ${state}`)
    this.state = state
  }
}

export interface PrinterLink {
  status(): Promise<PrinterStatus>
  send(zpl: string): Promise<void>
  close(): void
}

const STX = '\u0002'
const ETX = '\u0003'
/** Three lines of about 30 signs each. */
const ANSWER_MOST = 400

/** The flags of an answer to ~HS; null where it is none. Source: ZPL II Programming Guide, Host Status Return. */
export const readStatus = (answer: string): PrinterStatus | null => {
  const [first, second, third] = answer
    .split(STX)
    .slice(1)
    .map(part => part.split(ETX)[0]?.split(',') ?? [])
  if (first?.length !== 12 || second?.length !== 11 || third?.length !== 2) return null
  const is = (flag: string | undefined) => flag === '1'
  const flags: [boolean, PrinterFound][] = [
    [is(second[2]), 'head-open'],
    [is(first[1]), 'paper-out'],
    [is(second[3]), 'ribbon-out'],
    [is(first[11]), 'too-hot'],
    [is(first[10]), 'too-cold'],
    [is(second[7]), 'label-waits'],
    [is(first[2]), 'paused'],
  ]
  const state = flags.find(([isSet]) => isSet)?.[1] ?? 'ready'
  const isIdle = Number(first[4]) === 0 && Number(second[8]) === 0 && !is(first[7])
  return { state, isIdle }
}

const isWhole = (answer: string): boolean => answer.split(ETX).length > 3

const codeOf = (error: unknown): string => (error as NodeJS.ErrnoException).code ?? ''

const addressOf = async (host: string): Promise<string> => {
  const found = await lookup(host, { all: true }).catch(() => {
    throw new PrinterTrouble('name-unknown')
  })
  // Judged by what the name leads to now, and connected to that: a name may lead elsewhere at the next asking.
  const own = found.find(({ address }) => isOwnNetwork(address))
  if (!own) throw new PrinterTrouble('not-own-network')
  return own.address
}

const connected = async (host: string, port: number, timeoutMs: number): Promise<Socket> => {
  const address = await addressOf(host)
  return new Promise((resolve, reject) => {
    const socket = connect({ host: address, port, noDelay: true })
    const fail = (state: PrinterFound) => {
      socket.destroy()
      reject(new PrinterTrouble(state))
    }
    socket.setTimeout(timeoutMs, () => fail('off'))
    socket.once('error', error => fail(codeOf(error) === 'ECONNREFUSED' ? 'port-closed' : 'off'))
    socket.once('connect', () => {
      socket.setTimeout(0)
      socket.removeAllListeners('timeout')
      socket.removeAllListeners('error')
      resolve(socket)
    })
  })
}

/** Opens a line to a printer. @throws PrinterTrouble */
export const openPrinter = async (
  { host, port }: { host: string; port: number },
  timeoutMs = 4000,
): Promise<PrinterLink> => {
  const socket = await connected(host, port, timeoutMs)
  let isBroken = false
  socket.on('error', () => {
    isBroken = true
  })
  socket.on('close', () => {
    isBroken = true
  })

  /** Waits for an event of the socket, for its end, or until it has taken too long. */
  const asked = (begin: (done: () => void) => () => void): Promise<void> =>
    new Promise((resolve, reject) => {
      if (isBroken) {
        reject(new PrinterTrouble('off'))
        return
      }
      const end = (state?: PrinterFound) => {
        clearTimeout(timer)
        socket.off('close', broken)
        stop()
        if (state) reject(new PrinterTrouble(state))
        else resolve()
      }
      const broken = () => end('off')
      const timer = setTimeout(() => end('no-printer'), timeoutMs)
      socket.once('close', broken)
      const stop = begin(() => end())
    })

  return {
    async status() {
      let answer = ''
      await asked(done => {
        const hear = (data: Buffer) => {
          answer += data.toString('latin1')
          if (isWhole(answer) || answer.length > ANSWER_MOST) done()
        }
        socket.on('data', hear)
        socket.write('~HS\r\n')
        return () => socket.off('data', hear)
      })
      const status = readStatus(answer)
      if (!status) throw new PrinterTrouble('no-printer')
      return status
    },
    send: zpl =>
      asked(done => {
        socket.write(zpl, () => done())
        return () => {}
      }),
    close: () => socket.destroy(),
  }
}
