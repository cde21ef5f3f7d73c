// The hashes of a database are worth nothing without the laboratory's key, which lies elsewhere.
import { randomBytes } from 'node:crypto'
import { cpSync } from 'node:fs'
import { join } from 'node:path'
import { verify } from '@node-rs/argon2'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { backup, restore } from '../../db/backup.ts'
import { openCredentials } from '../../db/credentials.ts'
import { createPasswords } from '../../server/http/passwords.ts'
import { PASSWORD, PIN, startApp, type TestApp } from '../kit/app.ts'

const cheap = { memoryKib: 8, passes: 1 }

describe('a password or a PIN', () => {
  it('is known by its hash under the same key, in whatever form it was typed', async () => {
    const key = randomBytes(32)
    const stored = await createPasswords(key, cheap).hash('contraseña larga')
    const { matches } = createPasswords(key, cheap)
    expect(await matches(stored, 'contraseña larga'.normalize('NFD'))).toBe(true)
    expect(await matches(stored, 'contrasena larga')).toBe(false)
    expect(await matches(undefined, 'contraseña larga')).toBe(false)
  })

  it('is not known under another key', async () => {
    const stored = await createPasswords(randomBytes(32), cheap).hash(PIN)
    expect(await createPasswords(randomBytes(32), cheap).matches(stored, PIN)).toBe(false)
  })
})

describe('a stolen database', () => {
  let test: TestApp
  beforeAll(async () => {
    test = await startApp()
  })
  afterAll(() => test.remove())

  it.each([
    ['pin', PIN],
    ['password', PASSWORD],
  ] as const)('does not tell whether a guess at a %s is right', async (kind, secret) => {
    const hash = openCredentials(test.store).get(test.personOf('qp'), kind)?.hash ?? ''
    expect(hash).toMatch(/^\$argon2id\$/)
    expect(await verify(hash, secret)).toBe(false)
    expect(await test.app.marrow.passwords.matches(hash, secret)).toBe(true)
  })

  it('restored from its backup lets in who was let in before, with its keys', async () => {
    const [copy, again] = [join(test.folder, 'copy'), join(test.folder, 'again')]
    await backup(test.store, join(test.folder, 'data/files'), copy)
    await restore(copy, join(again, 'data'))
    cpSync(join(test.folder, 'keys'), join(again, 'keys'), { recursive: true })
    const restored = await startApp({ folder: again, isEmpty: true })
    const payload = { person: test.personOf('qp'), password: PASSWORD }
    expect((await restored.app.inject({ method: 'POST', url: '/api/session', payload })).statusCode).toBe(200)
    await restored.close()
  })
})
