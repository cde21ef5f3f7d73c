// An environment for tests in which effects must run: what is Svelte is compiled as for the browser.
import type { Environment } from 'vitest/runtime'

export default {
  name: 'svelte-client',
  viteEnvironment: 'client',
  setup: () => ({ teardown: () => {} }),
} satisfies Environment
