import { defineConfig } from 'vitest/config'

/** The dashboard on the real host, in a real browser: one host and one sign-in for all files. */
export default defineConfig({
  test: {
    include: ['e2e/**/*.spec.ts'],
    globalSetup: ['e2e/globalSetup.ts'],
    fileParallelism: false,
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
})
