// The lock file serves every machine: a lock written beside an installed node_modules leaves out what other platforms need, and
// `npm ci` then refuses there.
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'

interface Locked {
  optionalDependencies?: Record<string, string>
  engines?: { node?: string }
  license?: string
}

const root = resolve(import.meta.dirname, '..')
const { packages } = JSON.parse(readFileSync(resolve(root, 'package-lock.json'), 'utf8')) as {
  packages: Record<string, Locked>
}

/** Where npm finds `name` for the package at `path`: beside it, or in a folder above. */
const isLocked = (path: string, name: string): boolean => {
  const at = `${path === '' ? '' : `${path}/`}node_modules/${name}`
  if (at in packages) return true
  const above = path.lastIndexOf('/node_modules/')
  return path !== '' && isLocked(above < 0 ? '' : path.slice(0, above), name)
}

describe('the lock file', () => {
  it('names what every platform needs, not only the one it was written on', () => {
    const missing = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
      Object.keys(optionalDependencies).filter(name => !isLocked(path, name)),
    )
    expect(missing).toEqual([])
  })

  it('holds no package that begins after Node 20', () => {
    const tooNew = Object.entries(packages).filter(([, { engines }]) =>
      /^\s*(>=|\^)\s*2[1-9]\b[^|]*$/.test(engines?.node ?? ''),
    )
    expect(tooNew.map(([path]) => path)).toEqual([])
  })

  it('holds nothing under a licence that would bind Marrow', () => {
    const binding = Object.entries(packages).filter(([, { license }]) => /\b[AL]?GPL\b/.test(license ?? ''))
    expect(binding.map(([path]) => path)).toEqual([])
  })
})
