// From a first start with nobody in it to the first case, through the browser alone: each kind of thing is made on its own screen.
import { resolve } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { readLaboratory } from '../../server/contract/laboratory.ts'
import type { AnswerOf } from '../../server/contract/query.ts'
import { startApp, type TestApp } from '../kit/app.ts'
import { axe, openBrowser } from '../kit/browser.ts'
import { buildWeb } from '../kit/web-build.ts'

const administrator = 'first of all passwords'
const given = 'handed over on paper'
const own = 'chosen by oneself alone'

const wanted = [
  ['Lena Manager', 'Lab manager'],
  ['Sonia Super', 'Production supervisor'],
  ['Tomás Bench', 'Technician'],
  ['Quim Control', 'QC analyst'],
  ['Aina Quality', 'QA'],
  ['Pere Person', 'QP'],
  ['Cora Dinator', 'Coordinator'],
  ['Santi Surgeon', 'Surgeon'],
] as const

let app: TestApp
let browser: Browser
let url: string
const ids = new Map<string, string>()

beforeAll(async () => {
  const webFolder = buildWeb('production')
  app = await startApp({ isEmpty: true, start: new Date().toISOString(), config: { webFolder: resolve(webFolder) } })
  url = await app.app.listen({ port: 0, host: '127.0.0.1' })
  browser = await openBrowser()
})

afterAll(async () => {
  await browser?.close()
  await app?.remove()
})

const openPage = async (): Promise<Page> => {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'en' })
  const page = await context.newPage()
  page.setDefaultTimeout(15_000)
  return page
}

const signIn = async (name: string, password: string): Promise<Page> => {
  const page = await openPage()
  await page.goto(url)
  await page.getByLabel('Badge or person').fill(ids.get(name) ?? name)
  await page.getByLabel('Password', { exact: true }).fill(password)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.getByLabel('Badge or person').waitFor({ state: 'detached' })
  return page
}

/** The form in front of the page. */
const dialog = (page: Page) => page.getByRole('dialog')

/** Presses the button that opens a form, fills it in, sends it, and waits until it is taken. */
const give = async (
  page: Page,
  button: string,
  fill: (page: Page) => Promise<unknown>,
  send = button,
): Promise<void> => {
  await page.getByRole('button', { name: button, exact: true }).first().click()
  await fill(page)
  await dialog(page).getByRole('button', { name: send, exact: true }).click()
  await dialog(page).waitFor({ state: 'hidden' })
}

const field = (page: Page, label: string | RegExp) => dialog(page).getByLabel(label)
const tile = (page: Page, name: string) => dialog(page).locator('label', { hasText: name }).first().click()

/** What is still said to be missing, by its topic. */
const missing = async (page: Page, path: string): Promise<string | null> => {
  await page.goto(`${url}${path}?show=begin`)
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.waitForLoadState('networkidle')
  return page.locator('main').textContent()
}

/** A person takes over the account: until a password of the own is chosen in place of the one that an administrator knows, no page but that one is there. */
const takeOver = async (name: string): Promise<Page> => {
  const page = await signIn(name, given)
  const chosen = page.getByRole('heading', { name: 'Choose a new password' })
  await chosen.waitFor()
  await page.goto(`${url}/account`)
  await chosen.waitFor()
  expect(await page.getByRole('navigation').count()).toBe(0)
  expect(await axe(page)).toEqual([])
  await page.getByLabel('New password').fill(own)
  await page.getByLabel('The same once more').fill(own)
  await page.getByLabel('Present password').fill(given)
  await page.getByRole('button', { name: 'Set a password' }).click()
  await page.getByRole('heading', { name }).waitFor()
  return page
}

const inAYear = new Date(Date.now() + 365 * 86_400_000).toISOString().slice(0, 10)

