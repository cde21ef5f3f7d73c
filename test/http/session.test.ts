import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { cookieOf, PASSWORD, PIN, problemOf, type Somebody, startApp, TEST_START, type TestApp } from '../kit/app.ts'

let test: TestApp
beforeEach(async () => {
  test = await startApp()
})
afterEach(() => test.remove())

const post = (url: string, payload?: object, cookie?: string) =>
  test.app.inject({ method: 'POST', url, payload, headers: cookie ? { cookie } : {} })
const me = async (cookie: string) => (await test.app.inject({ url: '/api/session', headers: { cookie } })).json()
const minutes = (count: number) => count * 60_000

describe('signing in', () => {
  it('by person and password gives a cookie that no script can read and no other site sends', async () => {
    const response = await post('/api/session', { person: test.personOf('qa'), password: PASSWORD })
    expect(response.statusCode).toBe(200)
    expect(response.json()).toMatchObject({
      person: { name: 'qa person', roles: ['qa'], language: 'en' },
      isLocked: false,
    })
    expect(response.cookies[0]).toMatchObject({ httpOnly: true, sameSite: 'Strict', path: '/' })
    expect(await me(cookieOf(response))).toMatchObject({ person: { name: 'qa person' } })
  })

  it.each(['CARD-QA', ' card-qa '])('takes the badge as it is scanned: %j', async badge => {
    const response = await post('/api/session', { person: badge, password: PASSWORD })
    expect(response.json()).toMatchObject({ person: { name: 'qa person' } })
  })

  it('with a password that another one replaced while it was compared is refused', async () => {
    const { passwords } = test.app.marrow
    const { matches } = passwords
    const person = test.personOf('qa')
    const credential = { kind: 'password', hash: await passwords.hash('quite another password') } as const
    // Slower than the change.
    passwords.matches = async (stored, secret) => {
      const right = await matches(stored, secret)
      await test.execute('set-password', { person }, test.actor('qa'), { proof: { password: 'right', credential } })
      return right
    }
    const late = await post('/api/session', { person, password: PASSWORD })
    passwords.matches = matches
    expect(problemOf(late)).toMatchObject({ status: 401, code: 'sign-in-failed' })
    expect((await post('/api/session', { person, password: 'quite another password' })).statusCode).toBe(200)
  })

  it.each([
    ['a wrong password', 'P-0002', 'wrong'],
    ['nobody of that name', 'P-9999', PASSWORD],
    ['an unknown badge', 'CARD-NOBODY', PASSWORD],
  ])('with %s says the same', async (_, person, password) => {
    const response = await post('/api/session', { person, password })
    expect(problemOf(response)).toMatchObject({ status: 401, code: 'sign-in-failed' })
    expect(response.cookies).toEqual([])
  })

  it('of a person whose account is closed is refused, and an open session of that person ends', async () => {
    const cookie = await test.signIn('nurse')
    await test.command(
      'deactivate-person',
      { person: test.personOf('nurse'), reason: 'left the house' },
      { as: 'administrator' },
    )
    expect(await me(cookie)).toMatchObject({ person: null })
    expect((await post('/api/session', { person: test.personOf('nurse'), password: PASSWORD })).statusCode).toBe(401)
  })

  it('tells how often it failed before', async () => {
    for (let attempt = 0; attempt < 3; attempt++) {
      await post('/api/session', { person: test.personOf('qp'), password: 'wrong' })
    }
    const right = { person: test.personOf('qp'), password: PASSWORD }
    expect((await post('/api/session', right)).json()).toMatchObject({ failedSignIns: 3 })
    expect((await post('/api/session', right)).json()).toMatchObject({ failedSignIns: 0 })
  })

  it('with a password that an administrator set says that an own one is to be chosen first, until it is', async () => {
    const person = test.personOf('qa')
    const own = 'nobody else knows this'
    const set = { person, newPassword: 'told on a slip of paper', password: PASSWORD }
    expect((await test.command('set-password', set, { as: 'administrator' })).statusCode).toBe(200)
    const entered = await post('/api/session', { person, password: set.newPassword })
    expect(entered.json()).toMatchObject({ mustChoosePassword: true })
    const cookie = cookieOf(entered)
    const chosen = { person, newPassword: own, password: set.newPassword }
    const headers = { cookie, 'idempotency-key': test.newId() }
    const url = '/api/commands/set-password'
    expect((await test.app.inject({ method: 'POST', url, payload: chosen, headers })).statusCode).toBe(200)
    expect(await me(cookie)).toMatchObject({ mustChoosePassword: false, person: { id: person } })
  })

  it('with such a password opens nothing, by whatever way the screen was opened, until an own one is chosen', async () => {
    const administrator = test.personOf('administrator')
    const given = 'told on a slip of paper'
    const set = { person: administrator, newPassword: given, password: PASSWORD }
    // A second administrator, so that nothing but the password stands in the way.
    const second = { name: 'Bru Segon', roles: ['administrator'], language: 'en' }
    const { person } = (await test.command('register-person', second, { as: 'administrator' })).json().answer
    expect((await test.command('set-password', { ...set, person }, { as: 'administrator' })).statusCode).toBe(200)
    await test.command('assign-badge', { person, badge: 'CARD-BRU' }, { as: 'administrator' })
    const cookie = cookieOf(await post('/api/session', { person, password: given }))
    const give = (name: string, payload: object, as = cookie) =>
      test.app.inject({
        method: 'POST',
        url: `/api/commands/${name}`,
        payload,
        headers: { cookie: as, 'idempotency-key': test.newId(), 'if-match': '"1"' },
      })
    const code = async (response: Promise<Awaited<ReturnType<typeof give>>>) => problemOf(await response).code
    const ask = (url: string, as = cookie) => test.app.inject({ url, headers: { cookie: as } })
    const own = { person, newPassword: 'nobody else knows this', password: given }
    const paper = '/api/labels/command-codes.pdf'
    for (const url of [
      '/api/people',
      '/api/live',
      '/api',
      '/api/openapi.json',
      `/api/files/${'a'.repeat(64)}`,
      paper,
    ]) {
      expect(await code(ask(url)), url).toBe('own-password-first')
    }
    expect(await code(give('set-pin', { person, newPin: PIN, password: given }))).toBe('own-password-first')
    expect(await code(give('set-password', { ...set, password: given }))).toBe('own-password-first')
    expect(problemOf(await ask('/api/people')).detail).toContain('Choose an own one first')
    expect((await give('set-password', own)).statusCode).toBe(200)
    expect((await ask('/api/people')).statusCode).toBe(200)
    expect((await give('set-pin', { person, newPin: PIN, password: own.newPassword })).statusCode).toBe(200)
    // Forgotten, and set again by a colleague: badge and PIN open the shared screen, and nothing behind it.
    expect((await test.command('set-password', { ...set, person }, { as: 'administrator' })).statusCode).toBe(200)
    const shared = await test.signIn('technician')
    await post('/api/session/lock', {}, shared)
    const handed = await post('/api/session/unlock', { badge: 'CARD-BRU', pin: PIN }, shared)
    expect(handed.json()).toMatchObject({ person: { id: person }, mustChoosePassword: true })
    expect(await code(ask('/api/people', cookieOf(handed)))).toBe('own-password-first')
    expect((await give('set-password', own, cookieOf(handed))).statusCode).toBe(200)
    expect((await ask('/api/people', cookieOf(handed))).statusCode).toBe(200)
  })

  it('writes nothing into the journal', async () => {
    const before = test.journal.head()
    await test.signIn('qp')
    await post('/api/session', { person: test.personOf('qp'), password: 'wrong' })
    expect(test.journal.head()).toEqual(before)
  })
})

