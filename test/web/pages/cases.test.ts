import { describe, expect, it } from 'vitest'
import type { TestAnswer } from '../../../server/contract/batches.ts'
import { correctSites } from '../../../server/domain/case/commands/correct-sites.ts'
import { openCase } from '../../../server/domain/case/commands/open-case.ts'
import { recordConsent, recordSerology, replanCase } from '../../../server/domain/case/commands/prepare-case.ts'
import { digitJointsOf } from '../../../server/domain/case/treatment-site-places.ts'
import { requestOosSupply } from '../../../server/domain/release/commands/supply-out-of-specification.ts'
import {
  closeForm,
  consentForm,
  replanForm,
  requestForm,
  serologyForm,
  sitesForm,
} from '../../../web/pages/Case/forms.ts'
import { CasePage, injectionTooSoon } from '../../../web/pages/Case/page.svelte.ts'
import { NewCasePage, sameHourLater } from '../../../web/pages/NewCase/page.svelte.ts'
import { type CommandForm, firstValues, readGiven } from '../../../web/parts/command-form.ts'
import { FormState } from '../../../web/parts/form-state.svelte.ts'
import { emptyIdentity, identityInput } from '../../../web/parts/identity-draft.ts'
import { draftOf, emptySite, needsDigit, siteInput } from '../../../web/parts/site-draft.ts'
import { batchLine, caseLine, NOW } from '../lines.ts'
import { answering, problem } from '../server.ts'

const zone = 'Europe/Madrid'
const people = [
  { id: 'P-0015', name: 'Elena Marín', roles: ['surgeon'], active: true },
  { id: 'P-0016', name: 'Jordi Batlle', roles: ['surgeon'], active: false },
  { id: 'P-0004', name: 'Laia Ferrer', roles: ['technician'], active: true },
]
const hospitals = [{ id: 'hospital-del-rio', name: 'Hospital del Río' }]
const opened = { case: 'C26-0009', patientCode: 'PT-0009', similar: ['PT-0003'] }

const form = (answer: unknown = opened) => {
  const server = answering({
    '/api/people': { people },
    '/api/laboratory': { hospitals, cultureDays: 21 },
    'open-case': answer,
  })
  return { page: new NewCasePage(server.api, () => zone), ...server }
}

const fillIn = (page: NewCasePage): void => {
  page.identity = {
    familyName: ' García Puig ',
    givenName: 'Núria',
    birthDate: '1961-04-18',
    hospitalNumbers: [
      { issuer: 'hospital-del-rio', number: 'HR000001' },
      { issuer: '', number: ' ' },
    ],
  }
  page.indication = 'Osteoarthritis of the knee'
  page.surgeon = 'P-0015'
  page.hospital = 'hospital-del-rio'
  page.sites = [{ ...emptySite(), joint: 'knee', side: 'left' }]
  page.planCollection('2026-12-01T08:00:00.000Z')
}

