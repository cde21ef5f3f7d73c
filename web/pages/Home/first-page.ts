// The first screen of each role (design.md section 1), and for whom none is built yet the first place of the navigation.
import type { Role } from '../../../server/domain/person/roles.ts'

const firstPages: Readonly<Record<Role, string>> = {
  technician: 'bench',
  supervisor: 'batches',
  'qc-analyst': 'samples',
  qa: 'release',
  qp: 'release',
  coordinator: 'calendar',
  surgeon: 'ready',
  nurse: 'ready',
  'lab-manager': 'lab',
  administrator: 'system',
  inspector: 'trace',
}

/** The name of the first page among those that there are; of several roles the first one that has a page counts. */
export function firstPage<Name extends string>(
  roles: readonly Role[],
  pages: readonly Name[],
  places: readonly { name: Name; roles?: readonly Role[] }[],
): Name | undefined {
  const own = roles.flatMap(role => pages.find(page => page === firstPages[role]) ?? [])
  const place = places.find(each => !each.roles || each.roles.some(role => roles.includes(role)))
  return own[0] ?? place?.name
}
