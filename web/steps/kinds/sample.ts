// sample: each labelled tube scanned, its volume, and the tests that it is for; a tube for no test is kept.
import type { StepValues } from '../../../server/domain/step/values.ts'
import { formatVolume } from '../../../server/words/format.ts'
import { commonStepWords } from '../../../server/words/steps/common.ts'
import { sampleWords } from '../../../server/words/steps/sample.ts'
import { thingName } from '../../../server/words/things.ts'
import { readMl } from '../../ui/amount-text.ts'
import { scannable, shortCode } from '../codes.ts'
import { reservedCodes } from '../reserved.ts'
import type { Seen, StepFacts, StepLogic, Taken } from '../step-form.ts'
import { tooMuch } from '../too-much.ts'

export interface TubeDraft {
  id: string
  /** In millilitres. */
  volume: string
  tests: string[]
}

export interface SampleDraft {
  tubes: TubeDraft[]
}

type Facts = StepFacts<'sample'>

export const testsOf = ({ step, page }: Pick<Facts, 'step' | 'page'>) => page.testsByPoint[step.point] ?? []

/** Tests for which a tube was filled earlier in this run: a tube that comes after them is kept, unless somebody says otherwise. */
const sampledBefore = ({ page }: Pick<Facts, 'page'>): string[] =>
  page.steps
    .filter(line => line.definition.kind === 'sample')
    .flatMap(line => line.entries)
    // Entries of a sample step hold the values of one.
    .flatMap(entry => (entry.values as StepValues<'sample'>).samples.flatMap(({ tests }) => tests))

/** Tests that the sampling point asks for and no tube is for yet. */
export function notCovered(draft: SampleDraft, facts: Pick<Facts, 'step' | 'page'>) {
  const covered = [...sampledBefore(facts), ...draft.tubes.flatMap(({ tests }) => tests)]
  return testsOf(facts).filter(test => !test.optional && !covered.includes(test.id))
}

function take(draft: SampleDraft, seen: Seen, facts: Facts): Taken {
  const { step, page, reader } = facts
  const say = commonStepWords[reader.language]
  if (seen.kind !== 'sample') {
    const wanted = sampleWords[reader.language].scan
    return { isTaken: false, sentence: say.otherThing(thingName(seen.kind, reader.language), seen.id, wanted) }
  }
  const code = shortCode(seen.id, page.batch.id)
  if (draft.tubes.some(tube => tube.id === seen.id)) return { isTaken: true, sentence: say.scannedBefore(code) }
  const reserved = reservedCodes(page, step.labelsFrom)
  if (!reserved.includes(seen.id)) return { isTaken: false, sentence: say.notWanted(code) }
  // A single tube is for everything that is asked for; of several, each says what it is for.
  const tests = reserved.length === 1 ? notCovered(draft, facts).map(test => test.id) : []
  draft.tubes.push({ id: seen.id, volume: '', tests })
  return { isTaken: true }
}

/** The tube for which nothing is left; null where there is enough, and where nothing was counted. */
export const tooMuchIn = (draft: SampleDraft, { page }: Pick<Facts, 'page'>) =>
  page.balance &&
  tooMuch(
    draft.tubes.map(({ id, volume }) => ({ id, volumeUl: readMl(volume) })),
    page.balance.leftUl,
  )

function missing(draft: SampleDraft, facts: Facts): string | null {
  const { page, reader } = facts
  const say = sampleWords[reader.language]
  if (draft.tubes.length === 0) return say.scanFirst
  const empty = draft.tubes.find(tube => !readMl(tube.volume))
  if (empty) return say.volumeMissing(shortCode(empty.id, page.batch.id))
  return tooMuchIn(draft, facts) ? say.tooMuch : null
}

export const sampleStep: StepLogic<'sample', SampleDraft> = {
  begin: () => ({ tubes: [] }),
  missing,
  values: draft => ({
    samples: draft.tubes.map(({ id, volume, tests }) => ({
      code: scannable(id),
      volumeUl: readMl(volume) ?? 0,
      tests: [...tests],
    })),
  }),
  awaits: (_, { reader }) => sampleWords[reader.language].scan,
  take,
  summary(values, facts) {
    const { language } = facts.reader
    const say = sampleWords[language]
    const nameOf = (id: string) => testsOf(facts).find(test => test.id === id)?.name[language] ?? id
    return values.samples.map(({ code, volumeUl, tests }) => ({
      name: shortCode(code.split('.')[0] ?? code, facts.page.batch.id),
      value: say.line(formatVolume(volumeUl, language), tests.map(nameOf).join(', ') || say.retained),
      isCode: true,
    }))
  },
}
