import path from 'node:path'
import type { Rolldown } from 'vite'
import { root } from '../command.mjs'

/** What the lists of identities have in common beside the first page's: a few lines each, and each would be a request. */
const IDENTITY_LISTS = [
  'src/iam/access/use-assignable.ts',
  'src/iam/access/row-menu.ts',
  'src/ui/use-page-with-rows.ts',
]

/** The page that a first visitor waits for: the budget of the first load is measured on it. */
const FIRST_PAGE = 'src/pages/api-keys/ApiKeysPage.tsx'

/** The modules that these import, and what they import in turn, but for what is imported when it is wanted. */
function closureOf(ids: readonly string[], context: Rolldown.ChunkingContext): Set<string> {
  const found = new Set<string>()
  const walk = (module: string): void => {
    if (found.has(module)) return
    found.add(module)
    for (const imported of context.getModuleInfo(module)?.importedIds ?? []) walk(imported)
  }
  ids.forEach(walk)
  return found
}

/** Everything that modules bring with them at once, apart from what a group before has taken and what must stay alone. */
function whatComesWith(name: string, files: readonly string[], alone?: RegExp): Rolldown.CodeSplittingGroup {
  const ids = files.map((file) => path.join(root, file).replaceAll(path.sep, '/'))
  let modules: Set<string> | undefined
  return {
    debugName: name,
    name: (module, context) => {
      modules ??= closureOf(ids, context)
      return modules.has(module) && alone?.test(module) !== true ? name : null
    },
  }
}

/**
 * Few files: each is a request of the first load (budget: 16), and a shared chunk of 300 bytes is still one. The frame and
 * what a list page needs in it are one file beside the libraries, taken from the first page's own imports, so that no
 * part of a dialog comes with it. The cloud and the scenario of whoever has chosen no other are one more; it loads the
 * rest of itself when it is asked for, or when the page is at rest.
 */
export const codeSplitting = (): Rolldown.CodeSplittingOptions => ({
  groups: [
    { name: 'vendor', test: /\/node_modules\//, tags: ['$initial'] },
    whatComesWith('console', ['src/main.tsx', FIRST_PAGE], /\/src\/pages\//),
    whatComesWith('cloud', ['mocks/hosts/browser-cloud.ts', 'mocks/scenarios/acme.ts']),
    whatComesWith('identity-lists', IDENTITY_LISTS),
  ],
})
