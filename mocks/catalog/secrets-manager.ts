import type { CloudService } from './model.ts'
import { genericRoles, ownRole } from './model.ts'

const name = 'secrets-manager'

/** Secrets Manager. Credential shape: console-ui.md, 5.7 (inferred there). */
export const secretsManager: CloudService = {
  id: 'ebc0cdb0-af2a-11ea-98c7-29e5db822649',
  name,
  display_name: 'Secrets Manager',
  description: 'Create, lease and rotate secrets for apps and services in one place.',
  category: 'Security',
  type: 'service',
  roles: [
    ...genericRoles(
      name,
      ['secret.list', 'secret-metadata.read', 'secret-group.read'],
      ['secret.create', 'secret.read', 'secret.rotate'],
      ['secret.delete', 'secret-group.create', 'secret-group.delete', 'configuration.update'],
    ),
    ownRole(
      name,
      'SecretsReader',
      'SecretsReader',
      'As a SecretsReader, you can view secrets and their values, and nothing else.',
      ['secret.list', 'secret.read', 'secret-metadata.read'],
    ),
    ownRole(
      name,
      'SecretTaskUpdater',
      'SecretTaskUpdater',
      'As a SecretTaskUpdater, you can update the tasks of custom credentials.',
      ['secret-task.read', 'secret-task.update'],
    ),
  ],
  plans: [
    {
      id: '869c191a-3c2a-4faf-98be-18d48f95ba1f',
      name: 'trial',
      display_name: 'Trial',
      description: '30 days at no cost, one instance an account.',
      price: 'free',
      isReclaimed: false,
    },
    {
      id: '713ba2f4-9c3d-4e5f-8a60-7b81c92d0e3f',
      name: 'standard',
      display_name: 'Standard',
      description: 'Priced by instance and by active secret.',
      price: 'paid',
      isReclaimed: true,
    },
  ],
  regions: ['us-south', 'us-east', 'eu-de', 'eu-gb', 'jp-tok', 'au-syd'],
  tags: ['security', 'secrets'],
  docs: 'https://cloud.ibm.com/docs/secrets-manager',
  credentials: ({ apikey, iam }) => ({ apikey, ...iam }),
}
