// Every refusal code of Marrow with its facts, gathered from the subjects: the words are complete by this type.
import type { BatchRefusals } from './batch/refusals.ts'
import type { CaseRefusals } from './case/refusals.ts'
import type { ClinicRefusals } from './clinic/refusals.ts'
import type { ClockRefusals } from './clock/refusals.ts'
import type { CodeFault } from './code/refusals.ts'
import type { EquipmentRefusals } from './equipment/refusals.ts'
import type { ExposureRefusals } from './exposure/refusals.ts'
import type { FormulaFault } from './formula/faults.ts'
import type { KitRefusals } from './kit/refusals.ts'
import type { LabRefusals } from './lab/refusals.ts'
import type { LocationRefusals } from './location/refusals.ts'
import type { LotRefusals } from './lot/refusals.ts'
import type { MaterialRefusals } from './material/refusals.ts'
import type { MonitoringRefusals } from './monitoring/refusals.ts'
import type { PersonRefusals } from './person/refusals.ts'
import type { PrinterRefusals } from './printer/refusals.ts'
import type { ProcessRefusals } from './process/refusals.ts'
import type { RegisterFileRefusals } from './register-file/refusals.ts'
import type { ReleaseRefusals } from './release/refusals.ts'
import type { RoomRefusals } from './room/refusals.ts'
import type { ScanRefusals } from './scan/refusals.ts'
import type { StepRefusals } from './step/refusals.ts'

type FactsOf<Union extends { code: string }> = { [Code in Union['code']]: Omit<Extract<Union, { code: Code }>, 'code'> }

export interface Refusals
  extends KitRefusals,
    BatchRefusals,
    CaseRefusals,
    ClinicRefusals,
    ClockRefusals,
    EquipmentRefusals,
    ExposureRefusals,
    LabRefusals,
    LocationRefusals,
    LotRefusals,
    MaterialRefusals,
    MonitoringRefusals,
    PersonRefusals,
    PrinterRefusals,
    ProcessRefusals,
    RegisterFileRefusals,
    ReleaseRefusals,
    RoomRefusals,
    ScanRefusals,
    StepRefusals,
    FactsOf<CodeFault>,
    FactsOf<FormulaFault> {}
