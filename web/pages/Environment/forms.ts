// What is done in environmental monitoring, each as a form: a session opened, samples taken, plates read and corrected.
import type {
  MonitoringAnswer,
  MonitoringLine,
  MonitoringSampleLine,
  PlateReadingLine,
} from '../../../server/contract/environment.ts'
import { type CommandName, commandLabels } from '../../../server/words/commands.ts'
import { environmentWords } from '../../../server/words/environment.ts'
import type { Language } from '../../../server/words/languages.ts'
import { capital } from '../../../server/words/names.ts'
import { environmentPageWords } from '../../../server/words/pages/environment.ts'
import { roomGradeWords } from '../../../server/words/refusals/place.ts'
import type { CommandForm, FormChoice, FormField, Given } from '../../parts/command-form.ts'

const heading = (command: CommandName, language: Language, thing = '') => {
  const label = commandLabels[language][command]
  return { command, title: thing ? `${label}: ${thing}` : label, submitLabel: label }
}

const placeChoices = ({ rooms, cabinets }: MonitoringAnswer, language: Language): FormChoice[] => {
  const say = environmentPageWords[language]
  return [
    ...cabinets.map(({ id, name, roomName, openBatch }) => ({
      value: id,
      label: say.cabinetGroup(name, roomName),
      ...(openBatch ? { hint: say.openIn(openBatch) } : {}),
    })),
    ...rooms.map(({ id, name, grade }) => ({ value: id, label: say.roomGroup(name, roomGradeWords[language][grade]) })),
  ]
}

const named = (things: readonly { id: string; name: string }[]): FormChoice[] =>
  things.map(({ id, name }) => ({ value: id, label: name }))

/** `place`: the cabinet or room that was scanned, if one was. */
export const openForm = (
  answer: MonitoringAnswer,
  place: string,
  operator: string,
  language: Language,
): CommandForm => {
  const say = environmentPageWords[language]
  const { conditions } = environmentWords[language]
  const open = answer.cabinets.flatMap(({ openBatch }) => openBatch ?? [])
  const isCabinet = (id: string | undefined) => answer.cabinets.some(each => each.id === id)
  return {
    ...heading('open-monitoring', language),
    intro: say.openWhat,
    fields: [
      { key: 'place', path: 'room', kind: 'select', label: say.where, choices: placeChoices(answer, language) },
      {
        key: 'condition',
        kind: 'choice',
        label: say.condition,
        choices: (['in-operation', 'at-rest'] as const).map(value => ({ value, label: capital(conditions[value]) })),
      },
      {
        key: 'operator',
        kind: 'select',
        label: say.operator,
        hint: say.operatorHint,
        choices: named(answer.people),
      },
      ...(open.length > 0
        ? [
            {
              key: 'batches',
              kind: 'several' as const,
              label: say.batches,
              hint: say.batchesHint,
              choices: open.map(id => ({ value: id, label: id })),
              isOptional: true,
            },
          ]
        : []),
      { key: 'readAfterDays', kind: 'number', label: say.readAfter, hint: say.readAfterHint, unit: say.days },
    ],
    first: {
      place,
      condition: 'in-operation',
      operator: answer.people.some(({ id }) => id === operator) ? operator : '',
      batches: answer.cabinets.flatMap(({ id, openBatch }) => (id === place && openBatch ? [openBatch] : [])),
      readAfterDays: '5',
    },
    input: given => ({
      ...(isCabinet(given.text('place')) ? { cabinet: given.text('place') } : { room: given.text('place') }),
      condition: given.text('condition'),
      operator: given.text('operator'),
      ...(given.list('batches').length > 0 ? { batches: given.list('batches') } : {}),
      readAfterDays: given.number('readAfterDays'),
    }),
  }
}

export const methods = ['settle', 'contact', 'glove', 'air', 'particles'] as const
export type Method = (typeof methods)[number]

const intros = {
  settle: 'settleWhat',
  contact: 'contactWhat',
  glove: 'gloveWhat',
  air: 'airWhat',
  particles: 'particlesWhat',
} as const

const fieldsOf = (method: Method, people: readonly FormChoice[], language: Language): FormField[] => {
  const say = environmentPageWords[language]
  const { hands } = environmentWords[language]
  const at = (key: string) => ({ key, path: `samples.0.${key}` })
  const place: FormField = { ...at('place'), kind: 'text', label: say.place, hint: say.placeHint, maxlength: 120 }
  switch (method) {
    case 'settle':
      return [
        place,
        { ...at('exposedFrom'), kind: 'moment', label: say.exposedFrom },
        {
          ...at('exposedUntil'),
          kind: 'moment',
          label: say.exposedUntil,
          hint: say.exposedUntilHint,
          isOptional: true,
        },
        { ...at('happened'), kind: 'check', label: say.happened },
      ]
    case 'contact':
      return [place]
    case 'glove':
      return [
        { ...at('person'), kind: 'select', label: say.whose, choices: people },
        {
          ...at('hand'),
          kind: 'several',
          label: say.handsOf,
          choices: (['left', 'right'] as const).map(value => ({ value, label: capital(hands[value]) })),
        },
      ]
    case 'air':
      return [place, { ...at('volumeL'), kind: 'number', label: say.volume, unit: 'L' }]
    case 'particles':
      return [
        place,
        { ...at('atLeast05PerM3'), kind: 'number', label: say.atLeast05 },
        { ...at('atLeast5PerM3'), kind: 'number', label: say.atLeast5 },
      ]
  }
}

