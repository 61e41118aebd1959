import { useState } from 'react'
import { Link, useNavigate, useRevalidator } from 'react-router'
import { queryClient } from '../api/query.ts'
import { session } from '../api/session.ts'
import { paths } from '../app/paths.ts'
import { announce } from '../stores/announcer.ts'
import type { ThemeChoice } from '../stores/preferences.ts'
import { usePreferences } from '../stores/preferences.ts'
import { notify } from '../stores/toasts.ts'
import { useCloseDisclosure } from '../ui/Disclosure.tsx'
import { resetCloud, useDesk } from './admin.ts'
import { AppliedProfile } from './AppliedProfile.tsx'

const themes: readonly { readonly value: ThemeChoice; readonly label: string }[] = [
  { value: 'system', label: 'As the system' },
  { value: 'g10', label: 'Light' },
  { value: 'g100', label: 'Dark' },
]

/** The profile: who is signed in, who else could be, which scenario, and how the console looks. */
export default function ProfilePanel() {
  const desk = useDesk()
  const close = useCloseDisclosure()
  const { theme, setTheme } = usePreferences()
  const { revalidate } = useRevalidator()
  const navigate = useNavigate()
  const [isBusy, setBusy] = useState(false)
  const person = session.person()

  /** What was read as somebody else, or in another world, is forgotten before anything is shown again. */
  async function startOver(change: () => Promise<string>): Promise<void> {
    setBusy(true)
    try {
      const said = await change()
      queryClient.clear()
      await revalidate()
      announce(said)
      notify({ kind: 'success', title: said })
      close()
    } catch (error) {
      notify({ kind: 'error', title: error instanceof Error ? error.message : 'That did not work.' })
    } finally {
      setBusy(false)
    }
  }

  const signInAs = (id: string) =>
    startOver(async () => {
      const { name } = await session.signInAs(id)
      return `Signed in as ${name}`
    })

  const reset = (scenario?: string) =>
    startOver(async () => {
      const next = await resetCloud(scenario)
      // Another world, or this one as it was, may have no such profile.
      await session.apply(undefined)
      session.forgetToken()
      if (scenario !== undefined) await navigate('/resources')
      const title = next.scenarios.find(({ name }) => name === next.scenario)?.title ?? next.scenario
      return scenario === undefined ? `${title} is as it was at the start` : `Now in ${title}`
    })

  const apply = (profileId: string | undefined) =>
    startOver(async () => {
      const { name, appliedBy } = await session.apply(profileId)
      return appliedBy === undefined ? `You act as yourself again, ${name}` : `You act as ${name}`
    })

  return (
    <div className="profile-panel">
      <AppliedProfile isBusy={isBusy} onApply={(profileId) => void apply(profileId)} />
      {desk !== null && (
        <>
          <h2 className="header-menu-heading" id="sign-in-as">
            Sign in as
          </h2>
          <ul aria-labelledby="sign-in-as">
            {desk?.persons.map(({ id, name, about }) => (
              <li key={id}>
                <button
                  type="button"
                  className="profile-choice"
                  aria-current={id === person ? 'true' : undefined}
                  disabled={isBusy}
                  onClick={() => void signInAs(id)}
                >
                  <strong>{name}</strong>
                  <span>{about}</span>
                </button>
              </li>
            ))}
          </ul>
          <h2 className="header-menu-heading" id="scenario">
            Scenario
          </h2>
          <ul aria-labelledby="scenario">
            {desk?.scenarios.map(({ name, title, about }) => (
              <li key={name}>
                <button
                  type="button"
                  className="profile-choice"
                  aria-current={name === desk.scenario ? 'true' : undefined}
                  disabled={isBusy}
                  onClick={() => void reset(name)}
                >
                  <strong>{title}</strong>
                  <span>{about}</span>
                </button>
              </li>
            ))}
          </ul>
          <button type="button" className="profile-choice" disabled={isBusy} onClick={() => void reset()}>
            <strong>Reset</strong>
            <span>Puts the scenario back as it was at the start.</span>
          </button>
        </>
      )}
      <Link className="profile-choice" to={paths.sessions}>
        Login sessions
      </Link>
      <fieldset className="profile-theme">
        <legend className="header-menu-heading">Theme</legend>
        {themes.map(({ value, label }) => (
          <label key={value}>
            <input
              type="radio"
              name="theme"
              value={value}
              checked={theme === value}
              onChange={() => setTheme(value)}
            />
            {label}
          </label>
        ))}
      </fieldset>
    </div>
  )
}
