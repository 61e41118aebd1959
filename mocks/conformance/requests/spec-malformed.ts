import type { Operation } from '../../services/operation.ts'
import type { State } from '../../services/state.ts'
import { firstChoice } from './spec-draw.ts'
import type { MadeRequest } from './spec-request.ts'
import { pathOf, requestFor, targetOf } from './spec-request.ts'

/** A request that is wrong in one way. */
export interface Malformed {
  readonly how: string
  readonly request: MadeRequest
  /** Sent instead of a good token. */
  readonly authorization?: string
  /** The body has more bytes than the cloud reads. */
  readonly isTooLarge?: boolean
}

const LONG = 'x'.repeat(100_000)
const DEEP = `${'['.repeat(5000)}${']'.repeat(5000)}`

const BODIES: Readonly<Record<string, string>> = {
  'no JSON': '{"name": "x",}',
  'half a body': '{"name"',
  'only a quote': '"',
  nothing: '',
  'white space': ' \n ',
  null: 'null',
  'a number': '12e400',
  'a text': '"name"',
  'a list': '[{}]',
  'a list in lists': DEEP,
  'an empty object': '{}',
  'a prototype': '{"__proto__": {"name": "x"}, "constructor": {"prototype": {"a": 1}}, "toString": 1}',
  'unknown members': '{"colour": "red", "name ": 1}',
  'a lone surrogate': '{"name": "\\ud800"}',
  'NUL characters': '{"name": "\\u0000"}',
}

/** Values that a member does not have: of other types, too long, too large, too small. */
const WRONG: readonly unknown[] = [
  null,
  true,
  -1,
  1e308,
  '',
  ' ',
  LONG,
  '../../etc/passwd',
  [],
  [null],
  {},
  { toString: 'x' },
  '\u0000\ud800',
]

const PATHS: readonly string[] = [
  '%',
  '%00',
  '%2e%2e%2f',
  '..',
  '%F0%9F%92%A9',
  'toString',
  '__proto__',
  'constructor',
  LONG.slice(0, 5000),
  'crn%3Av1%3Abluemix',
]

/** Parameters that lists and switches know, and values that none of them takes. */
const PARAMETERS: Readonly<Record<string, readonly string[]>> = {
  'limit pagesize offset _limit _offset duration': [
    '-1',
    '0',
    '1e9',
    'NaN',
    '',
    '%00',
    '1.5',
    '0x10',
    '9'.repeat(400),
  ],
  'start pagetoken _start': [
    'x',
    '',
    'bnVsbA',
    'W10',
    'eyJzZXEiOjFlMzA4LCJxdWVyeSI6IiJ9',
    'eyJzZXEiOi0xLCJxdWVyeSI6IiUifQ',
    'eyJzZXEiOiJhIn0',
    'eyJzZXEiOjEsInZhbHVlIjp7fSwicXVlcnkiOiJzb3J0PW5hbWUifQ',
  ],
  'sort sort-by order type scope state format membership_type': [
    '__proto__',
    'constructor',
    'toString',
    '',
    '-',
    '-__proto__',
  ],
  'search filter q objectMask': [
    '::',
    'constructor:x',
    '__proto__:x',
    'constructor co "a"',
    '((((',
    'name co',
    'name constructor "x"',
    'name eq "a" and or not',
    '%25',
    'mask[[[[[',
    LONG.slice(0, 3000),
  ],
  'account_id iam_id name group_id service_name service_group_id': [
    '',
    '%00',
    '%FF',
    '__proto__',
    LONG.slice(0, 2000),
  ],
  'updated_from updated_to': ['never', '9999999999999', '-1'],
  'recursive force include_history show_crn': ['maybe', '2', ''],
}

const QUERIES: readonly string[] = Object.entries(PARAMETERS).flatMap(([names, values]) =>
  values.flatMap((value) => names.split(' ').map((name) => `${name}=${value.replaceAll(' ', '%20')}`)),
)

const AUTHORIZATIONS: readonly string[] = [
  'Bearer',
  'Bearer x',
  'Bearer a.b.c',
  'Bearer eyJhbGciOiJIUzI1NiJ9.bnVsbA.x',
  `Bearer ${LONG.slice(0, 5000)}`,
  'Basic Ojo=',
  'Basic %%%',
  'Digest username="x"',
]

/** The body with one of its members, however deep, put in another value's place. */
function* damaged(body: unknown, wrong: unknown): Generator {
  if (Array.isArray(body)) {
    for (const [at, item] of (body as unknown[]).entries())
      for (const one of [wrong, ...damaged(item, wrong)]) yield (body as unknown[]).with(at, one)
  } else if (typeof body === 'object' && body !== null)
    for (const [name, item] of Object.entries(body))
      for (const one of [wrong, ...damaged(item, wrong)]) yield { ...body, [name]: one }
}

const withQuery = (path: string, query: string): string => `${path}${path.includes('?') ? '&' : '?'}${query}`

/** Requests for an operation that are each wrong in one way. */
export function* malformed(
  operation: Operation,
  state: State,
  preferred: ReadonlySet<unknown>,
): Generator<Malformed> {
  const draw = firstChoice(preferred, 'malformed')
  const good = requestFor(operation, state, draw)
  const target = targetOf(operation, state, draw)
  for (const [how, body] of Object.entries(BODIES)) {
    const { form: _form, ...rest } = good
    yield { how: `body: ${how}`, request: { ...rest, body } }
  }
  for (const wrong of WRONG)
    for (const body of damaged(good.body, wrong))
      yield { how: `member: ${JSON.stringify(wrong).slice(0, 20)}`, request: { ...good, body } }
  for (const name of Object.keys(target))
    for (const wrong of PATHS)
      yield {
        how: `path: ${wrong.slice(0, 20)}`,
        request: {
          ...good,
          path: pathOf(operation.pattern, { ...target, [name]: '@' }).replace('%40', wrong),
        },
      }
  for (const query of operation.method === 'GET' ? QUERIES : QUERIES.slice(0, 5))
    yield { how: `query: ${query.slice(0, 40)}`, request: { ...good, path: withQuery(good.path, query) } }
  for (const version of ['', '"', '*, *', 'W/"1"', '-1-x', LONG.slice(0, 1000)])
    yield { how: `If-Match: ${version.slice(0, 10)}`, request: { ...good, headers: { 'If-Match': version } } }
  for (const authorization of AUTHORIZATIONS)
    yield { how: `token: ${authorization.slice(0, 20)}`, request: good, authorization }
  yield { how: 'body: 10 MB', request: good, isTooLarge: true }
  for (const method of ['TRACE', 'OPTIONS', 'PROPFIND', 'get'])
    yield { how: `method: ${method}`, request: { ...good, method } }
}
