import type { PageDefinition } from './define-page.tsx'

/** Pages by path, each with what loads it. */
export type Pages = Readonly<Record<string, () => Promise<{ readonly page: PageDefinition }>>>

let known: Pages = {}

/** Told once by the routes, which this file cannot import: they import the frame, and the frame's links are warmed. */
export const knowPages = (pages: Pages): void => {
  known = pages
}

function warmPage(path: string): void {
  known[path]?.().then(
    ({ page }) => page.warm(),
    // Going there will say what is wrong.
    () => undefined,
  )
}

/** For a link to a page without parameters: its code and what it reads are fetched as soon as somebody aims at it. */
export const warming = (path: string) => ({
  onPointerEnter: () => warmPage(path),
  onFocus: () => warmPage(path),
})
