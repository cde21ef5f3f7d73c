// Types of check-driver.mjs, for its test.
export function faultOfDriver(nodeVersion: string, readDriver: () => Buffer): string | null
export function stopOnFaultyDriver(): void
