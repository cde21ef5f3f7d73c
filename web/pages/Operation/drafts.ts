// What was typed for a step and not yet recorded, kept by this browser so that a closed tab loses nothing.
//
// A draft belongs to one step of one run and to the person who typed it; whoever takes the tablet over begins anew. Passwords and
// PINs are never part of one.

const prefix = 'marrow.draft/'
const keptForMs = 7 * 86_400_000

/** As much of the browser's storage as drafts need. */
export interface DraftStorage {
  readonly length: number
  key(index: number): string | null
  getItem(key: string): string | null
  setItem(key: string, text: string): void
  removeItem(key: string): void
}

interface Kept {
  by: string
  atMs: number
  draft: object
}

export interface Drafts {
  read(step: string): object | null
  write(step: string, draft: object): void
  remove(step: string): void
}

/** The drafts of one run. Old ones of any run are thrown away on this occasion; a browser that keeps nothing keeps no drafts. */
export function openDrafts(storage: DraftStorage | null, run: string, person: string, nowMs: () => number): Drafts {
  const keyOf = (step: string) => `${prefix}${run}/${step}`
  if (storage) throwAwayOld(storage, nowMs())
  return {
    read(step) {
      const kept = parse(storage?.getItem(keyOf(step)) ?? null)
      return kept?.by === person ? kept.draft : null
    },
    write(step, draft) {
      const kept: Kept = { by: person, atMs: nowMs(), draft }
      try {
        storage?.setItem(keyOf(step), JSON.stringify(kept))
      } catch {
        // Full or forbidden: the draft then lasts until the page is left.
      }
    },
    remove: step => storage?.removeItem(keyOf(step)),
  }
}

function throwAwayOld(storage: DraftStorage, nowMs: number): void {
  const keys = Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? '')
  for (const key of keys.filter(each => each.startsWith(prefix))) {
    const kept = parse(storage.getItem(key))
    if (!kept || nowMs - kept.atMs > keptForMs) storage.removeItem(key)
  }
}

function parse(text: string | null): Kept | null {
  try {
    const kept: unknown = JSON.parse(text ?? 'null')
    return isKept(kept) ? kept : null
  } catch {
    return null
  }
}

const isKept = (kept: unknown): kept is Kept =>
  typeof kept === 'object' &&
  kept !== null &&
  'by' in kept &&
  'atMs' in kept &&
  typeof kept.atMs === 'number' &&
  'draft' in kept &&
  typeof kept.draft === 'object'

/** A kept draft where it still has the shape that the form begins with; else a new one. */
export function draftOr<Draft extends object>(kept: object | null, begun: Draft): Draft {
  const shape = (draft: object) => Object.keys(draft).sort().join()
  // Of the same shape as what the form itself begins with.
  return kept && shape(kept) === shape(begun) ? (kept as Draft) : begun
}
