// Why a command about a person is refused: each code with its facts.
export interface PersonRefusals {}
