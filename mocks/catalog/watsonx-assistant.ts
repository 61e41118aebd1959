import type { CloudService } from './model.ts'
import { genericRoles, ownRole } from './model.ts'

const name = 'conversation'

/** watsonx Assistant, under the name the service had first. Credential shape: console-ui.md, 5.4. */
export const watsonxAssistant: CloudService = {
  id: '7045626d-55e3-4418-be11-683a26dbc1e5',
  name,
  display_name: 'watsonx Assistant',
  description: 'Build conversational assistants that answer, ask back and hand over to people.',
  category: 'AI / Machine Learning',
  type: 'service',
  dependents: ['cloud-object-storage'],
  roles: [
    ...genericRoles(
      name,
      ['assistant.read', 'skill.read', 'message.send'],
      ['assistant.write', 'skill.write'],
      ['assistant.delete', 'skill.delete', 'logs.read', 'version.create'],
    ),
    ownRole(
      name,
      'LogsReader',
      'Logs Reader',
      'As a logs reader, you can read conversation logs and analytics.',
      ['logs.read'],
    ),
    ownRole(
      name,
      'VersionMaker',
      'Version Maker',
      'As a version maker, you can make and delete versions of a skill.',
      ['version.create', 'version.delete'],
    ),
  ],
  plans: [
    {
      id: '54ee7a86-d5c6-4d7b-9d2f-8a1b0c3d4e5f',
      name: 'lite',
      display_name: 'Lite',
      description: '1,000 active users a month at no cost.',
      price: 'free',
      isReclaimed: false,
    },
    {
      id: 'b3c4d5e6-f708-4192-a3b4-c5d6e7f80912',
      name: 'plus',
      display_name: 'Plus',
      description: 'Priced by active users a month.',
      price: 'paygo',
      isReclaimed: true,
    },
  ],
  regions: ['us-south', 'us-east', 'eu-de', 'eu-gb', 'jp-tok', 'au-syd'],
  tags: ['watson', 'ai', 'lite'],
  docs: 'https://cloud.ibm.com/docs/watson-assistant',
  credentials: ({ apikey, iam, instance }) => ({
    apikey,
    ...iam,
    url: `https://api.${instance.region_id}.assistant.watson.cloud.ibm.com/instances/${instance.guid}`,
  }),
}
