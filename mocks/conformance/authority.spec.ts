import { beforeAll, describe, expect, it } from 'vitest'
import type { Cloud } from '../cloud.ts'
import type { Operation } from '../services/operation.ts'
import { allOperations } from '../services/spaces.ts'
import { specCloud } from '../spec-cloud.ts'
import { firstChoice } from './requests/spec-draw.ts'
import { OTHER, representatives } from './requests/spec-representatives.ts'
import { requestFor } from './requests/spec-request.ts'
import { sendTo, tokenOf } from './requests/spec-run.ts'
import type { UndoingStore } from './requests/spec-undoing-store.ts'
import { undoingStore } from './requests/spec-undoing-store.ts'

/** One who asks, and what is one's own. */
interface Caller {
  readonly name: string
  readonly token: string
  /** Ids of oneself, and of an API key of one's own. */
  readonly own: readonly unknown[]
}

let cloud: Cloud
let store: UndoingStore
let preferred: ReadonlySet<unknown>
let callers: readonly Caller[]
let rows: ReadonlyMap<string, readonly string[]>

/** Operations about people and their keys: what one may do with one's own is another question than with another's. */
const isPersonal = ({ pattern, id }: Operation): boolean =>
  /^\/v1\/apikeys\/\{|\/users\/\{user\}|SoftLayer_User_Customer\//.test(pattern) ||
  ['createApiKey', 'authorize'].includes(id)

/** SoftLayer says with 500 that something is not there, or is there already. */
const isClassic = ({ service }: Operation): boolean => service.name === 'classic-infrastructure'

/** ✓ allowed, – refused, 404 not there for this caller, · does not apply. */
async function cellOf(operation: Operation, caller: Caller, choice: ReadonlySet<unknown>): Promise<string> {
  const request = requestFor(operation, cloud.state, firstChoice(choice, 'representative'))
  const { status } = await sendTo(cloud, caller.token, request)
  store.undo(cloud.database)
  if (status < 300) return '✓'
  if (status === 500 && isClassic(operation)) return '·'
  return status === 403 ? '–' : String(status)
}

/** Keys of another person are made by nobody: what is asked is whether one may make those of a service ID. */
const choiceFor = ({ id }: Operation): ReadonlySet<unknown> =>
  id === 'createApiKey' ? new Set([...preferred].filter((one) => one !== OTHER)) : preferred

async function rowOf(operation: Operation, isOwn: boolean): Promise<readonly string[]> {
  const cells: string[] = []
  for (const caller of callers) {
    const needsKey = operation.pattern.startsWith('/v1/apikeys/{')
    const hasOwn = needsKey ? caller.own.length > 2 : caller.own.length > 0
    if (isOwn && !hasOwn) cells.push('·')
    else cells.push(await cellOf(operation, caller, isOwn ? new Set(caller.own) : choiceFor(operation)))
  }
  return cells
}

beforeAll(async () => {
  store = undoingStore()
  cloud = await specCloud({ host: 'direct', store })
  const made = await representatives(cloud)
  preferred = made.preferred
  const people: Caller[] = []
  for (const { id, iam_id } of cloud.scenario.persons) {
    const token = await tokenOf(cloud, id)
    const user = cloud.state.users.get(iam_id)
    const key = cloud.state.apiKeys.find('iam_id', iam_id).find(({ locked }) => !locked)
    if (token === undefined) throw new Error(`${id} cannot sign in`)
    const own = [iam_id, String(user?.classic_id), ...(key === undefined ? [] : [key.id])]
    people.push({ name: id, token, own })
  }
  callers = [...people, { name: 'a credential', token: made.credentialToken, own: [] }]
  store.mark()
  const found = new Map<string, readonly string[]>()
  for (const operation of await allOperations()) {
    found.set(operation.id, await rowOf(operation, false))
    if (isPersonal(operation)) found.set(`${operation.id}, one's own`, await rowOf(operation, true))
  }
  rows = found
})

const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`

async function table(): Promise<string> {
  const operations = await allOperations()
  const titles = [...new Set(operations.map(({ service }) => service.title))]
  const head = ['operation', ...callers.map(({ name }) => name)]
  const sections = titles.map((title) => {
    const ids = operations.filter(({ service }) => service.title === title).map(({ id }) => id)
    const lines = ids.flatMap((id) =>
      [id, `${id}, one's own`].flatMap((name) => {
        const cells = rows.get(name)
        return cells === undefined ? [] : [line([name, ...cells])]
      }),
    )
    return [`## ${title}`, '', line(head), line(head.map(() => '---')), ...lines].join('\n')
  })
  return `# Who may do what

Each operation, asked by each person of the account \`acme\` with a request that makes sense, about the same things:
the instance orders-media-prod, a credential on it, somebody else's API key, a trusted profile and so on; an API key
is made for a service ID. Rows with "one's own" are about oneself, or a key of one's own. ✓ allowed, – refused (403), 404 not there for who asks,
· does not apply: there is nothing of one's own, or there is already. Another number is another refusal.
"A credential" is the service ID behind a Writer credential of orders-media-prod. Made by its spec:
\`npx vitest run mocks/conformance/authority.spec.ts -u\` writes it anew.

${sections.join('\n\n')}
`
}

describe('who may do what', () => {
  it('is as the table says', async () => {
    await expect(await table()).toMatchFileSnapshot('./authority.md')
  })

  it('the owner may do everything but a few things that have their reasons', () => {
    const at = callers.findIndex(({ name }) => name === 'owner')
    const reasons: Readonly<Record<string, string>> = {
      addApiAuthenticationKey: '–', // keys of a person are made by that person
      "addApiAuthenticationKey, one's own": '·', // the owner has one, and nobody has two
      "addBulkPortalPermission, one's own": '–', // changed from above, and nobody is above the owner
      "removeBulkPortalPermission, one's own": '–',
      cancelLastopResourceInstance: '422', // nothing takes time, so nothing is cancelable
      "removeUser, one's own": '409', // an account has an owner
      "v3RemoveUser, one's own": '409',
      resendInvitation: '409', // who is in the account has accepted
      "resendInvitation, one's own": '409',
    }
    const refused = [...rows].filter(([, cells]) => cells[at] !== '✓')
    expect(Object.fromEntries(refused.map(([name, cells]) => [name, cells[at]]))).toEqual(reasons)
  })

  it('who has no access may do what everybody may, and nothing else', async () => {
    const at = callers.findIndex(({ name }) => name === 'nobody')
    const everybodys = [
      'listApiKeys', // one's own
      'getAccountSettings',
      'getEffectiveAccountSettings',
      'listSessions', // one's own
      'revokeSessions', // one's own
      'createServiceId', // unless that is restricted
      'addMemberToMultipleAccessGroups', // each group has a status of its own
      'listUsers', // unless the list is restricted
      'getAccountSummary', // each part for who may list the same things
      'getAllObjects', // the permissions that there are in classic infrastructure
      'getUsers', // oneself and those below
      'getCurrentUser',
    ]
    const operations = await allOperations()
    const open = new Set(
      operations.filter(({ authorize }) => typeof authorize === 'string').map(({ id }) => id),
    )
    const allowed = [...rows]
      .filter(([name, cells]) => cells[at] === '✓' && !name.includes("one's own"))
      .map(([name]) => name)
    expect(allowed.filter((name) => !open.has(name))).toEqual(everybodys)
  })

  it('met no mistake of the cloud', () => {
    expect(cloud.bugs).toEqual([])
  })
})
