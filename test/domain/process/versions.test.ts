import { describe, expect, it } from 'vitest'
import { draftProcess } from '../../../server/domain/process/commands/draft-process.ts'
import { retireProcess } from '../../../server/domain/process/commands/retire-process.ts'
import { setEffectiveDate } from '../../../server/domain/process/commands/set-effective-date.ts'
import { signProcess } from '../../../server/domain/process/commands/sign-process.ts'
import {
  definitionOf,
  effectiveVersion,
  type ProcessState,
  processSubject,
  standingOfVersion,
} from '../../../server/domain/process/process.ts'
import { faultsOf, type Lab, START } from '../../kit/domain.ts'
import { hire, labManager, openLab, qa, registers, right } from '../../kit/registers.ts'
import { type AnyDocument, freshDocument, operation, withChange } from './documents.ts'

const id = 'bm-msc-40m'
const change = 'First version of the laboratory'
const tomorrow = '2026-11-03T08:00:00.000Z'
const inAWeek = '2026-11-09T08:00:00.000Z'

const open = () => {
  const lab = openLab({ ...registers, process: processSubject })
  const supervisor = hire(lab, 'Diego Mas', ['supervisor'])
  return { lab, supervisor }
}

const slower = (days: number): AnyDocument =>
  withChange(document => {
    operation(document, 'medium-change').due.toDays = days
  })

const draft = (lab: Lab, document: AnyDocument = freshDocument()) =>
  lab.must(draftProcess, { document, change }, { as: labManager })

const sign = (lab: Lab, as: 'production' | 'qa', person: string, version = 1) =>
  lab.run(signProcess, { process: id, version, as, password: 'secret' }, { as: person, proof: right })

const signBoth = (lab: Lab, supervisor: string, version = 1) => {
  expect(sign(lab, 'production', supervisor, version).ok).toBe(true)
  expect(sign(lab, 'qa', qa, version).ok).toBe(true)
}

const take = (lab: Lab, version: number, effectiveFrom?: string) =>
  lab.run(setEffectiveDate, { process: id, version, effectiveFrom }, { as: qa })

const stateOf = (lab: Lab): ProcessState => {
  const state = lab.read('process', id)
  if (!state) throw new Error('There is no process yet')
  return state
}

const standings = (lab: Lab): string[] => {
  const state = stateOf(lab)
  return state.versions.map(version => standingOfVersion(state, version, lab.now()))
}

describe('a draft', () => {
  it('of the shipped process becomes version 1, with its defaults written out', () => {
    const { lab } = open()
    const outcome = lab.run(draftProcess, { document: freshDocument(), change }, { as: labManager })
    expect(outcome).toMatchObject({ ok: true, answer: { process: id, version: 1 } })
    expect(outcome.events.map(({ stream, type }) => [stream, type])).toEqual([[`process/${id}`, 'process.drafted']])
    const [first] = stateOf(lab).versions
    expect(first).toMatchObject({ version: 1, change, draftedAt: START, draftedBy: labManager, signatures: {} })
    expect(first?.definition.operations[0]?.needs).toEqual({ closed: [], inCulture: false, certified: false })
    expect(standings(lab)).toEqual(['draft'])
  })

  it('is made by the lab manager alone', () => {
    const { lab, supervisor } = open()
    for (const as of [qa, supervisor, 'P-0001']) {
      expect(lab.run(draftProcess, { document: freshDocument(), change }, { as })).toMatchObject({
        ok: false,
        refusal: { code: 'not-permitted' },
      })
    }
  })

  it('that is malformed is refused with the path of each fault, and leaves nothing behind', () => {
    const { lab } = open()
    const document = withChange(each => {
      delete operation(each, 'seeding').name.es
      each.colour = 'red'
    })
    expect(lab.run(draftProcess, { document, change }, { as: labManager })).toEqual({
      ok: false,
      events: [],
      refusal: {
        code: 'fields-invalid',
        facts: { count: 2 },
        status: 400,
        fields: [
          { path: 'document.operations[3].name.es', code: 'process-language-missing', facts: { language: 'es' } },
          { path: 'document.colour', code: 'process-key-unknown', facts: { key: 'colour' } },
        ],
      },
    })
    expect(lab.read('process', id)).toBeNull()
  })

  it('says what is new, and is a document', () => {
    expect(faultsOf(draftProcess, { document: freshDocument() })).toEqual(['change'])
    expect(faultsOf(draftProcess, { document: 'the usual', change })).toEqual(['document'])
    expect(faultsOf(draftProcess, { document: {}, change: 'x', more: 1 })).toEqual(['change', ''])
  })

  it('that says the same as the last one is refused, in whatever order it says it', () => {
    const { lab } = open()
    draft(lab)
    const reordered = Object.fromEntries(Object.entries(freshDocument()).reverse())
    expect(lab.run(draftProcess, { document: reordered, change }, { as: labManager })).toMatchObject({
      ok: false,
      refusal: { code: 'process-unchanged', facts: { version: 1 }, status: 409 },
    })
    expect(draft(lab, slower(5))).toEqual({ process: id, version: 2 })
  })

  it('that was left unsigned is left behind by the next one', () => {
    const { lab, supervisor } = open()
    draft(lab)
    sign(lab, 'production', supervisor)
    draft(lab, slower(5))
    expect(standings(lab)).toEqual(['superseded-draft', 'draft'])
    expect(sign(lab, 'qa', qa)).toMatchObject({
      ok: false,
      refusal: { code: 'process-draft-superseded', facts: { version: 1, latest: 2 }, status: 409 },
    })
  })
})

