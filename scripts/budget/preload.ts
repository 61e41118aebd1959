import type { Plugin } from 'vite'

/**
 * Chunks that a first page needs, though only running code asks for them (`code-splitting.ts` names them): `acme` is
 * the scenario of whoever has chosen no other.
 */
const NEEDED = new Set(['list', 'cloud', 'acme'])

/** Has the browser fetch these chunks together with the entry, and not only once the entry has run. */
export const preloadNeeded = (): Plugin => ({
  name: 'preload-needed',
  apply: 'build',
  transformIndexHtml: {
    order: 'post',
    handler: (_html, { bundle = {} }) =>
      Object.values(bundle)
        .filter((file) => file.type === 'chunk' && NEEDED.has(file.name))
        .map(({ fileName }) => ({
          tag: 'link',
          attrs: { rel: 'modulepreload', crossorigin: true, href: `/${fileName}` },
          injectTo: 'head',
        })),
  },
})
