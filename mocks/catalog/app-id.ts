import { passwordValue } from '../kernel/secret.ts'
import { uuidValue } from './made-values.ts'
import type { CloudService } from './model.ts'
import { genericRoles } from './model.ts'

const name = 'appid'

/** App ID. Credential shape: console-ui.md, 5.8; an instance is one tenant. */
export const appId: CloudService = {
  id: 'd6aece47-d840-45b0-8ab9-ad15354deeea',
  name,
  display_name: 'App ID',
  description: 'Sign-in for web and mobile apps, with a directory of your own or social identities.',
  category: 'Security',
  type: 'service',
  roles: genericRoles(
    name,
    ['mgmt.config.read', 'mgmt.users.read'],
    ['mgmt.users.write', 'mgmt.roles.write'],
    ['mgmt.config.write', 'mgmt.users.delete'],
  ),
  plans: [
    {
      id: 'fc1d2e3f-4051-4627-8738-49a5b6c7d8e9',
      name: 'lite',
      display_name: 'Lite',
      description: '1,000 events a month at no cost.',
      price: 'free',
      isReclaimed: false,
    },
    {
      id: '3f4a5b6c-7d8e-4f90-a1b2-c3d4e5f60718',
      name: 'graduated-tier',
      display_name: 'Graduated tier',
      description: 'Priced by authentication event and authorized user.',
      price: 'paygo',
      isReclaimed: true,
    },
  ],
  regions: ['us-south', 'us-east', 'eu-de', 'eu-gb', 'jp-tok', 'au-syd'],
  tags: ['security', 'authentication', 'lite'],
  docs: 'https://cloud.ibm.com/docs/appid',
  credentials: ({ apikey, iam, instance, entropy }) => {
    const root = `https://${instance.region_id}.appid.cloud.ibm.com`
    const oauth = `${root}/oauth/v4/${instance.guid}`
    return {
      apikey,
      appidServiceEndpoint: root,
      clientId: uuidValue(entropy),
      discoveryEndpoint: `${oauth}/.well-known/openid-configuration`,
      ...iam,
      managementUrl: `${root}/management/v4/${instance.guid}`,
      oauthServerUrl: oauth,
      profilesUrl: root,
      secret: passwordValue(entropy, 48),
      tenantId: instance.guid,
      version: 4,
    }
  },
}
