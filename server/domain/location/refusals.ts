// Why a place in an incubator is refused: each code with its facts.
export interface LocationRefusals {
  'location-taken': { location: string; batch: string }
}
