import type { LoginSession } from '../../api/sessions.ts'

const states: Readonly<Record<LoginSession['state'], string>> = {
  ACTIVE: 'Active',
  ENDED: 'Ended',
  EXPIRED: 'Expired',
}

export const stateWord = ({ state }: LoginSession): string => states[state]

const browsers: readonly (readonly [RegExp, string])[] = [
  [/\bEdg\//, 'Microsoft Edge'],
  [/\bFirefox\//, 'Firefox'],
  [/\bChrome\//, 'Chrome'],
  [/\bSafari\//, 'Safari'],
]

/** What somebody logged in with, as far as it said: the console in a browser, or the command line. */
export function clientWord({ began_with, user_agent = '' }: LoginSession): string {
  const browser = browsers.find(([pattern]) => pattern.test(user_agent))?.[1]
  if (browser !== undefined) return `Console, ${browser}`
  return began_with === 'apikey' ? 'Command line, API key' : 'Console'
}
