/**
 * Stands in for `tldts` in the browser build: MSW's cookie jar asks it for registrable domains, and brings the whole
 * public-suffix list with it. The simulated cloud sets no cookie that names a domain, so the last two labels will do.
 */
const lastTwoLabels = (host: string): string => host.split('.').slice(-2).join('.')

export const getDomain = lastTwoLabels
export const getPublicSuffix = (host: string): string => host.split('.').at(-1) ?? host
export const parse = (host: string): { domain: string; hostname: string } => ({
  domain: lastTwoLabels(host),
  hostname: host,
})
