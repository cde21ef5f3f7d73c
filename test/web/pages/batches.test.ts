import { describe, expect, it } from 'vitest'
import { BatchesPage, countBatches, pageSize, showOf } from '../../../web/pages/Batches/page.svelte.ts'
import { batchLine, due, NOW } from '../lines.ts'
import { answering } from '../server.ts'

describe('the list of batches', () => {
  const ids = ['B26-0002', 'B26-0010', 'B25-0100']

  it('shows the running ones unless its address asks for others that it knows', () => {
    expect(showOf(new URLSearchParams())).toBe('running')
    expect(showOf(new URLSearchParams('show=ended'))).toBe('ended')
    expect(showOf(new URLSearchParams('show=everything'))).toBe('running')
  })

  it('asks for what is shown, and stands the newest first', async () => {
    const { api, asked } = answering({
      '/api/batches': { now: NOW, batches: ids.map(id => batchLine({ id })), total: 3 },
    })
    const page = new BatchesPage(api)
    await page.load('all')
    expect(asked).toEqual([['/api/batches', { show: 'all', limit: pageSize }]])
    expect(page.batches.map(({ id }) => id)).toEqual(['B26-0010', 'B26-0002', 'B25-0100'])
  })

  it('asks for running ones whole, and for the ended ones page by page', async () => {
    const ended = (id: string) => batchLine({ id, isRunning: false })
    const answer = {
      now: NOW,
      batches: [batchLine({ id: 'B26-0009' }), ended('B26-0008'), ended('B26-0007')],
      total: 5,
    }
    const answers: Record<string, unknown> = { '/api/batches': answer }
    const { api, asked } = answering(answers)
    const page = new BatchesPage(api)
    await page.load('running')
    await page.load('all')
    expect([page.batches.length, page.left]).toEqual([3, 2])
    answers['/api/batches'] = { ...answer, batches: [answer.batches[0], ended('B26-0006'), ended('B26-0005')] }
    await page.showMore()
    expect(asked.map(([, params]) => params)).toEqual([
      { show: 'running' },
      { show: 'all', limit: pageSize },
      { show: 'all', limit: pageSize, after: 'B26-0007' },
    ])
    answers['/api/batches'] = answer
    await page.asked.load({ isBackground: true })
    expect(page.batches.map(({ id }) => id)).toEqual(['B26-0009', 'B26-0008', 'B26-0007', 'B26-0006', 'B26-0005'])
    expect(page.left).toBe(0)
    await page.load('ended')
    expect(page.batches.length).toBe(3)
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
