import type { Reply } from '../../kernel/operation.ts'
import { ok } from '../../kernel/operation.ts'
import { hexOf } from '../../kernel/random.ts'
import { named } from '../../kernel/named.ts'
import type { Context, Operation } from '../operation.ts'
import { operationOf } from '../operation.ts'
import type { Entry } from './entries.ts'
import { childrenOf, entries, entryWithId } from './entries.ts'
import { badQuery, entryNotFound, globalCatalog, notSimulated } from './manners.ts'

const operation = operationOf(globalCatalog)

/** No source names the default and the highest `_limit` (api-contract.md, 1.6, style F). */
const DEFAULT_LIMIT = 50
const MAX_LIMIT = 200

/** Entries have been there as long as anyone remembers. */
const CREATED = '2017-04-24T13:02:10.211Z'

const entryWire = (entry: Entry, origin: string) => ({
  id: entry.id,
  name: entry.name,
  kind: entry.kind,
  overview_ui: {
    en: {
      display_name: entry.display_name,
      long_description: entry.description,
      description: entry.description,
    },
  },
  images: { image: '', small_image: '', medium_image: '', feature_image: '' },
  ...(entry.parent_id === undefined ? {} : { parent_id: entry.parent_id }),
  disabled: false,
  tags: entry.tags,
  geo_tags: entry.geo_tags,
  group: false,
  provider: { email: '', name: 'IBM' },
  active: true,
  url: `${origin}/api/v1/${encodeURIComponent(entry.id)}`,
  catalog_crn: `crn:v1:bluemix:public:globalcatalog::::${entry.kind}:${encodeURIComponent(entry.id)}`,
  children_url: `${origin}/api/v1/${encodeURIComponent(entry.id)}/*`,
  metadata: entry.metadata,
  created: CREATED,
  updated: CREATED,
})

export type CatalogEntryWire = ReturnType<typeof entryWire>

/** One word of `q`: `kind:plan`, `name:kms`, `tag:lite`, or a text that occurs in a name or description. */
function matches(entry: Entry, term: string): boolean {
  const [field = '', ...rest] = term.split(':')
  const wanted = rest.join(':')
  switch (field) {
    case 'kind':
      return entry.kind === wanted
    case 'name':
      return entry.name === wanted
    case 'tag':
      return entry.tags.includes(wanted)
    case 'active':
      return wanted === 'true'
    default: {
      const text = term.toLowerCase()
      return [entry.name, entry.display_name, entry.description].some((part) =>
        part.toLowerCase().includes(text),
      )
    }
  }
}

const sorts: Readonly<Record<string, (entry: Entry) => string>> = {
  name: (entry) => entry.name,
  displayname: (entry) => entry.display_name.toLowerCase(),
  kind: (entry) => entry.kind,
  id: (entry) => entry.id,
}

function sorted(found: readonly Entry[], query: URLSearchParams): readonly Entry[] {
  const name = query.get('sort-by')
  if (name === null) return found
  const by =
    named(sorts, name) ??
    badQuery(`'sort-by' must be one of ${Object.keys(sorts).join(', ')}; '${name}' is not.`)
  const ascending = found.toSorted((a, b) => by(a).localeCompare(by(b), 'en'))
  return query.get('descending') === 'true' ? ascending.toReversed() : ascending
}

function wholeNumber(query: URLSearchParams, name: string, fallback: number, lowest: number): number {
  const text = query.get(name)
  const value = text === null ? fallback : Number(text)
  return Number.isInteger(value) && value >= lowest
    ? value
    : badQuery(`'${name}' must be a whole number from ${lowest}; '${text ?? ''}' is not.`)
}

function page({ url, query }: Context<unknown>, of: readonly Entry[]): Reply {
  const terms = (query.get('q') ?? '').split(/\s+/).filter((term) => term !== '')
  const found = sorted(
    of.filter((entry) => terms.every((term) => matches(entry, term))),
    query,
  )
  const limit = Math.min(wholeNumber(query, '_limit', DEFAULT_LIMIT, 1), MAX_LIMIT)
  const offset = wholeNumber(query, '_offset', 0, 0)
  const link = (at: number): string => {
    const target = new URL(url)
    target.searchParams.set('_offset', String(at))
    target.searchParams.set('_limit', String(limit))
    return target.href
  }
  const resources = found.slice(offset, offset + limit)
  return ok({
    offset,
    limit,
    count: found.length,
    resource_count: resources.length,
    first: link(0),
    last: link(Math.max(0, Math.floor((found.length - 1) / limit) * limit)),
    ...(offset === 0 ? {} : { prev: link(Math.max(0, offset - limit)) }),
    ...(offset + limit >= found.length ? {} : { next: link(offset + limit) }),
    resources: resources.map((entry) => entryWire(entry, url.origin)),
  })
}

/** A read names its version; who has that version already gets 304 and no body (api-contract.md, 9). */
function versioned(handle: (context: Context<unknown>) => Reply): (context: Context<unknown>) => Reply {
  return (context) => {
    const reply = handle(context)
    const tag = `"${hexOf(JSON.stringify(reply.body), 32)}"`
    const known = context.headers.get('If-None-Match')?.split(',') ?? []
    const isKnown = known.some((one) => ['*', tag, `W/${tag}`].includes(one.trim()))
    return isKnown
      ? { status: 304, headers: { ETag: tag } }
      : { ...reply, headers: { ...reply.headers, ETag: tag } }
  }
}

const entryOf = ({ path }: Context<unknown>): Entry => {
  const id = path['id'] ?? ''
  return entryWithId(id) ?? entryNotFound(id)
}

/** IBM has these below an entry, and they are no entries: an empty list of children would be a wrong answer. */
const NO_CHILDREN: ReadonlySet<string> = new Set(['pricing', 'visibility', 'logs', 'artifacts'])

function children(context: Context<unknown>): Reply {
  const entry = entryOf(context)
  const kind = context.path['kind'] ?? '*'
  if (NO_CHILDREN.has(kind)) notSimulated(`the ${kind} of a catalog entry`)
  return page(context, childrenOf(entry, kind))
}

const anyone = { authorize: 'anyone', who: 'Anyone, without a token', fidelity: 'shape' } as const

/** The services that instances can be made of, their plans, and where those can be deployed. */
export const catalogOperations: readonly Operation[] = [
  operation('GET /api/v1', {
    id: 'listCatalogEntries',
    ...anyone,
    handle: versioned((context) => page(context, entries)),
  }),
  operation('GET /api/v1/{id}', {
    id: 'getCatalogEntry',
    ...anyone,
    handle: versioned((context) => ok(entryWire(entryOf(context), context.url.origin))),
  }),
  operation('GET /api/v1/{id}/{kind}', {
    id: 'getChildObjects',
    ...anyone,
    handle: versioned(children),
  }),
]
