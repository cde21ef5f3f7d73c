// Every subject of Marrow: the kinds of stream and the state that each folds into.
import { type BadgeState, badgeSubject } from './badge/badge.ts'
import { type BatchState, batchSubject } from './batch/batch.ts'
import { type CaseState, caseSubject } from './case/case.ts'
import { type ClockState, clockSubject } from './clock/clock.ts'
import { type CounterState, counterSubject } from './counter/counter.ts'
import { type DonationState, donationSubject } from './donation/donation.ts'
import { type EquipmentState, equipmentSubject } from './equipment/equipment.ts'
import { type EquipmentYearState, equipmentYearSubject } from './equipment/equipment-year.ts'
import { type ExposureState, exposureSubject } from './exposure/exposure.ts'
import type { EventBody, Subject } from './kit/event.ts'
import { type LabState, labSubject } from './lab/lab.ts'
import { type MisreadsState, misreadsSubject } from './lab/misreads.ts'
import { type LocationState, locationSubject } from './location/location.ts'
import { type LotState, lotSubject } from './lot/lot.ts'
import { type MaterialState, materialSubject } from './material/material.ts'
import { type MonitoringState, monitoringSubject } from './monitoring/monitoring.ts'
import { type PatientState, patientSubject } from './patient/patient.ts'
import { type PersonState, personSubject } from './person/person.ts'
import { type PrinterState, printerSubject } from './printer/printer.ts'
import { type ProcessState, processSubject } from './process/process.ts'
import { type RoomState, roomSubject } from './room/room.ts'

export interface States {
  badge: BadgeState
  batch: BatchState
  case: CaseState
  clock: ClockState
  counter: CounterState
  donation: DonationState
  equipment: EquipmentState
  'equipment-year': EquipmentYearState
  exposure: ExposureState
  lab: LabState
  location: LocationState
  lot: LotState
  material: MaterialState
  misreads: MisreadsState
  monitoring: MonitoringState
  patient: PatientState
  person: PersonState
  printer: PrinterState
  process: ProcessState
  room: RoomState
}

export type Kind = keyof States

// The registry folds whatever the journal holds: each subject's own events come back to it under its own kind.
export type AnySubject<State> = Subject<State, { type: string; body: EventBody } & never>

export const subjects = {
  badge: badgeSubject,
  batch: batchSubject,
  case: caseSubject,
  clock: clockSubject,
  counter: counterSubject,
  donation: donationSubject,
  equipment: equipmentSubject,
  'equipment-year': equipmentYearSubject,
  exposure: exposureSubject,
  lab: labSubject,
  location: locationSubject,
  lot: lotSubject,
  material: materialSubject,
  misreads: misreadsSubject,
  monitoring: monitoringSubject,
  patient: patientSubject,
  person: personSubject,
  printer: printerSubject,
  process: processSubject,
  room: roomSubject,
} as const satisfies { [K in Kind]: { kind: K | string } }

export const isKind = (text: string): text is Kind => Object.hasOwn(subjects, text)
