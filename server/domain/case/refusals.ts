// Why a command about a case is refused: each code with its facts.
export type CaseRefusals = {}
