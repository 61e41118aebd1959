import { ChevronDown, Help, Menu, Notification, User } from '@carbon/icons-react'
import { Suspense, lazy } from 'react'
import { Link } from 'react-router'
import { useDesk } from '../../desk/admin.ts'
import { useToasts } from '../../stores/toasts.ts'
import { Disclosure } from '../../ui/Disclosure.tsx'
import { paths } from '../paths.ts'
import { useIdentity } from '../use-identity.ts'
import { HeaderSearch } from './HeaderSearch.tsx'
import { IamNav } from './IamNav.tsx'
import { manageMenu } from './navigation.ts'

const ProfilePanel = lazy(() => import('../../desk/ProfilePanel.tsx'))
const NotificationPanel = lazy(() => import('./NotificationPanel.tsx'))

function ManageMenu() {
  return (
    <Disclosure
      className="header-manage"
      panelClassName="header-menu"
      face={
        <>
          Manage <ChevronDown aria-hidden />
        </>
      }
    >
      {manageMenu.map(({ heading, entries }) => (
        <div key={heading ?? ''}>
          {heading !== undefined && <p className="header-menu-heading">{heading}</p>}
          <ul>
            {entries.map(({ label, to }) => (
              <li key={to}>
                <Link to={to}>{label}</Link>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </Disclosure>
  )
}

/** Account, person and scenario in one place: what is shown is always of these three. */
function Account() {
  const desk = useDesk()
  const identity = useIdentity()
  const account = desk?.account
  const name = account?.name === undefined ? identity.accountId : `${account.number ?? ''} - ${account.name}`
  return (
    <Disclosure
      className="header-account"
      panelClassName="header-menu header-account-panel"
      face={
        <>
          <span className="header-account-text">
            <span className="header-account-name">
              <span className="visually-hidden">Account </span>
              {name}
            </span>
            <span className="header-account-person">
              {identity.appliedBy !== undefined && 'Trusted profile '}
              {identity.name}
              {desk !== null && desk !== undefined && ` in ${desk.scenario}`}
            </span>
          </span>
          <ChevronDown aria-hidden />
        </>
      }
    >
      <dl className="header-facts">
        <dt>Account</dt>
        <dd>{name}</dd>
        <dt>Account ID</dt>
        <dd className="mono">{identity.accountId}</dd>
        {identity.appliedBy !== undefined && (
          <>
            <dt>Acting as</dt>
            <dd>Trusted profile {identity.name}</dd>
          </>
        )}
        <dt>Signed in as</dt>
        <dd>{identity.appliedBy?.name ?? identity.name}</dd>
        <dt>IAM ID</dt>
        <dd className="mono">{identity.iamId}</dd>
      </dl>
    </Disclosure>
  )
}

export function Header() {
  const unread = useToasts(({ past }) => past.length > 0)
  return (
    <header className="console-header">
      <a className="skip-link" href="#main-content">
        Skip to main content
      </a>
      <Disclosure
        label="Navigation menu"
        className="header-navigation"
        panelClassName="header-navigation-panel"
        face={<Menu size={20} aria-hidden />}
      >
        <ul className="header-products">
          <li>
            <Link to={paths.resources}>Resource list</Link>
          </li>
          <li>
            <Link to="/catalog">Catalog</Link>
          </li>
          <li>
            <Link to={paths.overview}>Access (IAM)</Link>
          </li>
        </ul>
        <div className="header-products-iam">
          <IamNav />
        </div>
      </Disclosure>
      <Link to={paths.resources} className="header-name">
        IBM <strong>Cloud</strong>
      </Link>
      <span className="header-mark" title="Everything here is made up and stays in this browser.">
        Simulation
      </span>
      <HeaderSearch />
      <Link to="/catalog" className="header-link">
        Catalog
      </Link>
      <ManageMenu />
      <Account />
      <Disclosure label="Help" panelClassName="header-menu" face={<Help size={20} aria-hidden />}>
        <ul>
          <li>
            <a
              href="https://cloud.ibm.com/docs/account?topic=account-manapikey"
              target="_blank"
              rel="noopener noreferrer"
            >
              Understanding API keys
            </a>
          </li>
          <li>
            <a
              href="https://cloud.ibm.com/docs/account?topic=account-service_credentials"
              target="_blank"
              rel="noopener noreferrer"
            >
              Service credentials
            </a>
          </li>
        </ul>
      </Disclosure>
      <Disclosure
        label="Notifications"
        panelClassName="header-menu header-wide-panel"
        face={
          <span className={unread ? 'header-bell header-bell-unread' : 'header-bell'}>
            <Notification size={20} aria-hidden />
          </span>
        }
      >
        <Suspense fallback={<p className="header-menu-heading">Loading</p>}>
          <NotificationPanel />
        </Suspense>
      </Disclosure>
      <Disclosure
        label="Profile"
        panelClassName="header-menu header-wide-panel"
        face={<User size={20} aria-hidden />}
      >
        <Suspense fallback={<p className="header-menu-heading">Loading</p>}>
          <ProfilePanel />
        </Suspense>
      </Disclosure>
    </header>
  )
}
