import { Idea, Password, UserMultiple } from '@carbon/icons-react'
import { Link } from 'react-router'
import { paths } from '../../app/paths.ts'

const columns = [
  {
    Icon: UserMultiple,
    title: 'Identities',
    text: 'People, applications and compute resources sign in as identities of the account. API keys and trusted profiles let them do it without a password.',
    links: [
      ['Users', paths.users],
      ['Trusted profiles', paths.trustedProfiles],
      ['Service IDs', paths.serviceIds],
      ['API keys', paths.apiKeys],
      ['Identity providers', paths.identityProviders],
    ],
  },
  {
    Icon: Password,
    title: 'Access',
    text: 'A policy gives an identity or a group of them roles on resources. What no policy gives, nobody but the account owner has.',
    links: [
      ['Access groups', paths.accessGroups],
      ['Authorizations', paths.authorizations],
      ['Roles', paths.roles],
      ['Settings', paths.settings],
    ],
  },
  {
    Icon: Idea,
    title: 'Insight',
    text: 'What is not used any more is a risk that nobody watches. These pages show it, so that it can be removed.',
    links: [
      ['Dashboard', paths.dashboard],
      ['Inactive identities', paths.inactiveIdentities],
      ['Inactive policies', paths.inactivePolicies],
      ['MFA status', paths.mfaStatus],
      ['Activity events', paths.activity],
      ['Explain access', paths.explain],
    ],
  },
] as const

/** What the section shows, by its three parts. */
export function Capabilities() {
  return (
    <section className="overview-card" aria-labelledby="overview-capabilities">
      <h2 id="overview-capabilities">IAM capabilities</h2>
      <div className="overview-columns">
        {columns.map(({ Icon, title, text, links }) => (
          <div key={title}>
            <Icon size={32} aria-hidden />
            <h3>{title}</h3>
            <p>{text}</p>
            <ul>
              {links.map(([label, to]) => (
                <li key={to}>
                  <Link to={to}>{label}</Link>
                </li>
              ))}
            </ul>
          </div>
        ))}
      </div>
    </section>
  )
}
