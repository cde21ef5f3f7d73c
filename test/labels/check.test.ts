// The geometry check finds what would make a label unreadable.
import { describe, expect, it } from 'vitest'
import { geometryFaults } from '../../labels/check.ts'
import { labelOf, type Op, sans } from '../../labels/op.ts'

const symbol: Op = { kind: 'symbol', symbology: 'datamatrix', text: 'X', xMm: 1, yMm: 1, widthMm: 10, heightMm: 10 }
const faultsOf = (...ops: Op[]) => geometryFaults(labelOf(50, 25, ops))

describe('the geometry of a label', () => {
  it('is sound when everything has its own place', () => {
    expect(faultsOf(symbol, sans('beside', { xMm: 11, yMm: 1, sizeMm: 3, maxWidthMm: 38 }))).toEqual([])
  })

  it('does not let a text into the quiet zone of a symbol', () => {
    expect(faultsOf(symbol, sans('too near', { xMm: 10.9, yMm: 1, sizeMm: 3, maxWidthMm: 20 }))).toEqual([
      'text "too near" meets symbol "X"',
    ])
  })

  it('does not let a text stand on another, by whichever edge it is placed', () => {
    const left = sans('left', { xMm: 1, yMm: 12, sizeMm: 3, maxWidthMm: 25 })
    const right = sans('right', { xMm: 49, yMm: 14, sizeMm: 3, maxWidthMm: 25, align: 'right' })
    const middle = sans('middle', { xMm: 25, yMm: 20, sizeMm: 3, maxWidthMm: 20, align: 'center' })
    expect(faultsOf(left, right, middle)).toEqual(['text "right" meets text "left"'])
  })

  it('does not let a line or a frame cross a text, but lets a frame surround it', () => {
    const text = sans('framed', { xMm: 20, yMm: 5, sizeMm: 3, maxWidthMm: 10 })
    const around: Op = { kind: 'rect', xMm: 19, yMm: 4, widthMm: 12, heightMm: 6, strokeMm: 0.3 }
    const across: Op = { kind: 'line', x1Mm: 15, y1Mm: 6, x2Mm: 40, y2Mm: 6, strokeMm: 0.3 }
    expect(faultsOf(text, around)).toEqual([])
    expect(faultsOf(text, across)).toEqual(['line meets text "framed"'])
  })

  it('leaves 1 mm of the edge empty', () => {
    expect(faultsOf(sans('out', { xMm: 30, yMm: 1, sizeMm: 3, maxWidthMm: 19.2 }))).toEqual([
      'text "out" leaves the label',
    ])
  })

  it('asks for type of 2 mm at least', () => {
    expect(faultsOf(sans('tiny', { xMm: 2, yMm: 2, sizeMm: 1.9, maxWidthMm: 19 }))).toEqual([
      'text "tiny" is smaller than 2 mm',
    ])
  })

  it('gives a turned text a box that runs downward', () => {
    const turned = sans('07', { xMm: 2, yMm: 2, sizeMm: 3, maxWidthMm: 20, turned: true })
    expect(faultsOf(turned, sans('right of it', { xMm: 5.5, yMm: 2, sizeMm: 3, maxWidthMm: 20 }))).toEqual([])
    expect(faultsOf(turned, sans('below', { xMm: 2, yMm: 20, sizeMm: 3, maxWidthMm: 20 }))).toEqual([
      'text "below" meets text "07"',
    ])
  })
})
