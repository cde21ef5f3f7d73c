import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { HOSPITAL, PASSWORD, PIN, problemOf, startApp, type TestApp } from '../kit/app.ts'

let test: TestApp
beforeEach(async () => {
  test = await startApp()
})
afterEach(() => test.remove())

const room = { name: 'Clean room 1', grade: 'B' }
const settings = { settings: { name: 'Laboratory' }, reason: 'first settings' }

describe('a command over HTTP', () => {
  it('answers the positions of its entries', async () => {
    const seq = (test.journal.head()?.seq ?? 0) + 1
    const response = await test.command('register-room', room, { as: 'lab-manager' })
    expect(response.statusCode).toBe(200)
    expect(response.json()).toEqual({
      positions: [
        { stream: 'counter/room', version: 1, seq },
        { stream: 'room/R-0001', version: 1, seq: seq + 1 },
      ],
      answer: { room: 'R-0001' },
    })
  })

  it('asked again with its id gets the same answer, and with another input a refusal', async () => {
    const commandId = test.newId()
    const first = await test.command('register-room', room, { as: 'lab-manager', commandId })
    const head = test.journal.head()
    expect((await test.command('register-room', room, { as: 'lab-manager', commandId })).body).toBe(first.body)
    const inCapitals = commandId.toUpperCase()
    expect((await test.command('register-room', room, { as: 'lab-manager', commandId: inCapitals })).body).toBe(
      first.body,
    )
    const other = await test.command('register-room', { ...room, name: 'Another' }, { as: 'lab-manager', commandId })
    expect(problemOf(other)).toMatchObject({ status: 422, code: 'command-id-reused' })
    expect(test.journal.head()).toEqual(head)
  })

  it.each([undefined, '', 'one', '../../etc/passwd', '1'.repeat(500)])('needs an id that is one: %j', async key => {
    const headers = key === undefined ? {} : { 'idempotency-key': key }
    const response = await test.send(
      { method: 'POST', url: '/api/commands/register-room', payload: room, headers },
      'lab-manager',
    )
    expect(problemOf(response)).toMatchObject({ status: 400, code: 'command-id-missing' })
  })

  it('names every fault of its input by the path', async () => {
    const response = await test.command(
      'change-settings',
      { settings: { name: '', colour: 'red' } },
      { as: 'lab-manager', seen: 0 },
    )
    expect(problemOf(response)).toMatchObject({
      status: 400,
      code: 'fields-invalid',
      fields: [
        { path: 'settings.name', code: 'field-malformed' },
        { path: 'settings.colour', code: 'field-malformed' },
        { path: 'reason', code: 'field-required', sentence: 'This is missing. Fill it in.' },
      ],
    })
  })

  it('names what is missing within the one of several ways that was meant', async () => {
    const patient = { identity: { givenName: 'Ana', birthDate: '1970-05-06', hospitalNumbers: [{ issuer: 'h' }] } }
    const response = await test.command('open-case', { patient }, { as: 'coordinator' })
    const paths = problemOf(response).fields?.map(({ path }) => path)
    expect(paths).toEqual(
      expect.arrayContaining(['patient.identity.familyName', 'patient.identity.hospitalNumbers.0.number']),
    )
    expect(paths).not.toContain('patient')
  })

  it('is refused to other roles, with those that may', async () => {
    const response = await test.command('register-room', room, { as: 'nurse' })
    expect(problemOf(response)).toMatchObject({ status: 403, code: 'not-permitted', facts: { roles: ['lab-manager'] } })
  })

  it('by nobody is refused', async () => {
    expect(problemOf(await test.command('register-room', room))).toMatchObject({ status: 401, code: 'not-signed-in' })
  })

  it('of an unknown name is at no address', async () => {
    expect(problemOf(await test.command('abolish-gravity', {}, { as: 'administrator' })).status).toBe(404)
  })

  it('speaks the language of the screen, of the person, or of the browser', async () => {
    const detail = async (headers: Record<string, string>) =>
      problemOf(await test.command('register-room', room, { as: 'nurse', headers })).detail
    expect(await detail({ 'accept-language': 'es' })).toContain('Esta acción corresponde a')
    expect(await detail({ 'accept-language': 'es-ES,es;q=0.9' })).toContain('This is open to')
    const anonymous = await test.app.inject({
      url: '/api/people',
      headers: { 'accept-language': 'fr;q=0.9, es-ES, en;q=0.5' },
    })
    expect(problemOf(anonymous).detail).toBe('No hay ninguna sesión iniciada aquí. Inicie sesión primero.')
  })
})