describe('the form of a new case', () => {
  it('offers the surgeons who are here, and the hospitals of the settings', async () => {
    const { page } = form()
    await page.load()
    expect(page.surgeons?.map(({ id }) => id)).toEqual(['P-0015'])
    expect(page.hospitals).toEqual(hospitals)
  })

  it('makes an input that the command takes', async () => {
    const { page } = form()
    await page.load()
    fillIn(page)
    expect(openCase.input.parse(page.input())).toMatchObject({
      patient: { identity: { familyName: 'García Puig', hospitalNumbers: [{ number: 'HR000001' }] } },
      sites: [{ joint: 'knee', side: 'left', doseCells: 40_000_000, volumeUl: 8000 }],
      injectionAt: '2026-12-22T08:00:00.000Z',
    })
    page.patientKind = 'known'
    page.patientCode = ' pt-0003 '
    expect(openCase.input.parse(page.input())).toMatchObject({ patient: { code: 'PT-0003' } })
  })

  it('leaves out what is empty, so that it is said to be missing', () => {
    const { page } = form()
    expect(JSON.parse(JSON.stringify(page.input()))).toEqual({
      patient: { identity: { hospitalNumbers: [{}] } },
      sites: [{ doseCells: 40_000_000, volumeUl: 8000 }],
    })
  })

  it('says the earliest day of the plan where the injection is before it, and takes it all the same', async () => {
    const { page } = form()
    await page.load()
    fillIn(page)
    expect(page.earliestInjection).toBeNull()
    page.planInjection('2026-12-10T08:00:00.000Z')
    expect([page.earliestInjection, page.cultureDays]).toEqual(['2026-12-22', 21])
    expect(openCase.input.safeParse(page.input()).success).toBe(true)
    // The day counts, not the hour.
    page.planInjection('2026-12-22T07:00:00.000Z')
    expect(page.earliestInjection).toBeNull()
  })

  it('moves the injection along with the collection until it was set by hand', async () => {
    const { page } = form()
    page.planCollection('2026-12-01T08:00:00.000Z')
    expect(page.injectionAt).toBe('')
    await page.load()
    expect(page.injectionAt).toBe('2026-12-22T08:00:00.000Z')
    page.planCollection('2026-12-02T08:00:00.000Z')
    expect(page.injectionAt).toBe('2026-12-23T08:00:00.000Z')
    page.planInjection('2026-12-28T11:00:00.000Z')
    page.planCollection('2026-12-03T08:00:00.000Z')
    expect(page.injectionAt).toBe('2026-12-28T11:00:00.000Z')
  })

  it('plans the same hour of the wall, whatever the clocks do in between', () => {
    expect(sameHourLater('2026-10-10T07:00:00.000Z', 21, zone)).toBe('2026-10-31T08:00:00.000Z')
    expect(sameHourLater('2026-03-14T23:30:00.000Z', 21, zone)).toBe('2026-04-04T22:30:00.000Z')
  })

  it('tells the patient code and similar names, and keeps nothing personal', async () => {
    const { page, commands } = form()
    fillIn(page)
    await page.open()
    expect(commands.map(([name]) => name)).toEqual(['open-case'])
    expect(page.opened).toEqual(opened)
    expect(page.identity).toEqual(emptyIdentity())
  })

  it('keeps what was typed when it is refused, and says why above the button', async () => {
    const { page } = form(problem('This number is known as PT-0003.'))
    fillIn(page)
    await page.open()
    expect([page.opened, page.sentence, page.identity.givenName]).toEqual([
      null,
      'This number is known as PT-0003.',
      'Núria',
    ])
  })

  it('says a fault beside its field until the field is changed', async () => {
    const fields = [
      { path: 'sites.0.joint', sentence: 'This is missing.' },
      { path: 'indication', sentence: 'This is missing.' },
    ]
    const { page } = form(problem('Fields are wrong.', fields))
    await page.open()
    expect([page.sentence, page.faultAt('sites.0.joint'), page.faultAt('indication')]).toEqual([
      undefined,
      'This is missing.',
      'This is missing.',
    ])
    page.indication = 'Osteoarthritis'
    expect([page.faultAt('sites.0.joint'), page.faultAt('indication')]).toEqual(['This is missing.', undefined])
  })
})

describe('a treatment site', () => {
  it('asks for digit and joint in hand and foot only', () => {
    expect(needsDigit({ joint: 'hand' })).toBe(true)
    expect(needsDigit({ joint: 'knee' })).toBe(false)
    const knee = { ...emptySite(), joint: 'knee', side: 'left', digit: '2', digitJoint: 'pip' }
    expect(siteInput(knee)).not.toHaveProperty('digit')
  })

  it('offers the joints that the digit has', () => {
    expect(digitJointsOf({ joint: 'hand', digit: '1' })).toEqual(['cmc', 'mcp', 'ip'])
    expect(digitJointsOf({ joint: 'hand', digit: '2' })).toEqual(['cmc', 'mcp', 'pip', 'dip'])
    expect(digitJointsOf({ joint: 'foot', digit: '5' })).toEqual(['pip', 'dip', 'tmt', 'mtp'])
  })

  it('sends an amount that it cannot read as it was typed', () => {
    expect(siteInput({ ...emptySite(), doseMillions: '40,5', volumeMl: 'eight' })).toMatchObject({
      doseCells: 40_500_000,
      volumeUl: 'eight',
    })
  })
})

