import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { Found, FoundKind } from '../../api/found.ts'
import { found, MOST_FOUND } from '../../api/found.ts'
import { instances } from '../../api/resource-controller.ts'
import { isForbidden } from '../../lib/api-error.ts'
import { has } from '../../lib/text.ts'
import { href, paths } from '../paths.ts'
import { useIdentity } from '../use-identity.ts'
import { searchablePages } from './navigation.ts'

/** What is typed is looked for when it has stood for a moment. */
const PAUSE_MS = 150

interface Result {
  readonly key: string
  readonly label: string
  readonly note?: string
  readonly to: string
}

export interface ResultGroup {
  readonly label: string
  readonly results: readonly Result[]
  /** Where all of them are, when there are more. */
  readonly all?: string | undefined
}

interface Kind {
  readonly kind: FoundKind
  readonly label: string
  readonly to: (one: Found, me: string) => string
  readonly all: (text: string) => string
}

const isServiceIds = (iamId: string): boolean => iamId.startsWith('iam-ServiceId-')

/** The list of API keys that a key is in. */
function keyAddress({ iamId = '', name }: Found, me: string): string {
  const view = isServiceIds(iamId) ? 'service-ids' : iamId === me ? undefined : 'users'
  return href(paths.apiKeys, undefined, { ...(view === undefined ? {} : { view }), q: name })
}

/** In the order in which they are shown. */
const kinds: readonly Kind[] = [
  {
    kind: 'users',
    label: 'Users',
    to: ({ id }) => href(paths.user, { user: id }),
    all: (q) => href(paths.users, undefined, { q }),
  },
  {
    kind: 'serviceIds',
    label: 'Service IDs',
    to: ({ id }) => href(paths.serviceId, { serviceId: id }),
    all: (q) => href(paths.serviceIds, undefined, { q }),
  },
  {
    kind: 'profiles',
    label: 'Trusted profiles',
    to: ({ id }) => href(paths.trustedProfile, { profileId: id }),
    all: (q) => href(paths.trustedProfiles, undefined, { q }),
  },
  {
    kind: 'idps',
    label: 'Identity providers',
    to: ({ id }) => href(paths.identityProvider, { idpId: id }),
    all: (q) => href(paths.identityProviders, undefined, { q }),
  },
  {
    kind: 'groups',
    label: 'Access groups',
    to: ({ id }) => href(paths.accessGroup, { groupId: id }),
    all: (q) => href(paths.accessGroups, undefined, { q }),
  },
  {
    kind: 'apiKeys',
    label: 'API keys',
    to: keyAddress,
    all: (q) => href(paths.apiKeys, undefined, { q }),
  },
]

/** What was found before stays until the next is, so that nothing goes from under the keyboard. */
function useFound(kind: FoundKind, text: string) {
  const { accountId } = useIdentity()
  return useQuery({
    ...found(kind, accountId, text),
    enabled: text !== '',
    placeholderData: keepPreviousData,
  })
}

function useSettled(text: string): string {
  const [settled, setSettled] = useState(text)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), PAUSE_MS)
    return () => clearTimeout(timer)
  }, [text])
  return settled
}

/**
 * What a text is found in: pages, resources and everything that IAM has names for. What one may not list is not found; a part
 * that failed otherwise is named.
 */
export function useSearch(text: string): {
  readonly groups: readonly ResultGroup[]
  readonly isSearching: boolean
  /** Kinds of things that could not be searched. */
  readonly failed: readonly string[]
} {
  const { iamId } = useIdentity()
  const settled = useSettled(text.trim())
  const resources = useQuery(instances.all())
  const named = {
    users: useFound('users', settled),
    serviceIds: useFound('serviceIds', settled),
    profiles: useFound('profiles', settled),
    idps: useFound('idps', settled),
    groups: useFound('groups', settled),
    apiKeys: useFound('apiKeys', settled),
  }
  const pages = searchablePages.filter(({ label }) => has(label, settled)).slice(0, MOST_FOUND)
  const hits = (resources.data ?? []).filter(({ name }) => has(name, settled))
  const groups: ResultGroup[] = [
    { label: 'Pages', results: pages.map(({ label, to }) => ({ key: to, label, to })) },
    {
      label: 'Resources',
      results: hits.slice(0, MOST_FOUND).map(({ crn, name, service_name, region_id }) => ({
        key: crn,
        label: name,
        note: region_id,
        to: href(paths.instance, { service: service_name, crn }),
      })),
      all: hits.length > MOST_FOUND ? paths.resources : undefined,
    },
    ...kinds.map(({ kind, label, to, all }) => ({
      label,
      results: (named[kind].data?.rows ?? []).map((one) => ({
        key: one.id,
        label: one.name,
        note: one.note,
        to: to(one, iamId),
      })),
      all: named[kind].data?.hasMore === true ? all(settled) : undefined,
    })),
  ]
  const hasFailed = ({ error }: { readonly error: Error | null }): boolean =>
    error !== null && !isForbidden(error)
  return {
    groups: groups.filter(({ results }) => results.length > 0),
    isSearching:
      settled !== text.trim() ||
      resources.isPending ||
      Object.values(named).some(({ isFetching }) => isFetching),
    failed: [
      ...(hasFailed(resources) ? ['resources'] : []),
      ...kinds.filter(({ kind }) => hasFailed(named[kind])).map(({ label }) => label),
    ],
  }
}
