// The house of design.md section 3, held by reading the import lines: who may import whom, and what the domain never touches.
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'

const root = resolve(import.meta.dirname, '..')

/** Every source file under a folder. */
const filesUnder = (folder: string): string[] =>
  readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile() && /\.(ts|svelte)$/.test(entry.name))
    .map(entry => relative(root, join(entry.parentPath, entry.name)))

const sourceFiles = ['server', 'web', 'db', 'labels'].flatMap(filesUnder)

/** The part of the house that a file belongs to: `server/domain`, `db`, `server/main.ts`. */
const partOf = (file: string): string => {
  const [top = '', second = ''] = file.split('/')
  return top === 'server' ? `server/${second}` : top
}

interface Import {
  file: string
  to: string
  isTypeOnly: boolean
}

const importLine =
  /(?:^|\n)\s*(import|export)\s+(type\s+)?([^'"]*?from\s+)?['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]\s*\)/g

const importsOf = (file: string): Import[] => {
  const text = readFileSync(join(root, file), 'utf8')
  return [...text.matchAll(importLine)].map(match => {
    const target = (match[4] ?? match[5] ?? '').replace(/\?\w+$/, '')
    const to = target.startsWith('.') ? relative(root, resolve(root, dirname(file), target)) : target
    const named = match[3] ?? ''
    const isTypeOnly = match[2] !== undefined || /^\{(\s*type\s+[^,}]+,?)+\s*\}\s*from/.test(named)
    return { file, to, isTypeOnly }
  })
}

const imports = sourceFiles.flatMap(importsOf)
const isOwn = (to: string): boolean => /^(server|web|db|labels|test)\//.test(to)

/** Which parts each part may import, beside itself; `node:` and packages are judged apart. */
const arrows: Record<string, readonly string[]> = {
  'server/domain': [],
  'server/words': ['server/domain'],
  'server/contract': ['server/domain', 'server/words'],
  'server/processes': [],
  'server/views': ['server/domain', 'server/contract', 'server/words', 'db'],
  'server/commands': ['server/domain', 'server/views', 'db'],
  'server/papers': ['server/domain', 'server/words', 'labels'],
  db: [],
  labels: [],
  web: ['server/contract', 'server/words', 'server/domain'],
}

/** Glue that ties the rest together; nothing else imports it, but each other. */
const glue = ['server/http', 'server/routes', 'server/jobs', 'server/demo', 'server/processes']
const isProgram = (part: string): boolean => /^server\/[^/]+\.(ts|mjs)$/.test(part)

describe('the arrows of the house', () => {
  it('point only where they may', () => {
    const wrong = imports.filter(({ file, to }) => {
      const [from, into] = [partOf(file), partOf(to)]
      if (!isOwn(to) || from === into || glue.includes(from) || isProgram(from)) return false
      return !(arrows[from] ?? []).includes(into)
    })
    expect(wrong).toEqual([])
  })

  it('never lead into the web or the tests', () => {
    const wrong = imports.filter(({ file, to }) => /^(web|test)\//.test(to) && partOf(file) !== 'web')
    expect(wrong).toEqual([])
  })

  it('know every part of the house', () => {
    const parts = new Set(sourceFiles.map(partOf).filter(part => !isProgram(part)))
    expect([...parts].filter(part => !(part in arrows) && !glue.includes(part))).toEqual([])
  })
})

describe('the domain', () => {
  const domain = sourceFiles.filter(file => file.startsWith('server/domain/'))

  it('imports zod and itself only', () => {
    const foreign = imports.filter(({ file, to }) => file.startsWith('server/domain/') && !isOwn(to) && to !== 'zod')
    expect(foreign).toEqual([])
  })

  it('reads no clock, throws no dice and waits for nothing', () => {
    const impure = /\bDate\.now\b|\bnew Date\(\)|\bMath\.random\b|\basync\b|\bawait\b|\bPromise\b|\bprocess\.env\b/
    const wrong = domain.filter(file => impure.test(withoutComments(readFileSync(join(root, file), 'utf8'))))
    expect(wrong).toEqual([])
  })
})

describe('the views', () => {
  it('read no clock, so that they can be rebuilt', () => {
    const views = sourceFiles.filter(file => file.startsWith('server/views/'))
    const wrong = views.filter(file =>
      /\bDate\.now\b|\bnew Date\(\)|\bMath\.random\b/.test(withoutComments(readFileSync(join(root, file), 'utf8'))),
    )
    expect(wrong).toEqual([])
  })
})

describe('the web', () => {
  it('knows of the domain its types and formulas, the code reader and the places of the body', () => {
    const allowed = /^server\/domain\/(formula|code|case\/treatment-site|person\/roles|process|batch\/progress)/
    const wrong = imports.filter(
      ({ file, to, isTypeOnly }) =>
        partOf(file) === 'web' && to.startsWith('server/domain/') && !isTypeOnly && !allowed.test(to),
    )
    expect(wrong).toEqual([])
  })
})

describe('every file', () => {
  it('says in its first line what it is for', () => {
    const silent = sourceFiles.filter(file => !/^(\/\/|\/\*|<!--|#!)/.test(readFileSync(join(root, file), 'utf8')))
    expect(silent).toEqual([])
  })

  it('is not so long that it hides two', () => {
    const long = sourceFiles.filter(file => readFileSync(join(root, file), 'utf8').split('\n').length > 400)
    expect(long).toEqual([])
  })

  it('has no default export, but where a tool wants one', () => {
    const wrong = sourceFiles.filter(
      file => /\nexport default\b/.test(readFileSync(join(root, file), 'utf8')) && !/config\.ts$/.test(file),
    )
    expect(wrong).toEqual([])
  })
})

const withoutComments = (text: string): string => text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '')
