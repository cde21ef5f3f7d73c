// Sounds that cannot be mistaken for each other, for who looks at the flask and not at the screen.

let context: AudioContext | undefined

// Not every browser tells when it has nothing to do.
const whenIdle = globalThis.requestIdleCallback ?? ((task: () => void) => setTimeout(task, 1000))

/** Begins what takes the machine up to half a second, while nobody waits; the first sound would hold the screen up for it. */
export function prepareSound(): void {
  whenIdle(() => sound(() => {}))
}

/** Short, high and rising for accepted; long, low and twice for refused. */
export function playOutcome(isAccepted: boolean): void {
  sound(audio => {
    if (isAccepted) {
      tone(audio, 'sine', 880, 0, 0.07)
      tone(audio, 'sine', 1320, 0.07, 0.09)
    } else {
      tone(audio, 'square', 196, 0, 0.18)
      tone(audio, 'square', 165, 0.24, 0.3)
    }
  })
}

/** Three even tones: time is up. */
export function playRing(): void {
  sound(audio => {
    for (const after of [0, 0.3, 0.6]) tone(audio, 'sine', 988, after, 0.18)
  })
}

/** Silent where the browser allows no sound: what it says stands on the screen too. */
function sound(play: (audio: AudioContext) => void): void {
  try {
    context ??= new AudioContext()
    void context.resume()
    play(context)
  } catch {
    // No sound here.
  }
}

function tone(audio: AudioContext, type: OscillatorType, hertz: number, after: number, seconds: number): void {
  const start = audio.currentTime + after
  const oscillator = audio.createOscillator()
  const volume = audio.createGain()
  oscillator.type = type
  oscillator.frequency.value = hertz
  // A ramp at both ends, or the loudspeaker clicks.
  volume.gain.setValueAtTime(0, start)
  volume.gain.linearRampToValueAtTime(type === 'square' ? 0.12 : 0.25, start + 0.01)
  volume.gain.linearRampToValueAtTime(0, start + seconds)
  oscillator.connect(volume).connect(audio.destination)
  oscillator.start(start)
  oscillator.stop(start + seconds)
}
