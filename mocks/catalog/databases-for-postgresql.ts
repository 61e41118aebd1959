import {
  databaseCredentials,
  databasePlans,
  databaseRegions,
  databaseRoles,
  endpointParameter,
} from './database-credentials.ts'
import type { CloudService } from './model.ts'

const name = 'databases-for-postgresql'

/** Databases for PostgreSQL. Credential shape: console-ui.md, 5.3. */
export const databasesForPostgresql: CloudService = {
  id: '5d1a8f3c-7e24-4b60-9a4d-2c3e4f5a6b7c',
  name,
  display_name: 'Databases for PostgreSQL',
  description: 'PostgreSQL as a managed service: backups, scaling and high availability included.',
  category: 'Databases',
  type: 'service',
  dependents: ['cloud-object-storage'],
  roles: databaseRoles(name),
  plans: databasePlans('e9c1d2b3-4a5f-4e60-8b71-92a3b4c5d6e7', '0f7e6d5c-4b3a-4291-8807-f6e5d4c3b2a1'),
  regions: databaseRegions,
  tags: ['database', 'sql'],
  docs: 'https://cloud.ibm.com/docs/databases-for-postgresql',
  keyParameters: [endpointParameter],
  credentials: (request) =>
    databaseCredentials(
      {
        scheme: 'postgres',
        database: 'ibmclouddb',
        query: { sslmode: 'verify-full' },
        cli: ({ host, port, user, password, certificate }) => {
          const target = `host=${host} port=${port} dbname=ibmclouddb user=${user} sslmode=verify-full`
          return {
            arguments: [[target]],
            bin: 'psql',
            composed: [`PGPASSWORD=${password} PGSSLROOTCERT=${certificate} psql '${target}'`],
            environment: { PGPASSWORD: password, PGSSLROOTCERT: certificate },
          }
        },
      },
      request,
    ),
}
