/** The levels of multifactor authentication and what they ask for (console-ui.md, 2.12). */
export const mfaLevels: readonly { readonly value: string; readonly label: string; readonly help: string }[] =
  [
    { value: 'NONE', label: 'None', help: 'A password is enough, on the command line too.' },
    {
      value: 'NONE_NO_ROPC',
      label: 'None, and disable CLI logins with only a password',
      help: 'The command line needs an API key or a one-time passcode.',
    },
    {
      value: 'TOTP',
      label: 'TOTP MFA for users with an IBMid (nonfederated)',
      help: 'Users whose password IBM knows enter a passcode of an authenticator app.',
    },
    {
      value: 'TOTP4ALL',
      label: 'TOTP MFA for users with an IBMid (all)',
      help: 'Federated users enter a passcode of an authenticator app as well.',
    },
    {
      value: 'LEVEL1',
      label: 'MFA for all users: Email-based',
      help: 'Users enter a code that is sent to their email address.',
    },
    {
      value: 'LEVEL2',
      label: 'MFA for all users: TOTP',
      help: 'Users enter a passcode of an authenticator app.',
    },
    {
      value: 'LEVEL3',
      label: 'MFA for all users: Security key',
      help: 'Users touch a security key that they have registered.',
    },
  ]

export const mfaLabel = (value: string): string =>
  mfaLevels.find((level) => level.value === value)?.label ?? value
