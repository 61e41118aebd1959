import { describe, expect, it } from 'vitest'
import type { Cloud } from '../cloud.ts'
import type { ResourceKeyWire } from '../services/resource-controller/key-wire.ts'
import { signedIn, specCloud } from '../spec-cloud.ts'
import type { ScenarioName } from './index.ts'

const ORDERS_MEDIA = 'orders-media-prod'

const guidOf = (cloud: Cloud, name: string): string =>
  cloud.state.instances.rows().find((row) => row.name === name)?.guid ?? ''

const service = (serviceName: string) => () => ({ serviceName })
const instance = (name: string) => (cloud: Cloud) => ({ serviceInstance: guidOf(cloud, name) })
const production = (cloud: Cloud) => ({
  serviceName: 'resource-controller',
  resourceType: 'resource-group',
  resource: cloud.state.resourceGroups.rows().find(({ name }) => name === 'production')?.id ?? '',
})

/** What is asked about each person: the column's heading, the action, and on what. */
const columns: readonly [string, string, (cloud: Cloud) => Record<string, string>][] = [
  ['see media', 'resource-controller.instance.retrieve', instance(ORDERS_MEDIA)],
  ['make key', 'resource-controller.key.create', instance(ORDERS_MEDIA)],
  ['read all', 'resource-controller.credential.retrieve_all', instance(ORDERS_MEDIA)],
  ['1-time off', 'resource-controller.instance.update_onetime_credential_off', instance(ORDERS_MEDIA)],
  ['drop media', 'resource-controller.instance.delete', instance(ORDERS_MEDIA)],
  ['see orders-db', 'resource-controller.instance.retrieve', instance('orders-db-prod')],
  ['see group', 'resource-controller.group.retrieve', production],
  ['all keys', 'iam-identity.apikey.manage', service('iam-identity')],
  ['see s-ids', 'iam-identity.serviceid.get', service('iam-identity')],
  ['lock s-ids', 'iam-identity.serviceid.update', service('iam-identity')],
  ['creator', 'iam-identity.user-apikey.create', service('iam-identity')],
  ['see groups', 'iam-groups.groups.list', service('iam-groups')],
  ['edit groups', 'iam-groups.groups.create', service('iam-groups')],
  ['see policies', 'iam-access-management.policy.read', service('iam-access-management')],
  ['grant', 'iam-access-management.policy.create', service('iam-access-management')],
  ['see users', 'user-management.user.retrieve', service('user-management')],
  ['invite', 'user-management.user.create', service('user-management')],
]

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const all = [head, ...rows]
  const widths = head.map((_, at) => Math.max(...all.map((row) => (row[at] ?? '').length)))
  return `\n${all
    .map((row) =>
      row
        .map((cell, at) => cell.padEnd(widths[at] ?? 0))
        .join(' | ')
        .trimEnd(),
    )
    .join('\n')}\n`
}

async function powers(scenario: ScenarioName, now?: string): Promise<string> {
  const cloud = await specCloud({ scenario, ...(now === undefined ? {} : { now }) })
  const rows: string[][] = []
  for (const { id } of cloud.scenario.persons) {
    const call = await signedIn(cloud.fetch, id)
    const { body } = await call<{ responses: { authorizationDecision: { permitted: boolean } }[] }>(
      'POST /v2/authz',
      { body: columns.map(([, action, on]) => ({ action, resource: { attributes: on(cloud) } })) },
    )
    rows.push([
      id,
      ...body.responses.map(({ authorizationDecision }) => (authorizationDecision.permitted ? '●' : '·')),
    ])
  }
  return table(['', ...columns.map(([heading]) => heading)], rows)
}

