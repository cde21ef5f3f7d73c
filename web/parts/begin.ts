// What a laboratory still lacks, found from its registers and from what its process asks for: from the empty one to its first case.
import type { output } from 'zod'
import type { readLaboratory } from '../../server/contract/laboratory.ts'
import type { AccountLine, PersonLine } from '../../server/contract/people.ts'
import type { Role } from '../../server/domain/person/roles.ts'
import type { ProcessDefinition } from '../../server/domain/process/definition.ts'
import { equipmentTypeWords } from '../../server/words/equipment-types.ts'
import type { Language } from '../../server/words/languages.ts'
import { listOf } from '../../server/words/names.ts'
import { type BeginTopic, beginWords } from '../../server/words/pages/begin.ts'
import { labProcessesWords } from '../../server/words/pages/lab-processes.ts'
import { roleWords } from '../../server/words/roles.ts'

export interface Registers {
  laboratory: output<(typeof readLaboratory)['answer']>
  /** Whether each has a password is known to whoever keeps the accounts. */
  people: readonly (PersonLine & Partial<Pick<AccountLine, 'hasPassword'>>)[]
  /** The process that names what is needed; null where it could not be read. */
  definition: ProcessDefinition | null
}

export interface BeginLine {
  topic: BeginTopic
  /** What is missing, in the reader's words; empty where nothing is. */
  missing: string[]
  /** Who sees to it. */
  by: readonly Role[]
}

const wantedRoles: readonly Role[] = [
  'lab-manager',
  'supervisor',
  'technician',
  'qc-analyst',
  'qa',
  'qp',
  'coordinator',
  'surgeon',
]

const grades = ['A', 'B', 'C', 'D'] as const

type Finder = (registers: Registers, language: Language) => string[]

const active = ({ people }: Registers) => people.filter(person => person.active)

const peopleMissing: Finder = (registers, language) => {
  const say = beginWords[language]
  const here = active(registers)
  const bench = here.filter(({ roles }) => roles.includes('technician') || roles.includes('supervisor'))
  return [
    ...wantedRoles
      .filter(role => !here.some(person => person.roles.includes(role)))
      .map(role => say.nobodyIs(roleWords[language][role])),
    ...(bench.length === 1 ? [say.secondPerson] : []),
  ]
}

const settingsMissing: Finder = ({ laboratory }, language) => {
  const say = beginWords[language]
  return [
    ...(laboratory.name ? [] : [say.labName]),
    ...(laboratory.facility ? [] : [say.facility]),
    ...(laboratory.qpOnDutyTelephone ? [] : [say.telephone]),
  ]
}

const processMissing: Finder = ({ laboratory }, language) => {
  const say = beginWords[language]
  const versions = laboratory.processes.flatMap(process => process.versions)
  if (versions.some(({ standing }) => standing === 'effective')) return []
  const last = versions.findLast(({ standing }) => standing !== 'retired' && standing !== 'superseded-draft')
  if (!last) return [say.draft]
  const { signedAs } = labProcessesWords[language]
  const unsigned = (['production', 'qa'] as const).filter(as => !last.signatures.some(each => each.as === as))
  return unsigned.length > 0 ? unsigned.map(as => say.sign(signedAs[as])) : [say.effective]
}

const roomsMissing: Finder = ({ laboratory, definition }, language) => {
  const wanted = grades.filter(grade => definition?.operations.some(({ where }) => where.grade === grade))
  const isThere = (grade: (typeof grades)[number]) =>
    laboratory.rooms.some(room => {
      const at = (grades as readonly string[]).indexOf(room.grade)
      return at !== -1 && at <= grades.indexOf(grade)
    })
  return wanted.filter(grade => !isThere(grade)).map(grade => beginWords[language].room(grade))
}

