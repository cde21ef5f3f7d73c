// The state of the Ready page: wristband, place and label are gathered one by one; the server answers; an answer grows old.
import type { SitePlace } from '../../../server/domain/case/treatment-site-places.ts'
import {
  digitJointsOf,
  isPlaceComplete,
  jointsWithDigits,
  siteKey,
} from '../../../server/domain/case/treatment-site-places.ts'
import type { Answer } from '../../../server/domain/clinic/readiness.ts'
import type { NamedText } from '../../../server/domain/process/named-texts.ts'
import type { Language } from '../../../server/words/languages.ts'
import type { CommandForm } from '../../parts/command-form.ts'
import { countMisread } from '../../parts/count-misread.ts'
import type { FormState } from '../../parts/form-state.svelte.ts'
import type { Api, Done } from '../../state/api.ts'
import { givenForm, type Scanned } from './forms.ts'

export interface ReadyAnswer extends Answer {
  /** What the process calls the tests and options that the checks are about. */
  names: NamedText[]
  batch: string
  container: string
  cells: number
  volumeUl: number
  expiresAt: string
  call: string | null
}

export type Step = 'wristband' | 'place' | 'container' | 'intact' | 'answer' | 'given' | 'not-given'

export class ReadyPage {
  #api: Api
  /** Personal: in memory only, and gone when the page starts again. */
  #wristband = ''
  #label = ''
  #isIntact = false
  #step = $state<Step>('wristband')
  #place = $state<Partial<SitePlace>>({})
  #answer = $state.raw<ReadyAnswer | null>(null)
  #recorded = $state('')
  #hasExceptions = $state(false)
  /** Goes up whenever an answer on its way has lost its meaning: another was asked for, the injection is being recorded, a new product. */
  #asked = 0
  #isRecording = false
  #isInDoubt = $state(false)

  constructor(api: Api) {
    this.#api = api
  }

  get step(): Step {
    return this.#step
  }

  get place(): Partial<SitePlace> {
    return this.#place
  }

  get answer(): ReadyAnswer | null {
    return this.#answer
  }

  /** Something that the answer rests on has changed, and no new answer could be had: a GO must not be relied on. */
  get isInDoubt(): boolean {
    return this.#isInDoubt
  }

  /** The command by which the container came to its end; empty before. */
  get recorded(): string {
    return this.#recorded
  }

  get hasExceptions(): boolean {
    return this.#hasExceptions
  }

  /** The key of the place as entered: `knee-left`; empty before. */
  get site(): string {
    const place = this.#wholePlace()
    return place ? siteKey(place) : ''
  }

  get needsDigit(): boolean {
    return this.#place.joint !== undefined && jointsWithDigits.includes(this.#place.joint)
  }

  /** What Marrow knows for something else is refused at once, and leaves everything as it stands; rejects. */
  async readWristband(text: string): Promise<void> {
    const asked = ++this.#asked
    await this.#api.callCommand('check-wristband', { wristband: text })
    if (asked !== this.#asked) return
    this.startAgain()
    this.#wristband = text
    this.#step = 'place'
  }

  mark(change: Partial<SitePlace>): void {
    const isOtherJoint = change.joint !== undefined && change.joint !== this.#place.joint
    const place = isOtherJoint ? { joint: change.joint, side: this.#place.side } : { ...this.#place, ...change }
    // A joint that the other digit does not have is no answer any more.
    const own: readonly (string | undefined)[] = digitJointsOf(place)
    this.#place = own.includes(place.digitJoint) ? place : { ...place, digitJoint: undefined }
    if (this.#wholePlace()) this.#step = 'container'
  }

  /** What comes in through the scan field is taken where a scan is awaited; elsewhere false, and nothing is lost of what stands. */
  async scan(text: string): Promise<boolean> {
    switch (this.#step) {
      case 'given':
      case 'not-given':
      case 'wristband':
        await this.readWristband(text)
        return true
      case 'container':
      case 'intact':
        await this.#readLabel(text)
        return true
      default:
        return false
    }
  }

  /** A label that is none, or damaged, is said to be so before anything is asked about the product; rejects, and waits for another. */
  async #readLabel(text: string): Promise<void> {
    const asked = ++this.#asked
    try {
      await this.#api.callCommand('check-product', { container: text })
      if (asked !== this.#asked) return
      this.#label = text
      this.#step = 'intact'
    } catch (problem) {
      countMisread(this.#api, problem, text)
      if (asked === this.#asked) this.#step = 'container'
      throw problem
    }
  }

  async confirmIntact(isIntact: boolean): Promise<void> {
    this.#isIntact = isIntact
    try {
      await this.ask()
    } catch (problem) {
      countMisread(this.#api, problem, this.#label)
      // The label could not be taken: it is scanned again, everything else stays.
      this.#step = 'container'
      throw problem
    }
  }

  /** Asks with what was gathered; an answer that comes when something newer is on the screen is dropped. */
  async ask({ again = false } = {}): Promise<void> {
    const place = this.#wholePlace()
    if (!place) return
    const asked = ++this.#asked
    const input = { wristband: this.#wristband, place, container: this.#label, intact: this.#isIntact, again }
    const { answer } = await this.#api.callCommand<ReadyAnswer>('ask-readiness', input)
    if (asked !== this.#asked) return
    this.#answer = answer ?? null
    this.#isInDoubt = false
    this.#step = 'answer'
  }

  /** Something that the answer rests on has changed: asked again, unless the injection itself is what is being recorded. */
  async follow(): Promise<void> {
    if (this.#step !== 'answer' || this.#isRecording) return
    const asked = this.#asked + 1
    await this.ask({ again: true }).catch(() => {
      if (asked === this.#asked) this.#isInDoubt = true
    })
  }

  /** The form of the injection as the answer stands now; null while no answer does. */
  givenForm(mayBeGiven: boolean, language: Language): CommandForm | null {
    const place = this.#wholePlace()
    const volumeUl = this.#answer?.volumeUl
    if (!place || volumeUl === undefined) return null
    return givenForm({ label: this.#label, place, volumeUl, mayBeGiven }, language)
  }

  /** The container of the answer, for what becomes of it where it is not given. */
  get scanned(): Scanned | null {
    return this.#answer && { id: this.#answer.container, label: this.#label }
  }

  /** Sends what was recorded about the container; while it is on its way no answer of Ready comes between. */
  async send(filling: Pick<FormState, 'form' | 'send'>): Promise<Done | null> {
    this.#isRecording = true
    this.#asked += 1
    try {
      const done = await filling.send()
      if (!done) return null
      this.#recorded = filling.form.command
      this.#hasExceptions = Number(done.answer?.exceptions ?? 0) > 0
      this.#step = filling.form.command === 'record-administration' ? 'given' : 'not-given'
      return done
    } finally {
      this.#isRecording = false
    }
  }

  /** A new product: nothing of the last one stays on the screen or in memory. */
  startAgain(): void {
    this.#asked += 1
    this.#wristband = ''
    this.#label = ''
    this.#isIntact = false
    this.#place = {}
    this.#answer = null
    this.#isInDoubt = false
    this.#recorded = ''
    this.#hasExceptions = false
    this.#step = 'wristband'
  }

  #wholePlace(): SitePlace | null {
    const { joint, side, digit, digitJoint } = this.#place
    if (joint === undefined || side === undefined) return null
    const place = { joint, side, ...(digit ? { digit } : {}), ...(digitJoint ? { digitJoint } : {}) }
    return isPlaceComplete(place) ? place : null
  }
}
