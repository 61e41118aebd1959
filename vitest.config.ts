import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  resolve: { alias: { '#backend': fileURLToPath(new URL('./src/no-backend.ts', import.meta.url)) } },
  test: {
    include: ['mocks/**/*.spec.ts', 'src/**/*.spec.ts', 'scripts/**/*.spec.ts'],
    environment: 'node',
    // Nothing here waits; what takes long is work, and a busy machine may take several times as long for it.
    testTimeout: 30_000,
    reporters: ['default'],
  },
})
