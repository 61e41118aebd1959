import { hexValue } from '../kernel/secret.ts'
import type { CloudService } from './model.ts'
import { genericRoles, ownRole } from './model.ts'

const name = 'cloud-object-storage'

/** Object Storage. Credential shape: console-ui.md, 5.1; plan ids: api-contract.md, 11. */
export const cloudObjectStorage: CloudService = {
  id: 'dff97f5c-bc5e-4455-b470-411c3edbe49c',
  name,
  display_name: 'Cloud Object Storage',
  description: 'Provides flexible, cost-effective, and scalable cloud storage for unstructured data.',
  category: 'Storage',
  type: 'service',
  roles: [
    ...genericRoles(
      name,
      ['account.get_account_buckets', 'bucket.get', 'bucket.head', 'object.get', 'object.head'],
      ['bucket.put_bucket', 'object.put', 'object.delete', 'object.copy_get'],
      ['bucket.delete_bucket', 'bucket.put_lifecycle', 'bucket.put_firewall'],
    ),
    ownRole(
      name,
      'ContentReader',
      'Content Reader',
      'As a content reader, you can read and list objects in a bucket.',
      ['bucket.get', 'object.get', 'object.head'],
    ),
    ownRole(name, 'ObjectReader', 'Object Reader', 'As an object reader, you can read objects in a bucket.', [
      'object.get',
      'object.head',
    ]),
    ownRole(
      name,
      'ObjectWriter',
      'Object Writer',
      'As an object writer, you can write objects to a bucket.',
      ['object.put', 'object.delete'],
    ),
  ],
  plans: [
    {
      id: '2fdf0c08-2d32-4f46-84b5-32e0c92fffd8',
      name: 'lite',
      display_name: 'Lite',
      description: 'Up to 25 GB a month at no cost.',
      price: 'free',
      isReclaimed: false,
    },
    {
      id: '744bfc56-d12c-4866-88d5-dac9139e0e5d',
      name: 'standard',
      display_name: 'Standard',
      description: 'Pay for what you store and transfer.',
      price: 'paygo',
      isReclaimed: true,
    },
    {
      id: '1e4e33e4-cfa6-4f12-9016-be594a6d5f87',
      name: 'cos-one-rate-plan',
      display_name: 'One Rate',
      description: 'One price for storage and a share of outbound transfer.',
      price: 'paygo',
      isReclaimed: true,
    },
  ],
  regions: ['global'],
  tags: ['storage', 'lite'],
  docs: 'https://cloud.ibm.com/docs/cloud-object-storage',
  keyParameters: [
    {
      name: 'HMAC',
      label: 'Include HMAC Credential',
      help: 'Adds an access key ID and a secret access key, for tools that speak the S3 API.',
      type: 'boolean',
    },
  ],
  credentials: ({ apikey, iam, instance, key, parameters, entropy }) => ({
    apikey,
    ...(parameters['HMAC'] === true
      ? {
          cos_hmac_keys: {
            access_key_id: key.guid.replaceAll('-', ''),
            secret_access_key: hexValue(entropy, 48),
          },
        }
      : {}),
    endpoints: 'https://control.cloud-object-storage.cloud.ibm.com/v2/endpoints',
    ...iam,
    resource_instance_id: instance.crn,
  }),
}
