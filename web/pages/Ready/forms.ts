// What is recorded at the hospital, each as a form: the arrival, the injection with its real time, what becomes of what is not given.
import type { SitePlace } from '../../../server/domain/case/treatment-site-places.ts'
import { withCheck } from '../../../server/domain/code/own-code.ts'
import { clinicCommandWords } from '../../../server/words/commands/clinic.ts'
import { formatEntered, formatVolume } from '../../../server/words/format.ts'
import type { Language } from '../../../server/words/languages.ts'
import { readyWords } from '../../../server/words/pages/ready.ts'
import type { CommandForm, FormField } from '../../parts/command-form.ts'
import { readMl, writeMl } from '../../ui/amount-text.ts'

/** A container as it was scanned, and by its id. */
export interface Scanned {
  id: string
  label: string
}

interface Injection {
  label: string
  place: SitePlace
  /** What it holds. */
  volumeUl: number
  /** Whether an answer stands by which it may be given. */
  mayBeGiven: boolean
}

/** The injection: after the time-out, or what was given all the same, which is recorded with its deviation. */
export function givenForm({ label, place, volumeUl, mayBeGiven }: Injection, language: Language): CommandForm {
  const say = readyWords[language]
  return {
    command: 'record-administration',
    title: mayBeGiven ? say.timeOut : say.givenAnywayTitle,
    intro: mayBeGiven ? say.timeOutHint : say.givenAnywayWhat,
    submitLabel: say.record,
    isDanger: !mayBeGiven,
    fields: [
      {
        key: 'givenMl',
        path: 'givenUl',
        kind: 'number',
        unit: 'mL',
        label: say.givenVolume,
        hint: say.givenHint(formatVolume(volumeUl, language)),
      },
      { key: 'performedAt', kind: 'moment', label: say.givenWhen, hint: say.givenWhenHint, isOptional: true },
    ],
    first: { givenMl: formatEntered(writeMl(volumeUl), language) },
    input: given => ({
      container: label,
      place,
      givenUl: readMl(given.text('givenMl') ?? ''),
      performedAt: given.text('performedAt'),
    }),
    faults: given => (readMl(given.text('givenMl') ?? '') ? [] : [{ path: 'givenUl', sentence: say.volumeMalformed }]),
  }
}

export const endings = ['destroy-container', 'return-container'] as const
export type Ending = (typeof endings)[number]

/** What was not given is destroyed or goes back, with the reason. */
export function notGivenForm(command: Ending, { id, label }: Scanned, language: Language): CommandForm {
  const say = readyWords[language]
  return {
    command,
    title: say.notGivenTitle(id),
    submitLabel: clinicCommandWords[language][command],
    fields: [{ key: 'reason', kind: 'text', lines: 3, label: say.notGivenReason, hint: say.notGivenReasonHint }],
    input: given => ({ container: label, reason: given.text('reason') }),
  }
}

/** What the logger of the journey says. */
const loggerFields = (language: Language, isOptional: boolean): FormField[] => {
  const say = readyWords[language]
  return [
    { key: 'minC', kind: 'number', unit: '°C', label: say.minC, isOptional },
    {
      key: 'maxC',
      kind: 'number',
      unit: '°C',
      label: say.maxC,
      isOptional,
      hint: isOptional ? say.unreadHint : undefined,
    },
  ]
}

/** The seal of the box and what its logger says. */
export function arrivalForm({ id, label }: Scanned, language: Language): CommandForm {
  const say = readyWords[language]
  return {
    command: 'receive-container',
    title: say.arrivalOf(id),
    submitLabel: say.recordArrival,
    fields: [
      {
        key: 'seal',
        path: 'sealIntact',
        kind: 'choice',
        label: say.seal,
        choices: [
          { value: 'intact', label: say.sealIntact },
          { value: 'broken', label: say.sealBroken },
        ],
      },
      ...loggerFields(language, true),
    ],
    input: given => ({
      container: label,
      sealIntact: given.text('seal') && given.text('seal') === 'intact',
      minC: given.number('minC'),
      maxC: given.number('maxC'),
    }),
  }
}

/** The logger that was not read at the arrival; its product lies there scanned, so its code is taken from the screen. */
export function loggerForm(container: string, language: Language): CommandForm {
  const say = readyWords[language]
  return {
    command: 'read-logger',
    title: say.loggerOf(container),
    intro: say.loggerWhat,
    submitLabel: say.recordReadings,
    fields: loggerFields(language, false),
    input: given => ({ container: withCheck(container), minC: given.number('minC'), maxC: given.number('maxC') }),
  }
}
