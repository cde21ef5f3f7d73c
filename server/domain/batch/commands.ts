// Every command about the making of a batch.
import { accountForLabels } from './commands/account-for-labels.ts'
import { confirmCheck, declineCheck, requestCheck, withdrawCheck } from './commands/check-elsewhere.ts'
import { answerNearMiss, checkScan } from './commands/check-scan.ts'
import { abandonOperation, closeOperation } from './commands/close-operation.ts'
import { correctEntry } from './commands/correct-entry.ts'
import { declareFailed, disposeException, holdBatch, liftHold, reprintLabels } from './commands/decide-on-batch.ts'
import { handOverOperation, takeOperation } from './commands/hand-over.ts'
import { openOperation } from './commands/open-operation.ts'
import { recordStep } from './commands/record-step.ts'
import { sendLabels } from './commands/send-labels.ts'
import { skipStep } from './commands/skip-step.ts'

export const batchCommands = [
  openOperation,
  checkScan,
  answerNearMiss,
  recordStep,
  skipStep,
  correctEntry,
  closeOperation,
  abandonOperation,
  reprintLabels,
  accountForLabels,
  sendLabels,
  disposeException,
  holdBatch,
  liftHold,
  declareFailed,
  takeOperation,
  handOverOperation,
  requestCheck,
  confirmCheck,
  declineCheck,
  withdrawCheck,
]
