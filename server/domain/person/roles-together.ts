// Which roles one person may hold together, and who is the last administrator.
import { idsGiven } from '../counter/take-id.ts'
import type { Context } from '../kit/context.ts'
import { type Refusal, refuse, refuseState } from '../kit/refusal.ts'
import type { Role } from './roles.ts'

/** An administrator has no say in what is made or released (design.md section 1). */
const apartFromAdministrator: readonly Role[] = ['technician', 'supervisor', 'qc-analyst', 'qa', 'qp']

/** An inspector changes nothing, so holds no other role; an administrator has none that makes or releases. */
export const mayHoldTogether = (roles: readonly Role[]): Refusal | null => {
  if (roles.includes('inspector') && roles.length > 1) return refuse('roles-conflict', { roles: [...roles] })
  const conflicting = roles.filter(role => apartFromAdministrator.includes(role))
  return roles.includes('administrator') && conflicting.length > 0
    ? refuse('roles-conflict', { roles: ['administrator', ...conflicting] })
    : null
}

/** Somebody active can always manage accounts: the last administrator stays one. */
export const mayLoseAdministrator = (person: string, context: Pick<Context, 'read'>): Refusal | null => {
  const others = idsGiven(context, 'person').filter(id => {
    const other = id === person ? null : context.read('person', id)
    return other?.active && other.roles.includes('administrator')
  })
  const isAdministrator = context.read('person', person)?.roles.includes('administrator') ?? false
  return isAdministrator && others.length === 0 ? refuseState('last-administrator', { person }) : null
}
