// Stops, with one sentence, where the database's driver was built in a way that would abort Marrow in the middle of its work.
// Plain JavaScript, because it runs before there is a bundle.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

// From 24.19 on, the headers of Node 24 let every collected statement ask for an environment that a background collection of garbage
// does not have, and the process aborts (nodejs/node issue 65446). What counts is what the driver was built against: it holds this name then.
const FAULTY_CALL = 'RemoveEnvironmentCleanupHook'

/** What is wrong with the driver for this version of Node (as in `process.version`), in a sentence; null where nothing is. It is read only where it matters. */
export function faultOfDriver(nodeVersion, readDriver) {
  if (!nodeVersion.startsWith('v24.') || !readDriver().includes(FAULTY_CALL)) return null
  return (
    'better-sqlite3 was built against headers of Node 24.19 or later, with which it stops the process at any moment. ' +
    'Build it again: npm_config_target=24.18.1 npm rebuild better-sqlite3'
  )
}

/** The driver's binary as npm put it here; empty where there is none, which its own loading then says. */
function installedDriver() {
  try {
    return readFileSync(createRequire(import.meta.url).resolve('better-sqlite3/build/Release/better_sqlite3.node'))
  } catch {
    return Buffer.alloc(0)
  }
}

export function stopOnFaultyDriver() {
  const fault = faultOfDriver(process.version, installedDriver)
  if (fault === null) return
  console.error(fault)
  process.exit(1)
}
