import {
  ChevronDown,
  ChevronUp,
  Dashboard,
  Home,
  Idea,
  Launch,
  Password,
  Settings,
  UserMultiple,
} from '@carbon/icons-react'
import { useId, useState } from 'react'
import { NavLink, useLocation } from 'react-router'
import { warming } from '../warm-page.ts'
import type { NavGroup } from './navigation.ts'
import { iamDocs, iamGroups, iamSettings, iamTop } from './navigation.ts'

const icons = { home: Home, dashboard: Dashboard, identities: UserMultiple, access: Password, insight: Idea }

function Group({ group }: { readonly group: NavGroup }) {
  const { pathname } = useLocation()
  const isInside = group.entries.some(({ to }) => pathname.startsWith(to))
  const [isOpen, setOpen] = useState(group.isOpenAtFirst || isInside)
  const id = useId()
  const Icon = icons[group.icon]
  const Chevron = isOpen ? ChevronUp : ChevronDown
  return (
    <li>
      <button
        type="button"
        className="iam-nav-group"
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setOpen(!isOpen)}
      >
        <Icon aria-hidden />
        <span>{group.label}</span>
        <Chevron aria-hidden className="iam-nav-chevron" />
      </button>
      <ul id={id} hidden={!isOpen}>
        {group.entries.map(({ label, to }) => (
          <li key={to}>
            <NavLink to={to} className="iam-nav-link iam-nav-inner" {...warming(to)}>
              {label}
            </NavLink>
          </li>
        ))}
      </ul>
    </li>
  )
}

/** The IAM side navigation, in full. `NavLink` marks the page it leads to with `aria-current`. */
export function IamNav() {
  return (
    <nav aria-label="IAM" className="iam-nav">
      <p className="iam-nav-title">IAM</p>
      <ul>
        {iamTop.map(({ label, to, icon }) => {
          const Icon = icons[icon]
          return (
            <li key={to}>
              <NavLink to={to} className="iam-nav-link" {...warming(to)}>
                <Icon aria-hidden />
                <span>{label}</span>
              </NavLink>
            </li>
          )
        })}
      </ul>
      <ul className="iam-nav-ruled">
        {iamGroups.map((group) => (
          <Group key={group.label} group={group} />
        ))}
        <li>
          <NavLink to={iamSettings.to} className="iam-nav-link" {...warming(iamSettings.to)}>
            <Settings aria-hidden />
            <span>{iamSettings.label}</span>
          </NavLink>
        </li>
      </ul>
      <ul className="iam-nav-ruled">
        {iamDocs.map(({ label, to }) => (
          <li key={to}>
            <a href={to} target="_blank" rel="noopener noreferrer" className="iam-nav-link">
              <Launch aria-hidden />
              <span>
                {label}
                <span className="visually-hidden"> (opens in a new tab)</span>
              </span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
