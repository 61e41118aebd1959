import { useLocation } from 'react-router'
import { DocumentTitle } from './DocumentTitle.tsx'
import type { laterPaths } from './later-paths.ts'

interface Topic {
  readonly title: string
  readonly about: string
  readonly docs: string
}

const account = 'https://cloud.ibm.com/docs/account?topic=account-'

/** Pages of the real console, outside IAM, that this one will not have. */
const topics: Readonly<Record<(typeof laterPaths)[number], Topic>> = {
  '/catalog': {
    title: 'Catalog',
    about: 'Services and software that can be added to an account.',
    docs: `${account}catalog`,
  },
  '/account': {
    title: 'Account',
    about: 'Settings and resources of the account.',
    docs: `${account}account_settings`,
  },
  '/billing': {
    title: 'Billing and usage',
    about: 'What the account uses and costs.',
    docs: 'https://cloud.ibm.com/docs/billing-usage',
  },
  '/catalogs': {
    title: 'Catalogs',
    about: 'Private catalogs of the account.',
    docs: `${account}filter-account`,
  },
  '/enterprise': {
    title: 'Enterprise',
    about: 'Accounts and account groups managed together.',
    docs: 'https://cloud.ibm.com/docs/secure-enterprise',
  },
  '/context-based-restrictions': {
    title: 'Context-based restrictions',
    about: 'Rules for where requests may come from.',
    docs: `${account}context-restrictions-whatis`,
  },
}

/** Says that a page is not here, and where to read about what it does. */
export default function LaterPage() {
  const { pathname } = useLocation()
  const topic = (topics as Readonly<Record<string, Topic>>)[pathname]
  if (topic === undefined) return null
  return (
    <div className="page">
      <DocumentTitle title={topic.title} />
      <h1>{topic.title}</h1>
      <p className="page-description">{topic.about}</p>
      <p className="page-description">
        This simulation does not have this page. What it does in the real console is described in the{' '}
        <a href={topic.docs} target="_blank" rel="noopener noreferrer">
          documentation<span className="visually-hidden"> of {topic.title} (opens in a new tab)</span>
        </a>
        .
      </p>
    </div>
  )
}
