// The state of a guided operation: the page of the server, the step on the screen, what scans and command codes do to it.
import type { EntryAnswer, OperationPage, StepLine } from '../../../server/contract/batches.ts'
import { type CommandWord, readCommandCode } from '../../../server/domain/code/command-code.ts'
import { parseStepCode, type StepCode } from '../../../server/domain/code/step-code.ts'
import type { StepKind } from '../../../server/domain/process/step-definition.ts'
import type { StepValues } from '../../../server/domain/step/values.ts'
import { operationWords } from '../../../server/words/pages/operation.ts'
import { transcriptionWords } from '../../../server/words/pages/transcription.ts'
import type { Reader } from '../../../server/words/times.ts'
import type { Api } from '../../state/api.ts'
import { Asked } from '../../state/asked.svelte.ts'
import type { StepFacts, StepForm } from '../../steps/step-form.ts'
import type { ScanOutcome } from '../../ui/scan-outcome.ts'
import { Closing } from './closing.svelte.ts'
import { closingFindings, stepsLeftIn } from './closing-findings.ts'
import { currentStep, isSettled } from './current-step.ts'
import { type Drafts, draftOr } from './drafts.ts'
import { Filling, type Recorded } from './filling.svelte.ts'
import { NearMiss } from './near-miss.svelte.ts'
import { readAtBench } from './read-at-bench.ts'
import { readBadge } from './read-badge.ts'
import { Transcription } from './transcription.svelte.ts'

/** What the address asks for: a step, or `close`; recording it once more; correcting one of its entries. */
export interface Wanted {
  step: string | null
  isAgain: boolean
  correct: number | null
}

export const wantedOf = (query: URLSearchParams): Wanted => ({
  step: query.get('step'),
  isAgain: query.has('again'),
  correct: query.has('correct') ? Number(query.get('correct')) : null,
})

/** A change of the batch between the look and the correction. */
const movedOn = 412

/** What the middle of the screen shows. */
export type Shown = 'filling' | 'recorded' | 'close'

export interface OperationParts {
  api: Api
  batch: string
  run: number
  /** How a step of each kind is filled in. */
  formOf: (kind: StepKind) => StepForm
  reader: () => Reader
  /** The id of whoever works at this screen. */
  performer: () => string
  /** What the address asks for, read anew at each use: what is on the screen follows it and nothing else. */
  wanted: () => Wanted
  drafts: Drafts
  /** Called when something was recorded: the address is to ask for what comes on the screen next. */
  onRecorded: (line: StepLine, recorded: Recorded) => Promise<void>
  /** Called when it has ended: closed, or unfinished. */
  onEnded: () => void
  /** Brings a step on the screen. */
  onStep: (step: string) => Promise<void>
  /** Goes on to the step that is to be done now. */
  onNext: () => Promise<void>
}

export class Operation {
  readonly asked: Asked<OperationPage>
  readonly nearMiss: NearMiss
  readonly closing: Closing
  readonly transcription: Transcription
  #parts: OperationParts
  #filling = $state.raw<Filling | null>(null)
  #line = $state.raw<StepLine | null>(null)
  #shown = $state<Shown>('filling')
  /** Which filling is on the screen; null where the next one begins anew whatever it is. */
  #key: string | null = null

  constructor(parts: OperationParts) {
    this.#parts = parts
    const path = `/api/batches/${encodeURIComponent(parts.batch)}/runs/${parts.run}`
    this.asked = new Asked(isBackground => parts.api.ask<OperationPage>(path, {}, { isBackground }))
    this.nearMiss = new NearMiss(parts.api, parts.batch)
    this.transcription = new Transcription(parts.api, parts.batch, parts.run)
    this.closing = new Closing(parts.api, { batch: parts.batch, run: parts.run })
  }

  get page(): OperationPage | null {
    return this.asked.answer
  }

  get shown(): Shown {
    return this.#shown
  }

  /** The step on the screen; null at the close. */
  get line(): StepLine | null {
    return this.#line
  }

  /** What is being filled in; null where something recorded is read, and at the close. */
  get filling(): Filling | null {
    return this.#filling
  }

