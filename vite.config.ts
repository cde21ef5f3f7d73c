// One configuration for three things: the web interface, the bundled server, and the tests.
import { existsSync } from 'node:fs'
import { basename, resolve } from 'node:path'
import { svelte } from '@sveltejs/vite-plugin-svelte'
import { defineConfig } from 'vitest/config'

const here = import.meta.dirname

/** The programs and threads that Node runs: each becomes one file in dist/server. */
const programs = Object.fromEntries(
  ['main', 'verify', 'backup', 'restore', 'jobs/paper-worker', 'jobs/trace-worker']
    .map(path => [basename(path), resolve(here, `server/${path}.ts`)] as const)
    .filter(([, path]) => existsSync(path)),
)

export default defineConfig(({ mode }) =>
  mode === 'server'
    ? {
        // Node 20 does not run TypeScript: bundle our own code, leave the packages where npm put them.
        build: {
          ssr: true,
          target: 'node20',
          outDir: resolve(here, 'dist/server'),
          emptyOutDir: true,
          rollupOptions: { input: programs, output: { entryFileNames: '[name].js' } },
        },
        ssr: { external: true },
      }
    : {
        root: resolve(here, 'web'),
        plugins: [svelte()],
        build: { outDir: resolve(here, 'dist/web'), emptyOutDir: true, target: 'es2022' },
        test: {
          root: here,
          projects: [
            {
              // Page classes of the web (`page.svelte.ts`) are compiled for the tests as for the browser.
              plugins: [svelte()],
              test: {
                name: 'node',
                root: here,
                include: ['test/**/*.test.ts'],
                exclude: ['test/browser/**', 'test/recovery/**'],
                testTimeout: 30_000,
              },
            },
            {
              // Browser, crash and socket tests run one after another: they measure the whole machine.
              test: {
                name: 'whole',
                root: here,
                include: ['test/browser/**/*.test.ts', 'test/recovery/**/*.test.ts'],
                fileParallelism: false,
                testTimeout: 240_000,
                hookTimeout: 120_000,
              },
            },
          ],
        },
      },
)
