// How one thing is in another, in a few words between the two: `lot L26-0001`, used in, `batch B26-0001`.
import type { Words } from './languages.ts'

/** Links across the streams, as the view of traces keeps them, and those within a batch. */
export type TraceLinkKind =
  | 'treated'
  | 'collected'
  | 'booked'
  | 'made-by'
  | 'used'
  | 'used-equipment'
  | 'stood-in'
  | 'part-of'
  | 'performed'
  | 'checked'
  | 'transcribed'
  | 'verified'
  | 'sampled'
  | 'filled'
  | 'for-site'
  | 'carried'
  | 'given'
  | 'lot-of'
  | 'stands-in'
  | 'seeded'
  | 'subcultured'
  | 'filled-from'

/** Read from the earlier thing to the later one. */
export const traceLinkWords: Words<Readonly<Record<TraceLinkKind, string>>> = {
  en: {
    treated: 'is treated in',
    collected: 'is the donation of',
    booked: 'had made for it',
    'made-by': 'is the process of',
    used: 'was used in',
    'used-equipment': 'was used for',
    'stood-in': 'held vessels of',
    'part-of': 'has the place',
    performed: 'performed steps of',
    checked: 'checked steps of',
    transcribed: 'transcribed steps of',
    verified: 'verified transcribed steps of',
    sampled: 'was sampled into',
    filled: 'was filled into',
    'for-site': 'is for',
    carried: 'carried',
    given: 'was given to',
    'lot-of': 'was received as',
    'stands-in': 'is the room of',
    seeded: 'was seeded into',
    subcultured: 'was passaged into',
    'filled-from': 'was harvested into',
  },
  es: {
    treated: 'se trata en',
    collected: 'es la donación de',
    booked: 'motivó',
    'made-by': 'es el proceso de',
    used: 'se usó en',
    'used-equipment': 'se usó para',
    'stood-in': 'alojó recipientes de',
    'part-of': 'tiene la posición',
    performed: 'realizó pasos de',
    checked: 'comprobó pasos de',
    transcribed: 'transcribió pasos de',
    verified: 'verificó pasos transcritos de',
    sampled: 'se muestreó en',
    filled: 'se envasó en',
    'for-site': 'es para',
    carried: 'transportó',
    given: 'se administró a',
    'lot-of': 'se recibió como',
    'stands-in': 'es la sala de',
    seeded: 'se sembró en',
    subcultured: 'se pasó a',
    'filled-from': 'se cosechó para',
  },
}
