// Why a command about a material is refused: each code with its facts.
export interface MaterialRefusals {
  'material-retired': { material: string; name: string }
  'gtin-taken': { gtin: string; material: string; name: string }
  'material-unit-fixed': { material: string; name: string }
  'gtin-wrong': { gtin: string }
}
