// Marrow as it is shipped, on a laboratory of the benchmark, and a session at its door.
import { demoPassword } from '../../../server/demo/people.ts'
import { type ServerProcess, startServer } from '../../kit/server-process.ts'
import type { Laboratory } from './workshop.ts'

/** Fifty stations sign in at once here, from one address; the rest is as shipped, but for the line of log that each request writes. */
const env = {
  MARROW_SIGN_INS_PER_MINUTE: '100000',
  MARROW_LOCK_MINUTES: '240',
  MARROW_LOG: 'error',
}

export const startMarrow = ({ folder }: Laboratory): Promise<ServerProcess> =>
  startServer(folder, { args: ['--demo'], env })

/** Signs a person in and answers the cookie. */
export const signIn = async (base: string, person: string): Promise<string> => {
  const response = await fetch(`${base}/api/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ person, password: demoPassword }),
  })
  const cookie = response.headers.get('set-cookie')?.split(';')[0]
  if (!cookie) throw new Error(`${person} could not sign in: ${response.status}`)
  return cookie
}
