// One kept-alive HTTP/1.1 connection that sends finished texts and waits for each answer: it costs a fraction of what `fetch`
// does, so that the generator of the load is not what is measured.
import { connect } from 'node:net'

export interface Answer {
  status: number
  body: string
}

export interface HttpLine {
  /** One request at a time. */
  send(request: string): Promise<Answer>
  close(): void
}

const HEAD_END = '\r\n\r\n'

/** The answer at the beginning of what has come, where it is whole. Every server here says its content-length. */
const wholeAnswer = (text: string): Answer | null => {
  const end = text.indexOf(HEAD_END)
  if (end < 0) return null
  const length = Number(/\r\ncontent-length: (\d+)/i.exec(text.slice(0, end))?.[1] ?? Number.NaN)
  if (Number.isNaN(length)) throw new Error(`an answer without a length: ${text.slice(0, end)}`)
  const body = text.slice(end + HEAD_END.length)
  return body.length < length
    ? null
    : { status: Number(text.slice(9, 12)), body: Buffer.from(body, 'latin1').toString() }
}

/** Opens a connection to `http://HOST:PORT`. */
export const openLine = async (base: string): Promise<HttpLine> => {
  const { hostname, port } = new URL(base)
  const socket = connect({ host: hostname, port: Number(port), noDelay: true })
  await new Promise<void>((connected, fails) => socket.once('connect', connected).once('error', fails))
  // Bytes as they are: a length counts bytes, and an answer may come in parts that cut a character.
  socket.setEncoding('latin1')
  let come = ''
  let waiting: { take(answer: Answer): void; fail(error: Error): void } | null = null
  socket.on('data', (part: string) => {
    come += part
    const answer = wholeAnswer(come)
    if (!answer) return
    come = ''
    waiting?.take(answer)
  })
  const broken = () => waiting?.fail(new Error('the connection was closed'))
  socket.on('error', broken).on('close', broken)
  return {
    send: request =>
      new Promise((take, fail) => {
        waiting = { take, fail }
        socket.write(request)
      }),
    close: () => socket.destroy(),
  }
}

/** The text of a POST; `headers` are those beside its type and length. */
export const postText = (path: string, headers: Readonly<Record<string, string>>, body: string): string => {
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`)
  const length = Buffer.byteLength(body)
  return `POST ${path} HTTP/1.1\r\nhost: 127.0.0.1\r\ncontent-type: application/json\r\n${lines.join('')}content-length: ${length}\r\n\r\n${body}`
}
