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

/**
 * Chunks of the demo build that are imported at run time before the rows show, which no manifest can tell.
 * `e2e/budget/` fails when a browser loads something else than what is found here.
 */
const AT_START = ['cloud', 'acme']

interface Chunk {
  readonly file: string
  readonly name?: string
  readonly isEntry?: boolean
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

const entriesOf = (manifest: Manifest) =>
  Object.keys(manifest).filter((key) => manifest[key]?.isEntry === true)

/** Every file that the first load of the page fetches, the page itself first. */
export function firstLoad(folder: string): Weight[] {
  const manifest = readManifest(folder)
  if (manifest[PAGE] === undefined) throw new Error(`${folder} has no chunk for ${PAGE}`)
  const fonts = Object.values(manifest).flatMap(({ file }) => (FACES.test(file) ? [file] : []))
  const atStart = Object.keys(manifest).filter((key) => AT_START.includes(manifest[key]?.name ?? ''))
  if (atStart.length !== 0 && atStart.length !== AT_START.length)
    throw new Error(
      `${folder} has the chunks ${atStart.join(', ')} where there should be ${AT_START.join(', ')}`,
    )
  const files = [...closure(manifest, [...entriesOf(manifest), PAGE, ...atStart]), ...fonts]
  return ['index.html', ...files].map((file) => weigh(folder, file))
}

/** Fetched with the entry on every page (`preload.ts`), though no entry imports it. */
const WITH_ENTRY = 'list'

/** What each page adds to what every page fetches, by the page's name. */
export function routes(folder: string): Weight[] {
  const manifest = readManifest(folder)
  const list = Object.keys(manifest).filter((key) => manifest[key]?.name === WITH_ENTRY)
  const shell = closure(manifest, [...entriesOf(manifest), ...list])
  const pages = Object.keys(manifest).filter((key) => /^src\/pages\/.*Page\.tsx$/.test(key))
  return pages.map((page) => {
    const own = [...closure(manifest, [page])].filter((file) => !shell.has(file))
    return { file: page, bytes: total(own.map((file) => weigh(folder, file))) }
  })
}

export const total = (weights: readonly Weight[]): number =>
  weights.reduce((sum, { bytes }) => sum + bytes, 0)
