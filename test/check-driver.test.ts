// What is asked of the database's driver before anything runs (docs/adr/0012).
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { expect, it } from 'vitest'
import { faultOfDriver } from '../server/check-driver.mjs'

const unsound = () => Buffer.from('_ZN4node28RemoveEnvironmentCleanupHookEPN2v87IsolateEPFvPvES3_')
const installed = readFileSync(
  createRequire(import.meta.url).resolve('better-sqlite3/build/Release/better_sqlite3.node'),
)

it('is not to be built against headers of Node 24.19 or later, and how to build it is said', () => {
  expect(faultOfDriver('v24.21.0', unsound)).toContain('npm_config_target=24.18.1 npm rebuild better-sqlite3')
})

it('is sound on other versions of Node, and where it was built otherwise', () => {
  expect(faultOfDriver('v22.23.3', unsound)).toBeNull()
  expect(faultOfDriver('v24.21.0', () => Buffer.from('RemoveSomethingElse'))).toBeNull()
})

it('is sound here', () => {
  expect(installed.length).toBeGreaterThan(100_000)
  expect(faultOfDriver(process.version, () => installed)).toBeNull()
})
