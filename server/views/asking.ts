// Who asks, when, and in which language: what every answer is made for.
import type { Action } from '../contract/scan.ts'
import type { Context } from '../domain/kit/context.ts'
import type { Refusal } from '../domain/kit/refusal.ts'
import type { Names } from '../words/names.ts'
import { refusalSentence } from '../words/refusals.ts'
import type { Reader } from '../words/times.ts'
import type { ViewDb } from './view.ts'

/** What a sentence is about: the steps and tests of its process are named by it. */
export interface About {
  kind: string
  id: string
  /** The operation meant, where steps of several have the same name. */
  operation?: string
  /** Of a process: the version meant; the latest one without. */
  version?: number
}

/** What an answer needs that offers nothing to do: any thread can give it. */
export interface Looking {
  context: Pick<Context, 'read' | 'now' | 'zone'>
  reader: Reader
  views: ViewDb
  named(about: About): Names
}

export interface Asking extends Looking {
  context: Context
  /** What may be done with a thing now by whoever asks, and what stands in each way. */
  actions(kind: string, id: string): Action[]
}

/** A refusal as an answer carries it: its code and its sentence; null stays null. */
export const saidRefusal = (
  refusal: Refusal | null,
  { reader, named }: Asking,
  about?: About,
): { code: string; sentence: string } | null =>
  refusal && {
    code: refusal.code,
    sentence: refusalSentence(refusal, about ? { ...reader, named: named(about) } : reader),
  }

/** The printed name of a person; a job of the program stands for itself. */
export const nameOfPerson = (id: string, { context }: Pick<Looking, 'context'>): string =>
  context.read('person', id)?.name ?? id
