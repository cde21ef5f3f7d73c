// The state of one batch's release: what the reviewer sees, the decision that is being written, and the signature that is being given.
import type { output } from 'zod'
import type { ExceptionAnswer } from '../../../server/contract/batches.ts'
import type { readHead } from '../../../server/contract/journal.ts'
import type { ReleasePage as ReleaseAnswer, readRelease } from '../../../server/contract/quality.ts'
import type { Language } from '../../../server/words/languages.ts'
import { FormState } from '../../parts/form-state.svelte.ts'
import type { Api } from '../../state/api.ts'
import { ApiProblem } from '../../state/api-problem.ts'
import { Asked } from '../../state/asked.svelte.ts'
import { disposeForm, impactsOf } from '../Batch/forms.ts'
import { RecordLook } from './record.svelte.ts'

type Head = output<(typeof readHead)['answer']>

export const signatureCommands = ['review-batch', 'certify-stage-1', 'certify-stage-2'] as const
export type SigningCommand = (typeof signatureCommands)[number] | 'reject-batch' | 'sign-oos-supply'

/** A signature from the moment at which its dialog opened: it covers what was on the page then, and nothing that came later. */
export interface Signing {
  command: SigningCommand
  seen: ReleaseAnswer
  /** Of a supply out of specification. */
  container?: string
}

/** The batch has changed since it was shown. */
const movedOn = 412

/** Whether a reviewer sees the same on both: everything but the time, the versions and what may be done. */
export const showsTheSame = (one: ReleaseAnswer, other: ReleaseAnswer): boolean => {
  const shown = ({ batch, exceptions, holds, inOrder, tests, containers, signatures, oosRequests }: ReleaseAnswer) =>
    JSON.stringify([
      batch.progress,
      batch.standing,
      exceptions,
      holds,
      inOrder,
      tests,
      containers,
      signatures,
      oosRequests,
    ])
  return shown(one) === shown(other)
}

export class ReleasePage {
  readonly asked: Asked<ReleaseAnswer>
  readonly record: RecordLook
  /** Typed before a rejection is signed; it stays where the signature is refused. */
  rejectReason = $state('')
  #api: Api
  #batch: string
  #head = $state.raw<Head | null>(null)
  #signing = $state.raw<Signing | null>(null)
  #hasMoved = $state(false)
  #reasonFault = $state<string | undefined>()
  #decisions = new Map<string, FormState>()

  constructor(api: Api, batch: string) {
    this.#api = api
    this.#batch = batch
    this.record = new RecordLook(api, batch)
    this.asked = new Asked(isBackground => this.#ask(isBackground))
  }

  /** Where the journal stood when the page was read; null where that could not be told. */
  get head(): Head | null {
    return this.#head
  }

  get signing(): Signing | null {
    return this.#signing
  }

  /** A signature was refused because the batch had changed: the page is to be looked at again. */
  get hasMoved(): boolean {
    return this.#hasMoved
  }

  get reasonFault(): string | undefined {
    return this.#reasonFault
  }

  /** The decision on an exception as it is being written; it stays through refusals and refreshes. */
  decisionOn(answer: ReleaseAnswer, exception: ExceptionAnswer, language: Language): FormState {
    // Once the product was given, the choices may stand in another order.
    const key = `${exception.id} ${language} ${impactsOf(answer, exception)}`
    const kept = this.#decisions.get(key)
    if (kept) return kept
    const form = disposeForm({ line: answer.batch, containers: answer.containers }, exception, language)
    const state = new FormState(this.#api, form)
    this.#decisions.set(key, state)
    return state
  }

  beginSigning(command: SigningCommand, seen: ReleaseAnswer, container?: string): void {
    this.#hasMoved = false
    this.#reasonFault = undefined
    this.#signing = { command, seen, container }
  }

  cancelSigning(): void {
    this.#signing = null
  }

  /**
   * Signs what was seen when the dialog opened. True once it is recorded; false where the batch had changed meanwhile: then nothing
   * is signed and the page has been read anew. Rejects with the problem where it was refused for another reason.
   */
  async sign(password: string): Promise<boolean> {
    const signing = this.#signing
    if (!signing) return false
    this.#reasonFault = undefined
    try {
      await this.#api.callCommand(signing.command, this.#inputOf(signing, password), {
        seenVersion: signing.seen.version,
      })
    } catch (error) {
      if (!(error instanceof ApiProblem)) throw error
      this.#reasonFault = error.fieldSentence('reason')
      if (error.status === movedOn) return this.#lookAgain()
      await this.#seeAgain(signing)
      throw error
    }
    this.#signing = null
    if (signing.command === 'reject-batch') this.rejectReason = ''
    await this.asked.load({ isBackground: true })
    return true
  }

  async #lookAgain(): Promise<false> {
    this.#signing = null
    this.#hasMoved = true
    await this.asked.load()
    return false
  }

  /**
   * A wrong password is itself an entry of the batch: what the signer has seen is the same at the next version, as long as nothing
   * else has changed. Otherwise the next try is refused, and the page is to be looked at again.
   */
  async #seeAgain(signing: Signing): Promise<void> {
    await this.asked.load({ isBackground: true })
    const present = this.asked.answer
    if (present && this.#signing === signing && showsTheSame(signing.seen, present)) {
      this.#signing = { ...signing, seen: present }
    }
  }

  #inputOf({ command, container }: Signing, password: string): object {
    const input = { batch: this.#batch, password }
    if (command === 'reject-batch') return { ...input, reason: this.rejectReason.trim() }
    return command === 'sign-oos-supply' ? { ...input, container } : input
  }

  async #ask(isBackground: boolean): Promise<ReleaseAnswer> {
    const path = `/api/release/${encodeURIComponent(this.#batch)}`
    const [head, page] = await Promise.all([
      this.#api.ask<Head>('/api/journal/head', {}, { isBackground }).catch(() => null),
      this.#api.ask<output<(typeof readRelease)['answer']>>(path, {}, { isBackground }),
    ])
    this.#head = head
    return page
  }
}

/** What QA or the QP has decided to affect the batch: it is rejected, or the QP decides anew. */
export const affectingIn = ({ exceptions }: Pick<ReleaseAnswer, 'exceptions'>): string[] =>
  exceptions.filter(({ disposition }) => disposition?.impact === 'batch-affected').map(({ id }) => id)

/** A new decision reopens the review, unless a certification stands over it. */
export const reopensReview = ({ signatures }: Pick<ReleaseAnswer, 'signatures'>): boolean =>
  !signatures.some(({ meaning, isStanding }) => isStanding && meaning.startsWith('certified'))

/** Exceptions in the order in which they are worked on: what has no decision first, deviations before the rest. */
export const inOrderOfWork = (exceptions: readonly ExceptionAnswer[]): ExceptionAnswer[] =>
  exceptions.toSorted(
    (a, b) =>
      Number(a.disposition !== null) - Number(b.disposition !== null) || Number(b.deviation) - Number(a.deviation),
  )
