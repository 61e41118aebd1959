import { afterAll, describe, expect, it } from 'vitest'
import { examined } from './spec-examples-of-ibm.ts'

const examples = await examined()
afterAll(() => examples.host.close())

/** Of enterprises or of multifactor authentication: neither is simulated. */
const NOT_SIMULATED = /Template|Assignment|Mfa|ActionControl/

describe("IBM's own examples, as they come with the SDK", () => {
  const done = [
    'resource-controller.v2',
    'resource-manager.v2',
    'iam-identity.v1',
    'iam-policy-management.v1',
    'iam-access-groups.v2',
    'user-management.v1',
    // Not those of the catalogue: all of them are of an entry that they make.
  ].map((service) => examples.run(service, (name) => NOT_SIMULATED.test(name)))

  it('leave out what is not simulated, and nothing else', () => {
    // 5 of IAM Identity, 48 of policies and 15 of access groups.
    expect(done.flatMap(({ leftOut }) => leftOut)).toHaveLength(68)
  })

  it('meet no mistake of the cloud', () => {
    expect(examples.cloud.bugs).toEqual([])
  })
})
