// Why a command about a lot is refused: each code with its facts.
export interface LotRefusals {}
