import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'

const server = { '^/(api|swagger|health)': 'http://localhost:5080' }

export default defineConfig(({ mode }) => ({
  plugins: [react(), mode === 'mock' && import('./mock-api/plugin.ts').then(({ mockApi }) => mockApi())],
  server: { proxy: mode === 'mock' ? undefined : server },
  build: {
    outDir: process.env.WEB_OUT ?? 'dist',
    emptyOutDir: true,
    assetsDir: 'assets',
    target: 'es2023',
  },
  test: {
    include: ['src/**/*.test.{ts,tsx}'],
    environment: 'jsdom',
    // A hang is what this finds. How fast the pages are is asked in e2e, alone on the machine; these run beside other work.
    testTimeout: 90_000,
    setupFiles: ['src/testing/setup.ts'],
    // Nothing has a size here, so the focus trap finds nothing to hold on to; a real browser is asked in e2e.
    onConsoleLog: (log) => !log.includes('use-focus-trap'),
    css: { modules: { classNameStrategy: 'non-scoped' } },
  },
}))