describe('guessing at one station', () => {
  const from = (remoteAddress: string, password: string) =>
    test.app.inject({
      method: 'POST',
      url: '/api/session',
      remoteAddress,
      payload: { person: test.personOf('qp'), password },
    })

  it('makes that station wait, and neither another station nor the person', async () => {
    for (let attempt = 0; attempt < 10; attempt++) await from('10.0.0.1', `guess ${attempt}`)
    expect(problemOf(await from('10.0.0.1', PASSWORD))).toMatchObject({
      status: 429,
      code: 'too-many-attempts',
      facts: { untilAt: '2026-11-02T08:05:00.000Z' },
    })
    expect((await from('10.0.0.2', PASSWORD)).statusCode).toBe(200)
  })

  it('over many stations slows down the name, but not where that person has signed in before', async () => {
    expect((await from('10.0.0.9', PASSWORD)).statusCode).toBe(200)
    for (let attempt = 0; attempt < 20; attempt++) await from(`10.0.1.${attempt}`, `guess ${attempt}`)
    const slowed = await from('10.0.2.1', PASSWORD)
    expect(problemOf(slowed)).toMatchObject({
      status: 429,
      code: 'too-many-attempts',
      facts: { untilAt: '2026-11-02T08:00:05.000Z', of: 'name' },
    })
    expect(slowed.headers['retry-after']).toBe('5')
    expect((await from('10.0.0.9', PASSWORD)).statusCode).toBe(200)
    test.clock.advanceMs(5000)
    expect((await from('10.0.2.1', PASSWORD)).statusCode).toBe(200)
  })

  it('all at once is counted as well', async () => {
    const attempts = Array.from({ length: 14 }, (_, attempt) => from('10.0.0.1', `guess ${attempt}`))
    const codes = (await Promise.all(attempts)).map(({ statusCode }) => statusCode)
    expect(codes.filter(code => code === 429)).toHaveLength(4)
  })

  it('all at once gets no more comparisons than one by one, and the right one among the last is refused', async () => {
    const wrong = Array.from({ length: 12 }, (_, attempt) => from('10.0.0.1', `guess ${attempt}`))
    const answers = await Promise.all([...wrong, from('10.0.0.1', PASSWORD)])
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([...Array(10).fill(401), 429, 429, 429])
  })

  it('is not made good by signing in as oneself in between', async () => {
    for (let attempt = 0; attempt < 9; attempt++) await from('10.0.0.1', `guess ${attempt}`)
    expect((await from('10.0.0.1', PASSWORD)).statusCode).toBe(200)
    expect((await from('10.0.0.1', 'guess 10')).statusCode).toBe(401)
    expect((await from('10.0.0.1', PASSWORD)).statusCode).toBe(429)
  })

  it('is forgotten after five minutes', async () => {
    for (let attempt = 0; attempt < 10; attempt++) await from('10.0.0.1', `guess ${attempt}`)
    test.clock.advanceMs(minutes(5))
    expect((await from('10.0.0.1', PASSWORD)).statusCode).toBe(200)
  })
})

