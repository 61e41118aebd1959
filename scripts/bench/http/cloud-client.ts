import { median } from '../samples.ts'
import type { Server } from './servers.ts'

const PASSCODE = 'urn:ibm:params:oauth:grant-type:passcode'
const TIMES = 200
/** Calls that are not counted: the tables are made on the first look, and V8 needs some to warm up. */
const WARM_UP = 50
const KEYS_A_SERVICE_ID = 20

interface Answer {
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

interface Owned {
  readonly iam_id: string
}

/** A script that talks to the simulated cloud as the owner of its account. */
export class CloudClient {
  readonly server: Server
  readonly token: string
  readonly #account: string

  private constructor(server: Server, token: string, account: string) {
    this.server = server
    this.token = token
    this.#account = account
  }

  static async signIn(server: Server): Promise<CloudClient> {
    const response = await fetch(`${server.origin}/identity/token`, {
      method: 'POST',
      body: new URLSearchParams({ grant_type: PASSCODE, passcode: 'owner' }),
    })
    const { access_token: token } = (await response.json()) as { readonly access_token: string }
    const desk = (await (await fetch(`${server.origin}/__admin`)).json()) as {
      readonly account: { readonly id: string }
    }
    return new CloudClient(server, token, desk.account.id)
  }

  async #send(path: string, body?: object): Promise<Answer> {
    const response = await fetch(this.server.origin + path, {
      method: body === undefined ? 'GET' : 'POST',
      headers: { Authorization: `Bearer ${this.token}`, 'Content-Type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    if (!response.ok) throw new Error(`${path} answered ${response.status}: ${await response.text()}`)
    return { headers: Object.fromEntries(response.headers), body: await response.text() }
  }

  /** What a server of fixed bytes needs: headers but those of the connection, and the text. */
  async read(path: string): Promise<Answer> {
    const { headers, body } = await this.#send(path)
    const { connection: _c, 'keep-alive': _k, 'content-length': _l, date: _d, ...own } = headers
    return { headers: own, body }
  }

  /** The address of a list that is exactly the 20 keys of one service ID. */
  async listOfTwentyKeys(): Promise<string> {
    const { body } = await this.#send(`/v1/serviceids?account_id=${this.#account}&pagesize=1`)
    const [first] = (JSON.parse(body) as { readonly serviceids: readonly Owned[] }).serviceids
    const path = `/v1/apikeys?account_id=${this.#account}&iam_id=${first?.iam_id}&pagesize=${KEYS_A_SERVICE_ID}`
    const { apikeys } = JSON.parse((await this.#send(path)).body) as { readonly apikeys: readonly unknown[] }
    if (apikeys.length !== KEYS_A_SERVICE_ID) throw new Error(`The list has ${apikeys.length} keys.`)
    return path
  }

  /** Page 1 of all keys of service IDs. */
  firstPage(): string {
    return `/v1/apikeys?account_id=${this.#account}&scope=account&type=serviceid&pagesize=20`
  }

  async makeKeys(count: number): Promise<void> {
    for (let made = 0; made < count; made += KEYS_A_SERVICE_ID) {
      const { body } = await this.#send('/v1/serviceids', {
        account_id: this.#account,
        name: `bench-${made}`,
      })
      const { iam_id } = JSON.parse(body) as Owned
      for (let key = 0; key < KEYS_A_SERVICE_ID; key += 1)
        await this.#send('/v1/apikeys', { iam_id, account_id: this.#account, name: `bench-${made + key}` })
    }
  }

  /** Asks the decision engine that many different questions in one request. */
  async decide(count: number): Promise<void> {
    const questions = Array.from({ length: count }, (_, i) => ({
      action: 'cloud-object-storage.object.get',
      resource: {
        attributes: {
          accountId: this.#account,
          serviceName: 'cloud-object-storage',
          serviceInstance: `00000000-0000-4000-8000-${String(i).padStart(12, '0')}`,
        },
      },
    }))
    await this.#send('/v2/authz', questions)
  }

  /** The median of many calls, one after the other. */
  async millisecondsOf(call: () => Promise<unknown>): Promise<number> {
    const times: number[] = []
    for (let time = -WARM_UP; time < TIMES; time += 1) {
      const started = performance.now()
      await call()
      if (time >= 0) times.push(performance.now() - started)
    }
    return median(times)
  }
}
