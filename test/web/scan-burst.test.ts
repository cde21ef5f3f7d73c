import { describe, expect, it } from 'vitest'
import { type Burst, followKey, type Key, noBurst } from '../../web/ui/scan-burst.ts'

const plain = (key: string, at: number): Key => ({ key, at, hasCtrl: false, hasOther: false })

/** Presses each key so many milliseconds after the one before and gives what was scanned. */
function press(keys: readonly string[], gapMs: number): (string | null)[] {
  let burst: Burst = noBurst
  return keys.map((key, index) => {
    const followed = followKey(burst, plain(key, 1000 + index * gapMs))
    burst = followed.burst
    return followed.scanned
  })
}

describe('keys that come as a scanner sends them', () => {
  it('are one code at their Enter or Tab', () => {
    expect(press([...'B26-0147-P1-07', 'Enter'], 8).at(-1)).toBe('B26-0147-P1-07')
    expect(press([...'B26-0147-P1-07', 'Tab'], 30).at(-1)).toBe('B26-0147-P1-07')
  })

  it('keep their code apart from what a person typed some time before', () => {
    let burst: Burst = noBurst
    burst = followKey(burst, plain('x', -2000)).burst
    for (const [index, key] of [...'E-0007K'].entries()) burst = followKey(burst, plain(key, 500 + index * 10)).burst
    expect(followKey(burst, plain('Enter', 570)).scanned).toBe('E-0007K')
  })

  it('are one code although a busy machine held them up in the middle', () => {
    let burst: Burst = noBurst
    for (const [index, key] of [...'B26-0147'].entries()) burst = followKey(burst, plain(key, index * 5)).burst
    for (const [index, key] of [...'-P1-04'].entries()) burst = followKey(burst, plain(key, 700 + index * 5)).burst
    expect(followKey(burst, plain('Enter', 735)).scanned).toBe('B26-0147-P1-04')
  })

  it('are not disturbed by the Shift of a capital letter', () => {
    expect(press(['Shift', 'B', '2', '6', 'Shift', 'K', 'Enter'], 5).at(-1)).toBe('B26K')
  })

  it('carry the separator of GS1 fields, which arrives as Ctrl and a bracket', () => {
    let burst: Burst = noBurst
    for (const [index, key] of [...'10AB'].entries()) burst = followKey(burst, plain(key, index * 10)).burst
    burst = followKey(burst, { key: ']', at: 45, hasCtrl: true, hasOther: false }).burst
    burst = followKey(burst, plain('7', 55)).burst
    expect(followKey(burst, plain('Enter', 60)).scanned).toBe('10AB\x1d7')
  })
})

describe('the separator of fields', () => {
  const scanned = (separator: Key) => {
    let burst: Burst = noBurst
    for (const [index, key] of [...'10AB'].entries()) burst = followKey(burst, plain(key, index * 10)).burst
    burst = followKey(burst, separator).burst
    burst = followKey(burst, plain('7', 55)).burst
    return followKey(burst, plain('Enter', 60)).scanned
  }

  it('may come as Ctrl and the key of the bracket, whatever that key writes here, as F8, or as the character itself', () => {
    expect(scanned({ key: '+', code: 'BracketRight', at: 45, hasCtrl: true, hasOther: false })).toBe('10AB\x1d7')
    expect(scanned({ ...plain('F8', 45), code: 'F8' })).toBe('10AB\x1d7')
    expect(scanned(plain('\x1d', 45))).toBe('10AB\x1d7')
  })

  it('is a key of the browser where no code is on its way', () => {
    const alone = { key: '+', code: 'BracketRight', at: 45, hasCtrl: true, hasOther: false }
    expect(followKey(noBurst, alone)).toEqual({ burst: noBurst, scanned: null })
  })
})

describe('keys that come as a person types them', () => {
  it('are no scan, however long', () => {
    expect(press([...'B26-0147', 'Enter'], 90)).toEqual(Array(9).fill(null))
  })

  it('are no scan when the Enter comes late', () => {
    let burst: Burst = noBurst
    for (const [index, key] of [...'B26-0147'].entries()) burst = followKey(burst, plain(key, index * 10)).burst
    expect(followKey(burst, plain('Enter', 300)).scanned).toBeNull()
  })

  it('are no scan when two fingers fall at once', () => {
    expect(press(['o', 'k', 'Enter'], 5).at(-1)).toBeNull()
  })

  it('are no scan when a shortcut or an arrow comes between', () => {
    expect(press([...'B26', 'ArrowLeft', ...'014', 'Enter'], 5).at(-1)).toBeNull()
    const burst = [...'B26-01'].reduce((sum, key, index) => followKey(sum, plain(key, index * 5)).burst, noBurst)
    const shortcut = followKey(burst, { key: 's', at: 30, hasCtrl: true, hasOther: false }).burst
    expect(followKey(shortcut, plain('Enter', 35)).scanned).toBeNull()
  })
})