const sent = (made: CommandForm, values: Record<string, string>): object =>
  made.input(readGiven({ ...firstValues(made), ...values }))

describe('what is recorded about a case', () => {
  it('is an input that each command takes', () => {
    const found = caseLine()
    const first = consentForm(caseLine({ consentOn: null }), 'en')
    expect(recordConsent.input.parse(sent(first, { givenOn: '2026-11-05' }))).toEqual({
      case: found.id,
      givenOn: '2026-11-05',
    })
    expect(first.fields.map(({ key }) => key)).toEqual(['givenOn'])
    const again = { givenOn: '2026-11-06', reason: 'The first sheet was not signed' }
    expect(recordConsent.input.parse(sent(consentForm(found, 'es'), again))).toEqual({ case: found.id, ...again })
    const readings = {
      hiv: 'negative',
      hbsag: 'negative',
      'anti-hbc': 'positive',
      hcv: 'negative',
      syphilis: 'negative',
    }
    const serology = sent(serologyForm(found, 'es'), { sampledOn: '2026-11-05', ...readings })
    expect(recordSerology.input.parse(serology)).toMatchObject({ results: { 'anti-hbc': 'positive' } })
    const dates = sent(replanForm(found, 21, 'en'), { reason: 'The theatre is closed' })
    expect(replanCase.input.parse(dates)).toMatchObject({ collectionAt: found.collectionAt })
  })

  it('names the version that was seen where dates are changed or the case is closed', () => {
    const found = caseLine({ version: 12 })
    expect([replanForm(found, 21, 'en').seenVersion, closeForm(found, 'en').seenVersion]).toEqual([12, 12])
  })
})

describe('the request of supply out of specification', () => {
  const named = (test: string, en: string, more: object) => ({ test, name: { en, es: en }, decisive: true, ...more })
  const tests = [
    named('dose', 'Dose', { standing: 'fail' }),
    named('cd14', 'CD14 positive', { standing: 'fail', decisive: false }),
    named('viability', 'Viability', { standing: 'pass' }),
  ] as unknown as TestAnswer[]
  const form = () => requestForm({ batch: 'B26-0001', tests }, 'B26-0001-F01', 'en')

  it('names what decides and has failed, and nothing else', () => {
    expect(form().intro).toContain('Out of specification: Dose.')
  })

  it('is an input that the command takes, never without the written request', () => {
    const reason = 'No second aspiration for this patient'
    const document = 'a'.repeat(64)
    const input = requestOosSupply.input.parse(sent(form(), { reason, document }))
    expect(input).toEqual({ batch: 'B26-0001', container: 'B26-0001-F01', reason, document })
    expect(form().fields.find(({ key }) => key === 'document')).not.toHaveProperty('isOptional')
    expect(requestOosSupply.input.safeParse({ ...input, document: undefined }).success).toBe(false)
  })
})

describe('the page of a case', () => {
  const identity = { familyName: 'García', givenName: 'Núria', birthDate: '1961-04-18', hospitalNumbers: [] }
  const answers = {
    '/api/cases/C26-0001': { now: NOW, case: caseLine(), products: [], similar: [], actions: [], patientVersion: 5 },
    '/api/patients/PT-0001/identity': identity,
    '/api/laboratory': { hospitals, cultureDays: 21 },
    'change-identity': { labelsToCheck: ['B26-0001-F01'] },
  }

  it('shows the identity only for a purpose, and forgets it again', async () => {
    const { api, sent: asked } = answering(answers)
    const page = new CasePage(api, 'C26-0001')
    await page.asked.load()
    expect([page.identity, asked]).toEqual([null, []])
    await page.showIdentity('call to the ward')
    expect(asked).toEqual([['/api/patients/PT-0001/identity', { purpose: 'call to the ward' }]])
    expect(page.identity).toEqual(identity)
    page.hideIdentity()
    expect(page.identity).toBeNull()
  })

  it('changes the identity with a second person and the version seen, and answers the labels to check', async () => {
    const { api, commands } = answering(answers)
    const page = new CasePage(api, 'C26-0001')
    await page.asked.load()
    await page.showIdentity('call to the ward')
    const draft = { ...identity, hospitalNumbers: [{ issuer: 'hospital-del-rio', number: 'HR1' }] }
    const labels = await page.changeIdentity(draft, 'Misspelt', { badge: 'U26-0014.A', pin: '402719' })
    expect(labels).toEqual(['B26-0001-F01'])
    expect(commands[0]).toEqual([
      'change-identity',
      {
        patient: 'PT-0001',
        identity: identityInput(draft),
        reason: 'Misspelt',
        second: { badge: 'U26-0014.A', pin: '402719' },
      },
      { seenVersion: 5 },
    ])
    expect(page.identity).toBeNull()
  })

  it('names the hospital where the settings may be read, else as it was recorded', async () => {
    const page = new CasePage(answering(answers).api, 'C26-0001')
    expect(page.hospitalName('hospital-del-rio')).toBe('hospital-del-rio')
    await page.loadHospitals()
    expect(page.hospitalName('hospital-del-rio')).toBe('Hospital del Río')
    const closed = new CasePage(answering({ '/api/laboratory': problem('Not allowed.') }).api, 'C26-0001')
    await closed.loadHospitals()
    expect(closed.hospitalName('hospital-del-rio')).toBe('hospital-del-rio')
  })
})

