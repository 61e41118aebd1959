import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import type { Plugin } from 'vite'
import { codeSplitting } from './scripts/budget/code-splitting.ts'
import { compileHint } from './scripts/budget/compile-hint.ts'
import { leanCss } from './scripts/budget/lean-css.ts'
import { preloadNeeded } from './scripts/budget/preload.ts'
import { cloudWorker } from './mocks/hosts/vite.ts'
import { cloudPath } from './mocks/path-spaces.ts'

/** `VITE_BACKEND=http` builds the console alone: it then needs a server that speaks the API at its own origin. */
const isPlain = process.env['VITE_BACKEND'] === 'http'
/** The cloud that the console in development asks (`npm run dev -- --cloud URL`). */
const cloud = process.env['CLOUD']
const at = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/**
 * What the browser may do. `connect-src 'self'` is the guarantee that nothing typed here leaves this origin;
 * Carbon sets inline positions on pop-ups, hence `style-src-attr`.
 */
export const securityHeaders = {
  'Content-Security-Policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; style-src-attr 'unsafe-inline'; font-src 'self'; " +
    "img-src 'self' data: blob:; connect-src 'self'; worker-src 'self'; manifest-src 'self'; base-uri 'none'; " +
    "form-action 'none'; frame-ancestors 'none'; object-src 'none'",
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Permissions-Policy': 'clipboard-write=(self), clipboard-read=(self)',
}

/** The same policy in the page itself, for hosts that set no headers. A page cannot name its frame ancestors. */
const policyInPage: Plugin = {
  name: 'content-security-policy',
  apply: 'build',
  transformIndexHtml: () => [
    {
      tag: 'meta',
      injectTo: 'head-prepend',
      attrs: {
        'http-equiv': 'Content-Security-Policy',
        content: securityHeaders['Content-Security-Policy'].replace(" frame-ancestors 'none';", ''),
      },
    },
  ],
}

export default defineConfig({
  plugins: [
    react(),
    policyInPage,
    ...(isPlain ? [] : [cloudWorker()]),
    preloadNeeded(),
    compileHint(),
    leanCss(),
  ],
  resolve: {
    alias: {
      '#backend': at(isPlain ? './src/no-backend.ts' : './mocks/hosts/browser.ts'),
      // MSW's cookie jar carries the public-suffix list (105 kB gzip); no cookie here names a domain.
      tldts: at('./mocks/shims/tldts.ts'),
    },
  },
  // Carbon's own Sass is not ours to modernise.
  css: { preprocessorOptions: { scss: { quietDeps: true } } },
  build: {
    outDir: isPlain ? 'dist-plain' : 'dist',
    target: 'es2023',
    manifest: true,
    sourcemap: false,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1000,
    rolldownOptions: { output: { codeSplitting: codeSplitting() } },
  },
  preview: { host: '127.0.0.1', port: 4173, strictPort: true, headers: securityHeaders },
  server: {
    host: '127.0.0.1',
    port: 5173,
    ...(cloud === undefined ? {} : { proxy: { [cloudPath.source]: { target: cloud, changeOrigin: true } } }),
  },
})