describe('the signatures of a process', () => {
  it('are two, by two persons, each bound to the drafted entry', () => {
    const { lab, supervisor } = open()
    draft(lab)
    const drafted = lab.journal.at(-1)
    signBoth(lab, supervisor)
    const signed = [{ stream: `process/${id}`, version: 1, hash: drafted?.hash }]
    expect(stateOf(lab).versions[0]?.signatures).toEqual({
      production: { by: supervisor, name: 'Diego Mas', at: lab.now(), signed },
      qa: { by: qa, name: 'Carla Ruiz', at: lab.now(), signed },
    })
    expect(standings(lab)).toEqual(['signed'])
  })

  it('come from production for production, and from quality for quality', () => {
    const { lab, supervisor } = open()
    draft(lab)
    expect(sign(lab, 'production', qa)).toMatchObject({
      refusal: { code: 'not-permitted', facts: { roles: ['supervisor'] }, status: 403 },
    })
    expect(sign(lab, 'qa', supervisor)).toMatchObject({
      refusal: { code: 'not-permitted', facts: { roles: ['qa'] }, status: 403 },
    })
    expect(sign(lab, 'qa', labManager)).toMatchObject({ refusal: { code: 'not-permitted' } })
  })

  it('are never both by one person, whatever the roles of that person', () => {
    const { lab } = open()
    draft(lab)
    const both = { id: qa, roles: ['supervisor', 'qa'] as const }
    const input = { process: id, version: 1, password: 'secret' }
    expect(lab.run(signProcess, { ...input, as: 'production' }, { as: both, proof: right }).ok).toBe(true)
    expect(lab.run(signProcess, { ...input, as: 'qa' }, { as: both, proof: right })).toMatchObject({
      ok: false,
      refusal: { code: 'process-signatures-by-one-person', status: 422 },
    })
  })

  it('for quality are not by the author of the draft', () => {
    const { lab } = open()
    draft(lab)
    const author = { id: labManager, roles: ['lab-manager', 'qa'] as const }
    expect(
      lab.run(signProcess, { process: id, version: 1, as: 'qa', password: 'secret' }, { as: author, proof: right }),
    ).toMatchObject({ ok: false, refusal: { code: 'process-author-approves' } })
  })

  it('need the password again; a wrong one is recorded with the person', () => {
    const { lab, supervisor } = open()
    draft(lab)
    const input = { process: id, version: 1, as: 'production' }
    expect(lab.run(signProcess, input, { as: supervisor })).toMatchObject({
      ok: false,
      refusal: { code: 'password-required' },
      events: [],
    })
    const wrong = lab.run(signProcess, { ...input, password: 'x' }, { as: supervisor, proof: { password: 'wrong' } })
    expect(wrong).toMatchObject({ ok: false, refusal: { code: 'password-wrong', facts: { attemptsLeft: 4 } } })
    expect(wrong.events.map(({ stream, type }) => [stream, type])).toEqual([
      [`person/${supervisor}`, 'person.signature-failed'],
    ])
    expect(stateOf(lab).versions[0]?.signatures).toEqual({})
  })

  it('are given once, and to a version that exists', () => {
    const { lab, supervisor } = open()
    draft(lab)
    sign(lab, 'production', supervisor)
    expect(sign(lab, 'production', supervisor)).toMatchObject({
      refusal: { code: 'process-already-signed', facts: { version: 1, as: 'production' }, status: 409 },
    })
    expect(sign(lab, 'qa', qa, 7)).toMatchObject({ refusal: { code: 'process-version-unknown', status: 404 } })
    const elsewhere = { process: 'tea', version: 1, as: 'qa' }
    expect(lab.run(signProcess, elsewhere, { as: qa, proof: right })).toMatchObject({
      refusal: { code: 'unknown-thing', facts: { kind: 'process', id: 'tea' }, status: 404 },
    })
    expect(faultsOf(signProcess, { process: 'BM MSC', version: 0, as: 'me' })).toEqual(['process', 'version', 'as'])
  })

  it('are for what was seen: a client that saw another state looks again', () => {
    const { lab, supervisor } = open()
    draft(lab)
    const input = { process: id, version: 1, as: 'production', password: 'secret' }
    const asked = { as: supervisor, proof: right }
    expect(lab.run(signProcess, input, { ...asked, seen: null })).toMatchObject({
      refusal: { code: 'version-required', status: 400 },
    })
    draft(lab, slower(5))
    expect(lab.run(signProcess, { ...input, version: 2 }, { ...asked, seen: 1 })).toMatchObject({
      refusal: { code: 'moved-on', facts: { seenVersion: 1, presentVersion: 2 }, status: 412 },
    })
  })
})

