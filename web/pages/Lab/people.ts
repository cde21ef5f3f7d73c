// Qualifications as forms and as counts: who is qualified for what, and what ends soon.

import type { PersonLine } from '../../../server/contract/people.ts'
import type { ProcessDefinition } from '../../../server/domain/process/definition.ts'
import { commandLabels } from '../../../server/words/commands.ts'
import type { Language } from '../../../server/words/languages.ts'
import { labPeopleWords } from '../../../server/words/pages/lab-people.ts'
import type { CommandForm, FormChoice } from '../../parts/command-form.ts'
import { reasonField } from './forms.ts'

const dayMs = 86_400_000
const soonDays = 60

export const qualifyForm = (person: PersonLine, choices: readonly FormChoice[], language: Language): CommandForm => {
  const say = labPeopleWords[language]
  const submitLabel = commandLabels[language]['qualify-person']
  return {
    command: 'qualify-person',
    title: `${submitLabel}: ${person.name}`,
    submitLabel,
    fields: [
      { key: 'qualification', kind: 'select', label: say.qualification, choices },
      { key: 'validUntilOn', kind: 'day', label: say.validUntil },
      { key: 'evidence', kind: 'text', label: say.evidence, hint: say.evidenceHint, maxlength: 120 },
    ],
    input: given => ({
      person: person.id,
      qualification: given.text('qualification'),
      validUntilOn: given.text('validUntilOn'),
      evidence: given.text('evidence'),
    }),
  }
}

export const withdrawForm = (person: PersonLine, choices: readonly FormChoice[], language: Language): CommandForm => {
  const say = labPeopleWords[language]
  const submitLabel = commandLabels[language]['withdraw-qualification']
  return {
    command: 'withdraw-qualification',
    title: `${submitLabel}: ${person.name}`,
    intro: say.withdrawWhat,
    submitLabel,
    isDanger: true,
    fields: [{ key: 'qualification', kind: 'choice', label: say.qualification, choices }, reasonField(language)],
    input: given => ({ person: person.id, qualification: given.text('qualification'), reason: given.text('reason') }),
  }
}

/** The qualification is one of those that the process asks for; the aseptic one stands in the form at first. */
export const mediaFillForm = (person: PersonLine, choices: readonly FormChoice[], language: Language): CommandForm => {
  const say = labPeopleWords[language]
  const submitLabel = commandLabels[language]['record-media-fill']
  return {
    command: 'record-media-fill',
    title: `${submitLabel}: ${person.name}`,
    intro: say.mediaFillWhat,
    submitLabel,
    fields: [
      { key: 'qualification', kind: 'select', label: say.qualification, choices },
      { key: 'filledAt', kind: 'moment', label: say.filledAt, hasNow: false },
      { key: 'unitsFilled', kind: 'number', label: say.unitsFilled, unit: say.units },
      {
        key: 'unitsWithGrowth',
        kind: 'number',
        label: say.unitsWithGrowth,
        hint: say.unitsWithGrowthHint,
        unit: say.units,
      },
      { key: 'readOn', kind: 'day', label: say.readOn, hint: say.readOnHint },
      { key: 'evidence', kind: 'text', label: say.fillEvidence, maxlength: 120 },
    ],
    first: { qualification: choices.find(({ value }) => value.includes('aseptic'))?.value ?? '' },
    input: given => ({
      person: person.id,
      qualification: given.text('qualification'),
      filledAt: given.text('filledAt'),
      unitsFilled: given.number('unitsFilled'),
      unitsWithGrowth: given.number('unitsWithGrowth'),
      readOn: given.text('readOn'),
      evidence: given.text('evidence'),
    }),
  }
}

/** Qualifications of active people that have lapsed, or end within 60 days of now (ISO 8601 UTC). */
export const endingSoon = (people: readonly PersonLine[], now: string): number => {
  const until = new Date(Date.parse(now) + soonDays * dayMs).toISOString().slice(0, 10)
  return people
    .filter(person => person.active)
    .flatMap(heldBy)
    .filter(({ isValid, validUntilOn }) => !isValid || validUntilOn <= until).length
}

/** Each qualification once: of one that was renewed, the grant that holds longest. */
export const heldBy = (person: PersonLine): PersonLine['qualifications'] => {
  const held = new Map<string, PersonLine['qualifications'][number]>()
  for (const each of person.qualifications) {
    const known = held.get(each.qualification)
    if (!known || known.validUntilOn < each.validUntilOn) held.set(each.qualification, each)
  }
  return [...held.values()]
}

/** Whom qualifications concern: those whose role an operation names that asks for one, and whoever holds one. */
export const concerned = (people: readonly PersonLine[], definition: ProcessDefinition | null): PersonLine[] => {
  const asking = definition?.operations.filter(operation => operation.qualification !== undefined)
  const roles = asking?.flatMap(operation => operation.who)
  return people.filter(
    person => person.qualifications.length > 0 || !roles || person.roles.some(role => roles.includes(role)),
  )
}

/** People by what they come for: those who work at the bench first, those who have left last. */
export const inOrder = (people: readonly PersonLine[]): PersonLine[] =>
  people.toSorted(
    (a, b) =>
      Number(b.active) - Number(a.active) || Number(b.qualifications.length > 0) - Number(a.qualifications.length > 0),
  )
