// Names, birth dates and hospital numbers by patient code, sealed, apart from the journal.
//
// Each version is a row, sealed (seal.ts) for the place "marrow.identity.v1\n{patient}\n{version}": a row that was exchanged
// for another patient's, or for another version, does not open. The journal holds the keyed hash of each version, so rows put
// back from an older copy are found by `matches`. Numbers and names are found through tokens, HMAC-SHA-256 of the texts of
// identity.ts; a token only says where to look, and what is found is opened and compared.
import { createHmac, timingSafeEqual } from 'node:crypto'
import { type Identity, identityBytes, normalise, numberText, searchTexts } from './identity.ts'
import { bindKeys, type Keys } from './keys.ts'
import type { Store } from './open.ts'
import { seal, unseal } from './seal.ts'

export type { HospitalNumber, Identity } from './identity.ts'

/** Who reads personal data, what for and when. */
export interface Reader {
  actor: string
  purpose: string
  at: string
}

export interface Reading extends Reader {
  patient: string
  version: number
}

export interface Identities {
  /** Writes the next version (1, 2, ...) in the caller's transaction; any other version throws SqliteError. */
  write(patientCode: string, version: number, identity: Identity, at: string): void
  /**
   * What a person is shown: the version given, or the latest for undefined; the reading is logged first. Null when there
   * is none. Throws when the row was altered or exchanged.
   */
  read(patientCode: string, version: number | undefined, reader: Reader): Identity | null
  /** The same for a check by the program itself, which shows it to nobody: not logged. */
  peek(patientCode: string, version?: number): Identity | null
  /**
   * The patients whose latest identity has this hospital number; a bare text is a scanned wristband of any issuer. A row
   * that does not open stays in the answer: whoever goes on with it meets the alteration, by `matches` or `read`.
   */
  find(number: string | { issuer: string; number: string }): string[]
  /** The patients whose latest name sounds like this one, or who share birth date and first initial. */
  similar(identity: Identity): string[]
  /** What goes into the journal: HMAC-SHA-256, in hex, of the bytes described in identity.ts. */
  keyedHash(patientCode: string, identity: Identity): string
  /** Whether the stored version opens and has this keyed hash; false when altered, exchanged or missing. */
  matches(patientCode: string, version: number, keyedHash: string): boolean
  /** Logs that something else was read which may name the patient: a photograph, a letter. Nothing where there is no such patient. */
  note(patientCode: string, reader: Reader): void
  /** The log of readings of one patient's data, the latest first. */
  readings(patientCode: string): Reading[]
}

interface SealedRow {
  version: number
  sealed: Buffer
}

/** The identities of a store under its keys; throws StoreError when they do not belong together. */
export function openIdentities(store: Store, keys: Keys): Identities {
  bindKeys(store, keys)
  const { raw } = store
  const insert = raw.prepare('INSERT INTO identities (patient, version, sealed, at) VALUES (?, ?, ?, ?)')
  const insertToken = raw.prepare('INSERT OR IGNORE INTO identity_index (token, patient, version) VALUES (?, ?, ?)')
  const row = raw.prepare<[string, number], SealedRow>(
    'SELECT version, sealed FROM identities WHERE patient = ? AND version = ?',
  )
  const latest = raw.prepare<[string], SealedRow>(
    'SELECT version, sealed FROM identities WHERE patient = ? ORDER BY version DESC LIMIT 1',
  )
  const byToken = raw
    .prepare<[string], string>(
      `SELECT patient FROM identity_index AS i
       WHERE token = ? AND version = (SELECT max(version) FROM identities WHERE patient = i.patient) ORDER BY patient`,
    )
    .pluck()
  const log = raw.prepare(
    `INSERT INTO identity_readings (id, patient, version, actor, purpose, at)
     VALUES ((SELECT coalesce(max(id), 0) + 1 FROM identity_readings), ?, ?, ?, ?, ?)`,
  )
  const readingRows = raw.prepare<[string], Reading>(
    'SELECT patient, version, actor, purpose, at FROM identity_readings WHERE patient = ? ORDER BY id DESC',
  )

  const place = (patient: string, version: number) => `marrow.identity.v1\n${patient}\n${version}`
  const token = (text: string) => createHmac('sha256', keys.blindIndex).update(`marrow.token.v1\n${text}`).digest('hex')
  const keyedHash = (patient: string, identity: Identity) =>
    createHmac('sha256', keys.blindIndex).update(identityBytes(patient, identity)).digest('hex')
  const rowOf = (patient: string, version?: number) =>
    version === undefined ? latest.get(patient) : row.get(patient, version)

  const open = (patient: string, { version, sealed }: SealedRow): Identity | null => {
    const content = unseal(keys.identities, place(patient, version), sealed)
    // The shape is the one that `write` sealed: nobody without the key can have made another.
    return content && (JSON.parse(content.toString()) as Identity)
  }
  const openOrThrow = (patient: string, found: SealedRow): Identity => {
    const identity = open(patient, found)
    if (!identity) throw new Error(`identity of ${patient}, version ${found.version}: the row was altered or exchanged`)
    return identity
  }
  const peek = (patient: string, version?: number) => {
    const found = rowOf(patient, version)
    return found ? openOrThrow(patient, found) : null
  }
  const hasNumber = (patient: string, number: string, issuer?: string) => {
    const found = latest.get(patient)
    const identity = found && open(patient, found)
    return !identity || searchTexts(identity).numbers.includes(numberText(number, issuer))
  }

  return {
    write: raw.transaction((patient: string, version: number, identity: Identity, at: string) => {
      insert.run(patient, version, seal(keys.identities, place(patient, version), contentOf(identity)), at)
      const { numbers, similar } = searchTexts(identity)
      for (const text of [...numbers, ...similar]) insertToken.run(token(text), patient, version)
    }),
    read(patient, version, { actor, purpose, at }) {
      const found = rowOf(patient, version)
      if (!found) return null
      log.run(patient, found.version, actor, purpose, at)
      return openOrThrow(patient, found)
    },
    peek,
    note(patient, { actor, purpose, at }) {
      const found = latest.get(patient)
      if (found) log.run(patient, found.version, actor, purpose, at)
    },
    find(wanted) {
      const { issuer, number } = typeof wanted === 'string' ? { number: wanted } : wanted
      if (normalise(number) === '') return []
      return byToken.all(token(numberText(number, issuer))).filter(patient => hasNumber(patient, number, issuer))
    },
    similar(identity) {
      const found = searchTexts(identity).similar.flatMap(text => byToken.all(token(text)))
      return [...new Set(found)].sort()
    },
    keyedHash,
    matches(patient, version, expected) {
      const found = row.get(patient, version)
      const identity = found && open(patient, found)
      if (!identity) return false
      const actual = Buffer.from(keyedHash(patient, identity), 'hex')
      const wanted = Buffer.from(expected, 'hex')
      return actual.length === wanted.length && timingSafeEqual(actual, wanted)
    },
    readings: patient => readingRows.all(patient),
  }
}

function contentOf(identity: Identity): Buffer {
  const { familyName, givenName, birthDate, hospitalNumbers } = identity
  return Buffer.from(JSON.stringify({ familyName, givenName, birthDate, hospitalNumbers }))
}
