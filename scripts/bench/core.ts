import type { Cloud } from '../../mocks/cloud.ts'
import { specCloud } from '../../mocks/spec-cloud.ts'

const KEYS = 20
const SECONDS = 1

/** Signs the owner in and gives their account as many keys as the list is to show. */
async function prepare(cloud: Cloud): Promise<Request> {
  const signIn = await cloud.fetch(
    new Request('http://cloud.test/identity/token', {
      method: 'POST',
      body: new URLSearchParams({
        grant_type: 'urn:ibm:params:oauth:grant-type:passcode',
        passcode: 'owner',
      }),
    }),
  )
  const { access_token: token } = (await signIn.json()) as { readonly access_token: string }
  const list = new Request(`http://cloud.test/v1/apikeys?pagesize=${KEYS}&scope=account&type=user`, {
    headers: { Authorization: `Bearer ${token}` },
  })
  const { apikeys } = (await (await cloud.fetch(list)).json()) as { readonly apikeys: readonly unknown[] }
  if (apikeys.length !== KEYS) throw new Error(`The list has ${apikeys.length} keys, not ${KEYS}.`)
  return list
}

/** Answers a second to a list of 20 API keys, by direct call and one after the other, the JSON text included. */
export async function coreRequestsPerSecond(): Promise<number> {
  const cloud = await specCloud({ scenario: 'acme' })
  const list = await prepare(cloud)
  const started = process.hrtime.bigint()
  const passed = (): number => Number(process.hrtime.bigint() - started) / 1e9
  let answers = 0
  while (passed() < SECONDS) {
    await (await cloud.fetch(list.clone())).text()
    answers += 1
  }
  return answers / passed()
}
