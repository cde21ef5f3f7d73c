// A label printer as it behaves on the line: it listens, tells how it stands, takes its time, runs out of labels, breaks the line.
import { createServer, type Server, type Socket } from 'node:net'

/** What a printer may lack. */
export type Lack = 'paper' | 'ribbon' | 'head-open' | 'paused'

export interface ZebraPrinter {
  host: string
  port: number
  /** What came out, each label as the ZPL that it was sent as. */
  out: string[]
  /** Of everything that was received. */
  received(): string
  /** Formats that wait inside because something is lacking. */
  inside(): number
  lack(what: Lack | null): void
  /** Runs out of labels after so many more. */
  labelsLeft(count: number): void
  /** Breaks the line with the next format inside: it is printed all the same, or lost. */
  breakLine(after: 'printed' | 'lost'): void
  /** Answers nothing to questions. */
  mute(): void
  /** How many lines are open. */
  lines(): number
  stop(): Promise<void>
  start(): Promise<void>
}

const STX = '\u0002'
const ETX = '\u0003'

/** The first free of the ports where printers listen. */
const listen = async (server: Server, ports: readonly number[]): Promise<number> => {
  for (const port of ports) {
    const isFree = await new Promise<boolean>(resolve => {
      server.once('error', () => resolve(false))
      server.listen(port, '127.0.0.1', () => resolve(true))
    })
    server.removeAllListeners('error')
    if (isFree) return port
  }
  throw new Error('every port of label printers is taken')
}

const PORTS = Array.from({ length: 10 }, (_, index) => 9109 - index)

/** @param printMs how long one label takes */
export const startZebra = async (printMs = 15): Promise<ZebraPrinter> => {
  const out: string[] = []
  let all = ''
  let waiting: string[] = []
  let lacks: Lack | null = null
  let left = Number.POSITIVE_INFINITY
  let breaks: 'printed' | 'lost' | null = null
  let isMute = false
  let isPrinting = false
  const sockets = new Set<Socket>()

  const flag = (is: boolean) => (is ? '1' : '0')
  const status = (): string => {
    const isOut = lacks === 'paper'
    const formats = String(waiting.length).padStart(3, '0')
    const lines = [
      `030,${flag(isOut)},${flag(lacks === 'paused' || isOut)},0200,${formats},0,0,0,000,0,0,0`,
      `000,0,${flag(lacks === 'head-open')},${flag(lacks === 'ribbon')},1,2,6,0,0000000${flag(isPrinting)},1,000`,
      '1234,0',
    ]
    return lines.map(line => `${STX}${line}${ETX}\r\n`).join('')
  }

  const printNext = (): void => {
    if (isPrinting || lacks || waiting.length === 0) return
    if (left <= 0) {
      lacks = 'paper'
      return
    }
    isPrinting = true
    setTimeout(() => {
      isPrinting = false
      const [first, ...rest] = waiting
      if (first === undefined) return
      waiting = rest
      left--
      out.push(first)
      printNext()
    }, printMs)
  }

  const server = createServer(socket => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
    socket.on('error', () => {})
    let text = ''
    socket.on('data', data => {
      all += data.toString('latin1')
      text += data.toString('latin1')
      for (;;) {
        const question = /^\s*~HS\r?\n?/.exec(text)
        const format = /^\s*\^XA[\s\S]*?\^XZ/.exec(text)
        const found = question ?? format
        if (!found) return
        text = text.slice(found[0].length)
        if (question) {
          if (!isMute) socket.write(status())
        } else if (breaks) {
          if (breaks === 'printed') out.push(found[0].trim())
          breaks = null
          socket.destroy()
        } else {
          waiting.push(found[0].trim())
          printNext()
        }
      }
    })
  })

  const port = await listen(server, PORTS)
  return {
    host: '127.0.0.1',
    port,
    out,
    received: () => all,
    inside: () => waiting.length,
    lack(what) {
      lacks = what
      if (what === null) left = Number.POSITIVE_INFINITY
      printNext()
    },
    labelsLeft: count => {
      left = count
    },
    breakLine: after => {
      breaks = after
    },
    mute: () => {
      isMute = true
    },
    lines: () => sockets.size,
    async stop() {
      for (const socket of sockets) socket.destroy()
      await new Promise(resolve => server.close(resolve))
    },
    start: async () => void (await listen(server, [port])),
  }
}