const samplesOf = (method: Method, given: Given): object[] => {
  const place = given.text('place')
  switch (method) {
    case 'settle':
      return [
        {
          method,
          place,
          exposedFrom: given.text('exposedFrom'),
          exposedUntil: given.text('exposedUntil'),
          ...(given.is('happened') ? { happened: true } : {}),
        },
      ]
    case 'contact':
      return [{ method, place }]
    case 'glove':
      return given.list('hand').map(hand => ({ method, person: given.text('person'), hand }))
    case 'air':
      return [{ method, place, volumeL: given.number('volumeL') }]
    case 'particles':
      return [
        {
          method,
          place,
          atLeast05PerM3: given.number('atLeast05PerM3'),
          atLeast5PerM3: given.number('atLeast5PerM3'),
        },
      ]
  }
}

/** One kind of sample; of gloves a plate for each hand. `now`: ISO 8601, UTC. */
export const sampleForm = (
  method: Method,
  session: MonitoringLine,
  people: MonitoringAnswer['people'],
  now: string,
  language: Language,
): CommandForm => {
  const say = environmentPageWords[language]
  return {
    ...heading('take-monitoring-sample', language, say[method]),
    intro: say[intros[method]],
    fields: fieldsOf(method, named(people), language),
    first: { exposedFrom: now, person: session.operator.id, hand: ['left', 'right'] },
    input: given => ({ monitoring: session.id, samples: samplesOf(method, given) }),
  }
}

export const closeForm = (session: MonitoringLine, language: Language): CommandForm => ({
  ...heading('close-monitoring', language, session.id),
  intro: environmentPageWords[language].closeWhat,
  fields: [
    {
      key: 'note',
      kind: 'text',
      lines: 2,
      label: environmentPageWords[language].note,
      maxlength: 500,
      isOptional: true,
    },
  ],
  input: given => ({ monitoring: session.id, note: given.text('note') }),
})

const foundFields = (language: Language): FormField[] => {
  const say = environmentPageWords[language]
  return [
    {
      key: 'cfu',
      kind: 'number',
      label: say.cfu,
      hint: say.cfuHint,
      isOptional: given => given.text('invalid') !== undefined,
    },
    { key: 'organism', kind: 'text', label: say.organism, hint: say.organismHint, maxlength: 120, isOptional: true },
    {
      key: 'invalid',
      kind: 'text',
      label: say.invalid,
      hint: say.invalidHint,
      maxlength: 500,
      isOptional: true,
    },
    { key: 'final', kind: 'check', label: say.final, hint: say.finalHint },
    { key: 'performedAt', kind: 'moment', label: say.readAt, isOptional: true },
  ]
}

const foundIn = (given: Given) => ({
  cfu: given.number('cfu'),
  organism: given.text('organism'),
  invalid: given.text('invalid'),
  final: given.is('final'),
  performedAt: given.text('performedAt'),
})

export const readForm = (session: MonitoringLine, sample: MonitoringSampleLine, language: Language): CommandForm => ({
  ...heading('read-plate', language, sample.code),
  fields: foundFields(language),
  first: { final: true },
  input: given => ({ monitoring: session.id, plate: sample.number, ...foundIn(given) }),
})

export const correctForm = (
  session: MonitoringLine,
  sample: MonitoringSampleLine,
  reading: PlateReadingLine,
  language: Language,
): CommandForm => {
  const say = environmentPageWords[language]
  const { cfu, organism, invalid, final, readAt } = reading
  return {
    ...heading('correct-plate-reading', language, sample.code),
    intro: say.correctWhat,
    fields: [...foundFields(language), { key: 'reason', kind: 'text', lines: 2, label: say.reason, maxlength: 500 }],
    first: {
      cfu: cfu === null ? '' : String(cfu),
      organism: organism ?? '',
      invalid: invalid ?? '',
      final,
      performedAt: readAt,
    },
    input: given => ({
      monitoring: session.id,
      plate: sample.number,
      reading: reading.reading,
      ...foundIn(given),
      reason: given.text('reason'),
    }),
    seenVersion: session.version,
  }
}
