// Backup and restore: a copy made while work goes on, checked by its own sums, never written over anything.
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { backup, restore } from '../../db/backup.ts'
import { filePath, openFiles } from '../../db/files.ts'
import { openIdentities } from '../../db/identities.ts'
import { openJournal } from '../../db/journal.ts'
import { openStore } from '../../db/open.ts'
import { StoreError } from '../../db/store-error.ts'
import { verifyJournal } from '../../db/verify.ts'
import { fillJournal, firstEntry, withoutTriggers } from '../kit/entries.ts'
import { makeStorage, type Storage } from '../kit/storage.ts'

const at = '2026-03-02T08:15:00.000Z'
const maria = { familyName: 'Jiménez', givenName: 'María', birthDate: '1961-07-04', hospitalNumbers: [] }
const content = Buffer.from('a photo')

let storage: Storage
let filesFolder: string
let target: string
let restored: string
let fileHash: string

beforeEach(async () => {
  storage = makeStorage()
  filesFolder = join(storage.folder, 'data', 'files')
  target = join(storage.folder, 'backup')
  restored = join(storage.folder, 'restored')
  storage.store.raw.transaction(() => fillJournal(storage.journal, 500))()
  storage.identities.write('PT-0001', 1, maria, at)
  const files = openFiles(storage.store, filesFolder, storage.keys)
  const saved = await files.save(content)
  files.record({ ...saved, name: 'photo.jpg', at })
  fileHash = saved.hash
  await files.save(Buffer.from('saved, but no part of the record'))
})
afterEach(() => storage.remove())

const make = () => backup(storage.store, filesFolder, target)
const head = () => {
  const { seq, hash } = storage.journal.head() ?? { seq: 0, hash: '' }
  return { seq, hash }
}

describe('a backup', () => {
  it('comes back as it was: journal, names and files', async () => {
    const report = { entries: 500, head: head(), files: 1, missing: [] }
    expect(await make()).toEqual(report)
    expect(await restore(target, restored)).toEqual(report)

    const store = openStore(join(restored, 'marrow.sqlite'))
    expect([...openJournal(store).iterate()]).toEqual([...storage.journal.iterate()])
    expect(openIdentities(store, storage.keys).peek('PT-0001')).toEqual(maria)
    const files = openFiles(store, join(restored, 'files'), storage.keys)
    expect([await files.read(fileHash), files.names(fileHash)]).toEqual([content, ['photo.jpg']])
    store.close()
  })

  it('holds the database in one file, the recorded files, an anchor and the sums of all', async () => {
    await make()
    expect(readdirSync(target).sort()).toEqual(['SHA256SUMS', 'anchor.txt', 'files', 'marrow.sqlite'])
    expect(readFileSync(join(target, 'anchor.txt'), 'utf8')).toBe(`500:${head().hash}\n`)
    const lines = readFileSync(join(target, 'SHA256SUMS'), 'utf8').trim().split('\n')
    const names = ['marrow.sqlite', 'anchor.txt', `files/${filePath(fileHash)}`]
    const sum = (name: string) =>
      createHash('sha256')
        .update(readFileSync(join(target, name)))
        .digest('hex')
    expect(lines).toEqual(names.map(name => `${sum(name)}  ${name}`))
    expect(verifyJournal(join(target, 'marrow.sqlite'))).toMatchObject({ ok: true })
    expect(readdirSync(target)).toHaveLength(4)
  })

  it('is of one moment, however much is written meanwhile', async () => {
    // Large enough to be copied in many steps, with a commit between each two.
    const body = 'x'.repeat(4000)
    const busy = { ...firstEntry, stream: 'lot/busy', at: '2026-05-01T00:00:00.000Z', body }
    storage.store.raw.transaction(() => {
      for (let version = 1; version <= 1000; version++) storage.journal.append({ ...busy, version })
    })()
    let stop = false
    const making = make().finally(() => {
      stop = true
    })
    for (let version = 1001; !stop; version++) {
      storage.journal.append({ ...busy, version })
      await new Promise(setImmediate)
    }
    const { entries, head: copied } = await making
    expect(storage.journal.readFrom(entries, 1)[0]?.hash).toBe(copied.hash)
    expect(storage.journal.head()?.seq).toBeGreaterThan(entries)
    expect(verifyJournal(storage.store.path, { anchors: [copied] })).toMatchObject({ ok: true })
  })

  it('is made of a database that nobody has open', async () => {
    const { path } = storage.store
    storage.store.close()
    expect(await backup({ path }, filesFolder, target)).toMatchObject({ entries: 500, files: 1 })
  })

  it('is not written into a folder that holds something', async () => {
    mkdirSync(target)
    writeFileSync(join(target, 'letter.txt'), 'mine')
    await expect(make()).rejects.toThrow('not empty')
    expect(readdirSync(target)).toEqual(['letter.txt'])
  })

  it('is not made of nothing', async () => {
    const path = join(storage.folder, 'absent.sqlite')
    await expect(backup({ path }, filesFolder, target)).rejects.toThrow(StoreError)
    expect(existsSync(path)).toBe(false)
  })

  it('is refused when the journal is not right, and cannot be restored', async () => {
    withoutTriggers(storage.store.path).exec("UPDATE journal SET body = '{}' WHERE seq = 77").close()
    await expect(make()).rejects.toThrow('not right at entry 77')
    await expect(restore(target, restored)).rejects.toThrow('not a whole backup')
  })

  it('is made without a file that was lost, and says so, also when restored', async () => {
    rmSync(join(filesFolder, filePath(fileHash)))
    const report = { entries: 500, head: head(), files: 0, missing: [filePath(fileHash)] }
    expect(await make()).toEqual(report)
    expect(await restore(target, restored)).toEqual(report)
  })
})

