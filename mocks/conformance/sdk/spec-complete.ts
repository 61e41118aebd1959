import type { Operation } from '../../services/operation.ts'
import { allOperations } from '../../services/spaces.ts'
import { conflicts } from './spec-conflicts.ts'
import type { Driven } from './spec-driven.ts'
import type { PartName } from './spec-parts.ts'
import { partOf } from './spec-parts.ts'
import type { SdkCloud } from './spec-sdk.ts'

type Reasons = Readonly<Record<string, string>>

/** Kinds of cases that cannot be, by operation, and why not. One that was driven all the same is named, too. */
interface Never {
  readonly neverSucceed?: Reasons
  readonly neverForbidden?: Reasons
  readonly neverMissing?: Reasons
  readonly neverPaged?: Reasons
}

const PAGES = 3

/** Each kind of case: which operations it is of, and whether one call is a case of it. */
const kinds = {
  neverSucceed: {
    lacks: 'never succeeded',
    isOf: (): boolean => true,
    isCase: ({ status }: Driven): boolean => status >= 200 && status < 300,
  },
  neverForbidden: {
    lacks: 'was never refused for want of access',
    isOf: ({ authorize }: Operation): boolean => authorize !== 'anyone',
    isCase: ({ status }: Driven): boolean => status === 403,
  },
  neverMissing: {
    lacks: 'was never asked for what is not there',
    isOf: ({ pattern }: Operation): boolean => pattern.includes('{'),
    isCase: ({ status }: Driven): boolean => status === 404,
  },
  neverPaged: {
    lacks: `was never read through ${PAGES} pages`,
    // What has pages says so itself, in its answers.
    isOf: (_: Operation, calls: readonly Driven[]): boolean => calls.some(({ isPage }) => isPage),
    isCase: ({ page, isPage }: Driven): boolean => isPage && page >= PAGES,
  },
} as const

type KindName = keyof typeof kinds
const kindNames = Object.keys(kinds) as KindName[]

const CONFLICTS: ReadonlySet<number> = new Set([409, 410, 412, 422])

/** The conflicts that an operation has and was not driven to, and those that it was driven to and nobody wrote down. */
function conflictsLacking({ id, method, writes }: Operation, calls: readonly Driven[]): string[] {
  const entry = conflicts[id]
  const isWrite = writes === true || (method !== 'GET' && method !== 'HEAD')
  if (isWrite && entry === undefined) return [`${id} changes something and is not in spec-conflicts.ts`]
  const known = Object.entries(typeof entry === 'object' ? entry : {})
  const isOne = (call: Driven, [, [status, says]]: (typeof known)[number]): boolean =>
    call.status === status && says.test(call.says)
  return [
    ...known
      .filter((conflict) => !calls.some((call) => isOne(call, conflict)))
      .map(([what, [status]]) => `${id} never answered ${status}: ${what}`),
    ...calls
      .filter((call) => CONFLICTS.has(call.status) && !known.some((conflict) => isOne(call, conflict)))
      .map(({ status, says }) => `${id} answered ${status}, which spec-conflicts.ts does not have: ${says}`),
  ]
}

/**
 * What was not driven. Each operation of a part must have succeeded, refused for want of access (unless anyone may),
 * answered that there is no such thing (if its path names one), answered each of its conflicts, and been read through
 * three pages (if it has pages); or it is said why it cannot. Empty when all was.
 */
export async function undriven(
  { calls }: Pick<SdkCloud, 'calls'>,
  part: PartName,
  never: Never = {},
): Promise<string[]> {
  const operations = (await allOperations()).filter((operation) => partOf(operation) === part)
  if (operations.length === 0) return [`the part ${part} has no operations`]
  const lacking = operations.flatMap((operation) => {
    const { id } = operation
    const its = calls.filter((call) => call.operation === id)
    const missing = kindNames
      .filter((name) => kinds[name].isOf(operation, its) && never[name]?.[id] === undefined)
      .filter((name) => !its.some(kinds[name].isCase))
      .map((name) => `${id} ${kinds[name].lacks}`)
    const wrong = kindNames
      .filter((name) => never[name]?.[id] !== undefined && its.some(kinds[name].isCase))
      .map((name) => `${id} is in ${name}, and is not so`)
    return [...missing, ...wrong, ...conflictsLacking(operation, its)]
  })
  const ids = new Set(operations.map(({ id }) => id))
  const strangers = kindNames.flatMap((name) => Object.keys(never[name] ?? {})).filter((id) => !ids.has(id))
  return [...lacking, ...strangers.map((id) => `${id} is no operation of the part ${part}`)]
}

/** For lists that refuse nobody: each is shown what is for them to see, which may be nothing. */
export const shownWhatOneMaySee = (...ids: readonly string[]): Reasons =>
  Object.fromEntries(ids.map((id) => [id, 'one is shown what one may see']))
