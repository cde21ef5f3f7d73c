// A command is declared once: its name, who may, its input, and a pure decision; everything else follows from this.
import type { z } from 'zod'
import type { Role } from '../person/roles.ts'
import type { Context, Identity } from './context.ts'
import type { NewEvent } from './event.ts'
import type { Refusal } from './refusal.ts'

/** Data written in the same transaction as the events, to tables of its own. */
export type Aside =
  | { kind: 'identity'; patientCode: string; version: number; identity: Identity }
  | { kind: 'credential'; personId: string; what: 'password' | 'pin'; hash: string }
  /** A job for the printer's queue: ids only, the texts are made when it is sent. */
  | { kind: 'print'; printer: string; batch: string; sending: number }
  /** All of that person but the one that asks. */
  | { kind: 'end-sessions'; personId: string }

export type Decision =
  | { ok: true; events: NewEvent[]; asides?: Aside[]; answer?: Record<string, unknown> }
  | { ok: false; refusal: Refusal; events?: NewEvent[] }

/** A file by its hash, and where the input names it; a picture where it stands for what eyes would check, a scan where it is paper. */
export interface NamedFile {
  path: string
  hash: string
  isPicture?: boolean
  isScan?: boolean
}

/** Roles that may; `signed-in` for anybody with a session; `public` without one. */
export type Who = readonly Role[] | 'signed-in' | 'public'

export interface Command<Input = unknown> {
  /** Imperative and unique: `record-step`. It is also the last part of its route. */
  name: string
  /** The kind of stream that it is about. */
  subject: string
  /** One English sentence for the documentation. */
  summary: string
  who: Who
  input: z.ZodType<Input>
  /** The id within the subject that the input speaks of; null where the command makes a new one. */
  target(input: Input): string | null
  /** True where the client must say which version it saw (correct, sign, certify, edit). */
  seesVersion?: boolean
  /** Given also before an own password is chosen, in place of one that somebody else set; then about the own account only. */
  beforeOwnPassword?: boolean
  /** What is proved at the door: `password` asks for `input.password`, `second` checks `input.second` (badge and PIN) when given. */
  proves?: readonly ('password' | 'second' | 'credential')[]
  /** The files that the input names: each is looked up at the door, and must be stored before anything is decided. */
  files?(input: Input): NamedFile[]
  /** What already stands in the way for this target, whatever the input; asked by `decide` and by every screen's actions. */
  guard?(targetId: string, context: Context): Refusal | null
  decide(input: Input, context: Context): Decision
}

export const defineCommand = <Input>(command: Command<Input>): Command<Input> => command

export const accept = (events: NewEvent[], answer?: Record<string, unknown>, asides?: Aside[]): Decision => ({
  ok: true,
  events,
  answer,
  asides,
})

/** Refuses; `events` records the attempt itself where that matters (near miss, failed signature). */
export const decline = (refusal: Refusal, events: NewEvent[] = []): Decision => ({ ok: false, refusal, events })

/** Whether one of the actor's roles may give this command. */
export const mayGive = (who: Who, roles: readonly Role[]): boolean =>
  who === 'public' || who === 'signed-in' || who.some(role => roles.includes(role))
