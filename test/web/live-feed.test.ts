import { setTimeout as wait } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { type Changed, createLiveFeed, type LiveSource } from '../../web/state/live-feed.ts'

/** A line to the server that the test itself opens, breaks and talks on, in place of the browser's EventSource. */
function lines() {
  const opened: (LiveSource & { hasEnded: boolean })[] = []
  const open = () => {
    const line = {
      onopen: null,
      onmessage: null,
      onerror: null,
      hasEnded: false,
      isClosed: () => line.hasEnded,
      close: () => {
        line.hasEnded = true
      },
    } as LiveSource & { hasEnded: boolean }
    opened.push(line)
    return line
  }
  const last = () => opened.at(-1)
  return {
    open,
    opened,
    connect: () => last()?.onopen?.(),
    say: (...streams: string[]) => last()?.onmessage?.({ data: JSON.stringify({ streams }) }),
    tell: (told: object) => last()?.onmessage?.({ data: JSON.stringify(told) }),
    break: ({ forGood }: { forGood: boolean }) => {
      const line = last()
      if (line) line.hasEnded = forGood
      line?.onerror?.()
    },
  }
}

function watch(prefixes: string[]) {
  const line = lines()
  const heard: boolean[] = []
  let calls = 0
  const told: (Changed | null)[] = []
  const feed = createLiveFeed({ open: line.open, onHeard: isHeard => heard.push(isHeard), waitsMs: [1] })
  const stop = feed.subscribe(prefixes, changed => {
    calls += 1
    told.push(changed)
  })
  feed.resume()
  line.connect()
  return { line, feed, heard, stop, told, calls: () => calls }
}

describe('somebody who watches a stream', () => {
  it('is called when it changed, and not when another did', () => {
    const { line, calls } = watch(['batch/B26-0147'])
    line.say('batch/B26-0149', 'case/C26-0147')
    expect(calls()).toBe(0)
    line.say('case/C26-0147', 'batch/B26-0147')
    expect(calls()).toBe(1)
  })

  it('is called once for a message that names several of its streams', () => {
    const { line, calls } = watch(['batch/'])
    line.say('batch/B26-0147', 'batch/B26-0149')
    expect(calls()).toBe(1)
  })

  it('is told the version that each has now; none where something may have been missed', () => {
    const { line, told } = watch(['batch/'])
    line.tell({ streams: ['case/C26-0147', 'batch/B26-0147'], versions: [3, 12] })
    line.say('batch/B26-0149')
    line.break({ forGood: false })
    line.connect()
    expect(told.map(changed => changed?.get('batch/B26-0147') ?? null)).toEqual([12, null, null])
    expect([told[1]?.has('batch/B26-0149'), told[2]]).toEqual([true, null])
  })

  it('is not called any more after it stopped', () => {
    const { line, stop, calls } = watch(['batch/'])
    stop()
    line.say('batch/B26-0147')
    expect(calls()).toBe(0)
  })

  it('is called once when a broken line is back, for what it missed', () => {
    const { line, heard, calls } = watch(['batch/'])
    line.break({ forGood: false })
    expect(calls()).toBe(0)
    line.connect()
    line.connect()
    expect(calls()).toBe(1)
    expect(heard).toEqual([true, false, true, true])
  })

  it('is called when the tab is seen again', () => {
    const { line, feed, calls } = watch(['batch/'])
    feed.pause()
    expect(line.opened[0]?.hasEnded).toBe(true)
    feed.resume()
    line.connect()
    expect(calls()).toBe(1)
  })

  it('is not disturbed by a message that cannot be read', () => {
    const { line, calls } = watch(['batch/'])
    line.opened[0]?.onmessage?.({ data: 'no json' })
    line.opened[0]?.onmessage?.({ data: '{"streams":7}' })
    expect(calls()).toBe(0)
  })
})

describe('the line', () => {
  it('is opened anew when the server ended it for good', async () => {
    const { line, calls } = watch(['batch/'])
    line.break({ forGood: true })
    while (line.opened.length < 2) await wait(1)
    line.connect()
    expect(calls()).toBe(1)
  })

  it('that the server refuses is reported, since the session may have ended', () => {
    const line = lines()
    let refusals = 0
    createLiveFeed({ open: line.open, onRefused: () => (refusals += 1), waitsMs: [60_000] }).resume()
    line.break({ forGood: false })
    expect(refusals).toBe(0)
    line.break({ forGood: true })
    expect(refusals).toBe(1)
  })

  it('stays closed while the tab is hidden, although it was to be opened anew', async () => {
    const { line, feed } = watch(['batch/'])
    line.break({ forGood: true })
    feed.pause()
    await wait(20)
    expect(line.opened).toHaveLength(1)
  })

  it('is opened once, however often the tab is seen', () => {
    const { line, feed } = watch(['batch/'])
    feed.resume()
    feed.resume()
    expect(line.opened).toHaveLength(1)
  })
})
