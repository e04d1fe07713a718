import { defineConfig } from 'vitest/config'
import { LongestFirst } from './test/longest-first.ts'

const requests = ['{src,test}/**/*.request.test.{ts,tsx}']
const globalSetup = ['test/global-setup.ts']

export default defineConfig({
  test: {
    // One more than the cores that there must be: a file often waits for its database or its browser.
    maxWorkers: 3,
    sequence: { sequencer: LongestFirst },
    testTimeout: 20_000,
    hookTimeout: 30_000,
    // Files share the modules of their worker: loading the whole house anew for each took half of the time.
    projects: [
      {
        test: {
          name: 'unit',
          include: ['{src,test,bench,scripts}/**/*.test.{ts,tsx}'],
          exclude: [...requests, 'test/processes/**'],
          isolate: false,
        },
      },
      // Every request test runs on the embedded version and on the oldest that we support.
      { test: { name: 'postgres-18', include: requests, globalSetup, isolate: false } },
      { test: { name: 'postgres-15', include: requests, globalSetup, isolate: false } },
      {
        test: {
          name: 'processes',
          include: ['test/processes/**/*.test.ts'],
          globalSetup: ['test/processes/global-setup.ts'],
          isolate: false,
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['e2e/**/*.test.{ts,tsx}'],
          globalSetup,
          isolate: false,
          testTimeout: 60_000,
        },
      },
    ],
  },
})
