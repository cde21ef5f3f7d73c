import { describe, expect, it } from 'vitest'
import { caseOfChain, chainOfIdentityOf } from '../../../server/domain/case/chain-of-identity.ts'
import { buildChainOfIdentity } from '../../../server/domain/code/isbt128.ts'
import { readCode } from '../../../server/domain/code/read-code.ts'

describe('a chain-of-identity number', () => {
  it('is made from facility, year and number of the case, and read back to that case', () => {
    const chain = chainOfIdentityOf('C26-0001', 'A9999')
    expect(chain).toBe('CHA999926000001')
    expect(caseOfChain(chain)).toBe('C26-0001')
    expect(caseOfChain(chainOfIdentityOf('C31-12345', 'W1234'))).toBe('C31-12345')
  })

  it('is one that ISBT 128 can write and read', () => {
    const read = readCode(buildChainOfIdentity(chainOfIdentityOf('C26-0047', 'A9999')), '2026-11-22')
    expect(read).toMatchObject({ ok: true, kind: 'chain-of-identity', id: 'CHA999926000047' })
  })

  it('is made of cases only, and of those that six digits can number', () => {
    expect(() => chainOfIdentityOf('B26-0001', 'A9999')).toThrow(RangeError)
    expect(() => chainOfIdentityOf('C26-1000000', 'A9999')).toThrow(RangeError)
  })

  it('names no case where it is of another form', () => {
    expect(caseOfChain('CHA999926000000')).toBeNull()
    expect(caseOfChain('CHA99992600A001')).toBeNull()
    expect(caseOfChain('CHO999926000001')).toBeNull()
    expect(caseOfChain('A999926000001')).toBeNull()
  })
})
