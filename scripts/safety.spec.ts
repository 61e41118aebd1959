import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { root } from './command.mjs'
import { isAllowed } from './safety/layers.ts'
import { occurrences, readImports, readRepository } from './safety/repository.ts'

const files = readRepository()
const below = (...folders: string[]) =>
  files.filter((file) => folders.some((folder) => file.path.startsWith(folder)))
const outside = (list: typeof files, ...places: string[]) =>
  list.filter((file) => !places.some((place) => file.path.startsWith(place)))
const tests = files.filter((file) => /\.(spec|e2e)\.tsx?$/.test(file.path) || file.path.startsWith('e2e/'))
/** These two name what they forbid. */
const product = outside(files, 'scripts/safety')

describe('imports', () => {
  test('the scanner sees every form of import', () => {
    const code =
      "import a from './a.ts'\nimport type { B } from '../b.ts'\nimport './c.scss'\nexport { d } from 'd'\n" +
      "import {\n  e,\n  f,\n} from './e.ts'\nconst g = await import('./g.ts')\n"
    expect(readImports('src/ui/x.ts', code)).toEqual([
      { from: 'src/ui/x.ts', to: 'src/ui/a.ts', isTypeOnly: false },
      { from: 'src/ui/x.ts', to: 'src/b.ts', isTypeOnly: true },
      { from: 'src/ui/x.ts', to: 'src/ui/c.scss', isTypeOnly: false },
      { from: 'src/ui/x.ts', to: 'd', isTypeOnly: false },
      { from: 'src/ui/x.ts', to: 'src/ui/e.ts', isTypeOnly: false },
      { from: 'src/ui/x.ts', to: 'src/ui/g.ts', isTypeOnly: false },
    ])
  })

  test('the layers refuse what they are there to refuse', () => {
    const refused: [string, string][] = [
      ['src/pages/api-keys/A.tsx', 'mocks/cloud.ts'],
      ['mocks/cloud.ts', 'src/api/http.ts'],
      ['src/pages/api-keys/A.tsx', 'src/pages/service-ids/B.tsx'],
      ['src/ui/A.tsx', 'src/iam/B.tsx'],
      ['src/lib/a.ts', 'src/ui/B.tsx'],
      ['src/stores/a.ts', 'src/api/http.ts'],
      ['mocks/kernel/a.ts', 'mocks/access/decide.ts'],
      ['mocks/services/iam-identity/a.ts', 'mocks/services/resource-controller/key-delete.ts'],
      ['e2e/a.e2e.ts', 'src/pages/api-keys/A.tsx'],
    ]
    expect(refused.filter(([from, to]) => isAllowed({ from, to, isTypeOnly: false }))).toEqual([])
  })

  test('every import keeps to the layers', () => {
    const strays = files.flatMap((file) => file.imports).filter((one) => !isAllowed(one))
    expect(strays.map(({ from, to }) => `${from} imports ${to}`)).toEqual([])
  })

  test('only the hosts and the handlers know MSW', () => {
    const users = files.filter((file) => file.imports.some(({ to }) => /^msw(\/|$)|^@mswjs\//.test(to)))
    expect(outside(users, 'mocks/hosts/', 'mocks/handlers.ts').map((file) => file.path)).toEqual([])
  })
})

describe('the cloud', () => {
  test('takes time and randomness from its host, so that nothing in it surprises', () => {
    const hidden = /\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(|\bcrypto\.(?:randomUUID|getRandomValues)\(/g
    expect(occurrences(outside(below('mocks/'), 'mocks/kernel/', 'mocks/hosts/'), hidden)).toEqual([])
  })
})

describe('the console', () => {
  test('asks the network in one layer', () => {
    const requests = /\bfetch\(|\bnew XMLHttpRequest|\bnew EventSource|\bnew WebSocket|\bsendBeacon\(/g
    expect(occurrences(outside(below('src/'), 'src/api/', 'src/backend.d.ts'), requests)).toEqual([])
  })

  test('never makes markup of text', () => {
    expect(
      occurrences(
        below('src/'),
        /dangerouslySetInnerHTML|\.(?:inner|outer)HTML\s*=|insertAdjacentHTML|\beval\(/g,
      ),
    ).toEqual([])
  })

  test('keeps nothing in the browser but what a store declares', () => {
    const places = /\b(?:localStorage|sessionStorage|indexedDB|caches)\b|document\.cookie/g
    expect(occurrences(outside(below('src/'), 'src/stores/', 'src/api/session.ts'), places)).toEqual([])
  })
})

describe('tests', () => {
  test('none is alone, left out, repeated or put off', () => {
    const marks = /\.(?:only|skip|skipIf|fixme|todo|fails|retry)\(|\bretries\s*:\s*[^0\s]|\bretry\s*:/g
    expect(occurrences(outside(tests, 'scripts/safety'), marks)).toEqual([])
  })

  test('none waits for time to pass', () => {
    expect(
      occurrences(
        outside(tests, 'scripts/safety'),
        /waitForTimeout|(?<!\.)\bsetTimeout\(|\btest\.slow\(|\btest\.setTimeout\(|networkidle/g,
      ),
    ).toEqual([])
  })
})

describe('files', () => {
  const lengthOf = (text: string) => text.trimEnd().split('\n').length

  test('none is longer than 300 lines', () => {
    const long = files.filter(({ text }) => lengthOf(text) > 300)
    expect(long.map(({ path: file, text }) => `${file}: ${lengthOf(text)} lines`)).toEqual([])
  })

  test('none is called by a name that says nothing', () => {
    const vague = /(?:^|\/)(?:utils?|helpers?|common|misc|shared|stuff)(?:\/|\.[a-z]+$|-)/
    expect(files.map((file) => file.path).filter((file) => vague.test(file))).toEqual([])
  })

  test('components have PascalCase names and everything else kebab-case ones', () => {
    const named =
      /^(?:[A-Z][A-Za-z0-9]*\.tsx|_?[a-z0-9]+(?:-[a-z0-9]+)*(?:\.worker)?(?:\.(?:spec|e2e|config|d))?\.(?:tsx?|mjs|scss))$/
    expect(files.map((file) => file.path).filter((file) => !named.test(path.posix.basename(file)))).toEqual(
      [],
    )
  })

  test('none only passes on what others export, but for the lists of services and scenarios', () => {
    const barrels = files.filter(({ path: file }) => /\/index\.tsx?$/.test(file))
    expect(outside(barrels, 'mocks/catalog/', 'mocks/scenarios/').map((file) => file.path)).toEqual([])
  })

  test('no rule is switched off, no type is given up, nothing is left to do', () => {
    const marks =
      /\b(?:oxlint|eslint)-disable|@ts-(?:ignore|expect-error|nocheck)|\bTODO\b|\bFIXME\b|\bXXX\b/g
    const found = product.flatMap(({ path: file, text }) =>
      Array.from(text.matchAll(marks), ([mark]) => `${file}: ${mark}`),
    )
    expect(found).toEqual([])
    expect(occurrences(product, /\bconsole\.\w+\(/g)).toEqual([])
  })
})

describe('packages', () => {
  const read = (file: string) => readFileSync(path.join(root, file), 'utf8')

  test('the lock file names no server, so that it is the same on every machine', () => {
    expect(read('package-lock.json')).not.toMatch(/"resolved":/)
    expect(read('.npmrc')).not.toMatch(/registry\s*=|\/\/[\w.-]+:|_auth/)
  })

  test('versions are exact', () => {
    const { dependencies, devDependencies, optionalDependencies } = JSON.parse(
      read('package.json'),
    ) as Record<string, Record<string, string>>
    const all = Object.entries({ ...dependencies, ...devDependencies, ...optionalDependencies })
    expect(all.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([])
  })
})