describe('an injection before the culture can be ready', () => {
  const soon = { collectionAt: '2026-12-01T08:00:00.000Z', injectionAt: '2026-12-10T08:00:00.000Z' }
  const noted = (more: Parameters<typeof caseLine>[0], cultureDays: number | null = 21) =>
    injectionTooSoon({ case: caseLine({ ...soon, ...more }), cultureDays }, zone)

  it('is noted on the case until the culture has come to its end', () => {
    expect(noted({ batches: [] })).toBe('2026-12-22')
    expect(noted({ batches: [batchLine({ progress: 'in-culture' })] })).toBe('2026-12-22')
    expect(noted({ batches: [batchLine({ progress: 'harvested' })] })).toBeNull()
    expect(noted({ batches: [], closed: 'Treated' })).toBeNull()
  })

  it('is not where the plan fits, or where no process says how long it takes', () => {
    expect(noted({ batches: [], injectionAt: '2026-12-22T06:00:00.000Z' })).toBeNull()
    expect(noted({ batches: [] }, null)).toBeNull()
  })
})

describe('the correction of what is prescribed', () => {
  const site = { id: 'hand-right-2-pip', joint: 'hand', side: 'right', digit: '2', digitJoint: 'pip' } as const
  const found = {
    ...caseLine({ id: 'C26-0001' }),
    version: 4,
    sites: [{ ...site, doseCells: 5_000_000, volumeUl: 500 }],
  }
  const sent = { case: 'C26-0001', sites: [{ ...site, id: undefined, doseCells: 6_500_000, volumeUl: 500 }] }

  const drafts = found.sites.map(each => draftOf({ ...each, digit: '2', digitJoint: 'pip' }))

  it('begins with what is recorded, and makes an input that the command takes', async () => {
    const { api, commands } = answering({ 'correct-sites': { exceptions: 0 } })
    expect(drafts).toMatchObject([{ joint: 'hand', digit: '2', doseMillions: '5', volumeMl: '0.5' }])
    const typed = drafts.map(draft => ({ ...draft, doseMillions: '6,5' }))
    const filling = new FormState(
      api,
      sitesForm(found, () => typed, 'en'),
    )
    filling.values.reason = ' Misread in the request '
    expect(await filling.send()).not.toBeNull()
    const input = JSON.parse(JSON.stringify({ ...sent, reason: 'Misread in the request' }))
    expect(commands).toEqual([['correct-sites', input, { seenVersion: 4 }]])
    expect(correctSites.input.parse(input)).toEqual(input)
  })

  it('says beside the field of a site why that was refused, and not again below', async () => {
    const refused = problem('One field.', [{ path: 'sites.0.doseCells', sentence: 'At most 1000 million.' }])
    const filling = new FormState(
      answering({ 'correct-sites': refused }).api,
      sitesForm(found, () => drafts, 'en'),
    )
    expect(await filling.send()).toBeNull()
    expect(filling.faultAt('sites.0.doseCells')).toBe('At most 1000 million.')
    expect(filling.sentence).toBeUndefined()
  })
})
