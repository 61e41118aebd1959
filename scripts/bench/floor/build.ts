import path from 'node:path'
import react from '@vitejs/plugin-react'
import { build } from 'vite'
import { root } from '../../command.mjs'

/** Builds the floor page as the console is built. @returns its folder */
export async function buildFloor(): Promise<string> {
  const outDir = path.join(root, 'node_modules/.cache/bench/floor')
  await build({
    configFile: false,
    logLevel: 'warn',
    root: path.join(root, 'scripts/bench/floor'),
    plugins: [react()],
    css: { preprocessorOptions: { scss: { quietDeps: true } } },
    build: { outDir, emptyOutDir: true, target: 'es2023', modulePreload: { polyfill: false } },
  })
  return outDir
}
