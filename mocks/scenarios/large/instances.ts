import { resourceServices } from '../../catalog/index.ts'
import { succeeded } from '../../services/resource-controller/instance-change.ts'
import type { InstanceRow } from '../../services/resource-controller/model.ts'
import type { ResourceGroupRow } from '../../services/resource-manager/model.ts'
import { defaultResourceGroup } from '../account.ts'
import { iamIdOf } from '../acme/people.ts'
import { ACCOUNT } from '../fixed.ts'
import type { Kit } from '../model.ts'
import { INSTANCES, numbered, stageOf, stages, teamOf, teams } from './names.ts'

const DAY = 86_400_000

const resourceGroupOf = (kit: Kit, team: string): string => kit.hex(`resource-group/${team}`, 32)

export const resourceGroups = (kit: Kit): ResourceGroupRow[] => [
  defaultResourceGroup(kit),
  ...teams.map((team): ResourceGroupRow => ({
    id: resourceGroupOf(kit, team),
    account_id: ACCOUNT.id,
    name: team,
    state: 'ACTIVE',
    isDefault: false,
    quota_id: ACCOUNT.quota_id,
    created_at: kit.at('2019-01-07T08:00:00Z'),
    updated_at: kit.at('2019-01-07T08:00:00Z'),
  })),
]

export const instancesOf = (kit: Kit): ((n: number) => string) => {
  const base = kit.uuid('instance')
  return (n) => numbered(base, n)
}

const serviceOf = (n: number) => {
  const service = resourceServices[n % resourceServices.length]
  if (service === undefined) throw new Error('The catalogue has no services')
  return service
}

export const serviceNameOf = (n: number): string => serviceOf(n).name

export function* instances(kit: Kit): Generator<InstanceRow> {
  const guidOf = instancesOf(kit)
  const first = kit.at('2019-01-08T10:00:00Z')
  const oneTimeSince = kit.at('2025-08-04T00:00:00Z')
  const by = iamIdOf('admin')
  for (let n = 0; n < INSTANCES; n++) {
    const service = serviceOf(n)
    const plan = service.plans.find(({ isAlwaysOneTime }) => isAlwaysOneTime !== true)
    const region = service.regions[n % service.regions.length] ?? 'global'
    const series = Math.floor(n / resourceServices.length)
    const team = teamOf(series)
    const stage = stageOf(Math.floor(series / teams.length))
    const guid = guidOf(n)
    const created_at = first + n * 2.8 * DAY
    yield {
      guid,
      crn: `crn:v1:bluemix:public:${service.name}:${region}:a/${ACCOUNT.id}:${guid}::`,
      name: `${team}-${service.name}-${stage}-${1 + Math.floor(series / (teams.length * stages.length))}`,
      account_id: ACCOUNT.id,
      region_id: region,
      resource_id: service.id,
      service_name: service.name,
      resource_plan_id: plan?.id ?? '',
      resource_group_id: resourceGroupOf(kit, team),
      target_crn: `crn:v1:bluemix:public:globalcatalog::::deployment:${plan?.id}%3A${region}`,
      parameters: {},
      allow_cleanup: false,
      state: 'active',
      locked: n % 100 === 42,
      onetime_credentials: created_at >= oneTimeSince,
      tags: [`env:${stage}`, `team:${team}`],
      last_operation: succeeded('create'),
      created_at,
      created_by: by,
      updated_at: created_at,
      updated_by: '',
    }
  }
}
