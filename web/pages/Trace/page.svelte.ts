// The state of the trace: the thing that is traced, what came before it and after it, and the text of it all to be copied.
import type { output } from 'zod'
import type { readTrace, TraceNode, TraceReach } from '../../../server/contract/trace.ts'
import type { Language } from '../../../server/words/languages.ts'
import { capital } from '../../../server/words/names.ts'
import type { TraceWords } from '../../../server/words/pages/trace.ts'
import { thingName } from '../../../server/words/things.ts'
import { asTyped } from '../../parts/typed-code.ts'
import type { Api } from '../../state/api.ts'
import { Asked } from '../../state/asked.svelte.ts'

export type TraceAnswer = output<(typeof readTrace)['answer']>
export type Node = output<typeof TraceNode>

export interface Thing {
  kind: string
  id: string
}

/** Where a thing is a code of its own kind, its kind as things are traced by. */
const tracedKind: Readonly<Record<string, string>> = { 'patient-code': 'patient' }

export class TracePage {
  readonly asked: Asked<TraceAnswer>
  #api: Api
  #thing: Thing = { kind: '', id: '' }

  constructor(api: Api) {
    this.#api = api
    this.asked = new Asked(isBackground => {
      const { kind, id } = this.#thing
      const path = `/api/trace/${encodeURIComponent(kind)}/${encodeURIComponent(id)}`
      return api.ask<TraceAnswer>(path, {}, { isBackground })
    })
  }

  async load(thing: Thing): Promise<void> {
    if (thing.kind !== this.#thing.kind || thing.id !== this.#thing.id) this.asked.forget()
    this.#thing = thing
    await this.asked.load()
  }

  /** What a scanned or typed text is. Rejects where it is no code. */
  async find(text: string): Promise<Thing> {
    const { kind, id } = await this.#api.send<Thing>('POST', '/api/scan', { text })
    return { kind: tracedKind[kind] ?? kind, id }
  }
}

export interface Group {
  kind: string
  nodes: Node[]
}

/** Things of one kind together, the kinds in the order in which the nearest of each came. */
export function groupByKind(nodes: readonly Node[]): Group[] {
  const groups: Group[] = []
  for (const node of nodes) {
    const group = groups.find(each => each.kind === node.kind)
    if (group) group.nodes.push(node)
    else groups.push({ kind: node.kind, nodes: [node] })
  }
  return groups
}

/** How the nodes of one direction are tied to the thing itself, where one link leads there directly. */
export function linkTo(start: Thing, node: Thing, links: TraceAnswer['links']): string | null {
  const [here, there] = [`${start.kind}/${start.id}`, `${node.kind}/${node.id}`]
  return links.find(({ from, to }) => (from === here && to === there) || (from === there && to === here))?.how ?? null
}

/** Those to be called first: who was given something, then who can still be spared it. */
export const reachGroups = (reach: TraceReach): { name: keyof TraceReach; patients: string[] }[] =>
  (['given', 'left', 'ended'] as const).map(name => ({ name, patients: reach[name] }))

/** Patients of several products, some given and some not. */
export const inTwoLists = ({ given, left }: TraceReach): number => given.filter(code => left.includes(code)).length

export const reachesAnybody = (reach: TraceReach): boolean =>
  reachGroups(reach).some(({ patients }) => patients.length > 0)

/** The trace as plain text, a line a thing, each code as it is typed, to be kept or sent. */
export function traceText(answer: TraceAnswer, say: TraceWords, language: Language): string {
  const { start, backward, forward, reach, history } = answer
  const line = ({ kind, id, sentence }: Node): string =>
    `${capital(thingName(kind, language))} ${asTyped(id)}: ${sentence}`
  const list = (title: string, lines: readonly string[]): string[] => ['', title, ...lines.map(each => `- ${each}`)]
  const patients = reachGroups(reach).map(({ name, patients: codes }) =>
    [`${say.reachOf[name].title} (${codes.length})`, codes.map(asTyped).join(', ')].filter(Boolean).join(': '),
  )
  return [
    line(start),
    ...(reachesAnybody(reach) ? list(say.reach, answer.isComplete ? patients : [...patients, say.atLeast]) : []),
    ...list(say.backward, backward.map(line)),
    ...list(say.forward, forward.map(line)),
    ...list(
      say.history,
      history.map(({ at, actorName, sentence }) => `${at} ${actorName}: ${sentence}`),
    ),
  ].join('\n')
}
