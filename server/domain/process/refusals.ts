// Why a command about a process is refused: each code with its facts.
export type ProcessRefusals = {}
