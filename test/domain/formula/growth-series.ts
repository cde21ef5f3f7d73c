// A published growth curve for the shape of a forecast: a fast, immortalised line in one dish, cells per cm2, not a primary culture.

/** Counts of days 4, 6, 8, 10 and 12 (mean of two), digitised to about 500 cells/cm2 from the ramTT repository. */
export const digitisedDays = [4_300, 36_750, 52_550, 70_750, 77_450]

/** The logistic curve fitted to them, rounded to whole cells: 76 753 cells/cm2 when the dish is full, half of it on day 6.57. */
export function cellsOnDay(day: number): number {
  return Math.round(76_753 / (1 + Math.exp((6.57 - day) / 1.35)))
}