describe('What each person may do', () => {
  it('in acme', async () => {
    expect(await powers('acme')).toMatchInlineSnapshot(`
      "
                     | see media | make key | read all | 1-time off | drop media | see orders-db | see group | all keys | see s-ids | lock s-ids | creator | see groups | edit groups | see policies | grant | see users | invite
      owner          | ●         | ●        | ●        | ●          | ●          | ●             | ●         | ●        | ●         | ●          | ·       | ●          | ●           | ●            | ●     | ●         | ●
      admin          | ●         | ●        | ●        | ●          | ●          | ●             | ●         | ●        | ●         | ●          | ·       | ●          | ●           | ●            | ●     | ●         | ●
      identity-admin | ·         | ·        | ·        | ·          | ·          | ·             | ·         | ●        | ●         | ●          | ●       | ·          | ·           | ·            | ·     | ·         | ·
      manager        | ●         | ●        | ·        | ·          | ●          | ·             | ●         | ·        | ·         | ·          | ·       | ·          | ·           | ·            | ·     | ·         | ·
      writer         | ●         | ●        | ·        | ·          | ·          | ·             | ●         | ·        | ·         | ·          | ·       | ·          | ·           | ·            | ·     | ·         | ·
      reader         | ●         | ·        | ·        | ·          | ·          | ·             | ●         | ·        | ·         | ·          | ·       | ·          | ·           | ·            | ·     | ·         | ·
      content-reader | ●         | ·        | ·        | ·          | ·          | ·             | ●         | ·        | ·         | ·          | ·       | ·          | ·           | ·            | ·     | ·         | ·
      custom         | ●         | ·        | ●        | ·          | ·          | ·             | ●         | ·        | ·         | ·          | ·       | ·          | ·           | ·            | ·     | ·         | ·
      auditor        | ●         | ·        | ·        | ·          | ·          | ●             | ●         | ·        | ●         | ·          | ·       | ●          | ·           | ●            | ·     | ●         | ·
      nobody         | ·         | ·        | ·        | ·          | ·          | ·             | ·         | ·        | ·         | ·          | ·       | ·          | ·           | ·            | ·     | ·         | ·
      "
    `)
  })

  it('in empty, where there is nothing to do it with', async () => {
    expect(await powers('empty')).toMatchInlineSnapshot(`
      "
              | see media | make key | read all | 1-time off | drop media | see orders-db | see group | all keys | see s-ids | lock s-ids | creator | see groups | edit groups | see policies | grant | see users | invite
      owner   | ●         | ●        | ●        | ●          | ●          | ●             | ●         | ●        | ●         | ●          | ·       | ●          | ●           | ●            | ●     | ●         | ●
      auditor | ●         | ·        | ·        | ·          | ·          | ●             | ●         | ·        | ●         | ·          | ·       | ●          | ·           | ●            | ·     | ●         | ·
      nobody  | ·         | ·        | ·        | ·          | ·          | ·             | ·         | ·        | ·         | ·          | ·       | ·          | ·           | ·            | ·     | ·         | ·
      "
    `)
  })

  it('in large', async () => {
    expect(await powers('large')).toMatchInlineSnapshot(`
      "
                     | see media | make key | read all | 1-time off | drop media | see orders-db | see group | all keys | see s-ids | lock s-ids | creator | see groups | edit groups | see policies | grant | see users | invite
      owner          | ●         | ●        | ●        | ●          | ●          | ●             | ●         | ●        | ●         | ●          | ·       | ●          | ●           | ●            | ●     | ●         | ●
      admin          | ●         | ●        | ●        | ●          | ●          | ●             | ●         | ●        | ●         | ●          | ·       | ●          | ●           | ●            | ●     | ●         | ●
      identity-admin | ·         | ·        | ·        | ·          | ·          | ·             | ·         | ●        | ●         | ●          | ·       | ·          | ·           | ·            | ·     | ·         | ·
      reader         | ·         | ·        | ·        | ·          | ·          | ·             | ·         | ·        | ·         | ·          | ·       | ·          | ·           | ·            | ·     | ·         | ·
      auditor        | ●         | ·        | ·        | ·          | ·          | ●             | ●         | ·        | ●         | ·          | ·       | ●          | ·           | ●            | ·     | ●         | ·
      nobody         | ·         | ·        | ·        | ·          | ·          | ·             | ·         | ·        | ·         | ·          | ·       | ·          | ·           | ·            | ·     | ·         | ·
      "
    `)
  })
})

describe('What each person sees of the credentials of orders-media-prod', () => {
  it('is the value, REDACTED or REDACTED_EXPLICIT', async () => {
    const cloud = await specCloud()
    const guid = guidOf(cloud, ORDERS_MEDIA)
    const names = cloud.state.resourceKeys.find('instance_guid', guid).map(({ name }) => name)
    const rows: string[][] = []
    for (const { id } of cloud.scenario.persons) {
      const call = await signedIn(cloud.fetch, id)
      const { status, body } = await call<{ resources: ResourceKeyWire[] }>(
        `GET /v2/resource_instances/${guid}/resource_keys`,
      )
      const seen = new Map(
        (status === 200 ? body.resources : []).map(({ name, credentials }) => [
          name,
          typeof credentials['REDACTED'] === 'string' ? credentials['REDACTED'] : 'value',
        ]),
      )
      rows.push([id, ...names.map((name) => seen.get(name) ?? String(status))])
    }
    expect(table(['', ...names], rows)).toMatchInlineSnapshot(`
      "
                     | orders-media-reader | orders-media-writer | orders-media-manager | orders-media-thumbnails | orders-media-uploader | orders-api-media
      owner          | value               | value               | value                | value                   | value                 | value
      admin          | value               | value               | value                | value                   | value                 | value
      identity-admin | 403                 | 403                 | 403                  | 403                     | 403                   | 403
      manager        | value               | value               | value                | REDACTED_EXPLICIT       | REDACTED_EXPLICIT     | value
      writer         | value               | value               | REDACTED             | REDACTED_EXPLICIT       | REDACTED_EXPLICIT     | value
      reader         | value               | REDACTED            | REDACTED             | REDACTED_EXPLICIT       | REDACTED_EXPLICIT     | REDACTED
      content-reader | REDACTED_EXPLICIT   | REDACTED_EXPLICIT   | REDACTED_EXPLICIT    | REDACTED_EXPLICIT       | REDACTED_EXPLICIT     | REDACTED_EXPLICIT
      custom         | value               | value               | value                | value                   | value                 | value
      auditor        | REDACTED            | REDACTED            | REDACTED             | REDACTED_EXPLICIT       | REDACTED_EXPLICIT     | REDACTED
      nobody         | 403                 | 403                 | 403                  | 403                     | 403                   | 403
      "
    `)
  })
})
