// One step being filled in, or one entry being corrected: its draft, what surrounds it (late, not allowed), and how it is recorded.
import type { EntryAnswer, OperationPage } from '../../../server/contract/batches.ts'
import { isSameDocument } from '../../../server/domain/process/same-document.ts'
import type { StepValues } from '../../../server/domain/step/values.ts'
import { againstUseWords } from '../../../server/words/holds.ts'
import { operationWords } from '../../../server/words/pages/operation.ts'
import { commonStepWords } from '../../../server/words/steps/common.ts'
import type { Api } from '../../state/api.ts'
import { ApiProblem } from '../../state/api-problem.ts'
import type { StepFacts, StepForm } from '../../steps/step-form.ts'
import type { Raised } from './raised.ts'
import type { Paper, Transcription } from './transcription.svelte.ts'

/** What the server answers to a recorded step. */
export interface Recorded {
  entry: number
  /** The kind of each exception raised with it. */
  raised: readonly string[]
}

export interface FillingParts {
  api: Api
  form: StepForm
  /** Read anew at each use: the page around the step goes on. */
  facts: () => StepFacts
  /** What was typed before and not recorded. */
  kept: object | null
  /** The sheet that is transcribed; absent where nothing ever is. */
  transcription?: Transcription
  /** The entry that is being corrected; absent where the step is recorded. */
  correcting?: EntryAnswer
}

/** Refusals at the check that say something about who confirms, since the performer was judged before. */
const aboutColleague: readonly string[] = [
  'second-person-not-recognised',
  'second-person-same',
  'person-inactive',
  'person-unqualified',
  'qualification-lapsed',
  'not-permitted',
  'too-many-attempts',
  'unreachable',
]

const isAgainstUse = ({ code }: ApiProblem): boolean => Object.hasOwn(againstUseWords.en, code)

interface Second {
  badge: string
  pin: string
}

export class Filling {
  readonly form: StepForm
  readonly correcting: EntryAnswer | undefined
  /** Plain data, of the shape of the step's kind; mutated by its form. */
  draft = $state<object>({})
  /** The step was done before now. */
  isLate = $state(false)
  performedAt = $state('')
  /** Why it is late, overridden, recorded although it was not allowed, or corrected. */
  reason = $state('')
  /** The badge of the colleague, as scanned; empty before. */
  badge = $state('')
  /** The colleague's; in memory only, and gone after each attempt. */
  pin = $state('')
  /** How often a badge was put aside: the scan for the next one begins anew. */
  badgesAside = $state(0)
  /** Nobody else is here: a picture is taken in place of the second check. */
  isAlone = $state(false)
  #problem = $state.raw<ApiProblem | null>(null)
  #said: { happened?: true; override?: true } = {}
  /** What was filled in when it was refused. */
  #refusedDraft = $state('')
  #isBusy = $state(false)
  #isChecking = $state(false)
  #raises = $state.raw<readonly Raised[]>([])
  /** The check that was asked for on another tablet, while an answer is awaited. */
  #asked = $state<string | null>(null)
  /** The version of the batch since which it stands there. */
  #askedAt = 0
  #declined = $state.raw<{ byName: string; reason: string } | null>(null)
  #isUnanswered = $state(false)
  /** Paths that the form has a field for; it asks for each when it is drawn. */
  #paths = new Set<string>()
  #begun: string
  #api: Api
  #facts: () => StepFacts
  #transcription: Transcription | undefined

  constructor({ api, form, facts, kept, transcription, correcting }: FillingParts) {
    this.#transcription = transcription
    this.#api = api
    this.#facts = facts
    this.form = form
    this.correcting = correcting
    const begun = form.begin(facts())
    this.#begun = JSON.stringify(begun)
    this.draft = kept ?? begun
  }

  get facts(): StepFacts {
    return this.#facts()
  }

  /** Something is filled in that the form did not begin with. */
  get isTouched(): boolean {
    return JSON.stringify(this.draft) !== this.#begun
  }

  /** Why it was not recorded; null before, and after it was. */
  get problem(): ApiProblem | null {
    const problem = this.#problem
    // More was taken than is left: another amount, or another lot, has not been refused.
    const isStale = problem !== null && isAgainstUse(problem) && JSON.stringify(this.draft) !== this.#refusedDraft
    return isStale ? null : problem
  }

  get isBusy(): boolean {
    return this.#isBusy
  }

  /** The values are in order, and a colleague is asked to confirm them. */
  get isChecking(): boolean {
    return this.#isChecking
  }

