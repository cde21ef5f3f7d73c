// Every page's address. A new page is a line here, its folder under pages/, its words, and where wanted a line in `places`.

import type { Role } from '../server/domain/person/roles.ts'
import { shellWords } from '../server/words/shell.ts'
import { createHref, type RouteTable, route } from './state/route.ts'
import { words } from './state/words.svelte.ts'

// The gallery shows the parts with invented data: with `vite dev`, or built on purpose with `vite build --mode gallery`.
const isGalleryShown = import.meta.env.DEV || import.meta.env.MODE === 'gallery'

export const routes = {
  batches: route('/batches', () => import('./pages/Batches/Batches.svelte'), {
    title: () => words(shellWords).batches,
  }),
  batch: route('/batches/:batchId', () => import('./pages/Batch/Batch.svelte'), { title: ({ batchId }) => batchId }),
  samples: route('/samples', () => import('./pages/Samples/Samples.svelte'), {
    title: () => words(shellWords).samples,
  }),
  releaseList: route('/release', () => import('./pages/ReleaseList/ReleaseList.svelte'), {
    title: () => words(shellWords).release,
  }),
  release: route('/release/:batchId', () => import('./pages/Release/Release.svelte'), {
    title: ({ batchId }) => `${words(shellWords).release} ${batchId}`,
  }),
  ready: route('/ready', () => import('./pages/Ready/Ready.svelte'), { title: () => words(shellWords).ready }),
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

/** The places of the navigation, in order; without roles for everybody who is signed in. The server decides what may be done there. */
export const places: readonly { name: RouteName; label: () => string; roles?: readonly Role[] }[] = [
  { name: 'samples', label: () => words(shellWords).samples, roles: quality },
  { name: 'releaseList', label: () => words(shellWords).release, roles: quality },
  { name: 'ready', label: () => words(shellWords).ready, roles: ['surgeon', 'nurse'] },
]

/**
 * The pages of the door, as they are written: shown in place of any other while nobody is signed in (`signIn`), while nobody is
 * in the laboratory at all (`firstVisit`), and in front of the page while the screen is locked (`lock`).
 */
export const door: { signIn?: RouteName; firstVisit?: RouteName; lock?: RouteName } = {}

/** Where a scanned code leads, by the kind of thing that it is (`batch`, `vessel`); kinds without a page stay away. */
export const pageOf: Partial<Record<string, (id: string) => string>> = {
  sample: id => href('samples', {}, { sample: id }),
}
