// How large the labels of a print step are: a printer takes those that its stock has room for.

/** What a print step prints labels for. */
export const labelPurposes = ['donation', 'vessels', 'samples', 'containers', 'outer'] as const
export type LabelPurpose = (typeof labelPurposes)[number]

/** As the layouts draw them; a test holds the one against the other. */
export const labelSizesMm: Readonly<Record<LabelPurpose, { widthMm: number; heightMm: number }>> = {
  donation: { widthMm: 100, heightMm: 50 },
  vessels: { widthMm: 50, heightMm: 25 },
  samples: { widthMm: 50, heightMm: 25 },
  containers: { widthMm: 50, heightMm: 25 },
  outer: { widthMm: 100, heightMm: 70 },
}

interface Size {
  widthMm: number
  heightMm: number
}

/** Upright, or turned by a quarter. */
export const fits = (label: Size, sticker: Size): boolean =>
  (label.widthMm <= sticker.widthMm && label.heightMm <= sticker.heightMm) ||
  (label.heightMm <= sticker.widthMm && label.widthMm <= sticker.heightMm)
