// Personal data: sealed, found by keyed tokens, every reading logged, exchanged rows noticed.

import { createHmac } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Identity } from '../../db/identities.ts'
import { withoutTriggers } from '../kit/entries.ts'
import { makeStorage, type Storage } from '../kit/storage.ts'

let storage: Storage
beforeEach(() => {
  storage = makeStorage()
})
afterEach(() => storage.remove())

const at = '2026-03-02T08:15:00.000Z'
const reader = { actor: 'P-0001', purpose: 'check before the injection', at }
const maria: Identity = {
  familyName: 'Jiménez Roca',
  givenName: 'María',
  birthDate: '1961-07-04',
  hospitalNumbers: [{ issuer: 'Hospital Sant Pau', number: 'HC 0012-345', validFrom: '2020-01-01' }],
}
const pere: Identity = {
  familyName: 'Puig',
  givenName: 'Pere',
  birthDate: '1955-12-31',
  hospitalNumbers: [{ issuer: 'Hospital del Mar', number: '998877' }],
}
const writeBoth = () => {
  storage.identities.write('PT-0001', 1, maria, at)
  storage.identities.write('PT-0002', 1, pere, at)
}
const tamper = (sql: string) => withoutTriggers(storage.store.path).exec(sql).close()

describe('an identity', () => {
  it('reads back as it was written, version by version', () => {
    const { identities } = storage
    const married = { ...maria, familyName: 'Jiménez de Puig' }
    identities.write('PT-0001', 1, maria, at)
    identities.write('PT-0001', 2, married, at)
    expect(identities.read('PT-0001', 1, reader)).toEqual(maria)
    expect(identities.read('PT-0001', undefined, reader)).toEqual(married)
    expect(identities.peek('PT-0001')).toEqual(married)
  })

  it('is null for a patient or version that is not there', () => {
    writeBoth()
    expect(storage.identities.read('PT-0009', undefined, reader)).toBeNull()
    expect(storage.identities.read('PT-0001', 2, reader)).toBeNull()
    expect(storage.identities.peek('PT-0009')).toBeNull()
  })

  it('keeps its versions: none is left out or written twice', () => {
    writeBoth()
    expect(() => storage.identities.write('PT-0001', 1, pere, at)).toThrow('version')
    expect(() => storage.identities.write('PT-0001', 3, pere, at)).toThrow('version')
    expect(storage.identities.find('998877')).toEqual(['PT-0002'])
  })

  it('goes with the transaction that it was written in', () => {
    const fail = storage.store.raw.transaction(() => {
      writeBoth()
      throw new Error('rolled back')
    })
    expect(fail).toThrow('rolled back')
    expect([storage.identities.peek('PT-0001'), storage.identities.find('998877')]).toEqual([null, []])
  })

  it('leaves no readable word in the files of the database', () => {
    writeBoth()
    const { path } = storage.store
    const bytes = Buffer.concat([readFileSync(path), readFileSync(`${path}-wal`)])
    expect(bytes.includes('PT-0001')).toBe(true)
    const words = ['Jiménez', 'Roca', 'María', '1961', 'Sant Pau', '12-345', 'HC0012345', 'JIMENES', 'Puig', '998877']
    expect(words.filter(word => bytes.includes(word))).toEqual([])
  })
})

describe('a reading', () => {
  it('is logged: who, what for, when, which version', () => {
    writeBoth()
    storage.identities.read('PT-0001', undefined, reader)
    storage.identities.read('PT-0002', 1, { ...reader, actor: 'P-0002' })
    storage.identities.read('PT-0001', 1, { ...reader, purpose: 'label' })
    const logged = { patient: 'PT-0001', version: 1, ...reader }
    expect(storage.identities.readings('PT-0001')).toEqual([{ ...logged, purpose: 'label' }, logged])
  })

  it('is not logged where there was nothing to read, or nobody to show it to', () => {
    writeBoth()
    storage.identities.read('PT-0001', 7, reader)
    storage.identities.peek('PT-0001')
    storage.identities.find('HC0012345')
    expect(storage.identities.readings('PT-0001')).toEqual([])
  })
})

