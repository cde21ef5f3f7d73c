// What a scanned thing is, by its kind: whose, and in which state. The sentence is made of these facts.
import type { Container } from '../batch/containers.ts'
import type { PrintedLabel } from '../batch/labels.ts'
import type { Place } from '../batch/progress.ts'
import type { Vessel } from '../batch/vessels.ts'
import type { CommandWord } from '../code/command-code.ts'
import type { EquipmentType } from '../equipment/equipment.ts'
import type { Refusal } from '../kit/refusal.ts'
import type { PlateMethod } from '../monitoring/limits.ts'
import type { Role } from '../person/roles.ts'
import type { RoomGrade } from '../room/room.ts'

/** The batch that a thing belongs to, and the patient whose it is. */
interface OfBatch {
  batch: string
  patientCode: string
  place: Place
}

export type ScanFacts =
  | ({ about: 'batch' } & OfBatch)
  | ({ about: 'donation'; din: string } & OfBatch)
  | ({ about: 'vessel'; vessel: Pick<Vessel, 'id' | 'passage' | 'status' | 'location'> } & OfBatch)
  | ({ about: 'container'; container: Pick<Container, 'id' | 'site' | 'status' | 'onHold' | 'expiresAt'> } & OfBatch)
  | ({ about: 'sample'; sample: { id: string; takenAt: string; testsWaiting: number } } & OfBatch)
  /** A printed code whose vessel, container or sample was never recorded as filled. */
  | ({ about: 'label'; code: string; fate: PrintedLabel['fate'] } & OfBatch)
  | { about: 'case'; id: string; patientCode: string; sites: string[]; batches: string[]; isClosed: boolean }
  | { about: 'patient'; code: string; cases: string[] }
  | {
      about: 'lot'
      id: string
      material: string
      supplierLot: string
      expires: { on: string } | { at: string } | null
      /** The last day of use since it was opened. */
      openUntil?: string
      /** Why it may not be used now. */
      refusal: Refusal | null
    }
  | { about: 'material'; id: string; name: string; isRetired: boolean }
  | { about: 'equipment'; id: string; name: string; type: EquipmentType; room: string; refusal: Refusal | null }
  | { about: 'room'; id: string; name: string; grade: RoomGrade }
  | { about: 'monitoring'; id: string; place: string; isOpen: boolean; platesWaiting: number }
  | { about: 'plate'; id: string; method: PlateMethod | 'particles'; isWaiting: boolean }
  | { about: 'exposure'; id: string; thing: string; batches: number }
  | { about: 'location'; id: string; batch: string | null }
  | { about: 'person'; id: string; name: string; roles: readonly Role[]; isActive: boolean }
  | { about: 'badge'; code: string; holder: string | null; isLost: boolean }
  | { about: 'supplier-code'; gtin: string; lot: string; expiresOn: string | null; known: string[] }
  | { about: 'command'; word: CommandWord }
  | { about: 'fact-of-label'; kind: string; id: string }
