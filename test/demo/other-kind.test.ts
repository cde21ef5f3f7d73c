// The demonstration and a laboratory are never taken for each other, nor is a copy of either.
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { backup } from '../../db/backup.ts'
import { isDemonstration, markDemonstration } from '../../db/demonstration.ts'
import { openStore } from '../../db/open.ts'
import { refuseOtherKind } from '../../server/demo/other-kind.ts'
import { makeStorage, type Storage } from '../kit/storage.ts'

let storage: Storage
beforeEach(() => {
  storage = makeStorage()
})
afterEach(() => storage.remove())

const start = (demo: boolean) => () => refuseOtherKind(storage.store, { demo, dataFolder: '/srv/data' })

describe('the data of a laboratory', () => {
  it('are not shown as a demonstration', () => {
    expect(start(false)).not.toThrow()
    expect(start(true)).toThrow('/srv/data holds a laboratory that is no demonstration.')
  })
})

describe('the data of the demonstration', () => {
  it('are not worked with as a laboratory', () => {
    markDemonstration(storage.store)
    expect(start(true)).not.toThrow()
    expect(start(false)).toThrow('/srv/data holds the demonstration. Start it with npm run demo')
  })

  it('are known as such in a backup', async () => {
    markDemonstration(storage.store)
    const copy = join(storage.folder, 'copy')
    await backup(storage.store, join(storage.folder, 'files'), copy)
    const store = openStore(join(copy, 'marrow.sqlite'), { readonly: true })
    expect(isDemonstration(store)).toBe(true)
    store.close()
  })
})
