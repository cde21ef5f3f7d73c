// What every kind of step knows of its own form: how it begins, what is still missing, what is sent, how a scan fills it in.
import type { Component } from 'svelte'
import type { EntryAnswer, OperationPage } from '../../server/contract/batches.ts'
import type { CommandWord } from '../../server/domain/code/command-code.ts'
import type { StepDefinitionOf, StepKind } from '../../server/domain/process/step-definition.ts'
import type { StepValues } from '../../server/domain/step/values.ts'
import type { Reader } from '../../server/words/times.ts'

/** A step of an open operation, and everything on the screen around it. */
export interface StepFacts<Kind extends StepKind = StepKind> {
  step: StepDefinitionOf<Kind>
  page: OperationPage
  reader: Reader
  /** What was recorded for this step the last time the operation was done. */
  lastTime: EntryAnswer | null
}

/** A code that the server has read and found to belong here; `text` as it was scanned. */
export interface Seen {
  kind: string
  id: string
  text: string
  /** What it is and in which state, in the reader's language, where that was asked for. */
  sentence?: string
  /** Why it may not be used now. */
  refusal?: string
}

/** What a step makes of a code: taken, or why not and what to do now. `isDoubtful`: read and shown, but it may not be used. */
export type Taken = { isTaken: true; sentence?: string; isDoubtful?: boolean } | { isTaken: false; sentence: string }

/** One line of what was, or is about to be, recorded. */
export interface SummaryLine {
  name: string
  value: string
  isCode?: boolean
}

/** A further button beside the main one. */
export interface ExtraAction<Draft> {
  label: string
  press(draft: Draft): void
}

/** What a kind knows about its values; no screen is needed for any of it. A draft is plain data: it is kept by the browser as JSON. */
export interface StepLogic<Kind extends StepKind, Draft extends object> {
  begin(facts: StepFacts<Kind>): Draft
  /** The draft of a correction: what was recorded. Absent where entries of this kind are never corrected. */
  reopen?(values: StepValues<Kind>, facts: StepFacts<Kind>): Draft
  /** What is still missing, in a few words after `Next: `; null where nothing is. */
  missing(draft: Draft, facts: StepFacts<Kind>): string | null
  values(draft: Draft, facts: StepFacts<Kind>): Record<string, unknown>
  /** Done with hands and told as an instruction (`Scan each flask`), rather than filled in under its name. */
  isByHand?(step: StepDefinitionOf<Kind>): boolean
  /** One line under the instruction: how far it has come, what it was the last time. */
  lead?(draft: Draft, facts: StepFacts<Kind>): string | null
  /** What the scan field waits for, as an instruction; null where this step waits for no code. */
  awaits?(draft: Draft, facts: StepFacts<Kind>): string | null
  /** Kinds of thing of which facts are shown, so that the server is asked what it is: `lot`, `equipment`. */
  asksFor?: 'lot' | 'equipment'
  take?(draft: Draft, seen: Seen, facts: StepFacts<Kind>): Taken
  /** Scans are all that it asks for: the one after which nothing is missing records it, and gloved hands leave the screen alone. */
  isOfScans?(step: StepDefinitionOf<Kind>): boolean
  /** A printed command code that means something of its own here; false where it is the main button. */
  command?(draft: Draft, word: CommandWord, facts: StepFacts<Kind>): boolean
  extra?(draft: Draft, facts: StepFacts<Kind>): ExtraAction<Draft> | null
  /** Why what was scanned may not be used; empty where nothing is in the way. */
  refusalOf?(draft: Draft): string
  /** Fields are typed before anything is scanned: they have the focus, scans are heard all the same. */
  typesFirst?: boolean
  /** The password, asked again to sign: sent beside the values. A draft that has one is never kept. */
  passwordOf?(draft: Draft): string
  /** What the main button says in place of `Next`. */
  verb?(draft: Draft, facts: StepFacts<Kind>): string | null
  summary(values: StepValues<Kind>, facts: StepFacts<Kind>): SummaryLine[]
  /** After it is recorded the screen stays on it: there is something to fetch. */
  stays?: boolean
}

/** What every form is given. Mutating the draft is how a form is filled in. */
export interface FormProps<Kind extends StepKind, Draft extends object> {
  draft: Draft
  facts: StepFacts<Kind>
  /** Why the server did not take a field, by its path in the input (`values.amount`). */
  faultAt: (path: string) => string | undefined
}

export interface StepForm<Kind extends StepKind = StepKind> extends StepLogic<Kind, object> {
  Form: Component<FormProps<Kind, object>>
}

/** Ties the logic of a kind to its form. */
export function stepForm<Kind extends StepKind, Draft extends object>(
  logic: StepLogic<Kind, Draft>,
  Form: Component<FormProps<Kind, Draft>>,
): StepForm<Kind> {
  // A draft is only ever handed to the logic and the form of the kind that began it; the registry need not know its shape.
  return { ...logic, Form } as unknown as StepForm<Kind>
}
