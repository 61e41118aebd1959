import { passwordValue } from '../kernel/secret.ts'
import type { CloudService } from './model.ts'
import { genericRoles, ownRole } from './model.ts'

const name = 'cloudantnosqldb'

/** Cloudant. Credential shape: console-ui.md, 5.2. An instance made with `legacyCredentials` has a password beside IAM. */
export const cloudant: CloudService = {
  id: 'c4b1f2d6-3a57-4e0c-9b8e-5f6d7a1c2e34',
  name,
  display_name: 'Cloudant',
  description: 'A scalable JSON document database for web, mobile, IoT and serverless applications.',
  category: 'Databases',
  type: 'service',
  roles: [
    ...genericRoles(
      name,
      ['account-meta-info.read', 'any-document.read', 'design-document.read', 'database-info.read'],
      ['any-document.write', 'data-document.write', 'local-document.write'],
      ['database.create', 'database.delete', 'design-document.write', 'replication.write'],
    ),
    ownRole(
      name,
      'Monitor',
      'Monitor',
      'As a monitor, you can read what the instance and its tasks report.',
      ['account-active-tasks.read', 'account-meta-info.read'],
    ),
    ownRole(
      name,
      'Checkpointer',
      'Checkpointer',
      'As a checkpointer, you can write the checkpoints of a replication.',
      ['replication-checkpoint.write', 'local-document.write'],
    ),
  ],
  plans: [
    {
      id: '8d0a2c4e-6f17-4b39-8c5d-1e2f3a4b5c6d',
      name: 'lite',
      display_name: 'Lite',
      description: '1 GB of data and 20 reads a second at no cost.',
      price: 'free',
      isReclaimed: false,
    },
    {
      id: 'cb5d8f1e-2a3b-4c4d-9e6f-708192a3b4c5',
      name: 'standard',
      display_name: 'Standard',
      description: 'Throughput that you set, priced by the hour.',
      price: 'paygo',
      isReclaimed: true,
    },
  ],
  regions: ['us-south', 'us-east', 'eu-de', 'eu-gb', 'jp-tok', 'au-syd'],
  tags: ['database', 'lite', 'nosql'],
  docs: 'https://cloud.ibm.com/docs/Cloudant',
  credentials: ({ apikey, iam, instance, entropy }) => {
    const username = `${instance.guid}-bluemix`
    const host = `${username}.cloudantnosqldb.appdomain.cloud`
    if (instance.parameters['legacyCredentials'] !== true)
      return { apikey, host, ...iam, url: `https://${host}`, username }
    const password = passwordValue(entropy, 32)
    return {
      apikey,
      host,
      ...iam,
      password,
      port: 443,
      url: `https://${username}:${password}@${host}`,
      username,
    }
  },
}
