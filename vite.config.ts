// One configuration for four things: the web interface, the bundled server, the benchmark, and the tests.
import { basename, resolve } from 'node:path'
import { svelte } from '@sveltejs/vite-plugin-svelte'
import { defineConfig } from 'vitest/config'

const here = import.meta.dirname

/** The programs and threads that Node runs: each becomes one file in dist/server, those of the benchmark in dist/bench. */
const programs = {
  server: ['main', 'verify', 'backup', 'restore', 'jobs/paper-worker', 'jobs/trace-worker'].map(
    path => `server/${path}.ts`,
  ),
  bench: ['main', 'load', 'floor'].map(path => `test/bench/${path}.ts`),
}

/**
 * What the server's bundle leaves where npm put it: native code, and what reads files beside its own. All the rest goes into it:
 * hundreds of small files, each looked for and read by itself, made most of the time that a start takes.
 */
const leftOutside = ['better-sqlite3', '@node-rs/argon2', 'bwip-js', 'fontkit', 'pdfkit']

const isBundle = (mode: string): mode is keyof typeof programs => mode in programs

export default defineConfig(({ mode }) =>
  isBundle(mode)
    ? {
        // Node 20 does not run TypeScript.
        build: {
          ssr: true,
          target: 'node20',
          outDir: resolve(here, 'dist', mode),
          emptyOutDir: true,
          rollupOptions: {
            input: Object.fromEntries(programs[mode].map(path => [basename(path, '.ts'), resolve(here, path)])),
            output: { entryFileNames: '[name].js' },
          },
        },
        ssr: mode === 'server' ? { noExternal: true, external: leftOutside } : { external: true },
      }
    : {
        root: resolve(here, 'web'),
        plugins: [svelte({ configFile: false })],
        build: { outDir: resolve(here, 'dist/web'), emptyOutDir: true, target: 'es2022' },
        test: {
          root: here,
          projects: [
            {
              // Page classes of the web (`page.svelte.ts`) are compiled for the tests as for the browser.
              plugins: [svelte({ configFile: false })],
              test: {
                name: 'node',
                root: here,
                // The files share a worker's modules, which keep no state: loading them anew for each was two fifths of the work.
                isolate: false,
                maxWorkers: 2,
                include: ['test/**/*.test.ts'],
                exclude: ['test/browser/**', 'test/recovery/**', 'test/**/*.svelte.test.ts'],
                testTimeout: 60_000,
                // Some files build a whole laboratory first; a busy machine takes its time.
                hookTimeout: 90_000,
              },
            },
            {
              // Where effects must run: without a page, but compiled as for the browser.
              plugins: [svelte()],
              test: {
                name: 'effects',
                root: here,
                maxWorkers: 2,
                include: ['test/**/*.svelte.test.ts'],
                environment: './test/kit/svelte-client.ts',
              },
            },
            {
              // One after another: two browsers beside each other keep two processors busier than they make them faster.
              test: {
                name: 'browser',
                root: here,
                include: ['test/browser/**/*.test.ts'],
                fileParallelism: false,
                sequence: { groupOrder: 1 },
                testTimeout: 300_000,
                hookTimeout: 180_000,
              },
            },
            {
              // One after another: they kill, fill and start the whole machine.
              test: {
                name: 'recovery',
                root: here,
                include: ['test/recovery/**/*.test.ts'],
                fileParallelism: false,
                sequence: { groupOrder: 2 },
                testTimeout: 240_000,
                hookTimeout: 120_000,
              },
            },
          ],
        },
      },
)
