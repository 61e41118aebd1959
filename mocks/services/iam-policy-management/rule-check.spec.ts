import { describe, expect, it } from 'vitest'
import { iamIdOf, specAccount } from '../../spec-account.ts'
import { make, policyBody, refusal } from './spec-policies.ts'

const RESOURCE_PATTERN = 'attribute-based-condition:resource:literal-and-wildcard'

const onPaths = (count: number) => ({
  operator: 'and',
  conditions: Array.from({ length: count }, (_, i) => ({
    key: '{{resource.attributes.path}}',
    operator: 'stringMatch',
    value: `${i}*`,
  })),
})

describe('Conditions of policies', () => {
  it('on the resource decide by what is asked about', async () => {
    const account = await specAccount({ ann: {} })
    await make(await account.as('owner'), {
      ...policyBody({ serviceName: 'cloud-object-storage' }, [], {
        pattern: RESOURCE_PATTERN,
        rule: {
          operator: 'or',
          conditions: [
            { key: '{{resource.attributes.path}}', operator: 'stringMatch', value: 'photos/*' },
            {
              operator: 'and',
              conditions: [
                { key: '{{resource.attributes.prefix}}', operator: 'stringEquals', value: 'photos/' },
                { key: '{{resource.attributes.delimiter}}', operator: 'stringEqualsAnyOf', value: ['/'] },
              ],
            },
          ],
        },
      }),
      control: { grant: { roles: [{ role_id: 'crn:v1:bluemix:public:iam::::serviceRole:Reader' }] } },
      subject: { attributes: [{ key: 'iam_id', operator: 'stringEquals', value: iamIdOf('ann') }] },
    })
    const asked = [{ path: 'photos/a.jpg' }, { path: 'films/a' }, { prefix: 'photos/', delimiter: '/' }, {}]
    const { body } = await (
      await account.as('ann')
    )<{ responses: readonly { authorizationDecision: { permitted: boolean } }[] }>('POST /v2/authz', {
      body: asked.map((attributes) => ({
        action: 'cloud-object-storage.object.get',
        resource: { attributes: { serviceName: 'cloud-object-storage', ...attributes } },
      })),
    })
    expect(body.responses.map((one) => one.authorizationDecision.permitted)).toEqual([
      true,
      false,
      true,
      false,
    ])
  })

  it.each([
    [
      'conditions of another kind than its pattern says',
      policyBody(undefined, undefined, {
        pattern: 'time-based-conditions:once',
        rule: { key: '{{resource.attributes.path}}', operator: 'stringMatch', value: 'a/*' },
      }),
    ],
    [
      'a list for a condition with stringMatch',
      policyBody(undefined, undefined, {
        pattern: RESOURCE_PATTERN,
        rule: { key: '{{resource.attributes.path}}', operator: 'stringMatch', value: ['a/*'] },
      }),
    ],
    [
      'a condition on nothing',
      policyBody(undefined, undefined, {
        pattern: RESOURCE_PATTERN,
        rule: { key: 'path', operator: 'stringMatch', value: 'a/*' },
      }),
    ],
    [
      '11 conditions in two groups',
      policyBody(undefined, undefined, {
        pattern: RESOURCE_PATTERN,
        rule: { operator: 'or', conditions: [onPaths(6), onPaths(5)] },
      }),
    ],
  ])('are refused: %s', async (_, body) => {
    const owner = await (await specAccount()).as('owner')
    expect(await refusal(owner, 'POST /v2/policies', { body })).toMatchObject({
      status: 400,
      code: 'invalid_body',
    })
  })
})
