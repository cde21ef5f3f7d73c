// Every view of Marrow: a file in this folder and a line here.
import { supplierLots } from './supplier-lots.ts'
import type { AnyView } from './view.ts'

export const views: readonly AnyView[] = [supplierLots]
