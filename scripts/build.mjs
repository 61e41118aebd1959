import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import process from 'node:process'
import { command, isMain, root, say, Stop } from './command.mjs'
import { ensureSetup } from './setup.mjs'
import { run, tool } from './tool.mjs'

/**
 * The two builds: the demo with its cloud in the browser, and the console alone, which asks the server it came from.
 * @type {Record<'demo' | 'plain', { folder: string, env: Record<string, string> }>}
 */
export const builds = {
  demo: { folder: 'dist', env: { VITE_BACKEND: '' } },
  plain: { folder: 'dist-plain', env: { VITE_BACKEND: 'http' } },
}

/** Everything that a build reads. */
const SOURCES = [
  'index.html',
  'vite.config.ts',
  'package.json',
  'package-lock.json',
  'src',
  'mocks',
  'public',
]

/** @param {string} place @returns {string[]} the files at or below it */
function filesAt(place) {
  if (!existsSync(path.join(root, place))) return []
  const below = statSync(path.join(root, place)).isFile()
    ? [place]
    : readdirSync(path.join(root, place), { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile() && !/\.spec\.tsx?$/.test(entry.name))
        .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)))
  return below.toSorted()
}

/** @returns {string} changes when anything changes that a build reads */
function sourceHash() {
  const hash = createHash('sha256')
  for (const file of SOURCES.flatMap(filesAt))
    hash.update(`${file}\0`).update(readFileSync(path.join(root, file)))
  return hash.digest('hex')
}

/** Kept inside the build, so that it goes when another build empties the folder. @param {string} folder */
const stampFile = (folder) => path.join(root, folder, '.vite/source-hash')

/**
 * Builds, unless the folder already holds a build of these very sources.
 * @param {'demo' | 'plain'} name
 * @throws {Stop} with the builder's own words when it fails
 */
export async function ensureBuild(name) {
  const { folder, env } = builds[name]
  const hash = sourceHash()
  const stamp = stampFile(folder)
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) {
    say(`build: ${folder} is up to date`)
    return
  }
  say(`build: making ${folder}`)
  const { code, output, seconds } = await run(tool('vite', ['build', '--logLevel', 'warn']), { env })
  if (code !== 0)
    throw new Stop(`${output.trim()}\nbuild: ${folder} could not be built; the reason is above.`)
  writeFileSync(stamp, hash)
  say(`build: ${folder} made in ${seconds.toFixed(1)} s`)
}

if (isMain(import.meta.url)) {
  await command(async () => {
    const [name = 'demo'] = process.argv.slice(2)
    if (name !== 'demo' && name !== 'plain')
      throw new Stop(`There is no build "${name}": it is demo or plain.`)
    await ensureSetup()
    await ensureBuild(name)
    return 0
  })
}
