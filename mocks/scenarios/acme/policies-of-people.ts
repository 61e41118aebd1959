import type { Attribute, Rule } from '../../access/model.ts'
import { equals } from '../../services/access-policy.ts'
import type { Kit } from '../model.ts'
import type { PolicyMade } from './policy-made.ts'
import { all, namesIn, platform, service } from './policy-made.ts'
import type { GroupName } from './resource-groups.ts'
import { CREDENTIAL_READER } from './roles.ts'

/** Monday to Friday, nine to five, in UTC: as the console writes it. */
const workingHours: Rule = {
  operator: 'and',
  conditions: [
    {
      key: '{{environment.attributes.day_of_week}}',
      operator: 'dayOfWeekAnyOf',
      value: ['1+00:00', '2+00:00', '3+00:00', '4+00:00', '5+00:00'],
    },
    {
      key: '{{environment.attributes.current_time}}',
      operator: 'timeGreaterThanOrEquals',
      value: '09:00:00+00:00',
    },
    {
      key: '{{environment.attributes.current_time}}',
      operator: 'timeLessThanOrEquals',
      value: '17:00:00+00:00',
    },
  ],
}

/** What people may do, by themselves or through their access groups. */
export function policiesOfPeople(kit: Kit): PolicyMade[] {
  const { person, group, instance, inGroup, groupItself } = namesIn(kit)
  const by2024 = { by: 'admin', created: '2024-03-11T09:45:00Z' } as const
  const viewGroup = (name: string, subject: Attribute, of: GroupName = 'production'): PolicyMade => ({
    name: `${name}/resource-group`,
    subject,
    roles: [platform('Viewer')],
    resource: groupItself(of),
    ...by2024,
  })
  return [
    {
      name: 'administrators/services',
      subject: group('Administrators'),
      roles: [platform('Administrator'), service('Manager')],
      resource: all('service'),
      by: 'owner',
      created: '2018-03-05T10:16:00Z',
      permitted: ['2026-11-16T07:55:00Z', 318],
    },
    {
      name: 'administrators/platform',
      subject: group('Administrators'),
      roles: [platform('Administrator')],
      resource: all('platform_service'),
      by: 'owner',
      created: '2018-03-05T10:17:00Z',
      permitted: ['2026-11-16T07:56:00Z', 204],
    },
    {
      name: 'auditors/services',
      subject: group('Auditors'),
      roles: [platform('Viewer')],
      resource: all('service'),
      by: 'owner',
      created: '2020-10-19T11:02:00Z',
      permitted: ['2026-11-03T09:30:00Z', 22],
    },
    {
      name: 'auditors/platform',
      subject: group('Auditors'),
      roles: [platform('Viewer')],
      resource: all('platform_service'),
      by: 'owner',
      created: '2020-10-19T11:03:00Z',
      permitted: ['2026-11-03T09:31:00Z', 35],
    },
    {
      name: 'identity-admin',
      subject: person('identity-admin'),
      roles: [
        platform('Administrator'),
        'crn:v1:bluemix:public:iam-identity::::serviceRole:UserApiKeyCreator',
      ],
      resource: [equals('serviceName', 'iam-identity')],
      description: 'May create user API keys while that is restricted, too',
      by: 'admin',
      created: '2019-06-17T09:05:00Z',
      permitted: ['2026-11-13T16:41:00Z', 61],
    },

    // The five views of orders-media-prod.
    {
      name: 'manager',
      subject: person('manager'),
      roles: [platform('Editor'), service('Manager')],
      resource: instance('orders-media-prod'),
      permitted: ['2026-11-16T08:47:00Z', 133],
      ...by2024,
    },
    viewGroup('manager', person('manager')),
    {
      name: 'writer',
      subject: person('writer'),
      roles: [platform('Operator'), service('Writer')],
      resource: instance('orders-media-prod'),
      permitted: ['2026-11-16T06:30:00Z', 78],
      ...by2024,
    },
    viewGroup('writer', person('writer')),
    {
      name: 'order-media-readers',
      subject: group('Order media readers'),
      roles: [platform('Viewer'), service('Reader')],
      resource: instance('orders-media-prod'),
      permitted: ['2026-11-12T10:05:00Z', 19],
      ...by2024,
    },
    viewGroup('order-media-readers', group('Order media readers')),
    {
      name: 'content-reader',
      subject: person('content-reader'),
      roles: [platform('Viewer'), 'crn:v1:bluemix:public:cloud-object-storage::::serviceRole:ContentReader'],
      resource: instance('orders-media-prod'),
      ...by2024,
    },
    viewGroup('content-reader', person('content-reader')),
    {
      name: 'custom',
      subject: person('custom'),
      roles: [platform('Viewer'), CREDENTIAL_READER],
      resource: instance('orders-media-prod'),
      permitted: ['2026-11-11T13:37:00Z', 9],
      ...by2024,
    },
    viewGroup('custom', person('custom')),

    {
      name: 'developers/development',
      subject: group('Developers'),
      roles: [platform('Editor'), service('Writer')],
      resource: inGroup('development'),
      description: 'Working hours only',
      weekly: workingHours,
      by: 'admin',
      created: '2024-01-15T08:30:00Z',
      permitted: ['2026-11-13T15:12:00Z', 88],
    },
    viewGroup('developers', group('Developers'), 'development'),
    {
      name: 'analyst/finance',
      subject: person('analyst'),
      roles: [platform('Viewer'), service('Reader')],
      resource: all('service'),
      tags: [{ key: 'team', operator: 'stringEquals', value: 'finance' }],
      by: 'admin',
      created: '2022-05-09T13:10:00Z',
      permitted: ['2026-09-30T12:48:00Z', 4],
    },
    {
      name: 'analyst/orders',
      subject: person('analyst'),
      roles: [platform('Viewer'), service('Reader')],
      resource: instance('orders-db-prod'),
      by: 'admin',
      created: '2023-01-17T16:00:00Z',
      deleted: '2026-11-10T09:20:00Z',
    },
    {
      name: 'suspended',
      subject: person('suspended'),
      roles: [platform('Editor'), service('Manager')],
      resource: instance('customer-login-prod'),
      by: 'admin',
      created: '2021-09-13T08:25:00Z',
      permitted: ['2026-02-27T17:58:00Z', 0],
    },
  ]
}
