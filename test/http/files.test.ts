import { createHash } from 'node:crypto'
import { connect } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { problemOf, startApp, type TestApp } from '../kit/app.ts'
import { beginCase, courseUntil, openAppLaboratory } from '../kit/app-laboratory.ts'

let test: TestApp
beforeEach(async () => {
  test = await startApp()
})
afterEach(() => test.remove())

const jpeg = Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), Buffer.alloc(500, 7)])

const save = (payload: Buffer, type = 'image/jpeg', headers: Record<string, string> = {}) =>
  test.send({ method: 'POST', url: '/api/files', payload, headers: { 'content-type': type, ...headers } }, 'technician')

/** A lot released on this certificate. */
const certifyLot = async (certificate: string): Promise<void> => {
  const material = { name: 'Serum', category: 'serum', supplier: 'Sera', unit: 'mL' }
  await test.execute('register-material', material, test.actor('lab-manager'))
  const received = { material: 'M-0001', supplierLot: 'S-1', expiresOn: '2027-06-30', quantity: 500 }
  await test.execute('receive-lot', received, test.actor('technician'))
  const outcome = await test.execute('release-lot', { lot: 'L26-0001', certificate }, test.actor('qa'), {
    seenVersion: 1,
  })
  expect(outcome).toMatchObject({ kind: 'accepted' })
}

describe('a file of a batch', () => {
  it('is seen by the laboratory and the hospital of the case, and each reading is logged', async () => {
    const lab = await openAppLaboratory()
    try {
      const { hash } = await lab.app.marrow.files.save(jpeg)
      lab.app.marrow.files.record({ hash, sizeBytes: jpeg.length, at: lab.door.now() })
      const begun = await beginCase(lab)
      const picture = () => ({ file: hash, type: 'image/jpeg' as const, sizeBytes: jpeg.length })
      await courseUntil(lab, { ...begun, plan: { ...begun.plan, picture } }, 'medium-change')
      const read = async (as: Parameters<typeof lab.ask>[1]) => (await lab.ask(`/api/files/${hash}`, as)).statusCode
      const { readings } = lab.app.marrow.identities
      const before = readings(begun.patientCode).length
      expect([await read('surgeon2'), await read('nurse2'), await read('administrator')]).toEqual([404, 404, 404])
      expect(readings(begun.patientCode)).toHaveLength(before)
      expect([await read('laia'), await read('surgeon'), await read('nurse')]).toEqual([200, 200, 200])
      const purpose = `file ${hash.slice(0, 12)}`
      expect(readings(begun.patientCode).slice(0, 3)).toMatchObject(
        [lab.staff.nurse, lab.staff.surgeon, lab.staff.laia].map(actor => ({ actor, purpose })),
      )
    } finally {
      await lab.remove()
    }
  })
})

describe('a file', () => {
  it('is stored under the hash of its content, sealed, and read again as it was', async () => {
    const hash = createHash('sha256').update(jpeg).digest('hex')
    expect((await save(jpeg)).json()).toEqual({ hash, sizeBytes: jpeg.length, type: 'image/jpeg' })
    // No command has named it yet, so it belongs to nothing that anybody sees.
    expect(problemOf(await test.ask(`/api/files/${hash}`, 'technician'))).toMatchObject({ code: 'unknown-thing' })
    await certifyLot(hash)
    const response = await test.ask(`/api/files/${hash}`, 'qa')
    expect(response.rawPayload.equals(jpeg)).toBe(true)
    expect(response.headers).toMatchObject({
      'content-type': 'image/jpeg',
      'content-security-policy': expect.stringContaining("default-src 'none'"),
    })
  })

  it.each(['surgeon', 'nurse', 'administrator'] as const)('of a lot is not for the %s', async role => {
    const { hash } = (await save(jpeg)).json()
    await certifyLot(hash)
    expect(problemOf(await test.ask(`/api/files/${hash}`, role))).toMatchObject({ status: 404, code: 'unknown-thing' })
    expect((await test.ask(`/api/files/${hash}`, 'inspector')).statusCode).toBe(200)
  })

  it('keeps its own name where only the key reads it', async () => {
    const { hash } = (
      await save(jpeg, 'image/jpeg', { 'marrow-file-name': encodeURIComponent('Núria Puig.jpg') })
    ).json()
    expect(test.app.marrow.files.names(hash)).toEqual(['Núria Puig.jpg'])
    expect(test.store.raw.serialize().toString('latin1')).not.toContain('Puig')
  })

  it.each([
    ['says that it is something else', jpeg, 'image/png'],
    ['is of a kind that is not taken', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'image/svg+xml'],
    ['is a page', Buffer.from('<html></html>'), 'text/html'],
    ['is empty', Buffer.alloc(0), 'image/jpeg'],
    ['is no text though it says so', Buffer.from([0, 1, 2, 3]), 'text/csv'],
  ])('that %s is refused, with what is taken', async (_, content, type) => {
    expect(problemOf(await save(content, type))).toMatchObject({
      status: 415,
      code: 'media-type-unsupported',
      detail: expect.stringContaining('image/jpeg'),
    })
  })

  it('may be larger than a command, up to 10 MB', async () => {
    expect((await save(Buffer.concat([jpeg, Buffer.alloc(2_000_000)]))).statusCode).toBe(200)
    expect(problemOf(await save(Buffer.concat([jpeg, Buffer.alloc(10_000_000)])))).toMatchObject({
      status: 413,
      facts: { limitBytes: 10_000_000 },
    })
  })

  it.each(['inspector', 'administrator'] as const)('is not stored by whoever records nothing: %s', async role => {
    const headers = { 'content-type': 'image/jpeg' }
    const response = await test.send({ method: 'POST', url: '/api/files', payload: jpeg, headers }, role)
    expect(problemOf(response)).toMatchObject({ status: 403, code: 'not-permitted' })
  })

  it('that was never stored is unknown', async () => {
    expect(problemOf(await test.ask(`/api/files/${'0'.repeat(64)}`, 'qa'))).toMatchObject({
      status: 404,
      code: 'unknown-thing',
    })
    expect(problemOf(await test.ask('/api/files/..%2f..%2fmarrow.sqlite', 'qa')).status).toBe(400)
  })
})

describe('files sent at once', () => {
  it('by one session wait for each other before they are read, and keep nobody else waiting', async () => {
    const address = await test.app.listen({ port: 0, host: '127.0.0.1' })
    const { port } = new URL(address)
    const cookie = await test.signIn('technician')
    const unfinished = Array.from({ length: 2 }, () => {
      const socket = connect(Number(port), '127.0.0.1')
      const head = ['POST /api/files HTTP/1.1', 'host: 127.0.0.1', `cookie: ${cookie}`, 'content-type: image/jpeg']
      socket.write(`${[...head, 'content-length: 9000'].join('\r\n')}\r\n\r\nxxx`)
      return socket
    })
    const send = (from: string) =>
      fetch(`${address}/api/files`, {
        method: 'POST',
        headers: { cookie: from, 'content-type': 'image/jpeg' },
        body: jpeg,
      })
    // Both have begun once the writer of the third is kept waiting.
    await pause(300)
    let isAnswered = false
    const third = send(cookie).finally(() => {
      isAnswered = true
    })
    expect((await send(await test.signIn('qa'))).status).toBe(200)
    await pause(300)
    expect(isAnswered).toBe(false)
    unfinished[0]?.destroy()
    expect((await third).status).toBe(200)
    unfinished[1]?.destroy()
    expect((await Promise.all(Array.from({ length: 6 }, () => send(cookie)))).map(({ status }) => status)).toEqual(
      Array(6).fill(200),
    )
  })
})
