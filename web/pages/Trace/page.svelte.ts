// The state of the trace: the thing that is traced, what came before it and after it, and the text of it all to be copied.
import type { output } from 'zod'
import type { readTrace, TraceNode } from '../../../server/contract/trace.ts'
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

/** The trace as plain text, a line a thing, to be kept or sent. */
export function traceText(answer: TraceAnswer, titles: { backward: string; forward: string; history: string }): string {
  const list = (title: string, nodes: readonly Node[]): string[] => [
    '',
    title,
    ...nodes.map(({ kind, id, sentence }) => `- ${kind} ${id}: ${sentence}`),
  ]
  const { start, backward, forward, history } = answer
  return [
    `${start.kind} ${start.id}: ${start.sentence}`,
    ...list(titles.backward, backward),
    ...list(titles.forward, forward),
    '',
    titles.history,
    ...history.map(({ at, actorName, sentence }) => `- ${at} ${actorName}: ${sentence}`),
  ].join('\n')
}
