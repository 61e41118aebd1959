interface Item {
  readonly title: string
  readonly date: string
  readonly text: string
  readonly to: string
}

const docs = 'https://cloud.ibm.com/docs'

/** Titles and dates as the console shows them (reference/screens/iam-overview.png); the texts are our own. */
const items: readonly Item[] = [
  {
    title: 'Limit access with resource attribute-based conditions',
    date: '7 December 2023',
    text: 'A policy can look at what a resource is like, such as the beginning of the names of objects in a bucket. One policy with conditions takes the place of many that name one resource each.',
    to: `${docs}/account?topic=account-iam-condition-properties`,
  },
  {
    title: 'Centrally administer your multi-account environment',
    date: '5 September 2023',
    text: 'An enterprise defines access groups, trusted profiles and settings once, as templates, and assigns them to its accounts. Where an enterprise manages a setting, the account shows it and cannot change it.',
    to: `${docs}/secure-enterprise?topic=secure-enterprise-enterprise-access-management`,
  },
]

const releases = `${docs}/account?topic=account-iam-release-notes`

/** The card about what changed in IAM. */
export function News() {
  return (
    <section className="overview-card" aria-labelledby="overview-news">
      <p className="overview-small">Last updated: 2/6/2024</p>
      <div className="overview-card-head">
        <h2 id="overview-news">What's new?</h2>
        <a href={releases} target="_blank" rel="noopener noreferrer">
          Past releases<span className="visually-hidden"> (opens in a new tab)</span>
        </a>
      </div>
      {items.map(({ title, date, text, to }) => (
        <div key={title} className="overview-item">
          <h3>
            {title} <span className="overview-date">{date}</span>
          </h3>
          <p>
            {text}{' '}
            <a href={to} target="_blank" rel="noopener noreferrer">
              Learn more<span className="visually-hidden"> about: {title} (opens in a new tab)</span>
            </a>
          </p>
        </div>
      ))}
    </section>
  )
}