describe('an empty laboratory', () => {
  it('gets its first administrator at the first visit, who then sees what is missing', async () => {
    const page = await openPage()
    await page.goto(url)
    await page.getByLabel('Name, as it is printed on records').fill('Ada Admin')
    await page.getByLabel('Password', { exact: true }).fill(administrator)
    await page.getByLabel('The same password again').fill(administrator)
    await page.getByRole('button', { name: 'Create the administrator' }).click()
    await page.getByRole('heading', { name: 'Before work can begin' }).waitFor()
    ids.set('Ada Admin', 'P-0001')
    const said = await page.locator('main').textContent()
    expect(said).toContain('a lab manager, a production supervisor')
    expect(said).toContain('a draft (import the one that is shipped)')
    expect(await axe(page)).toEqual([])
    await page.context().close()
  })

  it('has everybody registered and given a first password by the administrator', async () => {
    const page = await signIn('Ada Admin', administrator)
    await page.goto(`${url}/system?show=people`)
    for (const [name, role] of wanted) {
      await give(page, 'Register a person', async () => {
        await field(page, 'Name, as printed beside signatures').fill(name)
        await tile(page, role)
      })
      await page.getByRole('heading', { level: 2, name }).waitFor()
      const id = new URL(page.url()).searchParams.get('person') ?? ''
      ids.set(name, id)
      await give(page, 'Set a password', async () => {
        await field(page, 'First password').fill(given)
        await field(page, 'The same once more').fill(given)
        await field(page, /^Own password/).fill(administrator)
      })
    }
    await give(page, 'Assign a badge', async () => {})
    await page.getByText('U26-0001').first().waitFor()
    expect(await axe(page)).toEqual([])
    expect(await missing(page, '/system')).not.toContain('a lab manager')
    await page.context().close()
  })

  it('refuses a first password typed twice in two ways, and keeps what was typed', async () => {
    const page = await signIn('Ada Admin', administrator)
    await page.goto(`${url}/system?show=people&person=${ids.get('Tomás Bench')}`)
    await page.getByRole('button', { name: 'Set a password' }).click()
    await field(page, 'First password').fill(given)
    await field(page, 'The same once more').fill('something else again')
    await dialog(page).getByRole('button', { name: 'Set a password' }).click()
    await dialog(page).getByText('The two are not the same. Type both again.').waitFor()
    expect(await field(page, 'First password').inputValue()).toBe(given)
    await page.context().close()
  })

  it('gets its settings, rooms, equipment, materials and lots from the lab manager', async () => {
    const page = await takeOver('Lena Manager')
    await page.goto(`${url}/lab?show=settings`)
    await give(
      page,
      'Change',
      async () => {
        await field(page, 'Name, as it is printed').fill('Laboratory of the first day')
        await field(page, 'Facility number (ISBT 128)').fill('a9999')
        await field(page, 'Telephone of the QP on duty').fill('+34 600 000 000')
        await field(page, 'Reason').fill('First settings')
      },
      'Change the settings',
    )
    await give(
      page,
      'Add a hospital',
      async () => {
        await field(page, 'Name of the hospital').fill('Hospital del Río')
        await field(page, 'How its numbers look, one a line').fill('HR999999\nHR-99999999')
        await field(page, 'Reason').fill('First hospital')
      },
      'Add a hospital',
    )
    await page.getByText('HR999999, HR-99999999').waitFor()

    await page.goto(`${url}/lab?show=rooms`)
    for (const [name, grade] of [
      ['Clean room', 'B'],
      ['Observation', 'C'],
      ['Receipt', 'D'],
    ] as const) {
      await give(page, 'Register a room', async () => {
        await field(page, 'Name').fill(name)
        await dialog(page).getByLabel(grade, { exact: true }).check()
      })
    }

    await page.goto(`${url}/lab?show=equipment`)
    const machines = [
      'Safety cabinet',
      'Incubator',
      'Centrifuge',
      'Cell counter',
      'Balance',
      'Microscope',
      'Transport box',
    ]
    for (const [at, type] of machines.entries()) {
      await give(page, 'Register equipment', async () => {
        await field(page, 'Type').selectOption({ label: type })
        await field(page, 'Name').fill(`EQ-${at + 1}`)
        await field(page, 'Room').selectOption({ label: 'Clean room' })
        if (type === 'Incubator') {
          await field(page, 'Shelves').fill('2')
          await field(page, 'Positions on each shelf').fill('3')
        }
      })
      await page.getByRole('link', { name: new RegExp(`^EQ-${at + 1} `) }).click()
      await give(page, 'Record a calibration', async () => field(page, 'Valid until (last day)').fill(inAYear))
    }
    expect(await axe(page)).toEqual([])
    await page.context().close()
  })

  it('drafts the process that is shipped, has it signed by production and by QA, and puts it into effect', async () => {
    const manager = await signIn('Lena Manager', own)
    await manager.goto(`${url}/lab?show=processes`)
    await give(
      manager,
      'Import bm-msc-40m as a draft',
      async () => field(manager, 'What is new, and why').fill('First version, as shipped'),
      'Draft a version',
    )
    await manager.getByText('Draft: waits for signatures').waitFor()
    expect(await axe(manager)).toEqual([])
    for (const [name, button] of [
      ['Sonia Super', 'Sign for production'],
      ['Aina Quality', 'Sign for QA'],
    ] as const) {
      const page = await takeOver(name)
      await page.goto(`${url}/lab?show=processes`)
      await page.getByRole('button', { name: 'Read the document' }).click()
      await page.getByText('Separation and seeding').first().waitFor()
      await give(page, button, async () => field(page, /^Password/).fill(own))
      if (name === 'Aina Quality') await give(page, 'Put into effect', async () => {})
      await page.context().close()
    }
    await manager.getByText('In effect', { exact: true }).waitFor()
    await manager.context().close()
  })

  it('has its materials registered, its lots received and released', async () => {
    const manager = await signIn('Lena Manager', own)
    await manager.goto(`${url}/lab?show=materials`)
    const categories = [
      'Anticoagulant',
      'Density gradient',
      'Wash solution',
      'Culture medium',
      'Detachment enzyme',
      'Culture vessels',
      'Vehicle',
      'Human albumin',
      'Syringes',
    ]
    for (const category of categories) {
      await give(manager, 'Register a material', async () => {
        await field(manager, 'Name').fill(`${category} of the house`)
        await field(manager, 'Category').selectOption({ label: category })
        await field(manager, 'Supplier').fill('Example')
        await tile(manager, 'mL')
      })
    }
    await manager.goto(`${url}/lab?show=lots`)
    for (const category of categories) {
      await give(manager, 'Receive a lot', async () => {
        await field(manager, 'Material').selectOption({ label: `${category} of the house (Example)` })
        await field(manager, 'Lot of the supplier').fill('LOT-1')
        await field(manager, 'Expires on (last day of use)').fill(inAYear)
        await field(manager, 'Quantity').fill('500')
      })
    }
    expect(await missing(manager, '/lab')).toContain('received, to be released by QC')
    const analyst = await takeOver('Quim Control')
    const { lots } = (await (await analyst.request.get(`${url}/api/laboratory`)).json()) as AnswerOf<
      typeof readLaboratory
    >
    expect(lots).toHaveLength(categories.length)
    for (const { id } of lots) {
      await analyst.goto(`${url}/lab?show=lots&lot=${id}`)
      await give(analyst, 'Release the lot', async () => {})
    }
    await analyst.getByText(`${lots.length} of ${lots.length} lots may be used now.`).waitFor()
    await analyst.context().close()
    await manager.context().close()
  })

  it('lacks nothing once people are qualified, and the coordinator opens the first case', async () => {
    const manager = await signIn('Lena Manager', own)
    await manager.goto(`${url}/lab?show=people`)
    for (const name of ['Sonia Super', 'Tomás Bench']) {
      const row = manager.getByRole('row', { name: new RegExp(name) })
      for (const what of ['Receipt of marrow', 'Aseptic cell culture', 'Aseptic filling', 'Packing and dispatch']) {
        await row.getByRole('button', { name: 'Record a qualification' }).click()
        await field(manager, 'Qualified for').selectOption({ label: what })
        await field(manager, 'Valid until (last day)').fill(inAYear)
        await field(manager, 'What shows it').fill('Training record 1')
        await dialog(manager).getByRole('button', { name: 'Record a qualification' }).click()
        await dialog(manager).waitFor({ state: 'hidden' })
      }
    }
    const left = await missing(manager, '/lab')
    expect(left).toContain('9 of 9 lots may be used now.')
    expect(left).not.toContain('Missing')
    await manager.context().close()

    const coordinator = await takeOver('Cora Dinator')
    await coordinator.goto(`${url}/new-case`)
    await coordinator.getByRole('heading', { level: 1 }).waitFor()
    expect(await coordinator.locator('main').textContent()).toContain('Hospital del Río')
    await coordinator.context().close()
  })
})
