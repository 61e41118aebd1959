/** Identities that IBM's own SDK tests and documentation examples expect (api-contract.md, 11). */

export const ACCOUNT = {
  id: '4329073d16d2f3663f74bfa955259139',
  number: '2043571',
  resource_group_id: '0be5ad401ae913d8ff665d92680664ed',
  quota_id: 'a3d7b8d01e261c24677937c29ab33f3c',
} as const

export const OWNER = {
  iam_id: 'IBMid-5500093BHN',
  firstname: 'Olivia',
  lastname: 'Park',
  email: 'olivia.park@acme.example',
  /** Value of the owner's seeded API key: known, so that a script can begin with it. */
  apikey: 'emulator-seed-user-apikey-0000000000000001',
} as const

export const SECOND_MEMBER = 'IBMid-6660001000'

/** The credential of the documentation's example (seed 000), its instance and its service ID. */
export const DOCUMENTED_KEY = {
  instance_guid: '8d7af921-b136-4078-9666-081bd8470d94',
  guid: '23693f48-aaa2-4079-b0c7-334846eff8d0',
  service_id: 'ServiceId-64c29e4f-422d-468c-a11b-1a8f671b5c89',
  created_at: '2018-07-02T22:03:43.837979455Z',
} as const

/** An access group that IBM's own tests name. */
export const TESTED_ACCESS_GROUP = 'AccessGroupId-00000000-0000-4000-8000-000000000001'