describe('the first minute of a shift', () => {
  it('lets fifty in that sign in at once behind one address, as Marrow is shipped', async () => {
    const right = { person: test.personOf('qp'), password: PASSWORD }
    const answers = await Promise.all(Array.from({ length: 50 }, () => post('/api/session', right)))
    expect(answers.map(({ statusCode }) => statusCode)).toEqual(Array(50).fill(200))
  })

  it('has room for one that mistypes among them', async () => {
    const person = test.personOf('qp')
    const passwords = Array.from({ length: 50 }, (_, index) => (index % 10 === 3 ? 'mistyped' : PASSWORD))
    const answers = await Promise.all(passwords.map(password => post('/api/session', { person, password })))
    expect(answers.map(({ statusCode }) => statusCode === 200)).toEqual(passwords.map(each => each === PASSWORD))
  })
})

describe('a flood of right sign-ins', () => {
  it('is slowed down too, since each costs work', async () => {
    await test.remove()
    test = await startApp({ config: { signInsPerMinute: 3 } })
    const signIn = () => post('/api/session', { person: test.personOf('qp'), password: PASSWORD })
    for (let count = 0; count < 3; count++) expect((await signIn()).statusCode).toBe(200)
    expect(problemOf(await signIn())).toMatchObject({ status: 429, code: 'too-many-attempts' })
  })
})

describe('a flood of first visits', () => {
  it('is slowed down, whether or not the laboratory has people', async () => {
    await test.remove()
    test = await startApp({ config: { signInsPerMinute: 3 } })
    const input = { name: 'First', language: 'es', newPassword: 'a long password' }
    const visit = async () => problemOf(await test.command('create-first-administrator', input)).code
    for (let count = 0; count < 3; count++) expect(await visit()).toBe('laboratory-has-people')
    expect(await visit()).toBe('too-many-attempts')
  })
})

