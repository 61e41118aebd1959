import { paths } from '../../src/app/paths.ts'
import { test } from '../fixtures.ts'
import { expectSound } from './sound.ts'

/** The pages of IAM's side navigation. Each is sound for whoever has much access, little or none, with and without rows. */
const PAGES = [
  paths.overview,
  paths.dashboard,
  paths.users,
  paths.trustedProfiles,
  paths.serviceIds,
  paths.apiKeys,
  paths.identityProviders,
  paths.accessGroups,
  paths.authorizations,
  paths.roles,
  paths.inactiveIdentities,
  paths.inactivePolicies,
  paths.mfaStatus,
  paths.activity,
  paths.explain,
  paths.settings,
  paths.sessions,
]

// The owner of acme is in every-page.e2e.ts.
for (const [scenario, person] of [
  ['acme', 'auditor'],
  ['acme', 'nobody'],
  ['empty', 'owner'],
  ['empty', 'auditor'],
  ['empty', 'nobody'],
] as const)
  test.describe(`${person} in ${scenario}`, () => {
    test.use({ scenario, person })
    for (const path of PAGES)
      test(`${path} is sound`, async ({ goto, page, accessible }) => {
        await goto(path)
        await expectSound(page, accessible, 'colour')
      })
  })
