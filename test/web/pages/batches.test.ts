import { describe, expect, it } from 'vitest'
import { BatchesPage, countBatches, pageSize, showOf } from '../../../web/pages/Batches/page.svelte.ts'
import { batchLine, due, NOW } from '../lines.ts'
import { answering } from '../server.ts'

describe('the list of batches', () => {
  const ids = ['B26-0002', 'B26-0010', 'B25-0100']
  const many = Array.from({ length: pageSize + 5 }, (_, index) => batchLine({ id: `B26-${String(index + 1000)}` }))

  it('shows the running ones unless its address asks for others that it knows', () => {
    expect(showOf(new URLSearchParams())).toBe('running')
    expect(showOf(new URLSearchParams('show=ended'))).toBe('ended')
    expect(showOf(new URLSearchParams('show=everything'))).toBe('running')
  })

  it('asks for what is shown, and stands the newest first', async () => {
    const { api, asked } = answering({ '/api/batches': { now: NOW, batches: ids.map(id => batchLine({ id })) } })
    const page = new BatchesPage(api)
    await page.load('all')
    expect(asked).toEqual([['/api/batches', { show: 'all' }]])
    expect(page.batches.map(({ id }) => id)).toEqual(['B26-0010', 'B26-0002', 'B25-0100'])
  })

  it('draws more only when asked, and begins anew where other batches are shown', async () => {
    const page = new BatchesPage(answering({ '/api/batches': { now: NOW, batches: many } }).api)
    await page.load('all')
    expect(page.limit).toBe(pageSize)
    page.showMore()
    expect(page.limit).toBe(2 * pageSize)
    await page.load('all')
    expect(page.limit).toBe(2 * pageSize)
    await page.load('ended')
    expect(page.limit).toBe(pageSize)
  })
})

describe('the counts of the head', () => {
  it('count each running batch once, a held one as held, and beside that the overdue ones', () => {
    const late = due({ until: '2026-11-21T09:00:00.000Z' })
    const batches = [
      batchLine({ progress: 'booked' }),
      batchLine(),
      batchLine({ next: late }),
      batchLine({ standing: 'on-hold', next: late }),
      batchLine({ progress: 'filled' }),
      batchLine({ progress: 'certified' }),
      batchLine({ standing: 'failed', isRunning: false }),
    ]
    expect(countBatches(batches, NOW)).toEqual({
      expected: 1,
      inCulture: 2,
      waitingForRelease: 1,
      onHold: 1,
      overdue: 2,
    })
  })
})
