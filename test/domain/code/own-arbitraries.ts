// Random own codes of every kind, for properties.
import fc from 'fast-check'
import { formatOwnCode, type OwnKind, type OwnParts } from '../../../server/domain/code/own-code.ts'

const number = fc.oneof(fc.integer({ min: 1, max: 9999 }), fc.integer({ min: 10_000, max: 9_999_999 }))
const yearly = { year: fc.integer({ min: 2000, max: 2099 }), number }
const counter = fc.oneof(fc.integer({ min: 1, max: 99 }), fc.integer({ min: 100, max: 999 }))
const place = fc.integer({ min: 1, max: 999 })

/** Parts of each kind. */
export const ownParts: { [K in OwnKind]: fc.Arbitrary<OwnParts[K]> } = {
  case: fc.record(yearly),
  batch: fc.record(yearly),
  lot: fc.record(yearly),
  badge: fc.record(yearly),
  vessel: fc.record({ ...yearly, passage: fc.integer({ min: 0, max: 99 }), vessel: counter }),
  sample: fc.record({ ...yearly, sample: counter }),
  container: fc.record({ ...yearly, container: counter }),
  monitoring: fc.record(yearly),
  plate: fc.record({ ...yearly, plate: counter }),
  exposure: fc.record(yearly),
  material: fc.record({ number }),
  equipment: fc.record({ number }),
  room: fc.record({ number }),
  person: fc.record({ number }),
  'patient-code': fc.record({ number }),
  location: fc.record({ number, shelf: place, position: place }, { requiredKeys: ['number', 'shelf'] }),
}

/** The kinds. */
export const ownKinds = Object.keys(ownParts) as OwnKind[]

/** Any own code: its kind, its parts, its id. */
export const anyOwn = fc.oneof(
  ...ownKinds.map(kind =>
    (ownParts[kind] as fc.Arbitrary<never>).map(parts => ({ kind, parts, id: formatOwnCode(kind, parts) })),
  ),
)
