import { accessPolicy, equals } from '../services/access-policy.ts'
import { ownerRow } from './account.ts'
import { bare } from './bare.ts'
import { ACCOUNT, OWNER } from './fixed.ts'
import type { Scenario } from './model.ts'
import { userRow } from './rows.ts'

const AUDITOR = 'IBMid-1100026AHR'
const NOBODY = 'IBMid-2700091NBG'

/** A new account: its owner, one who may look, one who may nothing, and nothing to look at. */
export const empty: Scenario = {
  ...bare,
  name: 'empty',
  persons: [
    ...bare.persons,
    {
      id: 'auditor',
      iam_id: AUDITOR,
      name: 'Aisha Rahman',
      about: 'Viewer on everything: sees what is there, changes nothing.',
    },
    { id: 'nobody', iam_id: NOBODY, name: 'Noah Bergström', about: 'Is in the account and has no access.' },
  ],
  build: (kit) => ({
    ...bare.build(kit),
    users: () => [
      ownerRow(kit),
      userRow(kit, {
        iam_id: AUDITOR,
        firstname: 'Aisha',
        lastname: 'Rahman',
        email: 'aisha.rahman@acme.example',
        added_on: kit.at('2026-11-02T09:15:00Z'),
        classic_id: 8402117,
        invited_by: OWNER.iam_id,
      }),
      userRow(kit, {
        iam_id: NOBODY,
        firstname: 'Noah',
        lastname: 'Bergström',
        email: 'noah.bergstrom@acme.example',
        added_on: kit.at('2026-11-09T13:40:00Z'),
        classic_id: 8402160,
        invited_by: OWNER.iam_id,
      }),
    ],
    policies: () =>
      ['service', 'platform_service'].map((serviceType) =>
        accessPolicy({
          id: kit.uuid(`policy/auditor/${serviceType}`),
          account_id: ACCOUNT.id,
          subject: AUDITOR,
          resource: [equals('accountId', ACCOUNT.id), equals('serviceType', serviceType)],
          roles: ['crn:v1:bluemix:public:iam::::role:Viewer'],
          now: kit.at('2026-11-02T09:15:00Z'),
          by: OWNER.iam_id,
        }),
      ),
  }),
}
