// Why a place in an incubator is refused: each code with its facts.
export interface LocationRefusals {
  'location-taken': { location: string; batch: string }
  'location-not-in-incubator': { location: string; incubator: string; shelves: number; positions: number }
  'location-malformed': { location: string }
}
