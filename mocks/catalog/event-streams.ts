import type { CloudService } from './model.ts'
import { genericRoles } from './model.ts'

const name = 'messagehub'

const BROKERS = [0, 1, 2, 3, 4, 5]

/** Event Streams, under the name the service had first. Credential shape: console-ui.md, 5.5. */
export const eventStreams: CloudService = {
  id: '6a7f4e38-f218-48ef-9dd2-df408747568e',
  name,
  display_name: 'Event Streams',
  description: 'An event bus built on Apache Kafka.',
  category: 'Integration',
  type: 'service',
  dependents: ['cloud-object-storage'],
  roles: genericRoles(
    name,
    ['cluster.read', 'topic.read', 'group.read'],
    ['topic.write', 'txnid.write', 'schema.write'],
    ['topic.manage', 'group.delete', 'schema.manage'],
  ),
  plans: [
    {
      id: '6b8e5c2d-9f10-4a31-8b42-c5d6e7f80913',
      name: 'lite',
      display_name: 'Lite',
      description: 'One topic partition at no cost.',
      price: 'free',
      isReclaimed: false,
    },
    {
      id: '25b2f3a4-c5d6-4e7f-8091-a2b3c4d5e6f7',
      name: 'standard',
      display_name: 'Standard',
      description: 'Priced by partition and by the gigabyte.',
      price: 'paygo',
      isReclaimed: true,
    },
  ],
  regions: ['us-south', 'us-east', 'eu-de', 'eu-gb', 'jp-tok', 'au-syd'],
  tags: ['kafka', 'events', 'lite'],
  docs: 'https://cloud.ibm.com/docs/EventStreams',
  credentials: ({ apikey, iam, instance }) => {
    const cluster = `mock-${instance.guid.slice(0, 8)}.kafka.svc01.${instance.region_id}.eventstreams.cloud.ibm.com`
    const brokers = BROKERS.map((n) => `broker-${n}-${cluster}:9093`)
    const admin = `https://${cluster}`
    return {
      api_key: apikey,
      apikey,
      bootstrap_endpoints: brokers.join(','),
      ...iam,
      instance_id: instance.guid,
      kafka_admin_url: admin,
      kafka_brokers_sasl: brokers,
      kafka_http_url: admin,
      password: apikey,
      user: 'token',
    }
  },
}
