// Work that goes from hand to hand: who has an operation, where it stood, and the second check on another tablet.
import type { Words } from '../languages.ts'

interface HandWords {
  inHandOf(name: string, others: readonly string[]): string
  elsewhere(hands: string): string
  waitsFor(name: string | null): string
  handedOver(by: string, time: string, note: string): string
  takeOver: string
  takeOverWhat: string
  handOver: string
  handOverTitle: string
  handOverWhat: string
  toWhom: string
  whoeverComes: string
  note: string
  noteHint: string
  noteMissing: string
  // Second check elsewhere
  askElsewhere: string
  waiting: string
  waitingWhat(time: string): string
  takeBack: string
  nobodyAnswered: string
  declinedBy(name: string, reason: string): string
  asks(name: string, step: string): string
  asksWhat(operation: string, batch: string): string
  look: string
  checkTitle: string
  checkWhat(name: string): string
  ownPin: string
  confirm: string
  needsPin: string
  decline: string
  declineTitle: string
  declineWhy: string
  declineMissing: string
  isOver: string
  reason(reason: string): string
  confirmed(name: string): string
  declined(name: string): string
}

const and = (names: readonly string[], last: string): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} ${last} ${names.at(-1)}`

export const handWords: Words<HandWords> = {
  en: {
    inHandOf: (name, others) => (others.length > 0 ? `${name}, with ${and(others, 'and')}` : name),
    elsewhere: hands => `In the hands of ${hands}`,
    waitsFor: name => (name === null ? 'Handed over: whoever comes goes on' : `Handed over to ${name}`),
    handedOver: (by, time, note) => `${by}, ${time}: ${note}`,
    takeOver: 'Take over',
    takeOverWhat:
      'What was typed and not recorded stays at the tablet where it was typed. Every step recorded is here.',
    handOver: 'Hand over',
    handOverTitle: 'Hand this operation over',
    handOverWhat: 'What is recorded stays. What is typed in the present step and not recorded does not go along.',
    toWhom: 'To whom',
    whoeverComes: 'Without a choice, whoever comes goes on',
    note: 'Where it stands',
    noteHint: 'What is done, what is open, and where it lies',
    noteMissing: 'say where it stands',
    askElsewhere: 'Ask on another tablet',
    waiting: 'Asked for on every other tablet',
    waitingWhat: time => `A colleague compares and confirms there, until ${time}. It is then recorded here by itself.`,
    takeBack: 'Take it back',
    nobodyAnswered: 'Nobody answered on another tablet. Ask again, or scan a badge here.',
    declinedBy: (name, reason) => `${name} did not confirm: ${reason}`,
    asks: (name, step) => `${name} asks for a second check: ${step}`,
    asksWhat: (operation, batch) => `${operation}, batch ${batch}`,
    look: 'Look at it',
    checkTitle: 'Second check for a colleague',
    checkWhat: name =>
      `${name} is about to record this at another tablet. Compare it with what is on the bench there, then answer.`,
    ownPin: 'Own PIN',
    confirm: 'Confirm',
    needsPin: 'enter the own PIN',
    decline: 'Do not confirm',
    declineTitle: 'Why it is not confirmed',
    declineWhy: 'Reason',
    declineMissing: 'say why',
    isOver: 'This second check waits no more: it was answered, taken back or recorded, or its 15 minutes have passed.',
    reason: reason => `Reason given: ${reason}`,
    confirmed: name => `Confirmed. ${name} goes on.`,
    declined: name => `Not confirmed. ${name} sees the reason.`,
  },
  es: {
    inHandOf: (name, others) => (others.length > 0 ? `${name}, con ${and(others, 'y')}` : name),
    elsewhere: hands => `En manos de ${hands}`,
    waitsFor: name => (name === null ? 'Relevo dado: sigue quien venga' : `Relevo dado a ${name}`),
    handedOver: (by, time, note) => `${by}, ${time}: ${note}`,
    takeOver: 'Tomar el relevo',
    takeOverWhat: 'Lo escrito y no anotado queda en la tableta donde se escribió. Todos los pasos anotados están aquí.',
    handOver: 'Dar el relevo',
    handOverTitle: 'Dar el relevo en esta operación',
    handOverWhat: 'Lo anotado se conserva. Lo escrito en el paso actual y no anotado no pasa a la otra persona.',
    toWhom: 'A quién',
    whoeverComes: 'Sin elegir, sigue quien venga',
    note: 'Cómo está',
    noteHint: 'Qué está hecho, qué queda y dónde está',
    noteMissing: 'diga cómo está',
    askElsewhere: 'Pedirla en otra tableta',
    waiting: 'Pedida en todas las demás tabletas',
    waitingWhat: time => `Otra persona lo compara y lo confirma allí, hasta las ${time}. Después se anota aquí solo.`,
    takeBack: 'Retirar la petición',
    nobodyAnswered: 'Nadie respondió en otra tableta. Pídala de nuevo o escanee aquí una tarjeta.',
    declinedBy: (name, reason) => `${name} no lo ha confirmado: ${reason}`,
    asks: (name, step) => `${name} pide una segunda comprobación: ${step}`,
    asksWhat: (operation, batch) => `${operation}, lote ${batch}`,
    look: 'Verla',
    checkTitle: 'Segunda comprobación para otra persona',
    checkWhat: name =>
      `${name} va a anotar esto en otra tableta. Compárelo con lo que hay allí en la mesa y después responda.`,
    ownPin: 'PIN propio',
    confirm: 'Confirmar',
    needsPin: 'introduzca el PIN propio',
    decline: 'No confirmar',
    declineTitle: 'Por qué no se confirma',
    declineWhy: 'Motivo',
    declineMissing: 'diga por qué',
    isOver: 'Esta segunda comprobación ya no espera: está respondida, retirada o anotada, o han pasado sus 15 minutos.',
    reason: reason => `Motivo indicado: ${reason}`,
    confirmed: name => `Confirmado. ${name} continúa.`,
    declined: name => `No confirmado. ${name} ve el motivo.`,
  },
}
