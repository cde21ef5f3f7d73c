// The programs verify, backup and restore, bundled as they are shipped and run by Node as a person runs them.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { build } from 'vite'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openFiles } from '../../db/files.ts'
import { fillJournal, withoutTriggers } from '../kit/entries.ts'
import { makeStorage, type Storage } from '../kit/storage.ts'

const root = resolve(import.meta.dirname, '../..')
// Inside the project, so that the bundle finds the packages; a folder of its own, so that a build under way is not disturbed.
const bundle = join(root, 'node_modules', '.cache', `programs-${process.pid}`)
let storage: Storage
let data: string
let head: string

beforeAll(async () => {
  await build({
    root,
    configFile: join(root, 'vite.config.ts'),
    mode: 'server',
    logLevel: 'error',
    build: { outDir: bundle, rollupOptions: { input: { open: join(root, 'db/open.ts') } } },
  })
  storage = makeStorage()
  data = join(storage.folder, 'data')
  fillJournal(storage.journal, 20)
  const files = openFiles(storage.store, join(data, 'files'), storage.keys)
  files.record({ ...(await files.save(Buffer.from('a photo'))), at: '2026-03-02T08:15:00.000Z' })
  head = `20:${storage.journal.head()?.hash}`
}, 120_000)
afterAll(() => {
  storage.remove()
  rmSync(bundle, { recursive: true, force: true })
})

const run = (program: string, ...args: string[]) => runOn(data, program, ...args)

const runOn = (folder: string, program: string, ...args: string[]) => {
  const env = { ...process.env, MARROW_DATA: folder }
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(bundle, `${program}.js`), ...args], { env })
  return { status, out: stdout.toString(), error: stderr.toString() }
}

describe('verify', () => {
  const file = () => storage.store.path

  it('prints the head and leaves with 0 for a journal that is right', () => {
    expect(run('verify', file())).toEqual({ status: 0, out: `head ${head}, 20 entries\n`, error: '' })
    expect(run('verify', file(), '--anchor', head).status).toBe(0)
  })

  it('prints the first bad seq and leaves with 1 for one that is not', () => {
    const copy = join(storage.folder, 'tampered.sqlite')
    storage.store.raw.prepare('VACUUM INTO ?').run(copy)
    withoutTriggers(copy).exec("UPDATE journal SET body = '{}' WHERE seq = 13").close()
    expect(run('verify', copy)).toMatchObject({ status: 1, out: expect.stringMatching(/^first bad seq 13: .*\.\n$/) })
  })

  it('takes several anchors, in any place', () => {
    const later = `21:${'a'.repeat(64)}`
    const result = run('verify', '--anchor', head, file(), `--anchor=${later}`)
    expect(result).toMatchObject({ status: 1, out: expect.stringMatching(/^first bad seq 21: /) })
  })

  it('says a sentence and no stack for a file that is none', () => {
    const text = join(storage.folder, 'letter.txt')
    writeFileSync(text, 'Dear colleague, this is a letter and no database. '.repeat(10))
    expect(run('verify', text)).toEqual({
      status: 1,
      out: expect.stringMatching(/^first bad seq 0: The.*\.\n$/),
      error: '',
    })
  })

  it('says that there is no such file, and speaks of no entry', () => {
    const absent = join(storage.folder, 'absent')
    expect(run('verify', absent)).toEqual({ status: 1, out: '', error: `There is no file ${absent}.\n` })
  })

  it('explains itself and leaves with 2 when it is used wrongly', () => {
    for (const args of [[], ['a', 'b'], [file(), '--anchor', '12'], [file(), '--wrong'], [file(), '--anchor']]) {
      expect(run('verify', ...args)).toMatchObject({ status: 2, out: '', error: expect.stringMatching(/^Usage: /) })
    }
    expect(run('verify', file(), '--anchor', '12').error).toContain('the number of an entry, a colon, and its hash')
  })
})

describe('backup and restore', () => {
  it('make a copy that verifies against the printed head', () => {
    const [target, restored] = [join(storage.folder, 'backup'), join(storage.folder, 'restored')]
    expect(run('backup', target)).toEqual({ status: 0, out: `head ${head}, 20 entries, files: 1\n`, error: '' })
    expect(run('restore', target, restored)).toMatchObject({ status: 0, error: '' })
    expect(run('verify', join(restored, 'marrow.sqlite'), '--anchor', head).status).toBe(0)
  })

  it('say a sentence and leave with 1 where they cannot', () => {
    const full = join(storage.folder, 'full')
    mkdirSync(join(full, 'something'), { recursive: true })
    expect(run('backup', full)).toEqual({ status: 1, out: '', error: expect.stringMatching(/not empty.*\.\n$/) })
    const absent = join(storage.folder, 'absent')
    expect(run('restore', full, absent)).toEqual({
      status: 1,
      out: '',
      error: expect.stringMatching(/not a whole.*\.\n$/),
    })
    expect(existsSync(absent)).toBe(false)
  })

  it('leave no folder behind where there is no database to back up', () => {
    const [nothing, target] = [join(storage.folder, 'nothing'), join(storage.folder, 'no-backup')]
    const said = `There is no database ${join(nothing, 'marrow.sqlite')} to back up. MARROW_DATA names the folder that holds it.\n`
    expect(runOn(nothing, 'backup', target)).toEqual({ status: 1, out: '', error: said })
    expect(existsSync(target)).toBe(false)
  })

  it('explain themselves and leave with 2 when they are used wrongly', () => {
    for (const [program, ...args] of [['backup'], ['backup', 'a', 'b'], ['restore', 'a'], ['restore', 'a', 'b', 'c']]) {
      expect(run(program as string, ...args)).toMatchObject({
        status: 2,
        out: '',
        error: expect.stringMatching(/^Usage: /),
      })
    }
  })
})

describe('the bundle', () => {
  it('carries its migrations: it makes a database where there is no source', () => {
    const path = join(storage.folder, 'elsewhere', 'marrow.sqlite')
    const script = `import { openStore } from ${JSON.stringify(join(bundle, 'open.js'))}
      const store = openStore(${JSON.stringify(path)})
      console.log(store.raw.prepare('SELECT count(*) FROM migrations').pluck().get())`
    const args = ['--input-type=module', '-e', script]
    const { stdout, stderr } = spawnSync(process.execPath, args, { cwd: storage.folder })
    expect([stdout.toString(), stderr.toString()]).toEqual([expect.stringMatching(/^[1-9]\d*\n$/), ''])
  })
})