  /** The exceptions that are recorded with it, once a colleague has confirmed it. */
  get raises(): readonly Raised[] {
    return this.#raises
  }

  /** Why what was offered may not be used: it can only be put away, allowed, or said to have happened. Null where it may. */
  get notAllowed(): string | null {
    const { problem } = this
    if (problem && isAgainstUse(problem)) return problem.sentence
    return this.form.refusalOf?.(this.draft) || null
  }

  /** The check that a colleague has been asked for on another tablet; null where none waits. */
  get asked(): string | null {
    return this.#asked
  }

  /** Who did not confirm on another tablet, and why. */
  get declined(): { byName: string; reason: string } | null {
    return this.#declined
  }

  /** What was asked for waits no more, and nobody has answered it. */
  get isUnanswered(): boolean {
    return this.#isUnanswered
  }

  /** What is still missing before it can be sent; null where nothing is. */
  get missing(): string | null {
    const say = operationWords[this.facts.reader.language]
    // Nobody is asked how much of it, where it may not be used at all.
    if (this.notAllowed && !this.correcting) return say.notAllowed
    const missing = this.form.missing(this.draft, this.facts)
    if (missing) return missing
    if (this.correcting && this.reason.trim().length < 3)
      return commonStepWords[this.facts.reader.language].reasonMissing
    const paper = this.#paper && this.#transcription
    if (paper) return paper.missing(this.facts.step.secondCheck, this.facts.reader.language)
    return this.isLate && this.performedAt === '' ? say.lateMissing : null
  }

  /** It is entered from paper; a signature never is, nor a correction. */
  get isTranscribed(): boolean {
    return this.#paper !== null
  }

  get #paper(): Paper | null {
    return this.form.passwordOf || this.correcting ? null : (this.#transcription?.paper ?? null)
  }

  get values(): StepValues {
    // What a form sends is of its own kind's shape; the server judges it.
    return this.form.values(this.draft, this.facts) as StepValues
  }

  /** Why a field was not taken; whoever asks for a path shows its sentence. */
  faultAt(path: string): string | undefined {
    this.#paths.add(path)
    return this.problem?.fieldSentence(path)
  }

  /** Sentences that no field shows: of the whole, where no field is at fault, and of fields that are not on the screen. */
  get unshown(): string[] {
    const { problem } = this
    if (!problem) return []
    if (problem.fields.length === 0) return [problem.sentence]
    return problem.fields.filter(field => !this.#paths.has(field.path)).map(field => field.sentence)
  }

  backToForm(): void {
    this.#isChecking = false
    this.#declined = null
    this.#isUnanswered = false
    void this.takeBack()
    this.takeOtherBadge()
  }

  /** Begins the check anew: of the badge before nothing is left, nor of why its holder was refused. */
  takeOtherBadge({ isAlone = false } = {}): void {
    this.#putBadgeAside()
    this.isAlone = isAlone
    this.#problem = null
  }

  #putBadgeAside(): void {
    this.badge = ''
    this.pin = ''
    this.badgesAside += 1
  }

  /** Badge and PIN of the colleague, to be sent; the PIN is forgotten here. */
  takeSecond(): { second: Second } {
    const second = { badge: this.badge, pin: this.pin }
    this.pin = ''
    return { second }
  }

  /** Takes a refusal off the screen: another thing will be scanned. */
  forgetProblem(): void {
    this.#problem = null
  }

  /** Asks for the second check on another tablet, with what is filled in as it is now. */
  async askElsewhere(): Promise<void> {
    this.#declined = null
    this.#isUnanswered = false
    const asked = await this.#once(() => this.#api.callCommand<{ check: string }>('request-check', this.#filledIn()))
    this.#isBusy = false
    this.#askedAt = Math.max(0, ...(asked?.positions ?? []).map(({ version }) => version))
    this.#asked = asked?.answer?.check ?? null
  }