describe('the version that was seen', () => {
  it('is required where the command says so, and told where it has moved on', async () => {
    expect((await test.command('change-settings', settings, { as: 'lab-manager', seen: 1 })).statusCode).toBe(200)
    const next = { ...settings, settings: { name: 'Other' } }
    expect(problemOf(await test.command('change-settings', next, { as: 'lab-manager' }))).toMatchObject({
      status: 400,
      code: 'version-required',
    })
    expect(problemOf(await test.command('change-settings', next, { as: 'lab-manager', seen: 7 }))).toMatchObject({
      status: 412,
      code: 'moved-on',
      presentVersion: 2,
    })
    expect((await test.command('change-settings', next, { as: 'lab-manager', seen: 2 })).statusCode).toBe(200)
  })

  it('that is no number is refused', async () => {
    const headers = { 'if-match': '*' }
    expect(problemOf(await test.command('change-settings', settings, { as: 'lab-manager', headers })).code).toBe(
      'version-required',
    )
  })
})

describe('a second person', () => {
  const identity = {
    familyName: 'Rubió',
    givenName: 'Pere',
    birthDate: '1978-02-13',
    hospitalNumbers: [{ issuer: 'hospital-del-rio', number: 'HR000001' }],
  }
  const openCase = async () => {
    const order = {
      patient: { identity },
      indication: 'Osteoarthritis of the knee',
      surgeon: test.personOf('surgeon'),
      hospital: HOSPITAL,
      sites: [{ joint: 'knee', side: 'left', doseCells: 40_000_000, volumeUl: 8000 }],
      collectionAt: '2026-11-10T09:00:00.000Z',
      injectionAt: '2026-12-03T09:00:00.000Z',
    }
    expect(await test.execute('open-case', order, test.actor('coordinator'))).toMatchObject({ kind: 'accepted' })
  }
  /** Only the badge and the PIN are of interest. */
  const confirm = async (badge: string, pin: string, more: { seen?: number; commandId?: string } = {}) => {
    const input = { patient: 'PT-0001', identity, reason: 'Birth date misread', second: { badge, pin } }
    const seen = test.executor.read('patient', 'PT-0001')?.version ?? 1
    return problemOf(await test.command('change-identity', input, { as: 'coordinator', seen, ...more })).code
  }
  const wrongPins = () => [...test.journal.iterate()].filter(({ type }) => type === 'person.pin-failed').length

  it('is compared with nothing where the command is refused anyway', async () => {
    for (let count = 0; count < 12; count++) expect(await confirm('CARD-COORDINATOR-2', '000000')).toBe('unknown-thing')
  })

  it('is on record with whoever the badge is of, where the PIN was wrong', async () => {
    await openCase()
    expect(await confirm('CARD-COORDINATOR-2', '000000')).toBe('second-person-not-recognised')
    expect([...test.journal.iterate()].at(-1)).toMatchObject({
      stream: `person/${test.personOf('coordinator-2')}`,
      type: 'person.pin-failed',
      actor: test.personOf('coordinator'),
      body: JSON.stringify({ v: 1, command: 'change-identity' }),
    })
  })

  it('is on record also where the screen had seen an older version: it was compared', async () => {
    await openCase()
    expect(await confirm('CARD-COORDINATOR-2', '000000', { seen: 99 })).toBe('moved-on')
    expect(wrongPins()).toBe(1)
  })

  it('is compared and recorded once for one id, however often it is sent, and even all at once', async () => {
    await openCase()
    await test.signIn('coordinator')
    const commandId = test.newId()
    const send = (pin: string) => confirm('CARD-COORDINATOR-2', pin, { commandId })
    const codes = await Promise.all(Array.from({ length: 6 }, () => send('000000')))
    for (let count = 0; count < 12; count++) codes.push(await send(count % 2 === 0 ? '000001' : PIN))
    expect(new Set(codes)).toEqual(new Set(['second-person-not-recognised']))
    expect(wrongPins()).toBe(1)
    expect(await confirm('CARD-COORDINATOR-2', '000000', { commandId: test.newId() })).toBe(
      'second-person-not-recognised',
    )
    expect(wrongPins()).toBe(2)
  })

  it('is not guessed at one badge after the other, even all at once', async () => {
    await openCase()
    await test.signIn('coordinator')
    const badges = Array.from({ length: 12 }, (_, number) => `CARD-${number}`)
    const codes = await Promise.all(badges.map(badge => confirm(badge, PIN)))
    expect(codes.filter(code => code === 'too-many-attempts')).toHaveLength(2)
  })

  it('who is recognised counts as no guess', async () => {
    await openCase()
    for (let count = 0; count < 12; count++) {
      expect(await confirm('CARD-TECHNICIAN-2', PIN)).not.toBe('too-many-attempts')
    }
  })
})

