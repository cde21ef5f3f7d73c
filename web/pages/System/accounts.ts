// What may be done with an account, each as a form: registering, roles and hospital, badge, first password, unlocking, closing, opening again.
import type { AccountLine } from '../../../server/contract/people.ts'
import { roles as allRoles } from '../../../server/domain/person/roles.ts'
import { type CommandName, commandLabels } from '../../../server/words/commands.ts'
import { type Language, languageNames, languages } from '../../../server/words/languages.ts'
import { capital } from '../../../server/words/names.ts'
import { systemWords } from '../../../server/words/pages/system.ts'
import { roleWords } from '../../../server/words/roles.ts'
import type { CommandForm, FormField, Given } from '../../parts/command-form.ts'
import { reasonField } from '../Lab/forms.ts'

const heading = (command: CommandName, language: Language, person?: AccountLine) => {
  const label = commandLabels[language][command]
  return { command, title: person ? `${label}: ${person.name}` : label, submitLabel: label }
}

const rolesField = (language: Language): FormField => ({
  key: 'roles',
  kind: 'several',
  label: systemWords[language].roles,
  hint: systemWords[language].rolesHint,
  choices: allRoles.map(role => ({ value: role, label: capital(roleWords[language][role]) })),
})

type Hospitals = readonly { id: string; name: string }[]

const hospitalField = (hospitals: Hospitals, language: Language): FormField => ({
  key: 'hospital',
  kind: 'select',
  label: systemWords[language].hospital,
  hint: systemWords[language].hospitalHint,
  isOptional: given => !given.list('roles').includes('nurse'),
  choices: hospitals.map(({ id, name }) => ({ value: id, label: name })),
})

export const registerForm = (hospitals: Hospitals, language: Language): CommandForm => ({
  ...heading('register-person', language),
  fields: [
    {
      key: 'name',
      kind: 'text',
      label: systemWords[language].name,
      hint: systemWords[language].nameHint,
      maxlength: 120,
    },
    rolesField(language),
    hospitalField(hospitals, language),
    {
      key: 'language',
      kind: 'choice',
      label: systemWords[language].language,
      choices: languages.map(each => ({ value: each, label: languageNames[each] })),
    },
  ],
  first: { language },
  input: given => ({
    name: given.text('name'),
    roles: given.list('roles'),
    hospital: given.text('hospital'),
    language: given.text('language'),
  }),
})

export const accountCommands = [
  'change-roles',
  'set-password',
  'assign-badge',
  'return-badge',
  'unlock-person',
  'deactivate-person',
  'reactivate-person',
] as const
export type AccountCommand = (typeof accountCommands)[number]

/**
 * What may apply to an account as it stands. Of two acts that undo each other one is always beside the point, and its refusal would
 * only stand in the way of the others: a badge is given or taken back, an account closed or opened again, signing unlocked once locked.
 */
export const commandsFor = (
  { badge, active, lockedUntil }: Pick<AccountLine, 'badge' | 'active' | 'lockedUntil'>,
  now: string,
): AccountCommand[] => {
  const beside: AccountCommand[] = [
    badge === null ? 'return-badge' : 'assign-badge',
    active ? 'reactivate-person' : 'deactivate-person',
    ...(lockedUntil !== null && lockedUntil > now ? [] : (['unlock-person'] as const)),
  ]
  return accountCommands.filter(command => !beside.includes(command))
}

/** A secret typed twice: whether both are the same is told before anything is sent. */
export const sameTwice =
  (key: string, language: Language) =>
  (given: Given): { path: string; sentence: string }[] =>
    given.secret(key) === given.secret('again') ? [] : [{ path: 'again', sentence: systemWords[language].notTheSame }]

/** Of somebody else, as administrator; the own password is changed on the page of the own account. */
const passwordForm = (person: AccountLine, language: Language): CommandForm => {
  const say = systemWords[language]
  return {
    ...heading('set-password', language, person),
    intro: say.firstPasswordHint,
    fields: [
      { key: 'newPassword', kind: 'secret', isNew: true, label: say.firstPassword },
      { key: 'again', kind: 'secret', isNew: true, label: say.again },
      { key: 'password', kind: 'secret', label: say.ownPassword },
    ],
    faults: sameTwice('newPassword', language),
    input: given => ({
      person: person.id,
      newPassword: given.secret('newPassword'),
      password: given.secret('password'),
    }),
  }
}

const badgeForms = {
  'assign-badge': (person: AccountLine, language: Language): CommandForm => ({
    ...heading('assign-badge', language, person),
    fields: [
      {
        key: 'badge',
        kind: 'text',
        label: systemWords[language].badgeCode,
        hint: systemWords[language].badgeCodeHint,
        isCode: true,
        isOptional: true,
        maxlength: 40,
      },
    ],
    input: given => ({ person: person.id, badge: given.text('badge')?.toUpperCase() }),
  }),
  'return-badge': (person: AccountLine, language: Language): CommandForm => ({
    ...heading('return-badge', language, person),
    fields: [
      { key: 'lost', kind: 'check', label: systemWords[language].badgeLost, hint: systemWords[language].badgeLostHint },
      reasonField(language, true),
    ],
    input: given => ({ person: person.id, lost: given.is('lost'), reason: given.text('reason') }),
  }),
}

export const accountForm = (
  command: AccountCommand,
  person: AccountLine,
  hospitals: Hospitals,
  language: Language,
): CommandForm => {
  if (command === 'set-password') return passwordForm(person, language)
  if (command === 'assign-badge' || command === 'return-badge') return badgeForms[command](person, language)
  const withReason: CommandForm = {
    ...heading(command, language, person),
    fields: [reasonField(language)],
    input: given => ({ person: person.id, reason: given.text('reason') }),
  }
  if (command === 'deactivate-person') return { ...withReason, intro: systemWords[language].closeWhat, isDanger: true }
  if (command === 'reactivate-person') return { ...withReason, seenVersion: person.version }
  if (command === 'unlock-person') return withReason
  return {
    ...withReason,
    fields: [rolesField(language), hospitalField(hospitals, language), reasonField(language)],
    first: { roles: person.roles, hospital: person.hospital ?? '' },
    input: given => ({
      person: person.id,
      roles: given.list('roles'),
      hospital: given.text('hospital'),
      reason: given.text('reason'),
    }),
    seenVersion: person.version,
  }
}

/** Of the person at the screen. */
export const ownPasswordForm = (person: string, language: Language): CommandForm => {
  const say = systemWords[language]
  return {
    ...heading('set-password', language),
    fields: [
      { key: 'newPassword', kind: 'secret', isNew: true, label: say.newPassword, hint: say.newPasswordHint },
      { key: 'again', kind: 'secret', isNew: true, label: say.again },
      { key: 'password', kind: 'secret', label: say.presentPassword },
    ],
    faults: sameTwice('newPassword', language),
    input: given => ({ person, newPassword: given.secret('newPassword'), password: given.secret('password') }),
  }
}

export const ownPinForm = (person: string, language: Language): CommandForm => {
  const say = systemWords[language]
  return {
    ...heading('set-pin', language),
    fields: [
      { key: 'newPin', kind: 'secret', isNew: true, label: say.newPin, hint: say.newPinHint },
      { key: 'again', kind: 'secret', isNew: true, label: say.again },
      { key: 'password', kind: 'secret', label: say.presentPassword },
    ],
    faults: sameTwice('newPin', language),
    input: given => ({ person, newPin: given.secret('newPin'), password: given.secret('password') }),
  }
}
