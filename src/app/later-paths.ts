import { paths } from './paths.ts'

/** Pages of the real console that this one does not have: those of IAM that are still to come, and those outside it. */
export const laterPaths = [
  '/catalog',
  '/account',
  '/billing',
  '/catalogs',
  '/enterprise',
  '/context-based-restrictions',
] as const
