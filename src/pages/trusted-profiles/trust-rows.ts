import { useQueries, useQuery } from '@tanstack/react-query'
import type { ClaimRule, IdentityType, Link, TrustedIdentity } from '../../api/profile-trust.ts'
import { profileIdentities, profileLinks, profileRules } from '../../api/profile-trust.ts'
import type { TrustedProfile } from '../../api/profiles.ts'
import { serviceIds } from '../../api/service-ids.ts'
import { users } from '../../api/users.ts'
import { href, paths } from '../../app/paths.ts'
import { computeTypeName } from '../../iam/claims/compute-types.ts'
import { conditionWords } from '../../lib/claim-conditions.ts'
import { count } from '../../lib/text.ts'
import type { ListState } from '../../ui/list-state.ts'
import { listState } from '../../ui/list-state.ts'
import type { TrustRow } from './TrustTable.tsx'

/** What is done to a row from outside. */
interface Verbs {
  readonly onEditRule: (rule: ClaimRule) => void
  readonly onRemove: (name: string, act: () => Promise<void>) => void
}

const hours = (seconds: number | undefined): string =>
  seconds === undefined ? '' : count(seconds / 3600, 'hour')

const conditions = (rule: ClaimRule): string => rule.conditions.map(conditionWords).join(' and ')

const linkWords = ({ link }: Link): string => {
  const parts = [link.namespace, link.name, link.component_type, link.component_name]
  return [link.crn, ...parts.filter((part) => part !== undefined && part !== '')].join(', ')
}

/** Whom a profile trusts, by kind, as rows of tables. */
export function useTrustRows(
  { id, account_id }: TrustedProfile,
  { onEditRule, onRemove }: Verbs,
): {
  readonly federated: ListState<TrustRow>
  readonly compute: ListState<TrustRow>
  readonly identities: (type: IdentityType) => ListState<TrustRow>
  /** Identifiers that are trusted already. */
  readonly trusted: ReadonlySet<string>
} {
  const rules = useQuery(profileRules.list(id))
  const links = useQuery(profileLinks.list(id))
  const identities = useQuery(profileIdentities.list(id))
  const known = identities.data ?? []
  const people = useQuery({
    ...users.names(account_id),
    enabled: known.some(({ type }) => type === 'user'),
  })
  const named = useQueries({
    queries: known.flatMap(({ type, identifier }) =>
      type === 'serviceid' ? [serviceIds.get(identifier)] : [],
    ),
  })
  const names = new Map([
    ...(people.data ?? new Map<string, string>()),
    ...named.flatMap(({ data }) => (data === undefined ? [] : [[data.id, data.name] as const])),
  ])

  const ruleRow = (rule: ClaimRule, cells: readonly string[]): TrustRow => {
    const name = rule.name ?? rule.id
    return {
      id: rule.id,
      name,
      cells,
      onEdit: () => onEditRule(rule),
      onRemove: () => onRemove(name, () => profileRules.remove(id, rule.id)),
    }
  }
  const linkRow = (link: Link): TrustRow => {
    const name = link.name ?? link.link.crn
    return {
      id: link.id,
      name,
      cells: [name, computeTypeName(link.cr_type), linkWords(link)],
      onRemove: () => onRemove(name, () => profileLinks.remove(id, link.id)),
    }
  }
  const identityRow = ({ type, identifier, description = '' }: TrustedIdentity): TrustRow => {
    const name = names.get(identifier) ?? identifier
    return {
      id: identifier,
      name,
      cells: type === 'crn' ? [identifier, description] : [name, identifier, description],
      ...(type === 'serviceid' ? { to: href(paths.serviceId, { serviceId: identifier }) } : {}),
      ...(type === 'user' && names.has(identifier) ? { to: href(paths.user, { user: identifier }) } : {}),
      onRemove: () => onRemove(name, () => profileIdentities.remove(id, type, identifier)),
    }
  }
  const federated = rules.data?.filter(({ type }) => type === 'Profile-SAML')
  const compute = rules.data?.filter(({ type }) => type === 'Profile-CR')
  const state = (
    rows: readonly TrustRow[] | undefined,
    { error, refetch }: { readonly error: Error | null; readonly refetch: () => unknown },
  ): ListState<TrustRow> => listState({ rows, error, refetch, isFiltered: false })
  return {
    federated: state(
      federated?.map((rule) =>
        ruleRow(rule, [
          rule.name ?? rule.id,
          rule.realm_name ?? '',
          conditions(rule),
          hours(rule.expiration),
        ]),
      ),
      rules,
    ),
    compute: state(
      compute === undefined || links.data === undefined
        ? undefined
        : [
            ...compute.map((rule) =>
              ruleRow(rule, [
                rule.name ?? rule.id,
                computeTypeName(rule.cr_type),
                `All of which ${conditions(rule)}`,
              ]),
            ),
            ...links.data.map(linkRow),
          ],
      rules.error === null ? links : rules,
    ),
    identities: (type) =>
      state(identities.data?.filter((one) => one.type === type).map(identityRow), identities),
    trusted: new Set(known.map(({ identifier }) => identifier)),
  }
}
