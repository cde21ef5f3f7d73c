// Why a command about a session of monitoring is refused: each code with its facts.
export interface MonitoringRefusals {
  'monitoring-place-missing': Record<string, never>
  'monitoring-not-cabinet': { equipment: string; name: string }
  'monitoring-closed': { monitoring: string }
  'monitoring-full': { monitoring: string; most: number }
  'exposure-end-before-start': Record<string, never>
  'exposure-too-long': { hours: number; most: number }
  'plate-not-read-yet': { plate: string }
  'plate-done': { plate: string }
  'plate-before-exposure': { at: string }
  'reading-corrected': { reading: number }
  'cfu-or-invalid': Record<string, never>
}
