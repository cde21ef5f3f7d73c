// Why a command about a clinic is refused: each code with its facts.
export interface ClinicRefusals {}
