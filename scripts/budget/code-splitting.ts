import path from 'node:path'
import type { Rolldown } from 'vite'
import { root } from '../command.mjs'

/** The page that a first visitor waits for: the budget of the first load is measured on it. */
const FIRST_PAGE = 'src/pages/api-keys/ApiKeysPage.tsx'

/** The modules that a module imports, and what they import in turn, but for what is imported when it is wanted. */
function closureOf(id: string, context: Rolldown.ChunkingContext): Set<string> {
  const found = new Set<string>()
  const walk = (module: string): void => {
    if (found.has(module)) return
    found.add(module)
    for (const imported of context.getModuleInfo(module)?.importedIds ?? []) walk(imported)
  }
  walk(id)
  return found
}

/** Everything that a module brings with it at once, apart from what a group before has taken and what must stay alone. */
function whatComesWith(name: string, file: string, alone?: RegExp): Rolldown.CodeSplittingGroup {
  const id = path.join(root, file).replaceAll(path.sep, '/')
  let modules: Set<string> | undefined
  return {
    debugName: name,
    name: (module, context) => {
      modules ??= closureOf(id, context)
      return modules.has(module) && alone?.test(module) !== true ? name : null
    },
  }
}

/**
 * Few files: each is a request of the first load (budget: 16), and a shared chunk of 300 bytes is still one. What a list
 * page needs beside the shell is one file, taken from the first page's own imports, so that no part of a dialog comes
 * with it. The cloud and its first scenario are two more; it loads the rest of itself when it is asked for.
 */
export const codeSplitting = (): Rolldown.CodeSplittingOptions => ({
  groups: [
    { name: 'vendor', test: /\/node_modules\//, tags: ['$initial'] },
    { name: 'shell', tags: ['$initial'] },
    whatComesWith('list', FIRST_PAGE, /\/src\/pages\//),
    whatComesWith('cloud', 'mocks/hosts/browser-cloud.ts'),
    whatComesWith('acme', 'mocks/scenarios/acme.ts'),
  ],
})
