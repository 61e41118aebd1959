import { href, paths } from '../../app/paths.ts'

/** Where what happened to one thing is shown. */
export const activityOf = (target: { readonly id: string; readonly name: string }): string =>
  href(paths.activity, undefined, { target: target.id, name: target.name })

/** Where what one identity did is shown. */
export const activityBy = (iamId: string): string => href(paths.activity, undefined, { person: iamId })
