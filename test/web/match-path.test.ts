import { describe, expect, it } from 'vitest'
import { buildPath, matchPath } from '../../web/state/match-path.ts'

describe('an address', () => {
  it('fits a pattern of as many parts and gives its parameters', () => {
    expect(matchPath('/batches/:batchId/entries/:seq', '/batches/B26-0147/entries/12')).toEqual({
      batchId: 'B26-0147',
      seq: '12',
    })
    expect(matchPath('/', '/')).toEqual({})
  })

  it('does not fit when a part is missing, added or another', () => {
    expect(matchPath('/batches/:batchId', '/batches')).toBeNull()
    expect(matchPath('/batches/:batchId', '/batches/a/b')).toBeNull()
    expect(matchPath('/batches/:batchId', '/samples/a')).toBeNull()
    expect(matchPath('/', '/batches')).toBeNull()
  })

  it('may end with a slash', () => {
    expect(matchPath('/batches', '/batches/')).toEqual({})
  })

  it('comes back as it was built, whatever stands in a parameter', () => {
    for (const id of ['B26-0147', 'a/b', 'ñ ü?&#%', '..', ':x']) {
      const path = buildPath('/trace/:id', { id })
      expect(matchPath('/trace/:id', path)).toEqual({ id })
    }
  })

  it('that is wrongly encoded fits nothing', () => {
    expect(matchPath('/trace/:id', '/trace/%E0%A4%A')).toBeNull()
  })

  it('carries its query, without what is undefined', () => {
    expect(buildPath('/batches', {}, { of: 'closed', page: 2, q: undefined })).toBe('/batches?of=closed&page=2')
    expect(buildPath('/batches', {}, { q: 'a&b=c' })).toBe('/batches?q=a%26b%3Dc')
  })

  it('is not built without one of its parameters', () => {
    expect(() => buildPath('/batches/:batchId', {})).toThrow('batchId')
  })
})
