import { describe, expect, it } from 'vitest'
import {
  culturesOn,
  dayOf,
  daysBetween,
  forecastDays,
  hasLeft,
  marksOf,
  mondayOf,
  plusDays,
  weeksFrom,
} from '../../../web/pages/Calendar/calendar.ts'
import { cultureOutlook, cultureState, outlook } from '../../../web/pages/Calendar/outlook.ts'
import { CalendarPage } from '../../../web/pages/Calendar/page.svelte.ts'
import { batchLine, caseLine, forecast, NOW, reader } from '../lines.ts'
import { answering } from '../server.ts'

const zone = 'Europe/Madrid'

describe('a day of the calendar', () => {
  it('is that of the wall of the laboratory', () => {
    expect(dayOf('2026-11-22T23:30:00.000Z', zone)).toBe('2026-11-23')
  })

  it('is counted over a change of the clocks', () => {
    expect(plusDays('2026-10-24', 2)).toBe('2026-10-26')
    expect(daysBetween('2026-10-24', '2026-10-26')).toBe(2)
  })

  it('belongs to a week that begins on Monday', () => {
    expect(mondayOf('2026-11-22')).toBe('2026-11-16')
    expect(mondayOf('2026-11-23')).toBe('2026-11-23')
    expect(weeksFrom('2026-11-16', 2).map(week => [week[0], week[6]])).toEqual([
      ['2026-11-16', '2026-11-22'],
      ['2026-11-23', '2026-11-29'],
    ])
  })
})

const marked = (...cases: Parameters<typeof marksOf>[0]) =>
  marksOf(cases, NOW, zone).map(({ kind, standing, day }) => `${day} ${kind} ${standing}`)

describe('what stands on the calendar', () => {
  it('is the collection done, the day of enough cells, and the injection planned', () => {
    const growing = caseLine({ batches: [batchLine({ forecast: forecast(17, 19, 21) })] })
    expect(marked(growing)).toEqual([
      '2026-11-11 collection done',
      '2026-12-01 enough planned',
      '2026-12-03 injection planned',
    ])
  })

  it('shows an injection in danger where the culture will not be ready, or has failed', () => {
    const late = caseLine({ batches: [batchLine({ forecast: forecast(20, 22.5, 24) })] })
    expect(marked(late)).toContain('2026-12-03 injection at-risk')
    const never = batchLine({ forecast: { kind: 'out-of-reach', doublingsNeeded: 9 } })
    expect(marked(caseLine({ batches: [never] }))).toContain('2026-12-03 injection at-risk')
    const failed = batchLine({ standing: 'failed', isRunning: false })
    expect(marked(caseLine({ batches: [failed] }))).toContain('2026-12-03 injection at-risk')
  })

  it('shows a collection that was planned and is not recorded', () => {
    expect(marked(caseLine({ batches: [] }))).toContain('2026-11-11 collection late')
    const booked = batchLine({ progress: 'booked', dayNow: null })
    expect(marked(caseLine({ batches: [booked] }))).toContain('2026-11-11 collection late')
  })

  it('says nothing against a certified product whose day has come: the hospital records what was done', () => {
    const past = { injectionAt: '2026-11-20T11:00:00.000Z' }
    expect(marked(caseLine({ ...past, batches: [batchLine({ progress: 'certified' })] }))).toContain(
      '2026-11-20 injection planned',
    )
    expect(marked(caseLine({ ...past, batches: [batchLine({ progress: 'filled' })] }))).toContain(
      '2026-11-20 injection late',
    )
  })

  it('shows an injection that was given as done, whichever way its product was released', () => {
    const given = { givenAt: '2026-11-20T11:20:00.000Z', isRunning: false }
    const injected = (progress: 'certified' | 'filled') =>
      marked(caseLine({ injectionAt: '2026-11-20T11:00:00.000Z', batches: [batchLine({ ...given, progress })] }))
    expect(injected('certified')).toContain('2026-11-20 injection done')
    // On a physician's request: out of specification, and so never certified.
    expect(injected('filled')).toContain('2026-11-20 injection done')
  })

  it('leaves closed cases out', () => {
    expect(marked(caseLine({ closed: 'Treated' }))).toEqual([])
  })

  it('counts the cultures of a day from collection to injection', () => {
    const cases = [caseLine(), caseLine({ batches: [batchLine({ standing: 'failed', isRunning: false })] })]
    expect(['2026-11-10', '2026-11-11', '2026-12-02', '2026-12-03'].map(day => culturesOn(cases, day, zone))).toEqual([
      0, 1, 1, 0,
    ])
  })
})

