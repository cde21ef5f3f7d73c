// The settings of the laboratory as forms: its name and numbers; a hospital, added or changed.
import type { HospitalLine } from '../../../server/contract/laboratory.ts'
import { commandLabels } from '../../../server/words/commands.ts'
import { type Language, languageNames, languages } from '../../../server/words/languages.ts'
import { labSettingsWords } from '../../../server/words/pages/lab-settings.ts'
import type { CommandForm } from '../../parts/command-form.ts'
import { reasonField } from './forms.ts'
import type { Laboratory } from './page.svelte.ts'

type Settings = Pick<
  Laboratory,
  'name' | 'facility' | 'qpOnDutyTelephone' | 'labelLanguage' | 'packs' | 'hospitals' | 'settingsVersion'
>

export const generalForm = (settings: Settings, language: Language): CommandForm => {
  const say = labSettingsWords[language]
  const submitLabel = commandLabels[language]['change-settings']
  return {
    command: 'change-settings',
    title: submitLabel,
    submitLabel,
    fields: [
      { key: 'name', path: 'settings.name', kind: 'text', label: say.name, maxlength: 120 },
      {
        key: 'facility',
        path: 'settings.facility',
        kind: 'text',
        label: say.facility,
        hint: say.facilityHint,
        isCode: true,
        isOptional: true,
        maxlength: 5,
      },
      {
        key: 'telephone',
        path: 'settings.qpOnDutyTelephone',
        kind: 'text',
        label: say.telephone,
        hint: say.telephoneHint,
        isOptional: true,
        maxlength: 26,
      },
      {
        key: 'labelLanguage',
        path: 'settings.labelLanguage',
        kind: 'choice',
        label: say.labelLanguage,
        hint: say.labelLanguageHint,
        choices: languages.map(each => ({ value: each, label: languageNames[each] })),
      },
      {
        key: 'packsAt',
        path: 'settings.packs.at',
        kind: 'text',
        label: say.packsAt,
        hint: say.packsAtHint,
        isCode: true,
        maxlength: 5,
      },
      {
        key: 'packsKept',
        path: 'settings.packs.keepDays',
        kind: 'number',
        label: say.packsKept,
        unit: say.days,
      },
      reasonField(language),
    ],
    first: {
      name: settings.name,
      facility: settings.facility ?? '',
      telephone: settings.qpOnDutyTelephone ?? '',
      labelLanguage: settings.labelLanguage,
      packsAt: settings.packs.at,
      packsKept: String(settings.packs.keepDays),
    },
    input: given => ({
      settings: {
        name: given.text('name'),
        facility: given.text('facility')?.toUpperCase() ?? null,
        qpOnDutyTelephone: given.text('telephone') ?? null,
        labelLanguage: given.text('labelLanguage'),
        packs: { at: given.text('packsAt'), keepDays: given.number('packsKept') },
      },
      reason: given.text('reason'),
    }),
    seenVersion: settings.settingsVersion,
  }
}

/** `Hospital del Río` is known as `hospital-del-rio` for ever: numbers on wristbands are kept under it. */
export const idFromName = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60)

/** Without a hospital a new one is added; a hospital that is there keeps its id whatever it is called. */
export const hospitalForm = (settings: Settings, hospital: HospitalLine | null, language: Language): CommandForm => {
  const say = labSettingsWords[language]
  const at = hospital ? settings.hospitals.indexOf(hospital) : settings.hospitals.length
  const path = (key: string) => `settings.hospitals.${at}.${key}`
  const kept = (line: HospitalLine) => ({ ...line, theatreTelephone: line.theatreTelephone ?? undefined })
  return {
    command: 'change-settings',
    title: hospital ? say.changeHospital(hospital.name) : say.addHospital,
    submitLabel: hospital ? say.saveHospital : say.addHospital,
    fields: [
      { key: 'name', path: path('name'), kind: 'text', label: say.hospitalName, maxlength: 120 },
      {
        key: 'theatre',
        path: path('theatreTelephone'),
        kind: 'text',
        label: say.theatre,
        isOptional: true,
        maxlength: 26,
      },
      {
        key: 'patterns',
        path: path('numberPatterns'),
        kind: 'text',
        lines: 3,
        isCode: true,
        label: say.patterns,
        hint: say.patternsHint,
      },
      reasonField(language),
    ],
    first: {
      name: hospital?.name ?? '',
      theatre: hospital?.theatreTelephone ?? '',
      patterns: hospital?.numberPatterns.join('\n') ?? '',
    },
    input: given => {
      const name = given.text('name')
      const changed = {
        id: hospital?.id ?? idFromName(name ?? ''),
        name,
        theatreTelephone: given.text('theatre'),
        numberPatterns: (given.text('patterns') ?? '').split(/\s+/).filter(pattern => pattern !== ''),
      }
      const others = settings.hospitals.map(kept)
      return {
        settings: { hospitals: others.toSpliced(at, hospital ? 1 : 0, changed as never) },
        reason: given.text('reason'),
      }
    },
    seenVersion: settings.settingsVersion,
  }
}
