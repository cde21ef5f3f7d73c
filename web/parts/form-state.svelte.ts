// A form while it is filled in: what stands in its fields, why it was refused, and the sending of it.
import type { Api, Done } from '../state/api.ts'
import { ApiProblem } from '../state/api-problem.ts'
import { type CommandForm, type FormField, type FormValues, firstValues, pathOf, readGiven } from './command-form.ts'

/** A change of the thing between the look and the act. */
const movedOn = 412

/** A refusal of the whole that has one field for its cause, by the path of that field. */
const causes: Readonly<Record<string, string>> = {
  'password-wrong': 'password',
  'volume-more-than-filled': 'givenUl',
}

export class FormState {
  readonly form: CommandForm
  /** What stands in the fields, by key; it stays when the form is refused. */
  values = $state<FormValues>({})
  #api: Api
  #problem = $state.raw<ApiProblem | null>(null)
  #isBusy = $state(false)
  #seenVersion: number | undefined

  constructor(api: Api, form: CommandForm) {
    this.#api = api
    this.form = form
    this.values = firstValues(form)
    this.#seenVersion = form.seenVersion
  }

  get isBusy(): boolean {
    return this.#isBusy
  }

  /** True where the last try was refused because the thing had changed: what is behind the form is to be read anew. */
  get hasMoved(): boolean {
    return this.#problem?.status === movedOn
  }

  /** Why a field was not taken; also where the fault lies within it (`roles.0`). */
  faultOf(field: FormField): string | undefined {
    return this.faultAt(pathOf(field))
  }

  faultAt(path: string): string | undefined {
    const fault = this.#problem?.fields.find(fault => isAt(fault.path, path))
    return fault?.sentence ?? (path === this.#cause ? this.#problem?.sentence : undefined)
  }

  /** The path of the field that the refusal is about, where the form has it: it is said beside that one. */
  get #cause(): string | undefined {
    const path = causes[this.#problem?.code ?? '']
    return this.form.fields.some(field => pathOf(field) === path) ? path : undefined
  }

  /** Why the form as a whole was not taken; what stands beside a field is not said again. */
  get sentence(): string | undefined {
    const problem = this.#problem
    if (!problem || this.#cause) return undefined
    if (problem.fields.length === 0) return problem.sentence
    const paths = [...this.form.fields.map(pathOf), ...(this.form.ownPaths ?? [])]
    const elsewhere = problem.fields.filter(fault => !paths.some(path => isAt(fault.path, path)))
    // Where a fault has no field to stand beside, its path says where it is: a process document has hundreds of places.
    return elsewhere.map(fault => `${fault.path}: ${fault.sentence}`).join('\n') || undefined
  }

  /** Gives the command; null where it was refused, which the form then says. Rejects only for a fault of our own. */
  async send(): Promise<Done | null> {
    if (this.#isBusy) return null
    const given = readGiven(this.values)
    const faults = this.form.faults?.(given) ?? []
    this.#problem = faults.length > 0 ? untaken(faults) : null
    if (this.#problem) return null
    this.#isBusy = true
    try {
      const input = this.form.input(given)
      return await this.#api.callCommand(this.form.command, input, { seenVersion: this.#seenVersion })
    } catch (error) {
      // A fault of our own is no refusal.
      if (!(error instanceof ApiProblem)) throw error
      this.#problem = error
      // Whoever was told and sends again has looked at the version that there is now.
      const { presentVersion } = this.#problem.facts
      if (this.hasMoved && typeof presentVersion === 'number') this.#seenVersion = presentVersion
      return null
    } finally {
      this.#isBusy = false
    }
  }
}

const isAt = (fault: string, path: string): boolean => fault === path || fault.startsWith(`${path}.`)

const untaken = (fields: ApiProblem['fields']): ApiProblem =>
  new ApiProblem({ status: 0, code: 'fields-invalid', sentence: '', fields, facts: {}, requestId: '' })
