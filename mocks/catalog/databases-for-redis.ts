import {
  databaseCredentials,
  databasePlans,
  databaseRegions,
  databaseRoles,
  endpointParameter,
} from './database-credentials.ts'
import type { CloudService } from './model.ts'

const name = 'databases-for-redis'

/** Databases for Redis. Credential shape: console-ui.md, 5.3; a Redis database is a number, not a name. */
export const databasesForRedis: CloudService = {
  id: '9b2e4d6f-1c35-4a78-8e90-3d4f5a6b7c8d',
  name,
  display_name: 'Databases for Redis',
  description: 'Redis as a managed service: an in-memory store for caches, queues and sessions.',
  category: 'Databases',
  type: 'service',
  dependents: ['cloud-object-storage'],
  roles: databaseRoles(name),
  plans: databasePlans('a7b8c9d0-e1f2-4a3b-9c4d-5e6f708192a3', '6c5b4a39-2817-4605-9f4e-3d2c1b0a9f8e'),
  regions: databaseRegions,
  tags: ['database', 'cache'],
  docs: 'https://cloud.ibm.com/docs/databases-for-redis',
  keyParameters: [endpointParameter],
  credentials: (request) =>
    databaseCredentials(
      {
        scheme: 'rediss',
        database: '0',
        query: {},
        cli: ({ certificate, uri }) => ({
          arguments: [['-u', uri, '--certfile', certificate]],
          bin: 'redli',
          composed: [`redli -u ${uri} --certfile ${certificate}`],
          environment: {},
        }),
      },
      request,
    ),
}
