import type { AgeSpan, InactiveFigures, KeyFigures, Powers } from '../../api/insight.ts'
import type { Figures } from '../../ui/charts/figures.ts'

const ageWords = ({ from_days, to_days }: AgeSpan): string => {
  if (to_days === undefined) return 'Over a year'
  return from_days === 0 ? `Under ${to_days} days` : `${from_days} to ${to_days} days`
}

export const keysByAge = ({ by_age }: KeyFigures): Figures => ({
  of: 'Age',
  groups: ['Active', 'Disabled', 'Expired'],
  bars: by_age.map((span) => ({ label: ageWords(span), values: [span.active, span.disabled, span.expired] })),
})

export const inactivity = ({
  users,
  service_ids,
  trusted_profiles,
  api_keys,
  days,
}: InactiveFigures): Figures => ({
  of: 'Identity',
  groups: [`Seen in ${days} days`, 'Seen before that', 'Never seen'],
  bars: (
    [
      ['Users', users],
      ['Service IDs', service_ids],
      ['Trusted profiles', trusted_profiles],
      ['API keys', api_keys],
    ] as const
  ).map(([label, { total, inactive, never }]) => ({
    label,
    values: [total - inactive, inactive - never, never],
  })),
})

/** Most held first; those that hardly anybody has are in the table of the roles page. */
const SHOWN = 12

export const holders = ({ roles }: Powers): Figures => ({
  of: 'Role',
  groups: ['Users', 'Service IDs', 'Trusted profiles', 'Access groups'],
  bars: roles
    .map(({ role, users, service_ids, trusted_profiles, access_groups }) => ({
      label: role,
      values: [users, service_ids, trusted_profiles, access_groups],
      total: users + service_ids + trusted_profiles + access_groups,
    }))
    .toSorted((a, b) => b.total - a.total)
    .slice(0, SHOWN)
    .map(({ label, values }) => ({ label, values })),
})
