import { accountManagement } from './account-management.ts'
import { appId } from './app-id.ts'
import { cloudObjectStorage } from './cloud-object-storage.ts'
import { cloudant } from './cloudant.ts'
import { databasesForPostgresql } from './databases-for-postgresql.ts'
import { databasesForRedis } from './databases-for-redis.ts'
import { eventStreams } from './event-streams.ts'
import { keyProtect } from './key-protect.ts'
import type { CloudService, Plan } from './model.ts'
import { secretsManager } from './secrets-manager.ts'
import { speechToText } from './speech-to-text.ts'
import { watsonxAssistant } from './watsonx-assistant.ts'

/** Every service that has instances, in the order of the catalogue. */
export const resourceServices: readonly CloudService[] = [
  cloudObjectStorage,
  cloudant,
  databasesForPostgresql,
  databasesForRedis,
  watsonxAssistant,
  speechToText,
  eventStreams,
  keyProtect,
  secretsManager,
  appId,
]

export const services: readonly CloudService[] = [...resourceServices, ...accountManagement]

const byName = new Map(services.map((service) => [service.name, service]))
const byPlan = new Map(
  resourceServices.flatMap((service) => service.plans.map((plan) => [plan.id, { service, plan }])),
)

export const serviceNamed = (name: string): CloudService | undefined => byName.get(name)
export const planWithId = (id: string): { readonly service: CloudService; readonly plan: Plan } | undefined =>
  byPlan.get(id)
