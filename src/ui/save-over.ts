import { isConflict } from '../lib/api-error.ts'
import { isSame } from '../lib/same.ts'

/**
 * Saves over the version that a form began with. Where somebody else changed only what the form does not show, it is saved over
 * theirs, since nothing of it is lost.
 * @param shown what the form shows of a version
 * @returns the version of somebody else that says otherwise; `undefined` when it was saved
 * @throws what the save throws, but for the first conflict
 */
export async function saveOver<Version>(
  version: Version,
  {
    save,
    read,
    shown,
  }: {
    readonly save: (over: Version) => Promise<unknown>
    readonly read: () => Promise<Version>
    readonly shown: (version: Version) => unknown
  },
): Promise<Version | undefined> {
  try {
    await save(version)
    return undefined
  } catch (error) {
    if (!isConflict(error)) throw error
  }
  const theirs = await read()
  if (!isSame(shown(theirs), shown(version))) return theirs
  await save(theirs)
  return undefined
}
