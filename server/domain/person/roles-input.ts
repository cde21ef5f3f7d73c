// Roles as a command is given them: at least one, each once.
import { z } from 'zod'
import { named } from '../kit/named.ts'
import { roles } from './roles.ts'

export const Roles = z
  .array(z.enum(roles))
  .min(1)
  .max(roles.length)
  .refine(given => new Set(given).size === given.length, named('role-named-twice'))
