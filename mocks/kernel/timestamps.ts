/** Each IBM service writes time in its own way (api-contract.md, 1.5). All take milliseconds since 1970. */

/** IAM Identity: minutes, `2020-06-02T10:37+0000`. */
export const identityTime = (ms: number): string => `${new Date(ms).toISOString().slice(0, 16)}+0000`

/** Policies and roles: milliseconds, `2024-10-17T16:36:56.501Z`. */
export const policyTime = (ms: number): string => new Date(ms).toISOString()

/** Access groups: seconds, `2020-03-09T08:46:46Z`. */
export const groupTime = (ms: number): string => `${new Date(ms).toISOString().slice(0, 19)}Z`

/** Resource Controller and Resource Manager: nanoseconds, `2018-07-02T22:03:43.837979455Z`. */
export const resourceTime = (ms: number): string => `${new Date(ms).toISOString().slice(0, 23)}000000Z`

/** Reads any of the above; `NaN` when it is not a time. */
export const parseTime = (text: string): number => Date.parse(text.replace(/\+0000$/, 'Z'))

let lastDate = { second: -1, text: '' }

/** The `Date` header of an answer; most answers are given in the same second as the one before. */
export function dateHeader(ms: number): string {
  const second = Math.floor(ms / 1000)
  if (second !== lastDate.second) lastDate = { second, text: new Date(ms).toUTCString() }
  return lastDate.text
}
