// Every page's address. A new page is a line here, its folder under pages/, its words, and where wanted a line in `places`.

import type { Role } from '../server/domain/person/roles.ts'
import { doorWords } from '../server/words/pages/door.ts'
import { handWords } from '../server/words/pages/hand.ts'
import { registerWords } from '../server/words/pages/registers.ts'
import { shellWords } from '../server/words/shell.ts'
import { createHref, type RouteTable, route } from './state/route.ts'
import { words } from './state/words.svelte.ts'

// The gallery shows the parts with invented data: with `vite dev`, or built on purpose with `vite build --mode gallery`.
const isGalleryShown = import.meta.env.DEV || import.meta.env.MODE === 'gallery'

export const routes = {
  home: route('/', () => import('./pages/Home/Home.svelte'), { title: () => words(shellWords).product }),
  signIn: route('/sign-in', () => import('./pages/SignIn/SignIn.svelte'), {
    title: () => words(doorWords).signIn,
    frame: 'bare',
  }),
  firstAdministrator: route('/first-visit', () => import('./pages/FirstAdministrator/FirstAdministrator.svelte'), {
    title: () => words(doorWords).first,
    frame: 'bare',
  }),
  ownPassword: route('/own-password', () => import('./pages/OwnPassword/OwnPassword.svelte'), {
    title: () => words(doorWords).ownPassword,
    frame: 'bare',
  }),
  locked: route('/locked', () => import('./pages/Locked/Locked.svelte'), {
    title: () => words(doorWords).locked,
    frame: 'bare',
  }),
  bench: route('/bench', () => import('./pages/Bench/Bench.svelte'), {
    title: () => words(shellWords).bench,
    scansItself: true,
  }),
  operation: route('/batches/:batchId/runs/:run', () => import('./pages/Operation/Operation.svelte'), {
    title: ({ batchId }) => batchId,
    frame: 'bare',
  }),
  check: route('/batches/:batchId/runs/:run/checks/:check', () => import('./pages/Check/Check.svelte'), {
    title: () => words(handWords).checkTitle,
  }),
  batches: route('/batches', () => import('./pages/Batches/Batches.svelte'), {
    title: () => words(shellWords).batches,
  }),
  batch: route('/batches/:batchId', () => import('./pages/Batch/Batch.svelte'), { title: ({ batchId }) => batchId }),
  calendar: route('/calendar', () => import('./pages/Calendar/Calendar.svelte'), {
    title: () => words(shellWords).calendar,
  }),
  newCase: route('/new-case', () => import('./pages/NewCase/NewCase.svelte'), {
    title: () => words(shellWords).newCase,
  }),
  case: route('/cases/:caseId', () => import('./pages/Case/Case.svelte'), { title: ({ caseId }) => caseId }),
  trace: route('/trace', () => import('./pages/Trace/Trace.svelte'), {
    title: () => words(shellWords).trace,
    scansItself: true,
  }),
  traceOf: route('/trace/:kind/:id', () => import('./pages/Trace/TraceOf.svelte'), {
    title: ({ id }) => `${words(shellWords).trace} ${id}`,
    scansItself: true,
  }),
  samples: route('/samples', () => import('./pages/Samples/Samples.svelte'), {
    title: () => words(shellWords).samples,
  }),
  environment: route('/environment', () => import('./pages/Environment/Environment.svelte'), {
    title: () => words(shellWords).environment,
    scansItself: true,
  }),
  exposure: route('/exposures', () => import('./pages/Exposure/Exposure.svelte'), {
    title: () => words(shellWords).exposures,
    scansItself: true,
  }),
  release: route('/release', () => import('./pages/ReleaseList/ReleaseList.svelte'), {
    title: () => words(shellWords).release,
  }),
  releaseOf: route('/release/:batchId', () => import('./pages/Release/Release.svelte'), {
    title: ({ batchId }) => `${words(shellWords).release} ${batchId}`,
  }),
  logbook: route('/equipment/:equipmentId/logbook', () => import('./pages/Logbook/Logbook.svelte'), {
    title: ({ equipmentId }) => `${words(registerWords).logbook} ${equipmentId}`,
  }),
  lab: route('/lab', () => import('./pages/Lab/Lab.svelte'), { title: () => words(shellWords).lab }),
  system: route('/system', () => import('./pages/System/System.svelte'), { title: () => words(shellWords).system }),
  account: route('/account', () => import('./pages/Account/Account.svelte'), {
    title: () => words(shellWords).account,
  }),
  ready: route('/ready', () => import('./pages/Ready/Ready.svelte'), {
    title: () => words(shellWords).ready,
    scansItself: true,
  }),
  notFound: route('/not-found', () => import('./pages/NotFound/NotFound.svelte'), {
    title: () => words(shellWords).notFound,
    isOpen: true,
  }),
}

