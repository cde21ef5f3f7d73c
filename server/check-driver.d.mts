// Types of check-driver.mjs, for its test.
export function faultOfDriver(nodeVersion: string, driver: Buffer): string | null
export function stopOnFaultyDriver(): void
