// Why a command about a step is refused: each code with its facts.
export type StepRefusals = {}