describe('a hospital number', () => {
  it.each(['HC 0012-345', 'HC0012345', ' hc-0012 345 ', 'HC–0012–345'])('is found as %j', text => {
    writeBoth()
    expect(storage.identities.find(text)).toEqual(['PT-0001'])
    expect(storage.identities.find({ issuer: 'hospital SANT pau', number: text })).toEqual(['PT-0001'])
  })

  it.each(['', ' - ', 'HC001234', 'Jiménez', 'PT-0001'])('is not found as %j', text => {
    writeBoth()
    expect(storage.identities.find(text)).toEqual([])
  })

  it('is told apart by its issuer', () => {
    writeBoth()
    storage.identities.write('PT-0003', 1, { ...pere, hospitalNumbers: [{ issuer: 'Clínica', number: '998877' }] }, at)
    expect(storage.identities.find('998877')).toEqual(['PT-0002', 'PT-0003'])
    expect(storage.identities.find({ issuer: 'Clínica', number: '998877' })).toEqual(['PT-0003'])
    expect(storage.identities.find({ issuer: 'Other', number: '998877' })).toEqual([])
  })

  it('no longer leads to a patient whose identity was put right', () => {
    writeBoth()
    storage.identities.write(
      'PT-0002',
      2,
      { ...pere, hospitalNumbers: [{ issuer: 'Hospital del Mar', number: '998878' }] },
      at,
    )
    expect(storage.identities.find('998877')).toEqual([])
    expect(storage.identities.find('998878')).toEqual(['PT-0002'])
  })

  it('does not lead to a patient by a token that was moved', () => {
    writeBoth()
    tamper("UPDATE OR REPLACE identity_index SET patient = 'PT-0001'")
    expect(storage.identities.find('998877')).toEqual([])
  })
})

describe('similar patients', () => {
  const similarTo = (change: Partial<Identity>) =>
    storage.identities.similar({ ...maria, birthDate: '2000-01-01', hospitalNumbers: [], ...change })

  it('are those whose first family name sounds alike', () => {
    writeBoth()
    for (const familyName of ['Jimenez', 'Giménez Soler', 'de Ximénez', 'JIMÉNEZ']) {
      expect(similarTo({ familyName })).toEqual(['PT-0001'])
    }
  })

  it('are those with the same birth date and first initial', () => {
    writeBoth()
    expect(similarTo({ familyName: 'Font', givenName: 'Pol', birthDate: pere.birthDate })).toEqual(['PT-0002'])
    expect(similarTo({ familyName: 'Font', givenName: 'Anna', birthDate: pere.birthDate })).toEqual([])
  })

  it('are no longer those whose name was put right', () => {
    writeBoth()
    storage.identities.write('PT-0001', 2, { ...maria, familyName: 'Soler' }, at)
    expect([similarTo({}), similarTo({ familyName: 'Soler' })]).toEqual([[], ['PT-0001']])
  })

  it('are named once, and not because of the second family name', () => {
    writeBoth()
    expect(storage.identities.similar(maria)).toEqual(['PT-0001'])
    expect(similarTo({ familyName: 'Roca Jiménez' })).toEqual([])
  })
})

