// Why a command about a release is refused: each code with its facts.
export interface ReleaseRefusals {}