  /** Takes back what was asked for; that it was too late for that changes nothing here. */
  async takeBack(): Promise<void> {
    const check = this.#asked
    this.#asked = null
    if (check === null) return
    const input = { batch: this.facts.page.batch.id, check }
    await this.#api.callCommand('withdraw-check', input).catch(problem => {
      if (!(problem instanceof ApiProblem)) throw problem
    })
  }

  /** What has become of what was asked for; the confirmed check, to be recorded with. */
  hear({ checks, version }: Pick<OperationPage, 'checks' | 'version'>): string | null {
    const asked = this.#asked
    // What was loaded before it was asked for says nothing about it.
    if (asked === null || version < this.#askedAt) return null
    const found = checks.find(({ check }) => check === asked)
    if (found?.answer?.what === 'confirmed') return asked
    if (found && !found.answer) return null
    this.#asked = null
    this.#declined = found?.answer ? { byName: found.answer.byName, reason: found.answer.reason ?? '' } : null
    this.#isUnanswered = !found
    return null
  }

  /** Goes on waiting for what the same person had asked for with the same values before the page was loaded anew. */
  adopt({ checks }: Pick<OperationPage, 'checks'>, performer: string): void {
    const { step } = this.facts
    const found = checks.findLast(
      each => each.step === step.id && each.by === performer && each.answer?.what !== 'declined',
    )
    if (!found || this.missing || !isSameDocument(plain(this.values), plain(found.values))) return
    this.#asked = found.check
    this.#raises = found.raises
    this.#isChecking = true
  }

  /** Begins anew, with nothing filled in. */
  clear(): void {
    this.#problem = null
    this.draft = this.form.begin(this.facts)
  }

  /**
   * Sends it. Null where it was not recorded: then `problem` says why, or a colleague is asked to confirm (`isChecking`). Without
   * a second person the server judges everything else first, so that nobody is called for what would be refused anyway. What was
   * recorded stays busy until something else is on the screen: a button pressed twice records once.
   */
  async record(
    more: { second?: Second; checkPhoto?: string; happened?: true; override?: true; checked?: string } = {},
  ): Promise<Recorded | null> {
    const { correcting } = this
    // What was said of it (it happened, it is allowed) stands while a colleague confirms it.
    if (!this.#isChecking) this.#said = { happened: more.happened, override: more.override }
    const all = { ...this.#said, ...more }
    return this.#once(() => (correcting ? this.#correct(correcting, more.second) : this.#record(all)))
  }

  /** Says that this optional step is not needed; true where that is recorded. */
  async skip(): Promise<boolean> {
    const { page, step } = this.facts
    const input = { batch: page.batch.id, run: page.run, step: step.id }
    return (await this.#once(() => this.#api.callCommand('skip-step', input))) !== null
  }

  async #once<Answer>(send: () => Promise<Answer>): Promise<Answer | null> {
    if (this.#isBusy) return null
    this.#isBusy = true
    try {
      const answer = await send()
      this.#problem = null
      return answer
    } catch (error) {
      this.#isBusy = false
      if (!(error instanceof ApiProblem)) throw error
      this.#refused(error)
      return null
    }
  }

  #refused(problem: ApiProblem): void {
    // A password is typed anew for each attempt, as at every other signature.
    this.#asked = null
    if (this.form.passwordOf) this.draft = this.form.begin(this.facts)
    if (problem.code === 'second-person-required') {
      this.#isChecking = true
      // As the server's own refusal says it.
      this.#raises = (problem.facts.raises ?? []) as readonly Raised[]
      this.takeOtherBadge()
      return
    }
    // What concerns the colleague is said at the check; everything else where it was filled in.
    if (!aboutColleague.includes(problem.code)) this.#isChecking = false
    // A wrong PIN may be typed again; who may not confirm is another badge's turn.
    else if (problem.code !== 'second-person-not-recognised' && problem.code !== 'unreachable') this.#putBadgeAside()
    this.#problem = problem
    this.#refusedDraft = JSON.stringify(this.draft)
  }

  #filledIn() {
    const { page, step } = this.facts
    const reason = this.reason.trim()
    return {
      batch: page.batch.id,
      run: page.run,
      step: step.id,
      kind: step.kind,
      values: this.values,
      ...(reason && { reason }),
      ...(this.#said.happened && { happened: true }),
    }
  }

  async #record(more: object): Promise<Recorded> {
    const password = this.form.passwordOf?.(this.draft)
    const done = await this.#api.callCommand<Recorded>('record-step', {
      ...this.#filledIn(),
      ...(this.isLate && this.performedAt && { performedAt: this.performedAt }),
      ...this.#paper,
      ...(password !== undefined && { password }),
      ...more,
    })
    return done.answer ?? { entry: 0, raised: [] }
  }

  async #correct(entry: EntryAnswer, second?: Second): Promise<Recorded> {
    const { page } = this.facts
    const input = {
      batch: page.batch.id,
      entry: entry.id,
      values: this.values,
      reason: this.reason.trim(),
      ...(second && { second }),
    }
    await this.#api.callCommand('correct-entry', input, { seenVersion: page.version })
    return { entry: entry.id, raised: [] }
  }
}

const plain = (values: unknown): unknown => JSON.parse(JSON.stringify(values))
