// The button that confirms a dialog says what its title says: the verb of the title, for every command that has a form of its own.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type CommandName, commandLabels } from '../../server/words/commands.ts'
import { type Language, languages } from '../../server/words/languages.ts'
import { batchPageWords } from '../../server/words/pages/batch.ts'
import { caseWords } from '../../server/words/pages/case.ts'
import { labProcessesWords } from '../../server/words/pages/lab-processes.ts'
import { productWords } from '../../server/words/pages/product.ts'
import { readyWords } from '../../server/words/pages/ready.ts'

/** Titles that have words of their own; `X` stands for the thing. */
const titles: Readonly<Partial<Record<CommandName, (language: Language) => string>>> = {
  'open-operation': language => batchPageWords[language].beginTitle('X'),
  'hold-batch': language => batchPageWords[language].holdTitle('X'),
  'lift-hold': language => batchPageWords[language].liftTitle,
  'declare-failed': language => batchPageWords[language].failTitle('X'),
  'reprint-labels': language => batchPageWords[language].reprintTitle,
  'account-for-labels': language => batchPageWords[language].destroyedTitle,
  'dispose-exception': language => batchPageWords[language].disposeTitle,
  'book-collection': language => caseWords[language].bookTitle,
  'replan-case': language => caseWords[language].replanTitle,
  'close-case': language => caseWords[language].closeTitle,
  'request-oos-supply': language => productWords[language].requestTitle('X'),
  'read-logger': language => readyWords[language].loggerOf('X'),
  'draft-process': language => labProcessesWords[language].draftFile,
}

/** Titles that tell what has happened or is before one, where the button says what is recorded of it. */
const factual: readonly string[] = [
  'confirm-clock',
  'receive-container',
  'record-administration',
  'report-container-lost',
]

const sources = readdirSync('web', { recursive: true, withFileTypes: true })
  .filter(file => file.isFile() && file.name.endsWith('.ts'))
  .map(file => readFileSync(join(file.parentPath, file.name), 'utf8'))

/** Each form in the sources: its command, and how its title is made. */
const forms = sources.flatMap(text =>
  [...text.matchAll(/command: '([a-z0-9-]+)',\s+title(?:: ([^\n]+))?,\n/g)].map(match => ({
    command: match[1] ?? '',
    title: match[2] ?? '',
  })),
)
/** Made of the label itself: nothing can differ. */
const isOfLabel = (title: string): boolean => /ubmitLabel|ommandLabels|ommandWords|titleOf\(/.test(title)

const verbOf = (text: string): string => text.split(/[\s:]/)[0] ?? ''

describe('the title of a dialog', () => {
  it('is known here, made of the label, or a fact: no form is left out', () => {
    expect(forms.length).toBeGreaterThan(18)
    const others = forms.filter(
      ({ command, title }) => !(command in titles || factual.includes(command) || isOfLabel(title)),
    )
    // A hospital is added or changed by the command for all the settings: its button has words of its own.
    expect([...new Set(others.map(({ command }) => command))]).toEqual(['change-settings'])
  })

  it.each(languages)('begins in %s with the verb of the button that confirms it', language => {
    const verbs = Object.entries(titles).map(([command, title]) => [command, verbOf(title(language))])
    const ofButtons = Object.keys(titles).map(command => [
      command,
      verbOf(commandLabels[language][command as CommandName]),
    ])
    expect(verbs).toEqual(ofButtons)
  })

  it.each(languages)('of a lost container says in %s what its button says', language => {
    const label = commandLabels[language]['report-container-lost']
    expect(productWords[language].lostTitle('X')).toBe(`X ${label.charAt(0).toLowerCase()}${label.slice(1)}`)
  })
})
