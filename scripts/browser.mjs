import { existsSync } from 'node:fs'
import path from 'node:path'
import process from 'node:process'
import { say, Stop } from './command.mjs'
import { run, tool } from './tool.mjs'

/** Where systems keep a Chromium or Chrome; the headless shell first, as it starts and runs fastest. */
const PLACES = {
  linux: [
    '/usr/bin/chromium-headless-shell',
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome-stable',
    '/usr/bin/google-chrome',
    '/opt/google/chrome/chrome',
  ],
  darwin: ['Google Chrome', 'Chromium', 'Microsoft Edge'].flatMap((name) =>
    ['/', process.env['HOME'] ?? '/'].map((home) =>
      path.join(home, `Applications/${name}.app/Contents/MacOS/${name}`),
    ),
  ),
  win32: ['ProgramFiles', 'ProgramFiles(x86)', 'LOCALAPPDATA'].map((variable) =>
    path.join(process.env[variable] ?? 'C:\\', 'Google\\Chrome\\Application\\chrome.exe'),
  ),
}

/** @returns {string | undefined} an installed browser: the one PW_CHROMIUM names, else the first that is there */
export function installedBrowser() {
  const named = process.env['PW_CHROMIUM']
  if (named !== undefined && named !== '') {
    if (existsSync(named)) return named
    throw new Stop(`PW_CHROMIUM names ${named}, which is not there.`)
  }
  const system = process.platform
  return system === 'linux' || system === 'darwin' || system === 'win32'
    ? PLACES[system].find((file) => existsSync(file))
    : undefined
}

/** Installs the system's package, where that can be done without asking. @returns {Promise<boolean>} */
async function installFromDebian() {
  if (process.getuid?.() !== 0 || !existsSync('/etc/debian_version')) return false
  const env = { DEBIAN_FRONTEND: 'noninteractive' }
  await run(['apt-get', 'update'], { env })
  for (const name of ['chromium-headless-shell', 'chromium']) {
    say(`browser: installing the system's package ${name}`)
    const { code } = await run(['apt-get', 'install', '--yes', '--no-install-recommends', name], { env })
    if (code === 0) return true
  }
  return false
}

/**
 * Sees to it that there is a browser for the tests.
 * @returns {Promise<string | undefined>} its path; undefined for Playwright's own, which it finds itself
 * @throws {Stop} when there is none and none can be installed here
 */
export async function ensureBrowser() {
  const found = installedBrowser()
  if (found !== undefined) return found
  say('browser: no Chromium or Chrome is installed; asking Playwright for its own')
  const own = await run(tool('@playwright/test', ['install', '--only-shell', 'chromium'], 'playwright'))
  if (own.code === 0) return undefined
  if (await installFromDebian()) return installedBrowser()
  throw new Stop(
    'browser: none is installed, and none could be: Playwright could not fetch its own' +
      ` (${/Error: .*/.exec(own.output)?.[0] ?? `exit code ${own.code}`}).\n` +
      'Install Chromium or Chrome with the system (on Debian, as root: apt-get install chromium-headless-shell),' +
      ' or name one: PW_CHROMIUM=/path/to/chrome npm test',
  )
}
