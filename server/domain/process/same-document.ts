// Whether two process documents say the same: the order of keys means nothing, the order of lists does.

/** Compares two values as JSON knows them. */
export const isSameDocument = (one: unknown, other: unknown): boolean => {
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return one === other
  if (Array.isArray(one) !== Array.isArray(other)) return false
  const ones = entriesOf(one)
  const others = new Map(entriesOf(other))
  return ones.length === others.size && ones.every(([key, value]) => isSameDocument(value, others.get(key)))
}

// A key without a value is not written in JSON.
const entriesOf = (value: object): [string, unknown][] => Object.entries(value).filter(([, each]) => each !== undefined)