describe('a screen that nobody touches', () => {
  it('locks after the minutes that are set, answers who it is, and nothing else', async () => {
    const cookie = await test.signIn('technician')
    test.clock.advanceMs(minutes(10) + 1)
    expect(problemOf(await test.ask('/api/people', 'technician'))).toMatchObject({
      status: 401,
      code: 'session-locked',
    })
    expect(await me(cookie)).toMatchObject({ person: { name: 'technician person' }, isLocked: true })
  })

  it('stays open while it is used', async () => {
    await test.signIn('technician')
    for (let count = 0; count < 5; count++) {
      test.clock.advanceMs(minutes(9))
      expect((await test.ask('/api/people', 'technician')).statusCode).toBe(200)
    }
  })

  it('is not kept open by what its page asks by itself', async () => {
    await test.signIn('technician')
    for (let count = 0; count < 2; count++) {
      test.clock.advanceMs(minutes(6))
      await test.ask('/api/people', 'technician', { 'marrow-background': '1' })
    }
    expect(problemOf(await test.ask('/api/people', 'technician')).code).toBe('session-locked')
  })

  it('ends for good after the hours that are set, used or not', async () => {
    const cookie = await test.signIn('technician')
    for (let hour = 0; hour < 13; hour++) {
      for (let count = 0; count < 8; count++) {
        test.clock.advanceMs(minutes(7.5))
        await test.ask('/api/people', 'technician')
      }
    }
    expect(await me(cookie)).toMatchObject({ person: null })
  })

  it('used by a clock that was ahead is locked once the clock is right again, and ends where it was begun by it', async () => {
    const before = await test.signIn('technician')
    test.clock.advanceMs(minutes(60 * 24 * 400))
    const ahead = await test.signIn('qa')
    test.clock.advanceMs(-minutes(60 * 24 * 400))
    expect(await me(ahead)).toMatchObject({ person: null })
    expect(await me(before)).toMatchObject({ person: { name: 'technician person' }, isLocked: false })
    test.clock.advanceMs(minutes(5))
    await test.ask('/api/people', 'technician')
    test.clock.advanceMs(-minutes(4))
    expect(await me(before)).toMatchObject({ isLocked: true })
  })

  it('is locked still after a restart', async () => {
    const cookie = await test.signIn('technician')
    await post('/api/session/lock', undefined, cookie)
    await test.close()
    const again = await startApp({ folder: test.folder, isEmpty: true })
    expect((await again.app.inject({ url: '/api/session', headers: { cookie } })).json()).toMatchObject({
      isLocked: true,
    })
    test = again
  })
})

describe('a locked screen', () => {
  const locked = async () => {
    const cookie = await test.signIn('technician')
    expect((await post('/api/session/lock', undefined, cookie)).json()).toMatchObject({ isLocked: true })
    return cookie
  }

  it('is unlocked by its person with badge and PIN, or with the password', async () => {
    for (const proof of [{ badge: 'CARD-TECHNICIAN', pin: PIN }, { password: PASSWORD }]) {
      const cookie = await locked()
      expect((await post('/api/session/unlock', proof, cookie)).statusCode).toBe(200)
      expect(await me(cookie)).toMatchObject({ isLocked: false, person: { name: 'technician person' } })
    }
  })

  it('is handed over to a colleague with badge and PIN, and the old cookie opens nothing any more', async () => {
    const cookie = await locked()
    const response = await post('/api/session/unlock', { badge: 'CARD-TECHNICIAN-2', pin: PIN }, cookie)
    expect(response.json()).toMatchObject({ person: { name: 'technician-2 person' } })
    expect(await me(cookieOf(response))).toMatchObject({ person: { name: 'technician-2 person' }, isLocked: false })
    expect(await me(cookie)).toMatchObject({ person: null })
  })

  it('handed over does not live longer than the password that began it', async () => {
    const cookie = await locked()
    test.clock.advanceMs(minutes(11 * 60))
    const response = await post('/api/session/unlock', { badge: 'CARD-TECHNICIAN-2', pin: PIN }, cookie)
    test.clock.advanceMs(minutes(9))
    expect(await me(cookieOf(response))).toMatchObject({ isLocked: false })
    test.clock.advanceMs(minutes(52))
    expect(await me(cookieOf(response))).toMatchObject({ person: null })
  })

  it('is not unlocked by the password of a colleague', async () => {
    const cookie = await locked()
    expect(problemOf(await post('/api/session/unlock', { password: 'wrong' }, cookie))).toMatchObject({
      status: 403,
      code: 'unlock-failed',
      facts: { attemptsLeft: 4 },
    })
  })

  it('keeps each wrong PIN on record with whoever the badge is of, and nothing else that was wrong', async () => {
    const cookie = await locked()
    const since = test.journal.head()?.seq ?? 0
    const wrong = [
      { badge: 'CARD-TECHNICIAN-2', pin: '000001' },
      { badge: 'CARD-TECHNICIAN-2', pin: '000002' },
      { badge: 'CARD-NOBODY', pin: '000001' },
      { password: 'wrong' },
    ]
    for (const proof of wrong) expect((await post('/api/session/unlock', proof, cookie)).statusCode).toBe(403)
    expect((await post('/api/session/unlock', { badge: 'CARD-TECHNICIAN-2', pin: PIN }, cookie)).statusCode).toBe(200)
    const added = [...test.journal.iterate()].filter(({ seq }) => seq > since)
    const kept = {
      stream: `person/${test.personOf('technician-2')}`,
      type: 'person.pin-failed',
      actor: 'system/locked-screen',
      body: JSON.stringify({ v: 1, command: 'unlock' }),
    }
    expect(added).toMatchObject([kept, kept])
  })

  it('ends after five wrong PINs, and only the password opens a new session', async () => {
    const cookie = await locked()
    const attempt = () => post('/api/session/unlock', { badge: 'CARD-TECHNICIAN', pin: '000001' }, cookie)
    for (let count = 0; count < 4; count++) expect((await attempt()).statusCode).toBe(403)
    expect(problemOf(await attempt())).toMatchObject({ status: 401, code: 'session-ended' })
    expect(await me(cookie)).toMatchObject({ person: null })
    expect((await post('/api/session/unlock', { badge: 'CARD-TECHNICIAN', pin: PIN }, cookie)).statusCode).toBe(401)
  })
})

