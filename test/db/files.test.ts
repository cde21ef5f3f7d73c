// Files: sealed on the disk, one a content, part of the record once a command says so.

import { createHash, randomBytes } from 'node:crypto'
import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Files, filePath, openFiles } from '../../db/files.ts'
import { makeStorage, type Storage } from '../kit/storage.ts'

let storage: Storage
let files: Files
let folder: string
beforeEach(() => {
  storage = makeStorage()
  folder = join(storage.folder, 'data', 'files')
  files = openFiles(storage.store, folder, storage.keys)
})
afterEach(() => storage.remove())

const at = '2026-03-02T08:15:00.000Z'
const content = Buffer.from('consent of María Jiménez, signed')
const onDisk = () => readdirSync(folder, { recursive: true, withFileTypes: true }).filter(each => each.isFile())

describe('a saved file', () => {
  it('is named by its content and reads back', async () => {
    const saved = await files.save(content)
    expect(saved).toEqual({ hash: createHash('sha256').update(content).digest('hex'), sizeBytes: content.length })
    expect(await files.read(saved.hash)).toEqual(content)
  })

  it('may be empty or large', async () => {
    for (const each of [Buffer.alloc(0), randomBytes(5_000_000)]) {
      expect((await files.read((await files.save(each)).hash))?.equals(each)).toBe(true)
    }
  })

  it('is unreadable on the disk, for its owner only, and leaves no part behind', async () => {
    const { hash } = await files.save(content)
    const path = join(folder, filePath(hash))
    expect(readFileSync(path).includes('Jiménez')).toBe(false)
    expect(statSync(path).mode & 0o777).toBe(0o600)
    expect(onDisk().map(each => each.name)).toEqual([hash])
  })

  it('is one file, however often it is saved, at once or later', async () => {
    const saved = await Promise.all([files.save(content), files.save(content), files.save(content)])
    await files.save(content)
    expect(new Set(saved.map(each => each.hash)).size).toBe(1)
    expect(onDisk()).toHaveLength(1)
  })

  it('is null when it is not there', async () => {
    expect(await files.read('0'.repeat(64))).toBeNull()
  })

  it('cannot be read once it was altered, and is put right by its own content', async () => {
    const { hash } = await files.save(content)
    const path = join(folder, filePath(hash))
    const bytes = readFileSync(path)
    bytes[20] = (bytes[20] as number) ^ 1
    writeFileSync(path, bytes)
    await expect(files.read(hash)).rejects.toThrow('altered')
    await files.save(content)
    expect(await files.read(hash)).toEqual(content)
  })

  it('cannot be read in the place of another', async () => {
    const [one, two] = [await files.save(content), await files.save(Buffer.from('other'))]
    writeFileSync(join(folder, filePath(one.hash)), readFileSync(join(folder, filePath(two.hash))))
    await expect(files.read(one.hash)).rejects.toThrow('altered')
  })

  it.each(['', '../../../etc/passwd', 'A'.repeat(64), `${'0'.repeat(64)}/`])(
    'is not looked for under %j',
    async name => {
      await expect(files.read(name)).rejects.toThrow('not a SHA-256')
    },
  )
})

describe('a recorded file', () => {
  it('is part of the record with its commit, and not before', async () => {
    const saved = await files.save(content)
    expect(files.has(saved.hash)).toBe(false)
    files.record({ ...saved, at })
    expect([files.has(saved.hash), files.names(saved.hash)]).toEqual([true, []])
  })

  it('keeps every name that it arrived under, sealed', async () => {
    const saved = await files.save(content)
    for (const name of ['Jiménez María.pdf', 'scan 1.pdf', 'Jiménez María.pdf']) files.record({ ...saved, name, at })
    expect(files.names(saved.hash)).toEqual(['Jiménez María.pdf', 'scan 1.pdf'])
    expect(readFileSync(`${storage.store.path}-wal`).includes('Jiménez')).toBe(false)
  })

  it('does not give a name that was moved to it', async () => {
    const saved = await files.save(content)
    for (const name of ['a.pdf', 'b.pdf']) files.record({ ...saved, name, at })
    storage.store.raw.exec(`DROP TRIGGER file_names_no_update;
      UPDATE file_names SET sealed = (SELECT sealed FROM file_names AS other WHERE other.number = 2) WHERE number = 1`)
    expect(() => files.names(saved.hash)).toThrow('altered')
  })

  it('stays in the record when its content is lost', async () => {
    const saved = await files.save(content)
    files.record({ ...saved, at })
    rmSync(join(folder, filePath(saved.hash)))
    expect([files.has(saved.hash), await files.read(saved.hash)]).toEqual([true, null])
  })
})
