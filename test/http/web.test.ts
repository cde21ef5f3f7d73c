import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { problemOf, startApp, type TestApp } from '../kit/app.ts'

let test: TestApp
let folder: string
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'marrow-web-'))
  mkdirSync(join(folder, 'web/assets'), { recursive: true })
  writeFileSync(join(folder, 'web/index.html'), '<!doctype html><title>Marrow</title>')
  writeFileSync(join(folder, 'web/assets/index-1a2b.js'), 'console.log(1)')
  writeFileSync(join(folder, 'secret.txt'), 'outside')
  test = await startApp({ config: { webFolder: join(folder, 'web') } })
})
afterAll(async () => {
  await test.remove()
  rmSync(folder, { recursive: true, force: true })
})

describe('the built interface', () => {
  it.each(['/', '/batches', '/batches/B26-0001', '/ready'])(
    'is the one page at %s, asked for anew each time',
    async url => {
      const response = await test.ask(url)
      expect(response.statusCode).toBe(200)
      expect(response.body).toContain('<title>Marrow</title>')
      expect(response.headers).toMatchObject({
        'cache-control': 'no-cache',
        'content-security-policy': expect.stringContaining("script-src 'self'"),
        'x-content-type-options': 'nosniff',
      })
    },
  )

  it('keeps a built file for ever, since another content has another name', async () => {
    const response = await test.ask('/assets/index-1a2b.js')
    expect(response.body).toBe('console.log(1)')
    expect(response.headers['cache-control']).toContain('immutable')
  })

  it.each([
    '/assets/index-gone.js',
    '/favicon.png',
    '/..%2fsecret.txt',
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/%',
    '/api/nothing',
  ])('has nothing at %s', async url => {
    const response = await test.ask(url)
    expect([400, 404]).toContain(problemOf(response).status)
    expect(response.body).not.toContain('outside')
  })
})
