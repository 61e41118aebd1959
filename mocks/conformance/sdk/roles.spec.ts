import IamPolicyManagementV1 from '@ibm-cloud/platform-services/iam-policy-management/v1.js'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ACCOUNT } from '../../scenarios/fixed.ts'
import { undriven } from './spec-complete.ts'
import type { SdkCloud } from './spec-sdk.ts'
import { refusal, refused, refusedWith, sdkCloud } from './spec-sdk.ts'

let sdk: SdkCloud
let owner: IamPolicyManagementV1
let nobody: IamPolicyManagementV1
beforeAll(async () => {
  sdk = await sdkCloud()
  owner = new IamPolicyManagementV1(sdk.owner)
  nobody = new IamPolicyManagementV1(await sdk.as('nobody'))
})
afterAll(() => sdk.close())

const accountId = ACCOUNT.id
/** No two roles of a service have the same actions. */
const role = (name: string, action = 'groups.read') => ({
  displayName: `SDK ${name}`,
  actions: [`iam-groups.${action}`],
  name,
  accountId,
  serviceName: 'iam-groups',
  description: 'IAM Groups read access',
})

describe("IBM's SDK and roles", () => {
  it('creates a role, reads, replaces and deletes it', async () => {
    const made = await owner.createRole(role('SDKNode1'))
    expect(made.status).toBe(201)
    expect(made.result).toMatchObject({
      display_name: 'SDK SDKNode1',
      name: 'SDKNode1',
      service_name: 'iam-groups',
      actions: ['iam-groups.groups.read'],
      account_id: accountId,
    })
    expect(made.result.crn).toBe(`crn:v1:bluemix:public:iam-groups::a/${accountId}::customRole:SDKNode1`)
    const roleId = made.result.id ?? ''
    const read = await owner.getRole({ roleId })
    expect(read.headers['etag']).toBe(made.headers['etag'])
    const ifMatch = String(read.headers['etag'])
    const replaced = await owner.replaceRole({
      roleId,
      ifMatch,
      displayName: 'Updated',
      actions: ['iam-groups.groups.read', 'iam-groups.groups.list'],
      description: 'Updated',
    })
    expect([replaced.status, replaced.result.display_name, replaced.result.actions?.length]).toEqual([
      200,
      'Updated',
      2,
    ])
    expect(replaced.headers['etag']).not.toBe(ifMatch)
    const late = { roleId, ifMatch, displayName: 'x', actions: ['iam-groups.groups.read'] }
    expect(await refused(owner.replaceRole(late))).toBe(412)
    expect((await owner.deleteRole({ roleId })).status).toBe(204)
    expect(await refused(owner.getRole({ roleId }))).toBe(404)
  })

  it('lists roles by service with the new one, and those of a group of services', async () => {
    const { result } = await owner.createRole(role('SDKNode2', 'groups.list'))
    const ofService = await owner.listRoles({ accountId, serviceName: 'iam-groups' })
    expect(ofService.result.custom_roles?.map(({ id }) => id)).toContain(result.id)
    const ofGroup = await owner.listRoles({ accountId, serviceGroupId: 'IAM' })
    expect(ofGroup.result.service_roles?.map(({ crn }) => crn)).toContain(
      'crn:v1:bluemix:public:iam-identity::::serviceRole:ServiceIdCreator',
    )
    expect(ofGroup.result.system_roles?.map(({ crn }) => crn)).toContain(
      'crn:v1:bluemix:public:iam::::role:Viewer',
    )
    expect(await refused(owner.listRoles({ serviceName: 'iam-groups', serviceGroupId: 'IAM' }))).toBe(400)
  })

  it('is refused what is there already, what its caller may not do and what is not there', async () => {
    const { result } = await owner.createRole(role('SDKNode3', 'groups.update'))
    const codes = [
      await refusal(owner.createRole(role('SDKNode3', 'groups.update'))),
      await refusal(owner.getRole({ roleId: 'none' })),
    ]
    expect(codes).toMatchObject([
      { status: 409, result: { errors: [{ code: 'role_conflict_error' }] } },
      { status: 404, result: { errors: [{ code: 'role_not_found' }] } },
    ])
    const other = await owner.createRole(role('SDKNode6', 'groups.delete'))
    const ifMatch = String(other.headers['etag'])
    const alike = { displayName: 'SDK SDKNode3', actions: ['iam-groups.groups.delete'] }
    expect(await refused(owner.replaceRole({ roleId: other.result.id ?? '', ifMatch, ...alike }))).toBe(409)
    const calls = (client: IamPolicyManagementV1, roleId: string) => [
      client.replaceRole({ roleId, ifMatch: '1', displayName: 'x', actions: ['iam-groups.groups.read'] }),
      client.deleteRole({ roleId }),
    ]
    expect(
      await refusedWith(
        nobody.createRole(role('SDKNode4', 'members.add')),
        ...calls(nobody, result.id ?? ''),
      ),
    ).toEqual([403])
    expect(await refusedWith(owner.getRole({ roleId: 'none' }), ...calls(owner, 'none'))).toEqual([404])
    expect(
      await refusedWith(
        owner.createRole({ ...role('SDKNode5'), actions: ['no.such.action'] }),
        owner.createRole({ ...role('SDKNode5'), name: 'small' }),
      ),
    ).toEqual([400])
  })

  it('was driven through every operation, and met no mistake', async () => {
    expect(
      await undriven(sdk, 'roles', {
        neverForbidden: {
          listRoles: 'every member may see which roles there are',
          getRole: 'every member may see which roles there are',
        },
      }),
    ).toEqual([])
    expect(sdk.cloud.bugs).toEqual([])
  })
})
