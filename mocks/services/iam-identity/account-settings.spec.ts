import { describe, expect, it } from 'vitest'
import { ACCOUNT_ID, iamIdOf, OWNER_ID, specAccount } from '../../spec-account.ts'
import type { Call } from '../../spec-cloud.ts'
import type { AccountSettingsWire } from './account-settings-operations.ts'

const PATH = `/v1/accounts/${ACCOUNT_ID}/settings/identity`
const people = {
  ann: {},
  viewer: { grants: [{ role: 'Viewer' }] },
  editor: { grants: [{ role: 'Editor' }] },
}

const change = (call: Call, body: object, tag = '*') =>
  call<AccountSettingsWire>(`PUT ${PATH}`, { body, headers: { 'If-Match': tag } })

describe('account settings', () => {
  it('begin with nothing restricted and nothing set', async () => {
    const { as } = await specAccount()
    const answer = await (await as('owner'))<AccountSettingsWire>(`GET ${PATH}`)
    expect(answer.body).toEqual({
      account_id: ACCOUNT_ID,
      entity_tag: answer.headers.get('ETag'),
      history: [],
      restrict_create_service_id: 'NOT_SET',
      restrict_create_platform_apikey: 'NOT_SET',
      restrict_user_list_visibility: 'NOT_RESTRICTED',
      allowed_ip_addresses: '',
      mfa: 'NONE',
      user_mfa: [],
      restrict_user_domains: [],
      session_expiration_in_seconds: 'NOT_SET',
      session_invalidation_in_seconds: 'NOT_SET',
      max_sessions_per_identity: 'NOT_SET',
      system_access_token_expiration_in_seconds: 'NOT_SET',
      system_refresh_token_expiration_in_seconds: 'NOT_SET',
    })
  })

  it('change what is named and nothing else, and remember who did it', async () => {
    const { as } = await specAccount()
    const call = await as('owner')
    await change(call, { mfa: 'TOTP' })
    const changed = await change(call, { session_expiration_in_seconds: '900' })
    expect(changed).toMatchObject({
      status: 200,
      body: { mfa: 'TOTP', session_expiration_in_seconds: '900', history: [] },
    })
    expect(changed.headers.get('ETag')).toBe(changed.body.entity_tag)
    const { body } = await call<AccountSettingsWire>(`GET ${PATH}?include_history=true`)
    expect(body.history).toMatchObject([
      { action: 'update', iam_id: OWNER_ID, params: ['mfa'] },
      { params: ['session_expiration_in_seconds'] },
    ])
  })

  it('refuse a change without If-Match, and one that goes by an older version', async () => {
    const { as } = await specAccount()
    const call = await as('owner')
    expect((await call(`PUT ${PATH}`, { body: { mfa: 'TOTP' } })).status).toBe(400)
    const { body } = await call<AccountSettingsWire>(`GET ${PATH}`)
    expect((await change(call, { mfa: 'TOTP' }, body.entity_tag)).status).toBe(200)
    expect((await change(call, { mfa: 'LEVEL1' }, body.entity_tag)).status).toBe(409)
  })

  it.each([
    { restrict_create_service_id: 'YES' },
    { restrict_create_platform_apikey: '' },
    { restrict_user_list_visibility: 'NOT_SET' },
    { mfa: 'LEVEL4' },
    { user_mfa: [{ iam_id: OWNER_ID, mfa: 'SOME' }] },
    { user_mfa: [{ mfa: 'TOTP' }] },
    { session_expiration_in_seconds: '899' },
    { session_expiration_in_seconds: '86401' },
    { session_expiration_in_seconds: 900 },
    { session_invalidation_in_seconds: '7201' },
    { session_invalidation_in_seconds: '1e3' },
    { max_sessions_per_identity: '0' },
    { max_sessions_per_identity: '1.5' },
    { system_access_token_expiration_in_seconds: '3601' },
    { system_refresh_token_expiration_in_seconds: '259201' },
    { allowed_ip_addresses: '10.0.0.256' },
    { restrict_user_domains: [{ restrict_invitation: true }] },
  ])('refuse %o and name the setting', async (body) => {
    const { as } = await specAccount()
    const refused = await change(await as('owner'), body)
    expect(refused.status).toBe(400)
    expect(JSON.stringify(refused.body)).toContain(Object.keys(body)[0])
  })

  it.each([
    { restrict_create_service_id: 'RESTRICTED', restrict_create_platform_apikey: 'NOT_RESTRICTED' },
    { session_expiration_in_seconds: '86400', session_invalidation_in_seconds: '7200' },
    { session_expiration_in_seconds: 'NOT_SET', max_sessions_per_identity: '3' },
    { system_access_token_expiration_in_seconds: '900', system_refresh_token_expiration_in_seconds: '900' },
    { allowed_ip_addresses: '10.0.0.1, 10.0.1.0/24,10.0.2.1 - 10.0.2.9,2001:db8::/32' },
    { allowed_ip_addresses: '' },
    {
      restrict_user_domains: [
        {
          realm_id: 'IBMid',
          invitation_email_allow_patterns: ['*.*@acme.example'],
          restrict_invitation: true,
        },
      ],
    },
  ])('accept %o and give it back as it came', async (body) => {
    const { as } = await specAccount()
    expect(await change(await as('owner'), body)).toMatchObject({ status: 200, body })
  })

  it('keep one entry for each realm; an entry of nothing but its realm takes the realm out', async () => {
    const { as } = await specAccount()
    const call = await as('owner')
    await change(call, {
      restrict_user_domains: [
        { realm_id: 'IBMid', restrict_invitation: true },
        { realm_id: 'SL', restrict_invitation: false },
      ],
    })
    const { body } = await change(call, { restrict_user_domains: [{ realm_id: 'IBMid' }] })
    expect(body.restrict_user_domains).toEqual([{ realm_id: 'SL', restrict_invitation: false }])
  })

  it('give names to the exceptions from MFA when asked', async () => {
    const { as } = await specAccount(people)
    const call = await as('owner')
    const user_mfa = [
      { iam_id: iamIdOf('ann'), mfa: 'TOTP4ALL' },
      { iam_id: 'IBMid-UNKNOWN', mfa: 'NONE' },
    ]
    expect((await change(call, { user_mfa })).body.user_mfa).toEqual(user_mfa)
    const { body } = await call<AccountSettingsWire>(`GET ${PATH}?resolve_user_mfa=true`)
    expect(body.user_mfa).toEqual([
      {
        ...user_mfa[0],
        name: 'ann Spec',
        userName: 'ann@acme.example',
        email: 'ann@acme.example',
        description: '',
      },
      user_mfa[1],
    ])
  })

  it('resolve what is not set to the defaults, beside what is set', async () => {
    const { as } = await specAccount()
    const call = await as('owner')
    await change(call, { session_expiration_in_seconds: '3600', restrict_create_service_id: 'RESTRICTED' })
    const { body } = await call(`GET /v1/accounts/${ACCOUNT_ID}/effective_settings/identity`)
    expect(body).toMatchObject({
      account_id: ACCOUNT_ID,
      effective: {
        session_expiration_in_seconds: '3600',
        session_invalidation_in_seconds: '7200',
        system_access_token_expiration_in_seconds: '3600',
        restrict_create_service_id: 'RESTRICTED',
        restrict_create_platform_apikey: 'NOT_RESTRICTED',
      },
      account: { session_invalidation_in_seconds: 'NOT_SET', history: [] },
      assigned_templates: [],
    })
  })

  it('are read by every member, and changed by Editor and above', async () => {
    const { as } = await specAccount(people)
    for (const who of ['ann', 'viewer', 'editor']) {
      const call = await as(who)
      expect((await call(`GET ${PATH}`)).status).toBe(200)
      expect((await change(call, { mfa: 'TOTP' })).status).toBe(who === 'editor' ? 200 : 403)
    }
  })

  it('of an account that is not there are not found', async () => {
    const { as } = await specAccount()
    expect((await (await as('owner'))('GET /v1/accounts/none/settings/identity')).status).toBe(404)
  })

  it('of another account are refused', async () => {
    const { cloud, as } = await specAccount()
    const own = cloud.state.accounts.get(ACCOUNT_ID)
    if (own === undefined) throw new Error('The account is not there')
    cloud.state.accounts.insert({ ...own, id: 'another', owner_iam_id: 'IBMid-SOMEONE' })
    const refused = await (await as('owner'))('GET /v1/accounts/another/settings/identity')
    expect(refused.status).toBe(403)
    expect(JSON.stringify(refused.body)).toContain('Switch to account another')
  })
})
