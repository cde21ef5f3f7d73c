// The shape of every file of refusal sentences: one sentence a code and language, made from the facts, complete by the compiler.
//
// A file in refusals/ is `export const lotRefusalWords: Sentences<LotRefusals> = { en: {...}, es: {...} }` and a line in
// refusals.ts. Say what happened and what to do now. `reader` gives language, zone and now for times.
import type { Words } from './languages.ts'
import type { Reader } from './times.ts'

export type Sentences<Refusals> = Words<{
  readonly [Code in keyof Refusals]: (facts: Refusals[Code], reader: Reader) => string
}>
