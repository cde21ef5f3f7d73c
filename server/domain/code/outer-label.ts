// The symbol of an outer label as it is read, `DIN-productcode-division`: whose it is, without looking anything up.

/** The division of a container's label: its number in the batch, six digits (DS032). `B26-0001-F02` → `000002`. */
export const divisionOf = (container: string): string => (container.split('-F')[1] ?? '').padStart(6, '0')

/** Whether a label is the outer label of this container of this donation. */
export const isOuterLabelOf = (label: string, container: string, donation: string): boolean =>
  label.startsWith(`${donation}-`) && label.endsWith(`-${divisionOf(container)}`)
