import { firstTag } from '../../kernel/etag.ts'
import type { CustomRoleRow } from '../../services/iam-policy-management/model.ts'
import { ACCOUNT } from '../fixed.ts'
import type { Kit } from '../model.ts'
import { iamIdOf } from './people.ts'

const SERVICE = 'cloud-object-storage'
const NAME = 'CredentialReader'

export const CREDENTIAL_READER = `crn:v1:bluemix:public:${SERVICE}::a/${ACCOUNT.id}::customRole:${NAME}`

/** The account's own role: it turns REDACTED into the value, without a word on what its holder may do with the data. */
export const customRoles = (kit: Kit): CustomRoleRow[] => {
  const id = kit.uuid('role/credential-reader')
  const at = kit.at('2024-02-05T08:30:00Z')
  return [
    {
      id,
      entity_tag: firstTag(id),
      account_id: ACCOUNT.id,
      crn: CREDENTIAL_READER,
      name: NAME,
      display_name: 'Credential Reader',
      description: 'Reads the values of service credentials that are not one-time view.',
      service_name: SERVICE,
      actions: ['resource-controller.credential.retrieve_all', `${SERVICE}.account.get_account_buckets`],
      created_at: at,
      created_by_id: iamIdOf('owner'),
      last_modified_at: at,
      last_modified_by_id: iamIdOf('owner'),
    },
  ]
}
