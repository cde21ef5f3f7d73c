// Passwords and PINs, as argon2 hash strings made elsewhere: the plain text never comes here.
import { and, eq, sql } from 'drizzle-orm'
import type { Store } from './open.ts'
import { credentials } from './schema.ts'

export type CredentialKind = 'password' | 'pin'

export interface Credential {
  /** The argon2 string, with its parameters and salt. */
  hash: string
  changedAt: string
}

export interface Credentials {
  /** Sets or replaces a person's password or PIN; that it was changed is an event in the journal, the hash is not. */
  set(person: string, kind: CredentialKind, hash: string, at: string): void
  get(person: string, kind: CredentialKind): Credential | null
  /** Takes a person's credentials away, all kinds. */
  remove(person: string): void
}

export function openCredentials(store: Store): Credentials {
  const { orm } = store
  const one = orm
    .select({ hash: credentials.hash, changedAt: credentials.changedAt })
    .from(credentials)
    .where(and(eq(credentials.person, sql.placeholder('person')), eq(credentials.kind, sql.placeholder('kind'))))
    .prepare()

  return {
    set(person, kind, hash, changedAt) {
      orm
        .insert(credentials)
        .values({ person, kind, hash, changedAt })
        .onConflictDoUpdate({ target: [credentials.person, credentials.kind], set: { hash, changedAt } })
        .run()
    },
    get: (person, kind) => one.get({ person, kind }) ?? null,
    remove(person) {
      orm.delete(credentials).where(eq(credentials.person, person)).run()
    },
  }
}