describe('a restore', () => {
  const flip = (name: string) => {
    const path = join(target, name)
    const bytes = readFileSync(path)
    const index = Math.floor(bytes.length / 2)
    bytes[index] = (bytes[index] as number) ^ 1
    writeFileSync(path, bytes)
  }

  it.each(['marrow.sqlite', 'anchor.txt', 'file'])('refuses a backup with a byte changed in %s', async name => {
    await make()
    flip(name === 'file' ? `files/${filePath(fileHash)}` : name)
    await expect(restore(target, restored)).rejects.toThrow('missing or was altered')
    expect(existsSync(restored)).toBe(false)
  })

  it('refuses a backup that lacks a part', async () => {
    await make()
    rmSync(join(target, 'files'), { recursive: true })
    await expect(restore(target, restored)).rejects.toThrow('missing or was altered')
    rmSync(join(target, 'SHA256SUMS'))
    await expect(restore(target, restored)).rejects.toThrow('not a whole backup')
    await expect(restore(join(storage.folder, 'absent'), restored)).rejects.toThrow('not a whole backup')
  })

  /** Tampers with the copied database and makes its sum anew, as somebody with the backup can. */
  const tamper = (sql: string) => {
    const path = join(target, 'marrow.sqlite')
    const sum = () => createHash('sha256').update(readFileSync(path)).digest('hex')
    const before = sum()
    withoutTriggers(path).exec(sql).close()
    const sums = join(target, 'SHA256SUMS')
    writeFileSync(sums, readFileSync(sums, 'utf8').replace(before, sum()))
  }

  it('refuses a journal that was changed, though its sum was made anew', async () => {
    await make()
    tamper("UPDATE journal SET actor = 'P-0009' WHERE seq = 9")
    await expect(restore(target, restored)).rejects.toThrow('not right at entry 9')
  })

  it('refuses a journal whose end was cut off, by the anchor', async () => {
    await make()
    tamper('DELETE FROM journal WHERE seq > 490')
    await expect(restore(target, restored)).rejects.toThrow('not right at entry 491')
    expect(existsSync(restored)).toBe(false)
  })

  it('refuses sums that lead out of the backup', async () => {
    await make()
    writeFileSync(join(target, 'SHA256SUMS'), `${'0'.repeat(64)}  ../../etc/passwd\n`, { flag: 'a' })
    await expect(restore(target, restored)).rejects.toThrow('a line that is not its own')
  })

  it('never writes over what is there', async () => {
    await make()
    mkdirSync(restored)
    writeFileSync(join(restored, 'marrow.sqlite'), 'mine')
    await expect(restore(target, restored)).rejects.toThrow('not empty')
    expect(readFileSync(join(restored, 'marrow.sqlite'), 'utf8')).toBe('mine')
  })
})
