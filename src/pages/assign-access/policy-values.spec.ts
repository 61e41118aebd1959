import { describe, expect, it } from 'vitest'
import { isV1 } from '../../api/policies.ts'
import { stepProblem } from './policy-problems.ts'
import type { PolicyValues } from './policy-values.ts'
import { NOTHING, contentsOf, valuesOf } from './policy-values.ts'

const at = {
  principal: { kind: 'user', id: 'IBMid-1', name: 'Ann' },
  accountId: 'abc',
  names: new Map([['role:Viewer', 'Viewer']]),
  groupId: 'g1',
} as const
const viewer = { ...NOTHING, target: 'kms', roles: ['role:Viewer'] }

/** Each makes a policy that reads back as the same values, and v1 can say it or not. */
const cases: readonly (readonly [string, PolicyValues, boolean])[] = [
  ['all of a service', viewer, true],
  ['all services', { ...viewer, target: 'all-services' }, true],
  ['all account management services', { ...viewer, target: 'all-account' }, true],
  ['all IAM services', { ...viewer, target: 'all-iam' }, true],
  ['resource groups', { ...viewer, target: 'resource-groups' }, true],
  [
    'one resource group',
    {
      ...viewer,
      target: 'resource-groups',
      isSpecific: true,
      rows: [{ key: 'resource', operator: 'stringEquals', value: 'g1' }],
    },
    true,
  ],
  [
    'an instance by its name, and a tag',
    {
      ...viewer,
      isSpecific: true,
      rows: [
        { key: 'serviceInstance', operator: 'stringEquals', value: 'i1' },
        { key: 'resource', operator: 'stringMatch', value: 'prod-*' },
        { key: 'tag', operator: 'stringEquals', value: 'env:prod' },
      ],
    },
    true,
  ],
  [
    'some regions',
    {
      ...viewer,
      isSpecific: true,
      rows: [
        { key: 'region', operator: 'stringEqualsAnyOf', value: 'us-south, eu-de' },
        { key: 'keyRing', operator: 'stringExists', value: 'true' },
      ],
    },
    false,
  ],
  [
    'below some paths',
    {
      ...viewer,
      target: 'cloud-object-storage',
      advanced: {
        operator: 'or',
        parts: [
          { key: 'path', operator: 'stringMatchAnyOf', value: 'photos/*, films/*' },
          {
            operator: 'and',
            rows: [
              { key: 'prefix', operator: 'stringEquals', value: 'photos/' },
              { key: 'delimiter', operator: 'stringExists', value: 'false' },
            ],
          },
        ],
      },
    },
    false,
  ],
  ['on Mondays', { ...viewer, time: { kind: 'weekly', zone: '+00:00', days: [1] } }, false],
]

describe('the values of a policy', () => {
  it.each(cases)('%s', (_name, values, isInV1) => {
    const [content, ...more] = contentsOf(values, at)
    if (content === undefined) throw new Error('no policy')
    expect(more).toEqual([])
    expect(isV1(content)).toBe(isInV1)
    expect(valuesOf({ ...content, id: 'p', type: 'access', created_at: '', created_by_id: '' })).toEqual(
      values,
    )
  })

  it('with a role on the resource group are two policies', () => {
    const contents = contentsOf({ ...viewer, groupRole: 'role:Viewer' }, at)
    expect(contents.map(({ resource }) => resource.attributes.at(-1)?.value)).toEqual(['kms', 'g1'])
  })

  it('keep conditions that the form does not know', () => {
    const kept = {
      pattern: 'attribute-based-condition:resource:literal-and-wildcard',
      rule: { key: '{{resource.attributes.prefix}}', operator: 'stringMatch', value: 'a/*' },
    }
    const [content] = contentsOf({ ...viewer, kept }, at)
    expect(content).toMatchObject(kept)
  })

  it.each([
    ['service', NOTHING, 'Choose a service.'],
    ['resources', { ...viewer, isSpecific: true }, 'Add a condition, or choose all resources.'],
    ['roles', NOTHING, 'Choose at least one role.'],
    [
      'conditions',
      { ...viewer, time: { kind: 'weekly', zone: '+00:00', days: [] } },
      'Choose at least one day.',
    ],
    [
      'conditions',
      {
        ...viewer,
        time: { kind: 'once', zone: '+00:00', start: '2026-11-17T09:00', end: '2026-11-17T08:00' },
      },
      'The end is not after the start.',
    ],
    [
      'conditions',
      {
        ...viewer,
        advanced: { operator: 'or', parts: [{ key: 'path', operator: 'stringMatch', value: 'a*' }] },
      },
      'Add at least two conditions.',
    ],
    ['roles', viewer, undefined],
  ] as const)('at the step %s', (step, values, problem) => {
    expect(stepProblem(step, values)).toBe(problem)
  })
})