describe('guessing at the PIN of a colleague', () => {
  const guess = async (cookie: string, pin: string) =>
    problemOf(await post('/api/session/unlock', { badge: 'CARD-TECHNICIAN-2', pin }, cookie)).code

  it('goes on no faster with a new session each time', async () => {
    const codes: string[] = []
    for (let session = 0; session < 3; session++) {
      const cookie = await test.signIn('technician')
      await post('/api/session/lock', undefined, cookie)
      for (let count = 0; count < 4; count++) codes.push(await guess(cookie, '000001'))
    }
    expect(codes.slice(0, 10)).not.toContain('too-many-attempts')
    expect(codes.slice(10)).toEqual(['too-many-attempts', 'too-many-attempts'])
    // The wait is of this station and this person, and nobody is stopped anywhere else.
    const cookie = await test.signIn('technician')
    await post('/api/session/lock', undefined, cookie)
    const waits = problemOf(await post('/api/session/unlock', { badge: 'CARD-TECHNICIAN-2', pin: '000001' }, cookie))
    expect(waits.facts).toMatchObject({ of: 'station' })
    expect(waits.detail).toContain('other stations are not affected')
  })

  it('from many stations slows down, and never stops that colleague where the PIN was right before', async () => {
    const unlockAt = async (remoteAddress: string, pin: string, who: Somebody = 'technician') => {
      const cookie = await test.signIn(who)
      await post('/api/session/lock', undefined, cookie)
      const payload = { badge: 'CARD-TECHNICIAN-2', pin }
      return test.app.inject({
        method: 'POST',
        url: '/api/session/unlock',
        payload,
        headers: { cookie },
        remoteAddress,
      })
    }
    expect((await unlockAt('10.0.0.1', PIN)).statusCode).toBe(200)
    for (let count = 0; count < 20; count++) {
      expect(problemOf(await unlockAt(`10.0.1.${count}`, '000001')).code).toBe('unlock-failed')
    }
    const waits = problemOf(await unlockAt('10.0.2.1', '000001'))
    expect(waits).toMatchObject({ code: 'too-many-attempts', facts: { of: 'person' } })
    expect(waits.detail).toContain('right before')
    expect((await unlockAt('10.0.0.1', PIN)).statusCode).toBe(200)
    expect((await unlockAt('10.0.2.1', PIN, 'technician-2')).statusCode).toBe(200)
  })

  it('all at once is counted as well', async () => {
    const cookies: string[] = []
    for (let session = 0; session < 7; session++) {
      const cookie = await test.signIn('technician')
      await post('/api/session/lock', undefined, cookie)
      cookies.push(cookie, cookie)
    }
    const codes = await Promise.all(cookies.map(cookie => guess(cookie, '000001')))
    expect(codes.filter(code => code === 'too-many-attempts')).toHaveLength(4)
  })

  it('all at once at one screen ends its session, and the right one among them opens nothing', async () => {
    const cookie = await test.signIn('technician')
    await post('/api/session/lock', undefined, cookie)
    const pins = [PIN, '000001', '000002', '000003', '000004', '000005', '000006']
    const answers = await Promise.all(
      pins.map(pin => post('/api/session/unlock', { badge: 'CARD-TECHNICIAN-2', pin }, cookie)),
    )
    expect(answers.map(({ statusCode }) => statusCode)).not.toContain(200)
    expect(await me(cookie)).toMatchObject({ person: null })
  })
})

