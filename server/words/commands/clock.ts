// What the confirmation of the clock is called on a button, and what it has done.
import type { DoneSentences } from '../command-answer.ts'
import type { Words } from '../languages.ts'

export const clockCommandWords: Words<Readonly<Record<'confirm-clock', string>>> = {
  en: { 'confirm-clock': 'Confirm the time' },
  es: { 'confirm-clock': 'Confirmar la hora' },
}

export const clockDoneWords: DoneSentences<'confirm-clock'> = {
  en: { 'confirm-clock': () => 'The time is confirmed. Recording goes on.' },
  es: { 'confirm-clock': () => 'La hora está confirmada. Se puede seguir anotando.' },
}
