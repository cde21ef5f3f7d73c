// Why a command about a equipment is refused: each code with its facts.
export interface EquipmentRefusals {}
