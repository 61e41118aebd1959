import { readFileSync } from 'node:fs'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { root } from '../command.mjs'

/** What the first load of `/iam/apikeys` may cost until its rows show. The owners of these numbers: issue "the main job". */
export const LIMITS = {
  /** Bytes with gzip -9, fonts as they are: the console alone, and with its cloud. */
  plain: 260_000,
  demo: 310_000,
  requests: 16,
  /** Bytes that a route adds to what every page fetches. */
  route: 40_000,
}

/** The page whose first load is weighed, as Vite's manifest names it. */
const PAGE = 'src/pages/api-keys/ApiKeysPage.tsx'

/** Faces that the page's text is set in. The other alphabets come when a name needs them. */
const FACES = /IBMPlexSans-(?:Regular|SemiBold|Light)-Latin1\b/

interface Chunk {
  readonly file: string
  readonly imports?: readonly string[]
  readonly css?: readonly string[]
}
type Manifest = Readonly<Record<string, Chunk>>

/** A file of the build and what it costs to fetch. */
export interface Weight {
  readonly file: string
  readonly bytes: number
}

const readManifest = (folder: string): Manifest =>
  JSON.parse(readFileSync(path.join(root, folder, '.vite/manifest.json'), 'utf8')) as Manifest

/** What a file costs on the wire: gzip -9, but fonts as they are, since they are compressed already. */
export function weigh(folder: string, file: string): Weight {
  const content = readFileSync(path.join(root, folder, file))
  return { file, bytes: file.endsWith('.woff2') ? content.length : gzipSync(content, { level: 9 }).length }
}

/** The files of these chunks and of all that they import. */
function closure(manifest: Manifest, keys: readonly string[], seen = new Set<string>()): Set<string> {
  const files = new Set<string>()
  for (const key of keys) {
    const chunk = manifest[key]
    if (chunk === undefined || seen.has(key)) continue
    seen.add(key)
    for (const file of [chunk.file, ...(chunk.css ?? []), ...closure(manifest, chunk.imports ?? [], seen)])
      files.add(file)
  }
  return files
}

/** Keys of the chunks that the page itself names: every page of the console fetches them. */
function namedByPage(folder: string, manifest: Manifest): string[] {
  const page = readFileSync(path.join(root, folder, 'index.html'), 'utf8')
  return Object.keys(manifest).filter((key) => page.includes(`/${manifest[key]?.file}"`))
}

/**
 * Every file that the first load of the page fetches, the page itself first.
 * `e2e/budget/` fails when a browser loads something else than what is found here.
 */
export function firstLoad(folder: string): Weight[] {
  const manifest = readManifest(folder)
  if (manifest[PAGE] === undefined) throw new Error(`${folder} has no chunk for ${PAGE}`)
  const fonts = Object.values(manifest).flatMap(({ file }) => (FACES.test(file) ? [file] : []))
  const files = [...closure(manifest, [...namedByPage(folder, manifest), PAGE]), ...fonts]
  return ['index.html', ...files].map((file) => weigh(folder, file))
}

/** What each page adds to what every page fetches, by the page's name. */
export function routes(folder: string): Weight[] {
  const manifest = readManifest(folder)
  const shell = closure(manifest, namedByPage(folder, manifest))
  const pages = Object.keys(manifest).filter((key) => /^src\/pages\/.*Page\.tsx$/.test(key))
  return pages.map((page) => {
    const own = [...closure(manifest, [page])].filter((file) => !shell.has(file))
    return { file: page, bytes: total(own.map((file) => weigh(folder, file))) }
  })
}

export const total = (weights: readonly Weight[]): number =>
  weights.reduce((sum, { bytes }) => sum + bytes, 0)
