// What may wait until the screen shows the present change: a sound, or work that would hold the picture up.

/** Runs the task once the next picture has been drawn. */
export function afterPaint(task: () => void): void {
  requestAnimationFrame(() => setTimeout(task))
}
