// Where a scanner's keys go: to the scan field of the screen, wherever the focus is, unless it is in a field for words.
import { type Burst, followKey, isRunning, isSeparator, type Key, minFast, noBurst } from './scan-burst.ts'

export interface ScanTaker {
  /** The field's own input. */
  input(): HTMLInputElement | undefined
  /** A whole code, scanned. */
  take(text: string): void
  /** Somebody began to type while the focus was elsewhere; the input is about to get it. */
  prepare(): void
  /** It takes figures alone, so many at most (a PIN); for anything else it makes way at once for the field that takes it. */
  figures?: { atMost: number; makeWay(): void }
}

/** After so long without a key the keys of a scanner are over (ms). */
const overMs = 150

// The field that was put on the screen last is the one in use: a step's own field before the one at the top of the page.
const takers: ScanTaker[] = []
let burst: Burst = noBurst
// What a field of numbers held before the present burst of keys: a scan that lands in one is taken out again.
let before: { field: HTMLInputElement; value: string } | null = null

/** Gives this field what is scanned, until the returned function is called or a later field takes over. */
export function captureScans(taker: ScanTaker): () => void {
  if (takers.length === 0) addEventListener('keydown', onKey, { capture: true })
  takers.push(taker)
  return () => {
    takers.splice(takers.indexOf(taker), 1)
    if (takers.length === 0) removeEventListener('keydown', onKey, { capture: true })
  }
}

/** Waits while keys come as fast as a scanner's: what they are, figures typed in a hurry or a whole code, is known when they end. */
export async function keysEnd(): Promise<void> {
  while (burst.fast >= minFast && performance.now() - burst.lastAt < overMs) {
    await new Promise(done => setTimeout(done, overMs))
  }
}

const inUse = (): ScanTaker | undefined => takers.findLast(each => isReachable(each.input()))

/** What a PIN is not made of. */
const isNoFigure = ({ key, ctrlKey, altKey, metaKey }: KeyboardEvent): boolean =>
  key.length === 1 && !/[\d ]/.test(key) && !ctrlKey && !altKey && !metaKey

function makeWay({ figures }: ScanTaker): ScanTaker | undefined {
  figures?.makeWay()
  return inUse()
}

const isFigures = (text: string, { figures }: ScanTaker): boolean =>
  figures !== undefined && /^\d+$/.test(text) && text.length <= figures.atMost

function onKey(event: KeyboardEvent): void {
  let taker = inUse()
  const target = event.target instanceof HTMLElement ? event.target : document.body
  const isMakingWay = taker?.figures && isNoFigure(event) && (target === taker.input() || !takesText(target))
  if (taker && isMakingWay) taker = makeWay(taker)
  const input = taker?.input()
  // The browser types the key where the focus is by now.
  const focused = isMakingWay ? (input ?? document.body) : target
  const numberField = taker && focused !== input && isNumberField(focused) ? focused : null
  if (event.isComposing || (focused !== input && takesText(focused) && !numberField)) {
    burst = noBurst
    return
  }
  const wasRunning = isRunning(burst, event.timeStamp)
  if (!wasRunning) before = numberField && { field: numberField, value: numberField.value }
  const pressed = keyOf(event)
  if (wasRunning && isSeparator(pressed)) event.preventDefault()
  const followed = followKey(burst, pressed)
  burst = followed.burst
  if (followed.scanned !== null) {
    // Also where no field can take it (a dialog is in front): the Enter of a scan must not press the button that has the focus.
    event.preventDefault()
    event.stopPropagation()
    if (numberField && before?.field === numberField) putBack(before)
    if (taker && isFigures(followed.scanned, taker)) return
    const other = taker?.figures ? makeWay(taker) : taker
    other?.take(followed.scanned)
  } else if (taker && input && focused !== input && !numberField) bringIn(event, taker, input, wasRunning)
}

/** The first character of a scan, or of what a person types, moves the focus; the browser then types it where the focus is. */
function bringIn(event: KeyboardEvent, taker: ScanTaker, input: HTMLInputElement, wasRunning: boolean): void {
  const isShortcut = event.ctrlKey || event.altKey || event.metaKey
  // A space presses the button that has the focus; only within a scan is it a character.
  if (isShortcut || event.key.length !== 1 || (event.key === ' ' && !wasRunning)) return
  taker.prepare()
  input.focus({ preventScroll: true })
}

const keyOf = (event: KeyboardEvent): Key => ({
  key: event.key,
  code: event.code,
  at: event.timeStamp,
  hasCtrl: event.ctrlKey,
  hasOther: event.altKey || event.metaKey,
})

const buttonLike = ['button', 'checkbox', 'radio', 'submit', 'reset', 'range', 'color', 'file', 'image']

function takesText(element: HTMLElement): boolean {
  if (element instanceof HTMLInputElement) return !buttonLike.includes(element.type)
  return element.isContentEditable || element instanceof HTMLTextAreaElement || element instanceof HTMLSelectElement
}

/** Figures are typed by hand: a whole code that ends with Enter within a blink is a scan, wherever the focus was. */
const isNumberField = (element: HTMLElement): element is HTMLInputElement =>
  element instanceof HTMLInputElement && (element.inputMode === 'decimal' || element.inputMode === 'numeric')

function putBack({ field, value }: { field: HTMLInputElement; value: string }): void {
  field.value = value
  field.dispatchEvent(new InputEvent('input', { bubbles: true }))
}

/** On the screen, and not behind a dialog. */
function isReachable(input: HTMLInputElement | undefined): boolean {
  if (!input?.isConnected || input.disabled || input.getClientRects().length === 0) return false
  const dialogs = [...document.querySelectorAll('dialog:modal')]
  return dialogs.every(dialog => dialog.contains(input))
}