describe('what is proved at the door', () => {
  const own = (newPassword: string, password: string) => ({ person: test.personOf('qa'), newPassword, password })

  it('is the password: wrong ones are recorded, and the sixth attempt waits', async () => {
    for (let left = 4; left >= 1; left--) {
      const response = await test.command('set-password', own('a new long one', 'wrong'), { as: 'qa' })
      expect(problemOf(response)).toMatchObject({ code: 'password-wrong', facts: { attemptsLeft: left } })
    }
    expect(problemOf(await test.command('set-password', own('a new long one', 'wrong'), { as: 'qa' })).code).toBe(
      'person-locked',
    )
    expect(problemOf(await test.command('set-password', own('a new long one', PASSWORD), { as: 'qa' })).code).toBe(
      'person-locked',
    )
  })

  it('is a new password, which opens the door from then on', async () => {
    expect((await test.command('set-password', own('a new long one', PASSWORD), { as: 'qa' })).statusCode).toBe(200)
    const signIn = (password: string) =>
      test.app.inject({ method: 'POST', url: '/api/session', payload: { person: test.personOf('qa'), password } })
    expect((await signIn(PASSWORD)).statusCode).toBe(401)
    expect((await signIn('a new long one')).statusCode).toBe(200)
  })

  it('is a PIN that is not the first that anybody would try', async () => {
    const response = await test.command(
      'set-pin',
      { person: test.personOf('qa'), newPin: '123456', password: PASSWORD },
      { as: 'qa' },
    )
    expect(problemOf(response)).toMatchObject({ status: 400, fields: [{ path: 'newPin', code: 'pin-too-simple' }] })
  })

  it('is nowhere in the database: no secret in journal, receipts or anywhere else', async () => {
    await test.command('set-password', own('a very new long one', PASSWORD), { as: 'qa' })
    await test.command('set-password', own('a very new long one', 'a wrong guess'), { as: 'qa' })
    const dump = test.store.raw.serialize().toString('latin1')
    for (const secret of ['a very new long one', PASSWORD, 'a wrong guess', PIN]) expect(dump).not.toContain(secret)
  })

  it('asked again with the same id and another password is answered as before, right or wrong', async () => {
    const commandId = test.newId()
    await test.command('set-password', own('a new long one', 'wrong'), { as: 'qa', commandId })
    const response = await test.command('set-password', own('a new long one', PASSWORD), { as: 'qa', commandId })
    expect(problemOf(response).code).toBe('password-wrong')
  })
})

describe('a clock in question', () => {
  it('stops recording until the time is confirmed, and says so', async () => {
    await test.close()
    const early = await startApp({ folder: test.folder, start: '2026-11-02T07:00:00.000Z', isEmpty: true })
    test = early
    const signIn = await early.app.inject({
      method: 'POST',
      url: '/api/session',
      payload: { person: 'P-0001', password: PASSWORD },
    })
    expect(signIn.json()).toMatchObject({ isClockInQuestion: true })
    const cookie = `marrow_session=${signIn.cookies[0]?.value}`
    const give = (name: string, payload: object) =>
      early.app.inject({
        method: 'POST',
        url: `/api/commands/${name}`,
        payload,
        headers: { cookie, 'idempotency-key': `01932f2e-0000-7000-9000-00000000000${name.length % 10}` },
      })
    const register = { name: 'Late Comer', roles: ['technician'], language: 'en' }
    expect(problemOf(await give('register-person', register))).toMatchObject({ status: 409, code: 'clock-unconfirmed' })
    expect((await give('confirm-clock', { statedAt: '2026-11-02T07:00:30Z' })).statusCode).toBe(200)
    expect((await give('register-person', register)).statusCode).toBe(200)
  })
})
