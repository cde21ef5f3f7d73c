// Sounds that cannot be mistaken for each other, for who looks at the flask and not at the screen.

let context: AudioContext | undefined

/** Short, high and rising for accepted; long, low and twice for refused. Silent where the browser allows no sound. */
export function playOutcome(isAccepted: boolean): void {
  try {
    context ??= new AudioContext()
    void context.resume()
    if (isAccepted) {
      tone(context, 'sine', 880, 0, 0.07)
      tone(context, 'sine', 1320, 0.07, 0.09)
    } else {
      tone(context, 'square', 196, 0, 0.18)
      tone(context, 'square', 165, 0.24, 0.3)
    }
  } catch {
    // Without a sound the mark and the sentence are still there.
  }
}

/** Three even tones: time is up. */
export function playRing(): void {
  try {
    context ??= new AudioContext()
    void context.resume()
    for (const after of [0, 0.3, 0.6]) tone(context, 'sine', 988, after, 0.18)
  } catch {
    // Without a sound the sentence is still there.
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
