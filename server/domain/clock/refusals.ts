// Why a command about the clock is refused: each code with its facts.
export type ClockRefusals = {
  'clock-not-in-question': Record<string, never>
  'clock-differs': { statedAt: string; now: string }
}
