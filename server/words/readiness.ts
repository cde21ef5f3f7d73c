// GO and NO-GO in words: the verdict with one sentence, and every check with its fact, as a surgeon or nurse reads them aloud.
import type { Check, CheckName, Verdict } from '../domain/clinic/readiness.ts'
import { type FactReader, factReader } from './exceptions/facts.ts'
import type { Language, Words } from './languages.ts'
import { listOf } from './names.ts'
import { englishFindings } from './readiness/english.ts'
import type { FindingCatalogue } from './readiness/findings.ts'
import { spanishFindings } from './readiness/spanish.ts'
import { siteTextFromKey } from './sites.ts'
import type { Reader } from './times.ts'

type Finding = (facts: FactReader, reader: Reader) => string

export const findingWords: Words<FindingCatalogue> = { en: englishFindings, es: spanishFindings }

interface VerdictWords {
  /** One word, to be read across a room. */
  word: Readonly<Record<Verdict, string>>
  go(site: string): string
  noGo(finding: string): string
  onRequest(finding: string): string
  title: Readonly<Record<CheckName, string>>
}

export const verdictWords: Words<VerdictWords> = {
  en: {
    word: { go: 'GO', 'no-go': 'NO-GO', 'physician-request': 'ON REQUEST' },
    go: site => `These cells are for this patient, ${site}.`,
    noGo: finding => `Do not inject. ${finding}`,
    onRequest: finding => `This is no GO. ${finding} The treating physician decides.`,
    title: {
      patient: 'Patient',
      site: 'Joint and side',
      released: 'Released',
      'in-date': 'In date',
      dose: 'Dose',
      journey: 'Journey',
      container: 'Container',
      serology: 'Serology',
      pending: 'Pending results',
    },
  },
  es: {
    word: { go: 'APTO', 'no-go': 'NO APTO', 'physician-request': 'A PETICIÓN' },
    go: site => `Estas células son para este paciente, ${site}.`,
    noGo: finding => `No infiltrar. ${finding}`,
    onRequest: finding => `Esto no es un APTO. ${finding} Decide el médico responsable.`,
    title: {
      patient: 'Paciente',
      site: 'Articulación y lado',
      released: 'Liberado',
      'in-date': 'Vigente',
      dose: 'Dosis',
      journey: 'Transporte',
      container: 'Envase',
      serology: 'Serología',
      pending: 'Resultados pendientes',
    },
  },
}

/** One check: what was looked at, and what was found. A finding of a later version stands for itself. */
export function checkText(check: Check, reader: Reader): { title: string; sentence: string } {
  const findings: Readonly<Record<string, Finding>> = findingWords[reader.language][check.check]
  const sentence = findings[check.finding]?.(factReader(check.facts), reader)
  return { title: verdictWords[reader.language].title[check.check], sentence: sentence ?? check.finding }
}

/** The word of a verdict: `GO`. */
export const verdictWord = (verdict: Verdict, { language }: Pick<Reader, 'language'>): string =>
  verdictWords[language].word[verdict]

/**
 * The one sentence under the word. `site` is the key of the place that was entered from the skin mark, so that nothing is shown
 * of another site; the first failed check says why not, and of a supply on request the check of the release.
 */
export function verdictSentence(answer: { verdict: Verdict; checks: readonly Check[] }, site: string, reader: Reader) {
  const { verdict, checks } = answer
  const words = verdictWords[reader.language]
  if (verdict === 'go') return words.go(siteTextFromKey(reader.language, site))
  const failed = checks.filter(check => check.standing === 'fail')
  const said = verdict === 'no-go' ? failed[0] : failed.find(check => check.check === 'released')
  const finding = said ? checkText(said, reader).sentence : ''
  return verdict === 'no-go' ? words.noGo(finding).trim() : words.onRequest(finding)
}

/** Which checks failed, as an answer recorded them (`in-date: expired`): their titles. */
export function failedChecksText(failed: readonly string[], language: Language): string {
  const titles: Readonly<Record<string, string>> = verdictWords[language].title
  const checks = failed.map(each => each.split(': ')[0] ?? '')
  return listOf(
    checks.map(check => (titles[check] ?? check).toLocaleLowerCase(language)),
    language,
  )
}