  /** No field for scans stands beside the PIN, where it could be read; for another badge the PIN makes way. */
  get hearsScans(): boolean {
    return (
      this.page?.isOpen === true &&
      !(this.#filling?.isChecking && (this.#filling.badge !== '' || this.#filling.asked !== null))
    )
  }

  /** What the scan field stands for; with another one it begins anew, empty. */
  get scanAbout(): string {
    const { isChecking, badgesAside } = this.#filling ?? {}
    return [this.#line?.definition.id, this.#shown, isChecking, badgesAside, this.nearMiss.answered].join('/')
  }

  /** The step to be done now; null where all are done. */
  get current(): StepLine | null {
    return this.page ? currentStep(this.page.steps) : null
  }

  /** Loads the page and brings the wanted step on the screen: the one wanted when the answer has come, not when it was asked for. */
  async load({ isBackground = false } = {}): Promise<void> {
    await this.asked.load({ isBackground })
    // What is being recorded stays until its own answer says what comes next.
    if (!this.#filling?.isBusy) this.follow()
    await this.#hear()
  }

  /** Records by itself what a colleague has confirmed on another tablet. */
  async #hear(): Promise<void> {
    const checked = (this.page && this.#filling?.hear(this.page)) ?? null
    if (checked !== null) await this.record({ checked })
  }

  /** Told that the batch changed: asked for is only what is not on the screen already, as after what was recorded here. */
  async changed(version: number | undefined): Promise<void> {
    await this.asked.settled()
    const isKnown = version !== undefined && this.page !== null && this.page.version >= version
    if (!isKnown) await this.load({ isBackground: true })
  }

  /** Brings the wanted step on the screen; one that is on it already stays as it is, with what was typed. */
  follow(): void {
    const { page } = this
    if (!page) return
    const wanted = this.#parts.wanted()
    const wantedLine = page.steps.find(line => line.definition.id === wanted.step)
    const line = wanted.step === 'close' ? null : (this.#reachable(wantedLine) ?? this.current)
    const isReading = line !== null && isSettled(line) && !this.#mayFill(line, wanted)
    this.#line = line
    this.#shown = line === null ? 'close' : isReading || !page.isOpen ? 'recorded' : 'filling'
    if (line && wanted.correct !== null && this.#entryToCorrect(line, wanted.correct)) this.#shown = 'filling'
    this.#fill(this.#shown === 'filling' ? line : null, wanted)
  }

  #reachable(line: StepLine | undefined): StepLine | null {
    if (!line || line.standing === 'not-called-for') return null
    const isOpen = isSettled(line) || line.definition.optional || line === this.current
    return isOpen ? line : null
  }

  #mayFill(line: StepLine, { isAgain }: Wanted): boolean {
    return isAgain && (line.isRepeatable || line.standing === 'skipped')
  }

  /** One that a colleague has corrected meanwhile stays on the screen with what was typed: the refusal says by which entry. */
  #entryToCorrect(line: StepLine, id: number): EntryAnswer | undefined {
    const isUnderWay = this.#key !== null && this.#filling?.correcting?.id === id
    return line.entries.find(entry => entry.id === id && (entry.correctedBy === null || isUnderWay))
  }

  #fill(line: StepLine | null, wanted: Wanted): void {
    const key = line ? `${line.definition.id}/${wanted.isAgain}/${wanted.correct}` : ''
    if (key === this.#key) return
    this.#key = key
    this.#filling = line && this.#newFilling(line, wanted)
  }

  #newFilling(line: StepLine, wanted: Wanted): Filling {
    const { api, drafts, formOf } = this.#parts
    const form = formOf(line.definition.kind)
    const id = line.definition.id
    const facts = () => this.factsOf(id)
    const correcting = wanted.correct === null ? undefined : this.#entryToCorrect(line, wanted.correct)
    if (correcting) {
      // Values of an entry are of the shape of its step's kind, as it was recorded.
      const kept = form.reopen?.(correcting.values as StepValues, facts()) ?? null
      return new Filling({ api, form, facts, kept, correcting })
    }
    const kept = form.passwordOf ? null : drafts.read(id)
    const { transcription } = this
    const filling = new Filling({ api, form, facts, transcription, kept: draftOr(kept, form.begin(facts())) })
    if (kept && line.definition.secondCheck) filling.adopt(facts().page, this.#parts.performer())
    return filling
  }

  /** A step with everything around it, as the page stands now. */
  factsOf(step: string): StepFacts {
    const { page } = this
    const line = page?.steps.find(each => each.definition.id === step)
    if (!page || !line) throw new Error(`the step ${step} is not on the screen`)
    return { step: line.definition, page, reader: this.#parts.reader(), lastTime: line.lastTime }
  }

  /** Keeps what was typed, so that a closed tab loses nothing. */
  keepDraft(): void {
    const [filling, line] = [this.#filling, this.#line]
    if (!filling || !line || filling.correcting || filling.form.passwordOf) return
    if (filling.isTouched) this.#parts.drafts.write(line.definition.id, $state.snapshot(filling.draft))
    else this.#parts.drafts.remove(line.definition.id)
  }

  /** Steps in which something was filled in at this tablet and not recorded. */
  get halfFilled(): StepLine[] {
    const isOpen = ({ entries, isRepeatable }: StepLine) => entries.length === 0 || isRepeatable
    return (this.page?.steps ?? []).filter(line => isOpen(line) && this.#parts.drafts.read(line.definition.id) !== null)
  }

  /** Says that the optional step on the screen is not needed; true where that is recorded. */
  async skip(): Promise<boolean> {
    const [filling, line] = [this.#filling, this.#line]
    if (!filling || !line || !(await filling.skip())) return false
    await this.#goOn(line, filling, this.#parts.onNext())
    return true
  }

  /** Records what is filled in; true where it was, and what follows is on the screen. */
  async record(more: Parameters<Filling['record']>[0] = {}): Promise<boolean> {
    const goOn = await this.#recorded(more)
    await goOn?.()
    return goOn !== null
  }

  /** Records what a scan completed; its mark does not wait for what follows. */
  async #recordScanned(sentence?: string): Promise<ScanOutcome> {
    const filling = this.#filling
    const goOn = await this.#recorded()
    // What waits for a colleague now was taken too.
    const isAccepted = goOn !== null || filling?.isChecking === true
    return { isAccepted, sentence, ...(goOn && { settled: goOn() }) }
  }

  /** Records what is filled in, and answers the way on from there; null where it was not recorded. */
  async #recorded(more: Parameters<Filling['record']>[0] = {}): Promise<(() => Promise<void>) | null> {
    const [filling, line] = [this.#filling, this.#line]
    const recorded = filling && line ? await filling.record(more) : null
    // Whoever was told that it has changed, and sends again, has looked at it as it is now.
    if (filling?.problem?.status === movedOn) await this.asked.load({ isBackground: true })
    if (!recorded || !line) return null
    return () => this.#goOn(line, filling, this.#parts.onRecorded(line, recorded))
  }

  /** Asks what follows, and shows it once the address too asks for what comes next on the screen. */
  async #goOn(line: StepLine, filling: Filling | null, addressed: Promise<void>): Promise<void> {
    if (!filling?.correcting) this.#parts.drafts.remove(line.definition.id)
    await Promise.all([addressed, this.asked.load({ isBackground: true })])
    // The same step may come up again (another lot, another picture) and then begins empty.
    if (this.#filling === filling) this.#key = null
    this.follow()
  }

  /** Records with the colleague's confirmation. */
  async confirm(): Promise<boolean> {
    return this.#filling ? this.record(this.#filling.takeSecond()) : false
  }

  /** Closes the operation; true where it is closed. */
  async close(): Promise<boolean> {
    return this.#ended(await this.closing.close())
  }

  async abandon(reason: string): Promise<boolean> {
    return this.#ended(await this.closing.abandon(reason))
  }

  #ended(hasEnded: boolean): boolean {
    if (hasEnded) this.#parts.onEnded()
    return hasEnded
  }

  /** What comes in through the scan field. */
  async scan(text: string): Promise<ScanOutcome> {
    const say = operationWords[this.#parts.reader().language]
    const word = readCommandCode(text)
    const filling = this.#filling
    const question = this.nearMiss.questionOf(this.page)
    if (question && !(question.isPaper && filling && !word)) {
      return refused(question.isPaper ? say.notThisPaper : say.answerFirst)
    }
    if (word) return this.#command(word)
    const sheet = parseStepCode(text)
    if (sheet) return this.#goToStep(sheet, transcriptionWords[this.#parts.reader().language])
    if (filling?.isChecking) return this.#takeBadge(filling, text)
    return filling ? this.#take(filling, text) : refused(say.noCodeHere)
  }

  /** Whoever scans the right sheet has put the wrong one away; true where no question is left. */
  async #putPaperAway(): Promise<boolean> {
    const question = this.nearMiss.questionOf(this.page)
    if (!question) return true
    if (!(await this.nearMiss.answer(question.seen, false))) return false
    await this.asked.load({ isBackground: true })
    return true
  }

  /** The code beside a step on a fill-in sheet leads to that step, and tells a sheet of another batch or operation apart. */
  async #goToStep(code: StepCode, say: (typeof transcriptionWords)['en']): Promise<ScanOutcome> {
    const { page } = this
    if (page?.batch.id !== code.batch) return refused(say.otherBatch)
    if (page.number !== code.operation) return refused(say.otherOperation)
    const line = page.steps[code.step - 1]
    if (!line) return refused(say.otherOperation)
    await this.#parts.onStep(line.definition.id)
    return { isAccepted: this.line === line || this.line?.definition.id === line.definition.id }
  }

  async #takeBadge(filling: Filling, text: string): Promise<ScanOutcome> {
    const { api, performer, reader } = this.#parts
    // Whoever was refused before, it says nothing about this badge.
    filling.forgetProblem()
    const outcome = await readBadge(api, { text, performer: performer(), reader: reader() })
    if (!outcome.isAccepted) return outcome
    filling.takeOtherBadge()
    filling.badge = text
    return outcome
  }

  async #take(filling: Filling, text: string): Promise<ScanOutcome> {
    const { form, facts } = filling
    const { page, step } = facts
    const question = { text, page, step: step.id, asksFor: form.asksFor }
    const seen = await readAtBench(this.#parts.api, question).catch(problem => {
      if (this.nearMiss.take(problem)) return null
      throw problem
    })
    // The red question says what happened.
    if (!seen) {
      await this.asked.load({ isBackground: true })
      return { isAccepted: false }
    }
    const awaits = form.awaits?.(filling.draft, filling.facts)
    if (!form.take || awaits == null) return refused(operationWords[facts.reader.language].noCodeHere)
    filling.forgetProblem()
    const taken = form.take(filling.draft, seen, filling.facts)
    if (!taken.isTaken) return refused(taken.sentence)
    if (!(await this.#putPaperAway())) return { isAccepted: false }
    const isComplete = form.isOfScans?.(filling.facts.step) && !filling.correcting && filling.missing === null
    return isComplete
      ? this.#recordScanned(taken.sentence)
      : { isAccepted: !taken.isDoubtful, sentence: taken.sentence }
  }

  /** Gloved hands leave the screen alone: a printed code does what the button would. */
  async #command(word: CommandWord): Promise<ScanOutcome> {
    const say = operationWords[this.#parts.reader().language]
    const filling = this.#filling
    if (word === 'repeat') return refused(say.nothingToRepeat)
    if (word === 'cancel') {
      if (!filling?.isChecking) return refused(say.nothingToCancel)
      filling.backToForm()
      return { isAccepted: true }
    }
    if (!filling) return this.#confirmWithoutFilling(say.noCodeHere)
    if (filling.isChecking) return refused(say.scanBadge)
    if (filling.form.command?.(filling.draft, word, filling.facts)) return { isAccepted: true }
    const { missing } = filling
    if (missing) return refused(say.notReady(missing))
    return this.#recordScanned()
  }

  async #confirmWithoutFilling(otherwise: string): Promise<ScanOutcome> {
    if (this.#shown === 'close' && this.page && stepsLeftIn(closingFindings(this.page)) === 0) {
      return { isAccepted: await this.close() }
    }
    if (this.#shown !== 'recorded') return refused(otherwise)
    await this.#parts.onNext()
    return { isAccepted: true }
  }
}

const refused = (sentence: string): ScanOutcome => ({ isAccepted: false, sentence })
