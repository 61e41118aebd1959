/** What a padlock says. */
export const lockWord = (isLocked: boolean): string => (isLocked ? 'Locked' : 'Unlocked')
