// How a label printer was found when it was asked last.
/** How a printer was found when it was asked last. */
export const printerStates = [
  'ready',
  'off',
  'port-closed',
  'name-unknown',
  'not-own-network',
  'no-printer',
  'head-open',
  'paper-out',
  'ribbon-out',
  'too-hot',
  'too-cold',
  'label-waits',
  'paused',
] as const
export type PrinterFound = (typeof printerStates)[number]
