import type { Plugin } from 'vite'

/** The chunk that a first page needs, though only running code asks for it (`code-splitting.ts` names it). */
const NEEDED = 'cloud'

/** Has the browser fetch it together with the entry, and not only once the entry has run. */
export const preloadNeeded = (): Plugin => ({
  name: 'preload-needed',
  apply: 'build',
  transformIndexHtml: {
    order: 'post',
    handler: (_html, { bundle = {} }) =>
      Object.values(bundle)
        .filter((file) => file.type === 'chunk' && file.name === NEEDED)
        .map(({ fileName }) => ({
          tag: 'link',
          attrs: { rel: 'modulepreload', crossorigin: true, href: `/${fileName}` },
          injectTo: 'head',
        })),
  },
})
