import type { CloudService } from './model.ts'
import { genericRoles } from './model.ts'

const name = 'speech-to-text'

/** Speech to Text. Credential shape: console-ui.md, 5.4. */
export const speechToText: CloudService = {
  id: '0bc9d744-6f8c-4821-9648-2278bf6925bb',
  name,
  display_name: 'Speech to Text',
  description: 'Turns speech in many languages into text.',
  category: 'AI / Machine Learning',
  type: 'service',
  roles: genericRoles(
    name,
    ['model.read', 'recognize.run'],
    ['custom-model.write', 'corpus.write'],
    ['custom-model.delete', 'user-data.delete'],
  ),
  plans: [
    {
      id: '42e4e5f6-0718-4293-b4c5-d6e7f8091a2b',
      name: 'lite',
      display_name: 'Lite',
      description: '500 minutes a month at no cost.',
      price: 'free',
      isReclaimed: false,
    },
    {
      id: 'd8e9f0a1-b2c3-4d4e-8f50-617283940a1b',
      name: 'plus',
      display_name: 'Plus',
      description: 'Priced by the minute.',
      price: 'paygo',
      isReclaimed: true,
    },
  ],
  regions: ['us-south', 'us-east', 'eu-de', 'eu-gb', 'jp-tok', 'au-syd'],
  tags: ['watson', 'ai', 'lite'],
  docs: 'https://cloud.ibm.com/docs/speech-to-text',
  credentials: ({ apikey, iam, instance }) => ({
    apikey,
    ...iam,
    url: `https://api.${instance.region_id}.speech-to-text.watson.cloud.ibm.com/instances/${instance.guid}`,
  }),
}
