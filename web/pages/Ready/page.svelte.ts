// The state of the Ready page: wristband, place and label are gathered one by one; the server answers; an answer grows old.
import type { SitePlace } from '../../../server/domain/case/treatment-site-places.ts'
import { isPlaceComplete, jointsWithDigits, siteKey } from '../../../server/domain/case/treatment-site-places.ts'
import type { Answer } from '../../../server/domain/clinic/readiness.ts'
import type { NamedText } from '../../../server/domain/process/named-texts.ts'
import type { Api } from '../../state/api.ts'

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

export type Step = 'wristband' | 'place' | 'container' | 'intact' | 'answer' | 'given'

export class ReadyPage {
  #api: Api
  /** Personal: in memory only, and gone when the page starts again. */
  #wristband = ''
  #label = ''
  #isIntact = false
  #step = $state<Step>('wristband')
  #place = $state<Partial<SitePlace>>({})
  #answer = $state.raw<ReadyAnswer | null>(null)
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

  readWristband(text: string): void {
    this.#wristband = text
    this.#step = 'place'
  }

  mark(change: Partial<SitePlace>): void {
    const isOtherJoint = change.joint !== undefined && change.joint !== this.#place.joint
    this.#place = isOtherJoint ? { joint: change.joint, side: this.#place.side } : { ...this.#place, ...change }
    if (this.#wholePlace()) this.#step = 'container'
  }

  /** What comes in through the scan field: the wristband first, the label when its turn has come. */
  async scan(text: string): Promise<void> {
    if (this.#step === 'wristband') this.readWristband(text)
    else if (this.#step === 'container' || this.#step === 'intact') {
      this.#label = text
      this.#step = 'intact'
    }
  }

  async confirmIntact(isIntact: boolean): Promise<void> {
    this.#isIntact = isIntact
    try {
      await this.ask()
    } catch (problem) {
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

  async recordGiven(givenUl: number): Promise<void> {
    const place = this.#wholePlace()
    if (!place) return
    this.#isRecording = true
    this.#asked += 1
    try {
      const input = { container: this.#label, place, givenUl }
      const { answer } = await this.#api.callCommand<{ exceptions: number }>('record-administration', input)
      this.#hasExceptions = (answer?.exceptions ?? 0) > 0
      this.#step = 'given'
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
