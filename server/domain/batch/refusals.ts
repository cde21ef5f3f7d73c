// Why a command about a batch is refused: each code with its facts.
export type BatchRefusals = {}