describe('the date of a version', () => {
  it('is set by QA once both have signed; from then on new batches are opened on it', () => {
    const { lab, supervisor } = open()
    draft(lab)
    expect(take(lab, 1)).toMatchObject({
      refusal: { code: 'process-not-signed', facts: { version: 1, missing: ['production', 'qa'] }, status: 409 },
    })
    sign(lab, 'production', supervisor)
    expect(take(lab, 1)).toMatchObject({ refusal: { facts: { missing: ['qa'] } } })
    sign(lab, 'qa', qa)
    expect(effectiveVersion(stateOf(lab), lab.now())).toBeNull()
    expect(take(lab, 1)).toMatchObject({ ok: true })
    expect(effectiveVersion(stateOf(lab), lab.now())?.version).toBe(1)
    expect(standings(lab)).toEqual(['effective'])
  })

  it('may lie ahead, and be moved as long as it does', () => {
    const { lab, supervisor } = open()
    draft(lab)
    signBoth(lab, supervisor)
    take(lab, 1, inAWeek)
    expect(standings(lab)).toEqual(['scheduled'])
    expect(take(lab, 1, tomorrow)).toMatchObject({ ok: true })
    expect(effectiveVersion(stateOf(lab), lab.now())).toBeNull()
    lab.moveTo(tomorrow)
    expect(effectiveVersion(stateOf(lab), lab.now())?.version).toBe(1)
    expect(take(lab, 1, inAWeek)).toMatchObject({
      refusal: { code: 'process-already-effective', facts: { version: 1, effectiveFrom: tomorrow }, status: 409 },
    })
  })

  it('is never in the past, nor set by anybody else', () => {
    const { lab, supervisor } = open()
    draft(lab)
    signBoth(lab, supervisor)
    const past = '2026-11-01T08:00:00.000Z'
    expect(take(lab, 1, past)).toMatchObject({
      refusal: { code: 'process-effective-date-past', facts: { effectiveFrom: past, now: START } },
    })
    const input = { process: id, version: 1 }
    expect(lab.run(setEffectiveDate, input, { as: labManager })).toMatchObject({ refusal: { code: 'not-permitted' } })
    expect(faultsOf(setEffectiveDate, { ...input, effectiveFrom: 'tomorrow' })).toEqual(['effectiveFrom'])
  })

  it('of a later version replaces the earlier one, which stays for the batches that run on it', () => {
    const { lab, supervisor } = open()
    draft(lab)
    signBoth(lab, supervisor)
    take(lab, 1)
    draft(lab, slower(5))
    signBoth(lab, supervisor, 2)
    take(lab, 2, tomorrow)
    expect(effectiveVersion(stateOf(lab), lab.now())?.version).toBe(1)
    lab.moveTo(tomorrow)
    expect(effectiveVersion(stateOf(lab), lab.now())?.version).toBe(2)
    expect(standings(lab)).toEqual(['superseded', 'effective'])
    const daysOf = (version: number) =>
      definitionOf(stateOf(lab), version)?.operations.find(each => each.id === 'medium-change')?.due
    expect(daysOf(1)).toMatchObject({ toDays: 4 })
    expect(daysOf(2)).toMatchObject({ toDays: 5 })
    expect(definitionOf(stateOf(lab), 3)).toBeNull()
  })
})

describe('a version that is retired', () => {
  const reason = 'The enzyme is no longer made'

  it('opens no batch any more, and no older one takes its place', () => {
    const { lab, supervisor } = open()
    draft(lab)
    signBoth(lab, supervisor)
    take(lab, 1)
    draft(lab, slower(5))
    signBoth(lab, supervisor, 2)
    take(lab, 2)
    expect(lab.run(retireProcess, { process: id, version: 2, reason }, { as: qa })).toMatchObject({ ok: true })
    expect(effectiveVersion(stateOf(lab), lab.now())).toBeNull()
    expect(standings(lab)).toEqual(['superseded', 'retired'])
    expect(stateOf(lab).versions[1]?.retired).toEqual({ at: lab.now(), by: qa, reason })
    expect(definitionOf(stateOf(lab), 2)).not.toBeNull()
  })

  it('is retired once, with a reason, by QA', () => {
    const { lab, supervisor } = open()
    draft(lab)
    lab.must(retireProcess, { process: id, version: 1, reason }, { as: qa })
    expect(lab.run(retireProcess, { process: id, version: 1, reason }, { as: qa })).toMatchObject({
      refusal: { code: 'process-already-retired', facts: { version: 1 }, status: 409 },
    })
    expect(sign(lab, 'production', supervisor)).toMatchObject({ refusal: { code: 'process-already-retired' } })
    expect(lab.run(retireProcess, { process: id, version: 2, reason }, { as: qa })).toMatchObject({
      refusal: { code: 'process-version-unknown' },
    })
    expect(lab.run(retireProcess, { process: id, version: 1, reason }, { as: supervisor })).toMatchObject({
      refusal: { code: 'not-permitted' },
    })
    expect(faultsOf(retireProcess, { process: id, version: 1, reason: '  ' })).toEqual(['reason'])
  })
})