const equipmentMissing: Finder = ({ laboratory, definition }, language) => {
  const steps = definition?.operations.flatMap(operation => operation.steps) ?? []
  const used = steps.flatMap(step => (step.kind === 'use-equipment' ? [step.equipment] : []))
  // Vessels are placed into incubators, whatever the steps name.
  const wanted = [...new Set([...used, ...(steps.some(step => step.kind === 'place') ? (['incubator'] as const) : [])])]
  return wanted
    .filter(type => !laboratory.equipment.some(each => each.type === type && each.refusal === null))
    .map(type => equipmentTypeWords[language][type])
}

const materialsMissing: Finder = ({ laboratory, definition }, language) =>
  (definition?.materials ?? [])
    .filter(({ id }) => !laboratory.materials.some(material => material.category === id))
    .map(({ name }) => name[language])

const lotsMissing: Finder = ({ laboratory, definition }, language) => {
  const say = beginWords[language]
  return (definition?.materials ?? []).flatMap(({ id, name }) => {
    const lots = laboratory.lots.filter(lot => lot.category === id)
    if (lots.some(lot => lot.refusal === null)) return []
    return lots.some(lot => lot.standing === 'received')
      ? [say.waitingLot(name[language])]
      : [say.noLot(name[language])]
  })
}

const qualificationsMissing: Finder = (registers, language) => {
  const say = beginWords[language]
  return (registers.definition?.qualifications ?? []).flatMap(({ id, name }) => {
    const holders = active(registers).filter(person =>
      person.qualifications.some(held => held.qualification === id && held.isValid),
    )
    if (holders.length > 1) return []
    // Second checks are by another person who is qualified too.
    return [holders.length === 0 ? say.nobodyQualified(name[language]) : say.noSecondQualified(name[language])]
  })
}

const finders: Record<BeginTopic, { find: Finder; by: readonly Role[] }> = {
  people: { find: peopleMissing, by: ['administrator'] },
  passwords: {
    find: registers => active(registers).flatMap(person => (person.hasPassword === false ? [person.name] : [])),
    by: ['administrator'],
  },
  settings: { find: settingsMissing, by: ['lab-manager', 'administrator'] },
  hospitals: {
    find: ({ laboratory }, language) => (laboratory.hospitals.length > 0 ? [] : [beginWords[language].hospital]),
    by: ['lab-manager', 'administrator'],
  },
  process: { find: processMissing, by: ['lab-manager', 'supervisor', 'qa'] },
  rooms: { find: roomsMissing, by: ['lab-manager'] },
  equipment: { find: equipmentMissing, by: ['lab-manager'] },
  materials: { find: materialsMissing, by: ['lab-manager'] },
  lots: { find: lotsMissing, by: ['technician', 'lab-manager', 'qc-analyst'] },
  qualifications: { find: qualificationsMissing, by: ['lab-manager', 'qa'] },
}

/** Every topic that the reader can know of in the order in which it is usually seen to, with what is missing of it. */
export const beginLines = (registers: Registers, language: Language): BeginLine[] =>
  // The table has every topic, in the order in which it is written.
  (Object.keys(finders) as BeginTopic[])
    .filter(topic => topic !== 'passwords' || registers.people.some(person => person.hasPassword !== undefined))
    .map(topic => ({
      topic,
      missing: finders[topic].find(registers, language),
      by: finders[topic].by,
    }))

/** What is missing, a line a topic: `Released lots: medium, saline`. */
export const missingLines = (registers: Registers, language: Language): string[] =>
  beginLines(registers, language)
    .filter(({ missing }) => missing.length > 0)
    .map(({ topic, missing }) => `${beginWords[language].topic[topic]}: ${listOf(missing, language)}`)

/** How many topics still lack something. */
export const openTopics = (registers: Registers): number =>
  beginLines(registers, 'en').filter(line => line.missing.length > 0).length

/** A process is in effect: whatever else may be missing today, this laboratory works. */
export const hasBegun = ({ laboratory }: Pick<Registers, 'laboratory'>): boolean =>
  laboratory.processes.some(process => process.versions.some(({ standing }) => standing === 'effective'))
