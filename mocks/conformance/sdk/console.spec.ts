import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ACCOUNT, OWNER, SECOND_MEMBER } from '../../scenarios/fixed.ts'
import type { Call } from '../../spec-cloud.ts'
import { undriven } from './spec-complete.ts'
import type { SdkCloud } from './spec-sdk.ts'
import { sdkCloud } from './spec-sdk.ts'

/** Invited a few days ago, and not there yet. */
const INVITED = 'BSS-5f1d0c7be3a2496f8d41b6a09c2e7f35'
const ACCOUNTS = `/v1/accounts/${ACCOUNT.id}`
const INSIGHT = `/v1/insight/accounts/${ACCOUNT.id}`

let sdk: SdkCloud
let owner: Call
let nobody: Call
beforeAll(async () => {
  sdk = await sdkCloud()
  owner = await sdk.plain('owner')
  nobody = await sdk.plain('nobody')
})
afterAll(() => sdk.close())

const statuses = async (call: Call, ...routes: readonly string[]): Promise<readonly number[]> => {
  const answers: number[] = []
  for (const route of routes) answers.push((await call(route)).status)
  return answers
}

describe('Login sessions, by plain calls', () => {
  it('are listed and ended, one and all', async () => {
    interface Sessions {
      readonly sessions: readonly { readonly id: string; readonly is_current: boolean }[]
    }
    const reader = await sdk.plain('reader')
    const other = await sdk.plain('reader')
    const { body } = await reader<Sessions>('GET /v1/sessions')
    const current = body.sessions.find(({ is_current }) => is_current)?.id ?? ''
    const [first] = (await owner<Sessions>('GET /v1/sessions')).body.sessions
    expect(
      await statuses(
        nobody,
        `GET /v1/sessions?iam_id=${OWNER.iam_id}`,
        `DELETE /v1/sessions?iam_id=${OWNER.iam_id}`,
        `DELETE /v1/sessions/${first?.id}`,
      ),
    ).toEqual([403, 403, 403])
    expect(await statuses(owner, `DELETE /v1/sessions/${current}`, 'DELETE /v1/sessions/none')).toEqual([
      204, 404,
    ])
    expect(await statuses(reader, 'GET /v1/sessions')).toEqual([401])
    expect(await statuses(other, 'DELETE /v1/sessions', 'GET /v1/sessions')).toEqual([204, 401])
  })

  it('was driven through every operation', async () => {
    expect(await undriven(sdk, 'sessions')).toEqual([])
  })
})

describe('Users as the console has them, by plain calls', () => {
  it('are invited again until they have accepted, and have a report of their access', async () => {
    const again = (iamId: string) => `POST ${ACCOUNTS}/users/${iamId}/invitation`
    const report = (iamId: string) => `GET ${ACCOUNTS}/users/${iamId}/access_report`
    expect(
      await statuses(owner, again(INVITED), again(SECOND_MEMBER), again('none'), report('none')),
    ).toEqual([202, 409, 404, 404])
    expect(await statuses(nobody, again(INVITED), report(SECOND_MEMBER))).toEqual([403, 403])
    expect(await owner(report(SECOND_MEMBER))).toMatchObject({
      status: 200,
      body: { is_account_owner: false, access: expect.any(Array) },
    })
  })

  it('was driven through every operation', async () => {
    expect(await undriven(sdk, 'user-console')).toEqual([])
  })
})

describe('Insight into the account, by plain calls', () => {
  it('counts what there is, and explains what one may do', async () => {
    const explain = `${INSIGHT}/explanation?action=iam-identity.apikey.manage&serviceName=iam-identity`
    expect(await owner(`GET ${INSIGHT}/summary`)).toMatchObject({ status: 200, body: { counts: {} } })
    expect(await owner(`GET ${explain}`)).toMatchObject({ status: 200, body: { permitted: true } })
    expect(await nobody(`GET ${explain}`)).toMatchObject({ status: 200, body: { permitted: false } })
    expect(await statuses(nobody, `GET ${explain}&subject=${OWNER.iam_id}`, `GET ${INSIGHT}/events`)).toEqual(
      [403, 403],
    )
    const none = ['summary', 'explanation?action=x', 'events'].map((what) =>
      `GET ${INSIGHT}/${what}`.replace(ACCOUNT.id, 'none'),
    )
    expect(await statuses(owner, ...none)).toEqual([404, 404, 404])
  })

  it('lists what was done, by page', async () => {
    const seen: string[] = []
    let start: string | undefined = ''
    for (let page = 0; page < 3 && start !== undefined; page++) {
      const query: string = start === '' ? '' : `&start=${encodeURIComponent(start)}`
      const { body } = await owner<{
        readonly events: readonly { readonly id: string }[]
        readonly next?: { readonly start: string }
      }>(`GET ${INSIGHT}/events?limit=3${query}`)
      seen.push(...body.events.map(({ id }) => id))
      start = body.next?.start
    }
    expect(new Set(seen).size).toBe(9)
  })

  it('was driven through every operation, and met no mistake', async () => {
    const neverForbidden = { getAccountSummary: 'each part is shown to who may list the same things' }
    expect(await undriven(sdk, 'insight', { neverForbidden })).toEqual([])
    expect(sdk.cloud.bugs).toEqual([])
  })
})
