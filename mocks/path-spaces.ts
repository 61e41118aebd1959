/**
 * The first segments of IBM Cloud's own paths (api-contract.md, 1.1) and of the control plane. A request below one of
 * them is the cloud's; everything else on the origin is the console's.
 */
const pathSpaces = ['identity', 'oidc', 'v1', 'v2', 'v3', 'api', 'rest', '__admin'] as const

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')
const below = (space: string): string => `\\/(?:${space})(?:[/?#]|$)`

/** @param origin `http://127.0.0.1:4173`; any host when left out */
const patternOf = (space: string, origin?: string): RegExp =>
  new RegExp(`^${origin === undefined ? 'https?:\\/\\/[^/]+' : escaped(origin)}${below(space)}`)

/** One pattern of whole addresses for each path space. */
export const pathSpacePatterns = (origin?: string): RegExp[] =>
  pathSpaces.map((space) => patternOf(space, origin))

/** All path spaces in one pattern of whole addresses. */
export const cloudPattern = (origin?: string): RegExp => patternOf(pathSpaces.join('|'), origin)

/** The paths of all path spaces. */
export const cloudPath = new RegExp(`^${below(pathSpaces.join('|'))}`)
