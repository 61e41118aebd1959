import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

/** Specs that change the process: they take over its network, or start others. */
const alone = ['mocks/hosts/**/*.spec.ts', 'scripts/**/*.spec.ts']

export default defineConfig({
  resolve: { alias: { '#backend': fileURLToPath(new URL('./src/no-backend.ts', import.meta.url)) } },
  test: {
    environment: 'node',
    // Nothing here waits; what takes long is work, and a busy machine may take several times as long for it.
    testTimeout: 30_000,
    reporters: ['default'],
    projects: [
      {
        extends: true,
        test: {
          name: 'together',
          include: ['mocks/**/*.spec.ts', 'src/**/*.spec.ts'],
          exclude: alone,
          // Each makes a cloud of its own and leaves nothing behind; loading the sources anew for each takes longer than
          // all of them.
          isolate: false,
        },
      },
      { extends: true, test: { name: 'alone', include: alone } },
    ],
  },
})
