// What this browser keeps between two visits, where it is allowed to.

/** The browser's storage; null where it is forbidden. */
export function browserStorage(): Storage | null {
  try {
    return localStorage
  } catch {
    return null
  }
}
