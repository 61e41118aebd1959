import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { compileFunction } from 'node:vm'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import type { Cloud } from '../../cloud.ts'
import type { HttpHost } from '../../hosts/http.ts'
import { serve } from '../../hosts/http.ts'
import { ACCOUNT, OWNER, SECOND_MEMBER, TESTED_ACCESS_GROUP } from '../../scenarios/fixed.ts'
import { PLANS } from '../../services/resource-controller/spec-instances.ts'
import { specCloud } from '../../spec-cloud.ts'

const loadPackage = createRequire(import.meta.url)
const SDK = '@ibm-cloud/platform-services'

const SERVICES = [
  'RESOURCE_CONTROLLER',
  'RESOURCE_MANAGER',
  'ALT_RESOURCE_MANAGER',
  'IAM_IDENTITY',
  'IAM_POLICY_MANAGEMENT',
  'IAM_ACCESS_GROUPS',
  'USER_MANAGEMENT',
  'USER_MANAGEMENT_ADMIN',
  'GLOBAL_CATALOG',
]

/** A profile that need only have a well-formed name. */
const PROFILE = 'iam-Profile-bd3caf4f-9d7b-4c5b-8d4e-1a2b3c4d5e6f'

/** What IBM's examples read from the environment (api-contract.md, 11). */
function configure(url: string): void {
  for (const service of SERVICES)
    for (const [name, value] of Object.entries({
      URL: service === 'GLOBAL_CATALOG' ? `${url}/api/v1` : url,
      AUTH_TYPE: 'iam',
      AUTHTYPE: 'iam',
      AUTH_URL: url,
      APIKEY: OWNER.apikey,
      ACCOUNT_ID: ACCOUNT.id,
      TEST_ACCOUNT_ID: ACCOUNT.id,
      TEST_TARGET_ACCOUNT_ID: 'target',
      TEST_ACCOUNT_GROUP_ID: 'group',
      TEST_POLICY_TEMPLATE_ID: 'template',
      ENTERPRISE_ACCOUNT_ID: 'enterprise',
      ENTERPRISE_SUBACCOUNT_ID: 'subaccount',
      RESOURCE_GROUP: ACCOUNT.resource_group_id,
      PLAN_ID: PLANS.cosLite,
      RECLAMATION_PLAN_ID: PLANS.cosStandard,
      ALIAS_TARGET_CRN: 'crn:v1:bluemix:public:bluemix:us-south:o/5e939cd5::cf-space:66c8b915',
      BINDING_TARGET_CRN: 'crn:v1:staging:public:bluemix:us-south:s/66c8b915::cf-application:5e939cd5',
      QUOTA_ID: ACCOUNT.quota_id,
      USER_ACCOUNT_ID: ACCOUNT.id,
      IAM_ID: OWNER.iam_id,
      IAM_ID_MEMBER: SECOND_MEMBER,
      IAM_ID_FOR_PREFERENCES: PROFILE,
      TEST_PROFILE_ID: PROFILE,
      USER_ID: SECOND_MEMBER,
      MEMBER_EMAIL: 'conformance.invitee@example.com',
      VIEWER_ROLE_ID: 'crn:v1:bluemix:public:iam::::role:Viewer',
      ACCESS_GROUP_ID: TESTED_ACCESS_GROUP,
    }))
      vi.stubEnv(`${service}_${name}`, value)
}

/** A running cloud that IBM's examples find in their environment. */
export interface Examined {
  readonly cloud: Cloud
  readonly host: HttpHost
  /** Runs the examples of a service, but those whose name says that they are of something that is not simulated. */
  run(service: string, isLeftOut: (name: string) => boolean): { readonly leftOut: readonly string[] }
}

export async function examined(): Promise<Examined> {
  const cloud = await specCloud({ host: 'direct' })
  const host = await serve(cloud)
  configure(host.url)
  return { cloud, host, run: (service, isLeftOut) => run(cloud, service, isLeftOut) }
}

/**
 * Registers the examples that come with IBM's SDK (`examples/<service>.test.js`), as they are, as tests of ours. They are
 * written for Jest and for the SDK's own repository: what they take from there is put in its place, and a wait moves
 * the cloud's clock.
 */
function run(cloud: Cloud, service: string, isLeftOut: (name: string) => boolean) {
  const leftOut: string[] = []
  const file = loadPackage
    .resolve(`${SDK}/package.json`)
    .replace(/package\.json$/, `examples/${service}.test.js`)
  const stand: Readonly<Record<string, unknown>> = {
    '../test/resources/auth-helper.js': { prepareTests: () => describe },
    'ibm-cloud-sdk-core/lib/sdk-test-helpers': { expectToBePromise: () => undefined },
    uuid: { v4: () => 'a0b1c2d3' },
  }
  const environment = {
    require: (name: string): unknown => stand[name] ?? loadPackage(name.replace('../dist', SDK)),
    jest: { setTimeout: () => undefined, spyOn: vi.spyOn, fn: vi.fn },
    test: (name: string, example: () => Promise<void>) => {
      if (isLeftOut(name)) leftOut.push(name)
      else it(name, example)
    },
    expect,
    beforeAll,
    afterAll,
    // The examples print what they get.
    console: { log: () => undefined, warn: () => undefined, error: () => undefined },
    setTimeout: (work: () => void, milliseconds: number) => {
      cloud.clock.advance({ seconds: milliseconds / 1000 })
      setImmediate(work)
    },
  }
  const load = compileFunction(readFileSync(file, 'utf8'), Object.keys(environment), { filename: file })
  ;(load as (...values: unknown[]) => void)(...Object.values(environment))
  return { leftOut }
}
