import { describe, expect, it } from 'vitest'
import { iamIdOf, specAccount } from '../../spec-account.ts'
import type { Call } from '../../spec-cloud.ts'

interface Answers {
  readonly responses: readonly {
    readonly authorizationDecision: {
      readonly permitted: boolean
      readonly because: readonly object[]
      readonly denial?: { readonly reason: string; readonly roles: readonly string[] }
    }
  }[]
}
const ask = async (call: Call, ...questions: object[]) => {
  const { status, body } = await call<Answers>('POST /v2/authz', { body: questions })
  return { status, decisions: body.responses?.map(({ authorizationDecision }) => authorizationDecision) }
}
const manage = {
  action: 'iam-identity.apikey.manage',
  resource: { attributes: { serviceName: 'iam-identity' } },
}

describe('Questions of access', () => {
  it('each get their own answer, with what decided or what is missing', async () => {
    const account = await specAccount({ ann: { grants: [{ role: 'Viewer' }] } })
    const { decisions } = await ask(
      await account.as('ann'),
      { ...manage, action: 'iam-identity.serviceid.get' },
      manage,
    )
    expect(decisions).toMatchObject([
      { permitted: true, because: [{ kind: 'policy', role: 'Viewer' }] },
      { permitted: false, because: [], denial: { roles: ['Administrator'] } },
    ])
  })

  it('about others are for who may read policies', async () => {
    const account = await specAccount({
      ann: {},
      auditor: { grants: [{ role: 'Viewer', service: 'iam-access-management' }] },
    })
    const about = { ...manage, subject: { attributes: { id: iamIdOf('owner') } } }
    expect((await ask(await account.as('ann'), about)).status).toBe(403)
    expect(
      (await ask(await account.as('ann'), { ...about, subject: { attributes: { id: iamIdOf('ann') } } }))
        .status,
    ).toBe(200)
    expect((await ask(await account.as('auditor'), about)).decisions).toMatchObject([
      { permitted: true, because: [{ kind: 'owner' }] },
    ])
  })

  it.each([[[]], [{}], [[{ action: '' }]], [Array.from({ length: 1001 }, () => manage)]])(
    'are refused when they are not 1 to 1,000 questions',
    async (body) => {
      const account = await specAccount()
      expect((await (await account.as('owner'))('POST /v2/authz', { body })).status).toBe(400)
    },
  )
})
