import type { CloudService } from './model.ts'
import { genericRoles, ownRole } from './model.ts'

const name = 'kms'

/** Key Protect. Credential shape: console-ui.md, 5.6 (inferred there). */
export const keyProtect: CloudService = {
  id: 'ee41347f-b18e-4ca6-bf80-b5467c63f9a6',
  name,
  display_name: 'Key Protect',
  description: 'Create, import and control encryption keys for apps and cloud services.',
  category: 'Security',
  type: 'service',
  roles: [
    ...genericRoles(
      name,
      ['secrets.list', 'secrets.readmetadata', 'policies.read'],
      ['secrets.create', 'secrets.read', 'secrets.wrap', 'secrets.unwrap', 'secrets.rotate'],
      ['secrets.delete', 'policies.write', 'instancepolicies.write', 'secrets.restore'],
    ),
    ownRole(
      name,
      'ReaderPlus',
      'ReaderPlus',
      'As a ReaderPlus, you have the permissions of a reader and can retrieve key material.',
      ['secrets.list', 'secrets.readmetadata', 'secrets.read'],
    ),
    ownRole(
      name,
      'KmipAdapterManager',
      'KmipAdapterManager',
      'As a KmipAdapterManager, you can manage KMIP adapters and their certificates.',
      ['kmip-management.create', 'kmip-management.read', 'kmip-management.delete'],
    ),
    ownRole(
      name,
      'KeyPurge',
      'KeyPurge',
      'As a KeyPurge, you can purge deleted keys before their time of grace is over.',
      ['secrets.purge'],
    ),
  ],
  plans: [
    {
      id: 'eedd3585-90c6-4c8f-be3d-062069e99fc3',
      name: 'tiered-pricing',
      display_name: 'Tiered pricing',
      description: 'Priced by active key version; the first five are at no cost.',
      price: 'paygo',
      isReclaimed: true,
    },
  ],
  regions: ['us-south', 'us-east', 'eu-de', 'eu-gb', 'jp-tok', 'au-syd'],
  tags: ['security', 'keys'],
  docs: 'https://cloud.ibm.com/docs/key-protect',
  credentials: ({ apikey, iam }) => ({ apikey, ...iam }),
}
