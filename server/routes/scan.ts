// POST /api/scan: what a scanned or typed text is, and what may be done with it now.
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { scan } from '../contract/scan.ts'
import { cardCode, mayBeCard } from '../domain/badge/badge.ts'
import { wholeOf } from '../domain/code/own-code.ts'
import { type ReadCode, readCode } from '../domain/code/read-code.ts'
import { type CodeFault, isMisread } from '../domain/code/refusals.ts'
import type { Command } from '../domain/kit/command.ts'
import type { Refusal, RefusalCode } from '../domain/kit/refusal.ts'
import { dayIn } from '../domain/kit/time.ts'
import { countMisread } from '../domain/lab/commands/count-misread.ts'
import { type Described, describe, mustBe } from '../domain/scan/describe.ts'
import { noteNearMiss } from '../domain/scan/note-near-miss.ts'
import { actionsFor } from '../http/actions.ts'
import { actorOf, type Edge, guestOf, readerOf } from '../http/edge.ts'
import { namesFor } from '../http/names.ts'
import { refuseWith } from '../http/problem.ts'
import { registerQuery } from '../http/queries.ts'
import { lotsOf } from '../views/supplier-lots.ts'
import { refusalSentence } from '../words/refusals.ts'
import { scanSentence } from '../words/scan.ts'
import { hidden, seesBatch, seesScanned } from './seen.ts'

export const registerScanRoutes = (app: FastifyInstance, edge: Edge): void => {
  const { executor, config } = edge

  /** Records beside the answer: a clock in question or a full disk must not keep the refusal from the bench. */
  const give = async <Input>(command: Command<Input>, input: Input, request: FastifyRequest): Promise<void> => {
    const actor = actorOf(guestOf(request))
    // The input is the one that the command declares, by the parameter's type; its texts are judged here, as at a route.
    const parsed = command.input.parse(input)
    await executor.execute({ command: command as Command, input: parsed, actor, commandId: edge.newId() })
  }

  const refuseUnread = async (code: CodeFault['code'], facts: object, text: string, request: FastifyRequest) => {
    if (isMisread(code)) await give(countMisread, { reason: code, length: text.length }, request)
    // Each fault's facts belong to its own code, as the union of faults says.
    return refuseWith({ code: code as RefusalCode, facts: facts as Refusal['facts'], status: 422 })
  }

  const refuseOther = async (
    seen: Described,
    expected: { kind: string; id?: string },
    refusal: Refusal,
    request: FastifyRequest,
  ) => {
    const wanted = expected.id ?? ''
    const batch = expected.kind === 'batch' ? wanted : (wholeOf(wanted) ?? '')
    const [name] = seen.names
    const state = executor.read('batch', batch)
    const isOwn = state !== null && seesBatch(state, { context: executor.contextFor(actorOf(guestOf(request))) })
    // A good code of another batch, where one of this batch was wanted, is a near miss and stands in its record.
    if (name && seen.batch !== null && seen.batch !== batch && isOwn) {
      await give(noteNearMiss, { batch, seen: name, expected: wanted }, request)
    }
    return refuseWith(refusal)
  }

  /** A label that does not say what Marrow printed for its container is a near miss of that container's batch. */
  const noteMisprint = async (
    { code, facts }: Refusal,
    { kind, id }: { kind: string; id: string },
    request: FastifyRequest,
  ): Promise<void> => {
    if (code !== 'label-not-as-printed' || !('container' in facts)) return
    const container = String(facts.container)
    await give(noteNearMiss, { batch: wholeOf(container) ?? '', seen: { kind, id }, expected: container }, request)
  }

  const actionsOf = (subject: Described['subject'], request: FastifyRequest) => {
    if (!subject) return []
    const context = executor.contextFor(actorOf(guestOf(request)))
    const reader = readerOf(edge, request)
    const named = namesFor(executor.read, subject, reader.language)
    return actionsFor(edge.commands, subject.kind, subject.id, context).map(({ command, refusal }) => ({
      command,
      refusal: refusal && { code: refusal.code, sentence: refusalSentence(refusal, { ...reader, named }) },
    }))
  }

  /** Where a badge is asked for it may be a card from elsewhere, which says no code of Marrow's. */
  const readScanned = (text: string, expected: string | undefined, now: string): ReadCode => {
    const code = readCode(text, dayIn(config.zone, now))
    const isCard =
      !code.ok && expected === 'badge' && mayBeCard(text) && executor.read('badge', cardCode(text)) !== null
    return isCard ? { ok: true, kind: 'badge', id: cardCode(text) } : code
  }

  registerQuery(app, edge, scan, async ({ text, expected }, request) => {
    const { now } = executor.time()
    const code = readScanned(text, expected?.kind, now)
    if (!code.ok) return refuseUnread(code.code, code.facts, text, request)
    const sight = {
      read: executor.read,
      now,
      zone: config.zone,
      lotsOf: (gtin: string, lot: string) => lotsOf(edge.views, gtin, lot),
    }
    const seen = describe(code, sight)
    if (!seen.ok) {
      await noteMisprint(seen.refusal, code, request)
      return refuseWith(seen.refusal)
    }
    const other = mustBe(seen, expected)
    if (other && expected) return refuseOther(seen, expected, other, request)
    const asker = { context: executor.contextFor(actorOf(guestOf(request))) }
    if (!seesScanned(seen, asker)) return refuseWith(hidden(seen, code, asker))
    const { facts, subject } = seen
    const reader = readerOf(edge, request)
    const refusal = 'refusal' in facts ? facts.refusal : null
    return {
      kind: code.kind,
      id: code.id,
      sentence: scanSentence(facts, reader),
      names: seen.names,
      refusal: refusal && { code: refusal.code, sentence: refusalSentence(refusal, reader) },
      actions: actionsOf(subject, request),
      opens: subject,
      ...(code.parsed && { parsed: [code.parsed].flat().map(structure => ({ ...structure })) }),
    }
  })
}
