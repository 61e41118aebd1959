import { planWithId } from '../../catalog/index.ts'
import { uuidOf } from '../../kernel/random.ts'
import { ACCOUNT } from '../../scenarios/fixed.ts'
import { SPEC_NOW } from '../../spec-cloud.ts'
import { succeeded } from './instance-change.ts'
import type { InstanceRow } from './model.ts'

/** Plans of the catalogue that specs use. */
export const PLANS = {
  cosLite: '2fdf0c08-2d32-4f46-84b5-32e0c92fffd8',
  cosStandard: '744bfc56-d12c-4866-88d5-dac9139e0e5d',
  cloudantLite: '8d0a2c4e-6f17-4b39-8c5d-1e2f3a4b5c6d',
  postgres: 'e9c1d2b3-4a5f-4e60-8b71-92a3b4c5d6e7',
  postgresGen2: '0f7e6d5c-4b3a-4291-8807-f6e5d4c3b2a1',
} as const

/** An instance for a spec: Object Storage on the Lite plan with one-time view off, unless said. */
export function instanceRow(name: string, fields: Partial<InstanceRow> = {}): InstanceRow {
  const planId = fields.resource_plan_id ?? PLANS.cosLite
  const service = planWithId(planId)?.service
  if (service === undefined) throw new Error(`There is no plan ${planId}`)
  const guid = fields.guid ?? uuidOf(`spec/${name}`)
  const region = fields.region_id ?? service.regions[0] ?? 'global'
  const at = Date.parse(SPEC_NOW)
  return {
    guid,
    crn: `crn:v1:bluemix:public:${service.name}:${region}:a/${ACCOUNT.id}:${guid}::`,
    name,
    account_id: ACCOUNT.id,
    region_id: region,
    resource_id: service.id,
    service_name: service.name,
    resource_plan_id: planId,
    resource_group_id: ACCOUNT.resource_group_id,
    target_crn: `crn:v1:bluemix:public:globalcatalog::::deployment:${planId}%3A${region}`,
    parameters: {},
    allow_cleanup: false,
    state: 'active',
    locked: false,
    onetime_credentials: false,
    tags: [],
    last_operation: succeeded('create'),
    created_at: at,
    created_by: 'IBMid-5500093BHN',
    updated_at: at,
    updated_by: '',
    ...fields,
  }
}
