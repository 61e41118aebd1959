import type { Import } from './repository.ts'

/**
 * Who may import whom. A layer names the layers it may use, itself always included.
 * The drawing is in CONTRIBUTING.md, "Who may import whom".
 */
const LAYERS: Record<string, readonly string[]> = {
  'src/lib': [],
  'src/styles': [],
  'src/stores': ['src/lib'],
  'src/api': ['src/lib', 'src/stores'],
  'src/ui': ['src/lib', 'src/stores', 'src/styles'],
  'src/iam': ['src/ui', 'src/lib', 'src/api', 'src/stores', 'src/styles'],
  'src/desk': ['src/ui', 'src/lib', 'src/api', 'src/stores'],
  'src/pages': ['src/iam', 'src/ui', 'src/lib', 'src/api', 'src/stores', 'src/styles'],
  'src/app': ['src/pages', 'src/iam', 'src/ui', 'src/lib', 'src/api', 'src/stores', 'src/desk', 'src/styles'],
  src: ['src/app', 'src/api', 'src/desk', 'src/stores', 'src/ui', 'src/lib', 'src/styles'],

  'mocks/shims': [],
  'mocks/kernel': [],
  'mocks/access': ['mocks/kernel'],
  'mocks/catalog': ['mocks/access', 'mocks/kernel'],
  'mocks/services': ['mocks/catalog', 'mocks/access', 'mocks/kernel'],
  'mocks/scenarios': ['mocks/services', 'mocks/catalog', 'mocks/access', 'mocks/kernel'],
  'mocks/admin': [
    'mocks/scenarios',
    'mocks/services',
    'mocks/catalog',
    'mocks/access',
    'mocks/kernel',
    'mocks',
  ],
  mocks: [
    'mocks/admin',
    'mocks/scenarios',
    'mocks/services',
    'mocks/catalog',
    'mocks/access',
    'mocks/kernel',
  ],
  'mocks/hosts': [
    'mocks',
    'mocks/admin',
    'mocks/scenarios',
    'mocks/services',
    'mocks/catalog',
    'mocks/access',
    'mocks/kernel',
  ],

  e2e: ['mocks', 'mocks/hosts', 'mocks/scenarios', 'mocks/kernel', 'scripts'],
  scripts: ['mocks', 'mocks/hosts', 'mocks/scenarios'],
}

/**
 * What a service of the cloud offers its neighbours beside its model. Creating a credential, for one, creates the
 * service ID, the policy and the API key behind it, by the rules of the services that own them.
 */
const OFFERED = new Set([
  'mocks/services/iam-identity/api-key-create.ts',
  'mocks/services/iam-identity/history.ts',
  'mocks/services/iam-identity/mfa/model.ts',
  'mocks/services/iam-identity/manners.ts',
  'mocks/services/iam-identity/resources.ts',
  'mocks/services/iam-identity/service-id-create.ts',
  'mocks/services/iam-policy-management/permits.ts',
  'mocks/services/iam-policy-management/policy-rules.ts',
  'mocks/services/insight/key-events.ts',
])

/** Files that stand below the layers of their folder: what a page is, and where it is. */
const LOW: Record<string, readonly string[]> = {
  'src/app/paths.ts': ['src/pages', 'src/iam', 'src/ui', 'src/desk', 'e2e'],
  'src/app/define-page.tsx': ['src/pages'],
  'src/app/DocumentTitle.tsx': ['src/pages'],
  'src/app/use-identity.ts': ['src/pages', 'src/iam', 'src/desk'],
}

const isSpec = (file: string) => /(?:\.spec\.tsx?|spec-[\w-]+\.ts)$/.test(file)

/** The layer of a file: the longest folder of the table above that holds it. */
function layerOf(file: string): string | undefined {
  const folders = file.split('/')
  if (folders.length === 1) return undefined
  return [folders.slice(0, 2).join('/'), folders[0] ?? ''].find(
    (folder) => folder in LAYERS && file.startsWith(`${folder}/`),
  )
}

/** `src/pages/<area>` and `mocks/services/<api>`: neighbours that must not know each other's insides. */
function neighbourhood(file: string): string | undefined {
  return /^(src\/pages\/[^/]+|mocks\/services\/[^/]+)\//.exec(file)?.[1]
}

/** May this import be? Packages and the build's own names (`#backend`) are not for the layers to judge. */
export function isAllowed({ from, to, isTypeOnly }: Import): boolean {
  const [own, other] = [layerOf(from), layerOf(to)]
  if (own === undefined || other === undefined) return true
  if (LOW[to]?.includes(own) === true) return true
  // A spec stands beside its subject and may drive it through the whole cloud.
  if (isSpec(from) && own.startsWith('mocks')) return other.startsWith('mocks')
  if (own === other) {
    const [here, there] = [neighbourhood(from), neighbourhood(to)]
    const isApart = here !== undefined && there !== undefined && here !== there
    return !isApart || to === `${there}/model.ts` || OFFERED.has(to)
  }
  // The contract spec compares the two worlds' types, and nothing but types.
  if (own === 'e2e' && isTypeOnly) return true
  return LAYERS[own]?.includes(other) === true
}
