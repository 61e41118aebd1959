import { serviceNamed } from '../../catalog/index.ts'
import type { Entry } from '../../kernel/table.ts'
import type { Context } from '../operation.ts'
import { invalidQuery, missingQuery } from './manners.ts'
import type { PolicyRow } from './model.ts'
import { valueOf } from './model.ts'
import { policyPage, queryOf } from './paging.ts'
import { readerOf } from './policy-rules.ts'

const time = (ms: number | undefined): string => String(ms ?? 0).padStart(15, '0')

const sorts = {
  id: (row: PolicyRow) => row.id,
  type: (row: PolicyRow) => row.type,
  href: (row: PolicyRow) => row.id,
  created_at: (row: PolicyRow) => time(row.created_at),
  created_by_id: (row: PolicyRow) => row.created_by_id,
  last_modified_at: (row: PolicyRow) => time(row.last_modified_at),
  last_modified_by_id: (row: PolicyRow) => row.last_modified_by_id,
  last_permit_at: (row: PolicyRow) => time(row.last_permit_at),
  last_permit_frequency: (row: PolicyRow) => time(row.last_permit_frequency),
  state: (row: PolicyRow) => row.state,
}

type Test = (row: PolicyRow) => boolean

function serviceTypeOf(row: PolicyRow): string | undefined {
  const name = valueOf(row.resource, 'serviceName')
  if (name !== undefined) return serviceNamed(name)?.type ?? 'service'
  if (valueOf(row.resource, 'service_group_id') !== undefined) return 'platform_service'
  return valueOf(row.resource, 'serviceType')
}

const hasTag = (row: PolicyRow, part: 'key' | 'value', text: string): boolean =>
  row.tags.some((tag) => tag[part] === text)

/** A test for each query parameter that narrows the list. */
const filters: Readonly<Record<string, (wanted: string) => Test>> = {
  type: (wanted) => (row) => row.type === wanted,
  service_type: (wanted) => (row) => serviceTypeOf(row) === wanted,
  service_name: (wanted) => (row) => valueOf(row.resource, 'serviceName') === wanted,
  service_group_id: (wanted) => (row) => valueOf(row.resource, 'service_group_id') === wanted,
  tag_name: (wanted) => (row) => hasTag(row, 'key', wanted),
  tag_value: (wanted) => (row) => hasTag(row, 'value', wanted),
}

/** What a list may be called with, beside the filters that take any text. */
const choices = {
  type: ['access', 'authorization'],
  service_type: ['service', 'platform_service'],
  state: ['active', 'deleted'],
  format: ['include_last_permit', 'display'],
}

/** The policies that a list asks for and that the caller may read; who may read none gets an empty list. */
export function policiesOf(context: Context<unknown>, shown: Test) {
  const query = queryOf(context.url)
  const account = query.get('account_id') ?? missingQuery('account_id')
  for (const [name, allowed] of Object.entries(choices)) {
    const value = query.get(name)
    if (value !== null && !allowed.includes(value))
      invalidQuery(name, `'${value}' is not one of ${allowed.join(', ')}.`)
  }
  const state = query.get('state') ?? 'active'
  const { policies } = context.state
  const subject = query.get('iam_id') ?? query.get('access_group_id')
  const entries: readonly Entry<PolicyRow>[] =
    subject === null ? policies.bucket('state', `${account}/${state}`) : policies.bucket('subject', subject)
  const tests = Object.entries(filters).flatMap(([name, test]) => {
    const wanted = query.get(name)
    return wanted === null ? [] : [test(wanted)]
  })
  const mayRead = readerOf(context)
  return policyPage<PolicyRow>({
    url: context.url,
    table: policies,
    listName: subject === null ? `state/${account}/${state}` : `subject/${subject}`,
    entries,
    sorts,
    where: (row) =>
      row.state === state &&
      row.account_id === account &&
      tests.every((test) => test(row)) &&
      shown(row) &&
      mayRead(row),
  })
}
