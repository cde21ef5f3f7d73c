// The keys: made once, printable, and never used on another laboratory's data.
import { chmodSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openFiles } from '../../db/files.ts'
import { openIdentities } from '../../db/identities.ts'
import { masterFromSheet, sheetLines } from '../../db/key-sheet.ts'
import { bindKeys, keysFromSheet, loadKeys } from '../../db/keys.ts'
import { openStore } from '../../db/open.ts'
import { StoreError } from '../../db/store-error.ts'
import { makeStorage, type Storage } from '../kit/storage.ts'

let storage: Storage
beforeEach(() => {
  storage = makeStorage()
})
afterEach(() => storage.remove())

describe('the keys of a folder', () => {
  it('are made at the first start, for their owner only', () => {
    const folder = join(storage.folder, 'new')
    const keys = loadKeys(folder)
    expect(keys.isNew).toBe(true)
    expect(statSync(folder).mode & 0o777).toBe(0o700)
    expect(statSync(join(folder, 'master.key')).mode & 0o777).toBe(0o600)
  })

  it('are the same at every later start', () => {
    const folder = join(storage.folder, 'new')
    const made = loadKeys(folder)
    expect(loadKeys(folder)).toEqual({ ...made, isNew: false })
    expect(readdirSync(folder)).toEqual(['master.key'])
  })

  it('differ between two folders and between their uses', () => {
    const [one, two] = [loadKeys(join(storage.folder, 'a')), loadKeys(join(storage.folder, 'b'))]
    const parts = [one, two].flatMap(({ identities, blindIndex, receipts, files, credentials, check }) =>
      [identities, blindIndex, receipts, files, credentials, check].map(key => key.toString('hex')),
    )
    expect(new Set(parts).size).toBe(12)
    expect(parts.every(part => part.length === 64)).toBe(true)
    expect(one.id).not.toBe(two.id)
  })

  it('are not made where there ought to be some', () => {
    const folder = join(storage.folder, 'mistyped')
    expect(() => loadKeys(folder, { create: false })).toThrow(/no key in/)
    expect(readdirSync(storage.folder)).not.toContain('mistyped')
  })

  it('are not read from a file that everybody can read', () => {
    const folder = join(storage.folder, 'keys')
    chmodSync(join(folder, 'master.key'), 0o644)
    expect(() => loadKeys(folder)).toThrow(StoreError)
  })

  it('are not read from a damaged file', () => {
    const path = join(storage.folder, 'keys', 'master.key')
    writeFileSync(path, readFileSync(path, 'utf8').slice(0, 120))
    expect(() => loadKeys(join(storage.folder, 'keys'))).toThrow(StoreError)
  })
})

describe('a key sheet', () => {
  const master = Buffer.from('000102030405060708090a0b0c0d0e0ffff0e0d0c0b0a090807060504030201f', 'hex')

  it('has four numbered lines of four groups, the same for ever', () => {
    expect(sheetLines(master)).toEqual([
      '1  000G-40R4-0M30-E3FY',
      '2  104G-M2RC-1M70-Z7GZ',
      '3  ZZRE-1M60-P2G9-1AP8',
      '4  G1R6-0M20-60G1-YFZM',
    ])
    expect(masterFromSheet(sheetLines(master).join('\n'))).toEqual(master)
  })

  it('gives back the very keys, however it was typed', () => {
    const { sheet, ...keys } = loadKeys(join(storage.folder, 'keys'))
    const typed = [
      sheet.lines.join('\n'),
      sheet.lines.map(line => line.slice(3)).join('\n'),
      sheet.lines.join('\r\n\n').toLowerCase().replaceAll('-', ' '),
      sheet.lines.map(line => line.replaceAll('0', 'o').replaceAll(/(?<= {2}.*)1/g, 'l')).join('\n'),
    ]
    for (const text of typed) expect(keysFromSheet(text)).toEqual({ ...keys, sheet, isNew: false })
  })

  it('names the line of every single wrong character', () => {
    const lines = sheetLines(master)
    for (const [index, line] of lines.entries()) {
      for (let at = 3; at < line.length; at++) {
        if (line[at] === '-') continue
        const wrong = line.slice(0, at) + (line[at] === 'Z' ? 'Y' : 'Z') + line.slice(at + 1)
        expect(() => masterFromSheet(lines.with(index, wrong).join('\n'))).toThrow(`Line ${index + 1} `)
      }
    }
  })

  it('is refused with lines exchanged, missing or added', () => {
    const [a, b, c, d] = sheetLines(master).map(line => line.slice(3)) as [string, string, string, string]
    expect(() => masterFromSheet([b, a, c, d].join('\n'))).toThrow('Line 1 ')
    expect(() => masterFromSheet([a, b, c].join('\n'))).toThrow('4 lines, not 3')
    expect(() => masterFromSheet([a, b, c, d, d].join('\n'))).toThrow('4 lines, not 5')
  })
})

describe('data', () => {
  const otherKeys = () => loadKeys(join(storage.folder, 'other'))

  it('refuse the keys of another laboratory, and name their own', () => {
    const message = `belong to the key ${storage.keys.id}`
    expect(() => openIdentities(storage.store, otherKeys())).toThrow(message)
    expect(() => openFiles(storage.store, storage.folder, otherKeys())).toThrow(message)
    expect(() => bindKeys(storage.store, otherKeys())).toThrow(StoreError)
  })

  it('accept their own keys again', () => {
    const again = openStore(storage.store.path)
    expect(() => bindKeys(again, loadKeys(join(storage.folder, 'keys')))).not.toThrow()
    again.close()
  })

  it('are not bound anew when the binding was taken away', () => {
    storage.store.raw.exec("INSERT INTO files VALUES ('h', 1, 'now'); DELETE FROM key_check")
    expect(() => bindKeys(storage.store, otherKeys())).toThrow(/no longer say/)
  })
})