/** Routes that are not among the product's pages; absent from a production build. */
const workshopRoutes: RouteTable = isGalleryShown
  ? {
      gallery: route('/gallery', () => import('./pages/Gallery/Gallery.svelte'), {
        title: () => 'Gallery',
        frame: 'bare',
        isOpen: true,
      }),
    }
  : {}

export const allRoutes: RouteTable = { ...routes, ...workshopRoutes }

/** The address of a page: `href('batch', { batchId })`. */
export const href = createHref(routes)

export type RouteName = keyof typeof routes

/** Who looks after the quality of what is made, or looks at it. */
const quality: readonly Role[] = ['qc-analyst', 'qa', 'qp', 'supervisor', 'lab-manager', 'inspector']

/** Everybody of the laboratory; those of the hospital see what is prepared for them. */
export const laboratory: readonly Role[] = ['technician', ...quality, 'coordinator']

/** The places of the navigation, in order; without roles for everybody who is signed in. The server decides what may be done there. */
export const places: readonly { name: RouteName; label: () => string; roles?: readonly Role[] }[] = [
  // The hospital records the collection and the hand-over to the courier there.
  { name: 'bench', label: () => words(shellWords).bench, roles: ['technician', 'supervisor', 'nurse', 'surgeon'] },
  { name: 'batches', label: () => words(shellWords).batches, roles: laboratory },
  { name: 'samples', label: () => words(shellWords).samples, roles: quality },
  { name: 'environment', label: () => words(shellWords).environment, roles: ['technician', ...quality] },
  { name: 'release', label: () => words(shellWords).release, roles: quality },
  { name: 'exposure', label: () => words(shellWords).exposures, roles: ['qa', 'qp', 'inspector'] },
  { name: 'calendar', label: () => words(shellWords).calendar, roles: [...laboratory, 'surgeon'] },
  { name: 'ready', label: () => words(shellWords).ready, roles: ['surgeon', 'nurse'] },
  { name: 'trace', label: () => words(shellWords).trace, roles: laboratory },
  { name: 'lab', label: () => words(shellWords).lab, roles: ['technician', ...quality, 'administrator'] },
  { name: 'system', label: () => words(shellWords).system, roles: ['administrator'] },
]

/**
 * The pages of the door, as they are written: shown in place of any other while nobody is signed in (`signIn`), while nobody is
 * in the laboratory at all (`firstVisit`), while the password is one that somebody else chose (`ownPassword`), and in front of the
 * page while the screen is locked (`lock`).
 */
export const door: { signIn?: RouteName; firstVisit?: RouteName; ownPassword?: RouteName; lock?: RouteName } = {
  signIn: 'signIn',
  firstVisit: 'firstAdministrator',
  ownPassword: 'ownPassword',
  lock: 'locked',
}

/** Where a scanned code leads, by the kind of thing that it is (`batch`, `vessel`); kinds without a page stay away. */
export const pageOf: Partial<Record<string, (id: string) => string>> = {
  batch: batchId => href('batch', { batchId }),
  case: caseId => href('case', { caseId }),
  donation: id => href('traceOf', { kind: 'donation', id }),
  equipment: id => href('lab', {}, { show: 'equipment', equipment: id }),
  location: id => href('traceOf', { kind: 'location', id }),
  exposure: () => href('exposure'),
  lot: id => href('lab', {}, { show: 'lots', lot: id }),
  monitoring: session => href('environment', {}, { session }),
  'patient-code': id => href('traceOf', { kind: 'patient', id }),
  plate: plate => href('environment', {}, { plate }),
  sample: id => href('samples', {}, { sample: id }),
}
