import { useCan } from '../../api/authz.ts'
import type { ServiceId } from '../../api/service-ids.ts'
import { ApiKeyList } from '../../iam/api-keys/ApiKeyList.tsx'
import { reasonOf } from '../../iam/reasons.ts'
import { serviceIdResource } from './powers.ts'

/** The API keys of a service ID. A lock of the service ID does not concern them (console-ui.md, 3.6). */
export function ApiKeysTab({ serviceId }: { readonly serviceId: ServiceId }) {
  const resource = serviceIdResource(serviceId.id)
  const can = useCan({
    create: { action: 'iam-identity.apikey.create', resource },
    update: { action: 'iam-identity.apikey.update', resource },
    delete: { action: 'iam-identity.apikey.delete', resource },
  })
  return (
    <ApiKeyList
      list="api-keys-of-service-id"
      label="API keys"
      scope={{ kind: 'identity', iamId: serviceId.iam_id }}
      empty={{
        title: 'No API keys yet',
        text: 'With an API key an application signs in as this service ID. Save its value when you create it: it is shown once.',
      }}
      create={{
        owner: { iamId: serviceId.iam_id, accountId: serviceId.account_id, isServiceId: true },
        title: 'Create API key',
        buttonName: 'Create API key',
        reason: reasonOf(can.create),
      }}
      reasons={{ update: reasonOf(can.update), delete: reasonOf(can.delete) }}
      isServiceId
      menuKind="service-id"
    />
  )
}
