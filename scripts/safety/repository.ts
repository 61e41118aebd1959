import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { root } from '../command.mjs'

/** An import as it is written, and where it leads: a path of the repository, or a package's name. */
export interface Import {
  readonly from: string
  readonly to: string
  readonly isTypeOnly: boolean
}

/** A text file of the repository. `path` is relative to its folder, with forward slashes. */
export interface SourceFile {
  readonly path: string
  readonly text: string
  /** The text without its comments: a comment may name what code may not use. */
  readonly code: string
  readonly imports: readonly Import[]
}

const WORLDS = ['src', 'mocks', 'e2e', 'scripts']
const SOURCE = /\.(ts|tsx|mjs|scss)$/

/** `import … from 'x'`, `export … from 'x'`, `import 'x'` and `import('x')`, with `type` when it is one of types. */
const STATIC_IMPORT = /^\s*(?:import|export)\s+(type\s)?(?:[^'";]*?\sfrom\s+)?'([^']+)'/gm
const DYNAMIC_IMPORT = /\bimport\(\s*'([^']+)'/g

const withoutComments = (text: string): string =>
  text.replaceAll(/\/\*[\s\S]*?\*\//g, '').replaceAll(/(^|\s)\/\/.*$/gm, '$1')

function destination(from: string, specifier: string): string {
  if (!specifier.startsWith('.')) return specifier
  return path.posix.normalize(path.posix.join(path.posix.dirname(from), specifier))
}

/** The imports of a file, in the order they are written. */
export function readImports(from: string, code: string): Import[] {
  const fixed = Array.from(code.matchAll(STATIC_IMPORT), ([, type, specifier = '']) => ({
    from,
    to: destination(from, specifier),
    isTypeOnly: type !== undefined,
  }))
  const dynamic = Array.from(code.matchAll(DYNAMIC_IMPORT), ([, specifier = '']) => ({
    from,
    to: destination(from, specifier),
    isTypeOnly: false,
  }))
  return [...fixed, ...dynamic]
}

function readSource(file: string): SourceFile {
  const text = readFileSync(path.join(root, file), 'utf8')
  const code = withoutComments(text)
  return { path: file, text, code, imports: readImports(file, code) }
}

/** Every source file of the four worlds and of the top level. */
export function readRepository(): SourceFile[] {
  const below = WORLDS.filter((world) => existsSync(path.join(root, world))).flatMap((world) =>
    readdirSync(path.join(root, world), { recursive: true, encoding: 'utf8' }).map((file) =>
      `${world}/${file}`.replaceAll(path.sep, '/'),
    ),
  )
  return [...readdirSync(root).filter((file) => !file.startsWith('.')), ...below]
    .filter((file) => SOURCE.test(file) && !file.includes('/node_modules/'))
    .toSorted()
    .map(readSource)
}

/** Where `pattern` occurs in the code of these files, as `path: what`. */
export const occurrences = (files: readonly SourceFile[], pattern: RegExp): string[] =>
  files.flatMap(({ path: file, code }) =>
    Array.from(code.matchAll(pattern), ([found]) => `${file}: ${found.trim()}`),
  )
