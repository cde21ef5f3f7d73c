import { describe, expect, it } from 'vitest'
import { readConfig } from '../server/config.ts'

const read = (env: Record<string, string>, args: string[] = []) => readConfig(env, args, '/srv')

describe('the configuration', () => {
  it('without a word of it is a laboratory on this machine', () => {
    expect(read({})).toMatchObject({
      dataFolder: '/srv/data',
      keysFolder: '/srv/keys',
      host: '127.0.0.1',
      port: 8080,
      publicOrigin: null,
      zone: 'Europe/Madrid',
      demo: false,
    })
  })

  it.each([
    [{ MARROW_DEMO: '1' }, []],
    [{}, ['--demo']],
  ])('of the demonstration has folders of its own: %j %j', (env, args) => {
    expect(read(env as Record<string, string>, args)).toMatchObject({
      demo: true,
      dataFolder: '/srv/data/demo',
      keysFolder: '/srv/data/demo-keys',
    })
  })

  it.each([
    [{ MARROW_PORT: '70000' }, 'MARROW_PORT must be a whole number from 0 to 65535; it is "70000".'],
    [{ MARROW_PORT: '8080x' }, 'MARROW_PORT must be a whole number from 0 to 65535; it is "8080x".'],
    [{ MARROW_TZ: 'Europe/Atlantis' }, 'MARROW_TZ must be a time zone such as Europe/Madrid; it is "Europe/Atlantis".'],
    [{ MARROW_HOST: 'http://x' }, 'MARROW_HOST must be a host name or an address; it is "http://x".'],
    [
      { MARROW_ORIGIN: 'marrow.example.org' },
      'MARROW_ORIGIN must be an address without a path, such as https://marrow.example.org; it is "marrow.example.org".',
    ],
    [{ MARROW_ORIGIN: 'https://marrow.example.org/lab' }, 'MARROW_ORIGIN must be an address without a path'],
    [{ MARROW_ORIGIN: 'file:///etc' }, 'MARROW_ORIGIN must be an address without a path'],
    [{ MARROW_DATA: '' }, 'MARROW_DATA must be a folder; it is "".'],
    [{ MARROW_LOCK_MINUTES: '0' }, 'MARROW_LOCK_MINUTES must be a whole number from 1 to 240; it is "0".'],
    [{ MARROW_DEMO: 'yes' }, 'MARROW_DEMO must be 0 or 1; it is "yes".'],
  ])('with a wrong value stops with one sentence: %j', (env, sentence) => {
    expect(() => read(env as Record<string, string>)).toThrow(sentence)
  })

  it('takes the address of a proxy', () => {
    expect(read({ MARROW_ORIGIN: 'https://marrow.example.org' }).publicOrigin).toBe('https://marrow.example.org')
  })

  it('keeps the keys outside the data', () => {
    expect(() => read({ MARROW_DATA: '/d', MARROW_KEYS: '/d/keys' })).toThrow(
      'MARROW_KEYS must lie outside MARROW_DATA (/d)',
    )
    expect(() => read({ MARROW_DATA: '/d', MARROW_KEYS: '/d' })).toThrow('MARROW_KEYS must lie outside')
    expect(read({ MARROW_DATA: '/d', MARROW_KEYS: '/data-keys' }).keysFolder).toBe('/data-keys')
  })

  it('puts the packs among the data, or into a folder that is neither that of the data nor of the keys', () => {
    expect(read({}).packs).toEqual({ folder: '/srv/data/packs', isOwn: true })
    expect(read({ MARROW_PACKS: '/mnt/share/packs' }).packs).toEqual({ folder: '/mnt/share/packs', isOwn: false })
    for (const folder of ['data', 'data/files/packs', 'keys/packs']) {
      expect(() => read({ MARROW_PACKS: folder })).toThrow('MARROW_PACKS must be a folder of its own')
    }
  })

  it('does not take an argument for what it is not', () => {
    expect(() => read({}, ['--dmeo'])).toThrow('The argument --dmeo is not known')
  })
})
