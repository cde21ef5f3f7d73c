// Where each vessel of a batch stands in its tree: a column a generation, and the lines from parents to children.

export interface TreeVessel {
  /** Unique within the tree. */
  id: string
  /** As it is read: `P1-07`. */
  code: string
  /** Ids of the vessels whose cells came into this one; several where they were pooled. */
  parents: readonly string[]
}

export interface Size {
  rowHeight: number
  columnWidth: number
  /** Between two columns, where the lines run. */
  gap: number
}

export interface Layout<Vessel> {
  generations: Vessel[][]
  /** Paths of the lines, each `M x y C ...`, in pixels from the upper left. */
  lines: string[]
  width: number
  height: number
}

/**
 * Sets the vessels in columns. Children of the same parents share one knot, so that twelve pooled into twelve are 24 lines and
 * not 144. A parent that is not among the vessels is passed over. Throws where a vessel descends from itself.
 */
export function layOutVessels<Vessel extends TreeVessel>(vessels: readonly Vessel[], size: Size): Layout<Vessel> {
  const generations = sortIntoGenerations(vessels)
  const place = new Map<string, { x: number; y: number }>()
  for (const [column, generation] of generations.entries()) {
    for (const [row, vessel] of generation.entries()) {
      place.set(vessel.id, { x: column * (size.columnWidth + size.gap), y: (row + 0.5) * size.rowHeight })
    }
  }
  const tallest = Math.max(0, ...generations.map(generation => generation.length))
  return {
    generations,
    lines: drawLines(generations, place, size),
    width: Math.max(0, generations.length * (size.columnWidth + size.gap) - size.gap),
    height: tallest * size.rowHeight,
  }
}

function sortIntoGenerations<Vessel extends TreeVessel>(vessels: readonly Vessel[]): Vessel[][] {
  const byId = new Map(vessels.map(vessel => [vessel.id, vessel]))
  const depths = new Map<string, number>()
  function depthOf(vessel: Vessel, above: readonly string[]): number {
    if (above.includes(vessel.id)) throw new Error(`${vessel.id} descends from itself`)
    const known = depths.get(vessel.id)
    if (known !== undefined) return known
    const parents = vessel.parents.flatMap(id => byId.get(id) ?? [])
    const depth = Math.max(-1, ...parents.map(parent => depthOf(parent, [...above, vessel.id]))) + 1
    depths.set(vessel.id, depth)
    return depth
  }
  const generations: Vessel[][] = []
  for (const vessel of vessels) {
    const depth = depthOf(vessel, [])
    generations[depth] ??= []
    generations[depth].push(vessel)
  }
  return generations
}

function drawLines(
  generations: readonly (readonly TreeVessel[])[],
  place: ReadonlyMap<string, { x: number; y: number }>,
  { columnWidth, gap }: Size,
): string[] {
  const families = new Map<string, TreeVessel[]>()
  for (const vessel of generations.flat()) {
    if (!vessel.parents.some(id => place.has(id))) continue
    const key = [...vessel.parents].sort().join(' ')
    families.set(key, [...(families.get(key) ?? []), vessel])
  }
  return [...families.values()].flatMap(children => {
    const parents = (children[0]?.parents ?? []).flatMap(id => place.get(id) ?? [])
    const ends = children.flatMap(child => place.get(child.id) ?? [])
    const all = [...parents, ...ends]
    const knot = {
      x: Math.min(...ends.map(end => end.x)) - gap / 2,
      y: all.reduce((sum, { y }) => sum + y, 0) / all.length,
    }
    return [
      ...parents.map(({ x, y }) => curve(x + columnWidth, y, knot.x, knot.y)),
      ...ends.map(({ x, y }) => curve(knot.x, knot.y, x, y)),
    ]
  })
}

function curve(fromX: number, fromY: number, toX: number, toY: number): string {
  const middle = (fromX + toX) / 2
  return `M${fromX} ${fromY}C${middle} ${fromY} ${middle} ${toY} ${toX} ${toY}`
}