describe('what a culture can meet', () => {
  it('is told by days of the calendar against the injection', () => {
    const found = caseLine({ batches: [batchLine({ forecast: forecast(20, 22.5, 24) })] })
    expect(forecastDays(found.batches[0] ?? batchLine(), NOW, zone)).toEqual({
      from: '2026-12-02',
      likely: '2026-12-04',
      to: '2026-12-06',
    })
    expect(cultureOutlook(found, NOW, zone)).toEqual({ from: '2026-12-02', to: '2026-12-06', lateByDays: 1 })
    const early = caseLine({ batches: [batchLine({ forecast: forecast(17, 19, 21) })] })
    expect(cultureOutlook(early, NOW, zone)?.lateByDays).toBe(-2)
  })

  it('is told in words where there is no forecast in days', () => {
    const state = (more: Parameters<typeof batchLine>[0]) =>
      cultureState(caseLine({ batches: [batchLine(more)] }), 'en')
    expect(state({})).toBe('known after the first count')
    expect(state({ forecast: { kind: 'doublings-needed', doublingsNeeded: 3.25 } })).toBe('3.3 doublings still needed')
    expect(state({ progress: 'certified' })).toBe('certified, stage 1')
    expect(cultureState(caseLine({ batches: [] }), 'en')).toBe('')
  })
})

describe('what a case waits for', () => {
  const said = (more: Parameters<typeof caseLine>[0]) => outlook(caseLine(more), reader()).word

  it('is what is missing before the collection', () => {
    expect(said({ batches: [], consentOn: null })).toBe('Consent missing')
    expect(said({ batches: [] })).toBe('Collection to be booked')
    expect(said({ batches: [batchLine({ progress: 'booked', next: null })], serology: null })).toBe('Serology missing')
  })

  it('is another collection after a batch that failed, else where its running batch stands', () => {
    const failed = batchLine({ id: 'B26-0001', standing: 'failed', isRunning: false })
    expect(said({ batches: [failed] })).toBe('Another collection possible')
    expect(said({ batches: [failed, batchLine({ id: 'B26-0002' })] })).toBe('In culture, P1')
  })

  it('is no other collection once its product was given, certified or not', () => {
    const given = batchLine({ progress: 'filled', givenAt: NOW, isRunning: false, next: null })
    expect(said({ batches: [given] })).toBe('Given')
    expect(said({ batches: [{ ...given, givenAt: null }] })).toBe('Another collection possible')
  })

  it('is another collection once its product was lost or destroyed, though its last results are waited for', () => {
    const spent = batchLine({ progress: 'certified', isSpent: true, next: null })
    expect(said({ batches: [spent] })).toBe('Another collection possible')
    expect(said({ batches: [{ ...spent, progress: 'closed', isRunning: false }] })).toBe('Another collection possible')
    expect(said({ batches: [spent, batchLine({ id: 'B26-0002' })] })).toBe('In culture, P1')
    expect(hasLeft(caseLine({ batches: [spent] }))).toBe(false)
    expect(
      marksOf([caseLine({ batches: [spent] })], NOW, zone).find(({ kind }) => kind === 'injection')?.standing,
    ).toBe('at-risk')
  })

  it('stands after the others once the product has left', () => {
    const left = (more: Parameters<typeof batchLine>[0]) => hasLeft(caseLine({ batches: [batchLine(more)] }))
    expect([left({}), left({ progress: 'certified' }), left({ progress: 'filled', givenAt: NOW })]).toEqual([
      false,
      true,
      true,
    ])
  })
})

describe('the calendar', () => {
  it('asks for the open cases, and moves by two weeks from this one', async () => {
    const { api, asked } = answering({ '/api/cases': { now: NOW, cases: [] } })
    const page = new CalendarPage(api)
    await page.asked.load()
    expect(asked).toEqual([['/api/cases', { show: 'open' }]])
    const today = '2026-11-22'
    expect([page.isNow, page.monday(today)]).toEqual([true, '2026-11-16'])
    page.later()
    expect([page.isNow, page.monday(today)]).toEqual([false, '2026-11-30'])
    page.toNow()
    page.earlier()
    expect(page.monday(today)).toBe('2026-11-02')
  })
})
