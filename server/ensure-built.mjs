// Builds what is missing or older than its sources: `node server/ensure-built.mjs [server] [web] [bench]`, the first two without
// arguments.
// Plain JavaScript, because it runs before there is a bundle, on a Node that does not run TypeScript.
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { stopOnFaultyDriver } from './check-driver.mjs'

stopOnFaultyDriver()

const root = resolve(import.meta.dirname, '..')
const shared = ['server', 'db', 'labels', 'vite.config.ts', 'package-lock.json']
const parts = {
  server: { sources: shared, vite: ['build', '--mode', 'server'] },
  web: { sources: [...shared, 'web'], vite: ['build'] },
  bench: { sources: [...shared, 'test'], vite: ['build', '--mode', 'bench'] },
}

// What begins with a dash is for the program that comes after.
const wanted = process.argv.slice(2).filter(argument => !argument.startsWith('-'))
for (const name of wanted.length > 0 ? wanted : ['server', 'web']) ensure(name)

function ensure(name) {
  const { sources, vite } = parts[name]
  const stamp = join(root, 'dist', name, '.built')
  const builtAt = existsSync(stamp) ? statSync(stamp).mtimeMs : 0
  if (sources.every(source => newest(join(root, source)) <= builtAt)) return

  // What changes while it is built must be built again: the stamp bears the time of the beginning.
  const startedAt = new Date()
  console.error(`Building the ${name} ...`)
  const program = join(root, 'node_modules', 'vite', 'bin', 'vite.js')
  // Its report goes to stderr: stdout belongs to the program that comes after.
  const { status } = spawnSync(process.execPath, [program, ...vite], { cwd: root, stdio: ['ignore', 2, 2] })
  if (status !== 0) {
    console.error(`The ${name} could not be built. Run npm ci, then try again.`)
    process.exit(1)
  }
  writeFileSync(stamp, '')
  utimesSync(stamp, startedAt, startedAt)
}

function newest(path) {
  const stat = statSync(path)
  if (!stat.isDirectory()) return stat.mtimeMs
  return Math.max(stat.mtimeMs, ...readdirSync(path).map(name => newest(join(path, name))))
}