describe('the keyed hash', () => {
  it('is the HMAC of the bytes that identity.ts describes', () => {
    const text = (value: string) => {
      const length = Buffer.alloc(4)
      length.writeUInt32BE(Buffer.byteLength(value))
      return Buffer.concat([length, Buffer.from(value)])
    }
    const bytes = Buffer.concat([
      ...['marrow.identity-hash.v1', 'PT-0001', 'Jiménez Roca', 'María', '1961-07-04'].map(text),
      Buffer.of(0, 0, 0, 1),
      ...['Hospital Sant Pau', 'HC 0012-345', '2020-01-01', ''].map(text),
    ])
    const expected = createHmac('sha256', storage.keys.blindIndex).update(bytes).digest('hex')
    expect(storage.identities.keyedHash('PT-0001', maria)).toBe(expected)
  })

  it('differs for another patient and for any other field', () => {
    const { identities } = storage
    const [number] = maria.hospitalNumbers as [Identity['hospitalNumbers'][number]]
    const hashes = [
      identities.keyedHash('PT-0001', maria),
      identities.keyedHash('PT-0002', maria),
      identities.keyedHash('PT-0001', { ...maria, familyName: 'Jiménez', givenName: ' RocaMaría' }),
      identities.keyedHash('PT-0001', { ...maria, birthDate: '1961-07-05' }),
      identities.keyedHash('PT-0001', { ...maria, hospitalNumbers: [] }),
      identities.keyedHash('PT-0001', { ...maria, hospitalNumbers: [{ ...number, validUntil: '2020-01-01' }] }),
      identities.keyedHash('PT-0001', {
        ...maria,
        hospitalNumbers: [{ ...number, validFrom: undefined, validUntil: '2020-01-01' }],
      }),
    ]
    expect(new Set(hashes).size).toBe(hashes.length)
  })

  it('matches the version that it was made of, and no other', () => {
    writeBoth()
    const { identities } = storage
    const hash = identities.keyedHash('PT-0001', maria)
    expect(identities.matches('PT-0001', 1, hash)).toBe(true)
    expect(identities.matches('PT-0001', 2, hash)).toBe(false)
    expect(identities.matches('PT-0002', 1, hash)).toBe(false)
    expect(identities.matches('PT-0001', 1, '')).toBe(false)
    expect(identities.matches('PT-0001', 1, hash.replace(/^./, 'z'))).toBe(false)
  })
})

describe('exchanged rows', () => {
  it('of two patients do not open and do not match', () => {
    writeBoth()
    const { identities } = storage
    const hash = identities.keyedHash('PT-0001', maria)
    tamper(`UPDATE identities SET patient = 'x' WHERE patient = 'PT-0001';
      UPDATE identities SET patient = 'PT-0001' WHERE patient = 'PT-0002';
      UPDATE identities SET patient = 'PT-0002' WHERE patient = 'x'`)
    expect(identities.matches('PT-0001', 1, hash)).toBe(false)
    expect(() => identities.peek('PT-0001')).toThrow('altered or exchanged')
    expect(() => identities.read('PT-0001', undefined, reader)).toThrow('altered or exchanged')
    expect(identities.readings('PT-0001')).toHaveLength(1)
  })

  it('stay among what a wristband finds, so that the alteration is met and not passed over', () => {
    writeBoth()
    tamper("UPDATE identities SET sealed = zeroblob(60) WHERE patient = 'PT-0001'")
    expect(storage.identities.find('HC0012345')).toEqual(['PT-0001'])
  })

  it('of two versions do not open', () => {
    const { identities } = storage
    identities.write('PT-0001', 1, maria, at)
    identities.write('PT-0001', 2, pere, at)
    tamper(`UPDATE identities SET sealed =
      (SELECT sealed FROM identities AS other WHERE other.version = 3 - identities.version)`)
    const copies = [1, 2].map(version => identities.matches('PT-0001', version, identities.keyedHash('PT-0001', maria)))
    expect(copies).toEqual([false, false])
  })

  it('that were put back from an older file open, but do not match', () => {
    writeBoth()
    const { identities } = storage
    const hash = identities.keyedHash('PT-0001', { ...maria, familyName: 'Soler' })
    expect(identities.peek('PT-0001')).toEqual(maria)
    expect(identities.matches('PT-0001', 1, hash)).toBe(false)
  })

  it('with any bit changed do not open', () => {
    writeBoth()
    const hash = storage.identities.keyedHash('PT-0002', pere)
    const raw = withoutTriggers(storage.store.path)
    const select = raw.prepare<[], Buffer>("SELECT sealed FROM identities WHERE patient = 'PT-0002'").pluck()
    const update = raw.prepare("UPDATE identities SET sealed = ? WHERE patient = 'PT-0002'")
    const sealed = select.get() as Buffer
    for (let index = 0; index < sealed.length; index++) {
      const changed = Buffer.from(sealed)
      changed[index] = (changed[index] as number) ^ 1
      update.run(changed)
      expect(storage.identities.matches('PT-0002', 1, hash)).toBe(false)
    }
    update.run(sealed.subarray(0, 10))
    expect(storage.identities.matches('PT-0002', 1, hash)).toBe(false)
    update.run(sealed)
    expect(storage.identities.matches('PT-0002', 1, hash)).toBe(true)
    raw.close()
  })
})
