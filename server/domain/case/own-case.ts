// Whose case it is: a surgeon sees and answers for the own cases alone; a nurse, who has none, for every case, as the laboratory does.
import type { Actor, Context } from '../kit/context.ts'

export const seesEveryCase = ({ roles }: Actor): boolean =>
  roles.some(role => role !== 'surgeon' && role !== 'administrator')

export const seesCase = (id: string, { actor, read }: Pick<Context, 'actor' | 'read'>): boolean =>
  seesEveryCase(actor) || read('case', id)?.surgeon === actor.id
