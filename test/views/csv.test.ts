import { describe, expect, it } from 'vitest'
import { csvOf } from '../../server/views/csv.ts'

describe('a table for a spreadsheet', () => {
  it('quotes every cell, and doubles the quotes in it', () => {
    expect(csvOf([['a', 'b "c", d']]).toString()).toBe('\ufeff"a","b ""c"", d"\r\n')
  })

  it.each(['=1+1', '+34 600', '-2', '@SUM(A1)', '\t=1', '\r=1'])('has no formula in it: %j', text => {
    expect(csvOf([[text]]).toString()).toBe(`\ufeff"'${text}"\r\n`)
  })
})
