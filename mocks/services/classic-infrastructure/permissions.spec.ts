import { describe, expect, it } from 'vitest'
import { specAccount } from '../../spec-account.ts'
import type { Call } from '../../spec-cloud.ts'
import type { ClassicUserWire } from './operations.ts'
import type { ClassicPermission } from './permissions.ts'

const BASE = '/rest/v3.1'

const idOf = async (call: Call): Promise<number> =>
  (await call<ClassicUserWire>(`GET ${BASE}/SoftLayer_Account/getCurrentUser.json`)).body.id

async function start() {
  const account = await specAccount({
    ann: { invitedBy: 'owner' },
    bob: { invitedBy: 'ann' },
    admin: { grants: [{ role: 'Administrator', service: 'user-management' }] },
  })
  const [owner, ann, bob] = [await account.as('owner'), await account.as('ann'), await account.as('bob')]
  const [annId, bobId] = [await idOf(ann), await idOf(bob)]
  const names = async (call: Call, id: number) => {
    const { body } = await call<ClassicPermission[]>(
      `GET ${BASE}/SoftLayer_User_Customer/${id}/getPermissions.json`,
    )
    return body.map(({ keyName }) => keyName)
  }
  const change = (call: Call, verb: 'add' | 'remove', id: number, ...keyNames: readonly string[]) =>
    call<{ error: string }>(`POST ${BASE}/SoftLayer_User_Customer/${id}/${verb}BulkPortalPermission.json`, {
      body: { parameters: [keyNames.map((keyName) => ({ keyName }))] },
    })
  return { ...account, owner, ann, bob, annId, bobId, names, change }
}

describe('classic infrastructure permissions', () => {
  it('are given and taken from above, by who manages users, and only those that one has', async () => {
    const { owner, ann, bob, annId, bobId, names, change } = await start()
    expect(await names(bob, bobId)).toEqual([])
    expect(await change(ann, 'add', bobId, 'TICKET_VIEW')).toMatchObject({
      status: 403,
      body: { error: expect.stringContaining("'Manage users'") as string },
    })
    expect((await change(owner, 'add', annId, 'USER_MANAGE', 'TICKET_VIEW')).status).toBe(200)
    expect((await change(ann, 'add', bobId, 'TICKET_VIEW')).status).toBe(200)
    expect(await change(ann, 'add', bobId, 'NAS_MANAGE')).toMatchObject({
      status: 500,
      body: { error: expect.stringContaining('only permissions that you have') as string },
    })
    expect(await names(ann, bobId)).toEqual(['TICKET_VIEW'])
    expect((await change(owner, 'add', bobId, 'NAS_MANAGE')).status).toBe(200)
    // Taken may be what one does not have.
    expect((await change(ann, 'remove', bobId, 'NAS_MANAGE', 'TICKET_VIEW')).status).toBe(200)
    expect(await names(bob, bobId)).toEqual([])
  })

  it('are one’s own to see and not to change; the owner has all; no role of IAM counts', async () => {
    const { as, owner, ann, annId, bobId, names, change } = await start()
    const ownerId = await idOf(owner)
    expect((await names(owner, ownerId)).length).toBeGreaterThan(30)
    expect((await change(owner, 'remove', ownerId, 'USER_MANAGE')).status).toBe(403)
    await change(owner, 'add', annId, 'USER_MANAGE')
    expect((await change(ann, 'remove', annId, 'USER_MANAGE')).status).toBe(403)
    const admin = await as('admin')
    expect((await change(admin, 'add', bobId, 'TICKET_VIEW')).status).toBe(403)
    expect((await change(owner, 'add', bobId, 'NOTHING')).status).toBe(500)
  })
})
