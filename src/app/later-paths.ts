/** Pages of the real console, outside IAM, that this one does not have. */
export const laterPaths = [
  '/catalog',
  '/account',
  '/billing',
  '/catalogs',
  '/enterprise',
  '/context-based-restrictions',
] as const