describe('sessions', () => {
  it('end by signing out', async () => {
    const cookie = await test.signIn('technician')
    const response = await test.app.inject({ method: 'DELETE', url: '/api/session', headers: { cookie } })
    expect(response.json()).toMatchObject({ person: null })
    expect(await me(cookie)).toMatchObject({ person: null })
  })

  it('are listed and ended by their own person, and nobody else sees them', async () => {
    await test.signIn('technician')
    const elsewhere = await test.signIn('technician')
    await test.signIn('qa')
    const { sessions } = (await test.app.inject({ url: '/api/sessions', headers: { cookie: elsewhere } })).json()
    expect(sessions).toHaveLength(2)
    expect(sessions.filter((each: { isThis: boolean }) => each.isThis)).toMatchObject([
      { person: test.personOf('technician'), station: "technician's tablet", createdAt: TEST_START },
    ])
    const foreign = (await test.ask('/api/sessions', 'qa')).json().sessions[0].id
    const refused = await test.app.inject({
      method: 'DELETE',
      url: `/api/sessions/${foreign}`,
      headers: { cookie: elsewhere },
    })
    expect(problemOf(refused)).toMatchObject({ status: 404, code: 'unknown-thing' })
  })

  it('of anybody are ended by an administrator', async () => {
    const cookie = await test.signIn('technician')
    const { sessions } = (await test.ask('/api/sessions', 'administrator')).json()
    const { id } = sessions.find((each: { person: string }) => each.person === test.personOf('technician'))
    const ended = await test.send({ method: 'DELETE', url: `/api/sessions/${id}` }, 'administrator')
    expect(ended.json()).toEqual({ ended: true })
    expect(await me(cookie)).toMatchObject({ person: null })
  })

  it('of a person end when that person chooses another password, but for the one it is done in', async () => {
    const elsewhere = await test.signIn('technician')
    const here = await test.signIn('technician')
    const input = { person: test.personOf('technician'), newPassword: 'another long one', password: PASSWORD }
    expect((await test.command('set-password', input, { as: 'technician' })).statusCode).toBe(200)
    expect(await me(elsewhere)).toMatchObject({ person: null })
    expect(await me(here)).toMatchObject({ person: { name: 'technician person' } })
  })

  it('of a person end when an administrator sets that person a new password', async () => {
    const cookie = await test.signIn('technician')
    const input = { person: test.personOf('technician'), newPassword: 'another long one', password: PASSWORD }
    expect((await test.command('set-password', input, { as: 'administrator' })).statusCode).toBe(200)
    expect(await me(cookie)).toMatchObject({ person: null })
  })
})

describe('an empty laboratory', () => {
  it('says so, and takes its first administrator without a session, once', async () => {
    await test.remove()
    test = await startApp({ isEmpty: true })
    expect((await test.ask('/api/session')).json()).toMatchObject({ person: null, isEmpty: true })
    const input = { name: 'First', language: 'es', newPassword: 'a long password' }
    const first = await test.command('create-first-administrator', input)
    expect(first.json()).toMatchObject({ answer: { person: 'P-0001' } })
    expect((await test.ask('/api/session')).json()).toMatchObject({ isEmpty: false })
    expect((await post('/api/session', { person: 'P-0001', password: 'a long password' })).statusCode).toBe(200)
    expect(problemOf(await test.command('create-first-administrator', input)).code).toBe('laboratory-has-people')
  })
})

describe('the people of the demonstration', () => {
  const demoSecrets = { password: PASSWORD, pin: PIN }

  it('are told to anybody in the demonstration only, with what they share', async () => {
    expect((await test.ask('/api/demo/people')).statusCode).toBe(404)
    await test.remove()
    test = await startApp({ demoSecrets })
    expect((await test.ask('/api/demo/people')).statusCode).toBe(404)
    await test.remove()
    test = await startApp({ demoSecrets, config: { demo: true } })
    const { people, ...shared } = (await test.ask('/api/demo/people')).json()
    expect(shared).toEqual(demoSecrets)
    expect(people[0]).toEqual({
      id: 'P-0001',
      name: 'Alba Admin',
      roles: ['administrator'],
      badge: 'CARD-ADMINISTRATOR',
    })
  })

  it('are only those whose password is the one that is shared', async () => {
    await test.remove()
    test = await startApp({ demoSecrets: { password: 'another password', pin: PIN }, config: { demo: true } })
    expect((await test.ask('/api/demo/people')).json().people).toEqual([])
  })
})
