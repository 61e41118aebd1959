import { printParseErrorCode, visit } from 'jsonc-parser'

/** Where JSON is wrong and why. It never quotes what was typed: parameters may be secret. */
export interface JsonProblem {
  /** From 1; absent where the place says nothing. */
  readonly line?: number
  readonly column?: number
  readonly reason: string
}

export type JsonResult =
  | { readonly value: Readonly<Record<string, unknown>> }
  | { readonly problem: JsonProblem }

/** Characters that are read at all: more would hold up the page, and no service takes as much. */
export const JSON_MAX = 1_000_000

/** Levels that Resource Controller keeps. */
const DEPTH_MAX = 32

const reasons: Readonly<Record<string, string>> = {
  InvalidSymbol:
    'this is not JSON: a value is a text in double quotes, a number, true, false, null, {…} or […]',
  InvalidNumberFormat: 'this number is not written as JSON writes numbers',
  PropertyNameExpected: 'a name in double quotes is expected here',
  ValueExpected: 'a value is expected here',
  ColonExpected: 'a colon is expected here',
  CommaExpected: 'a comma is expected here',
  CloseBraceExpected: 'a closing brace } is missing',
  CloseBracketExpected: 'a closing bracket ] is missing',
  EndOfFileExpected: 'something follows after the end of the object',
  InvalidCommentToken: 'JSON has no comments',
  UnexpectedEndOfComment: 'JSON has no comments',
  UnexpectedEndOfString: 'a closing double quote is missing',
  UnexpectedEndOfNumber: 'this number is not complete',
  InvalidUnicode: 'this \\u is not followed by four hexadecimal digits',
  InvalidEscapeCharacter: 'this \\ is not followed by a character that JSON allows',
  InvalidCharacter: 'a line break, a tab or another control character in a text must be written with a \\',
}

/** Thrown out of the parser at the first thing that is wrong. */
class Found extends Error {
  readonly problem: JsonProblem
  constructor(problem: JsonProblem) {
    super(problem.reason)
    this.problem = problem
  }
}

function look(text: string): void {
  /** The names of each object that is open, with the line of each. */
  const open: Map<string, number>[] = []
  let depth = 0
  const stop = (reason: string, line: number, column: number): never => {
    throw new Found({ line: line + 1, column: column + 1, reason })
  }
  const enter = (line: number, column: number): void => {
    depth++
    if (depth > DEPTH_MAX) stop(`it is nested deeper than ${DEPTH_MAX} levels`, line, column)
  }
  visit(
    text,
    {
      onObjectBegin: (_offset, _length, line, column) => {
        enter(line, column)
        open.push(new Map())
      },
      onObjectProperty: (name, _offset, _length, line, column) => {
        if (name === '__proto__') stop('the name __proto__ is not allowed', line, column)
        const names = open.at(-1)
        const first = names?.get(name)
        if (first !== undefined)
          stop(`this name is in the same object already, in line ${first + 1}`, line, column)
        names?.set(name, line)
      },
      onObjectEnd: () => {
        depth--
        open.pop()
      },
      onArrayBegin: (_offset, _length, line, column) => {
        if (depth === 0) stop('this is a list; parameters are an object {…}', line, column)
        enter(line, column)
      },
      onArrayEnd: () => {
        depth--
      },
      onLiteralValue: (_value, _offset, _length, line, column) => {
        if (depth === 0) stop('this is a single value; parameters are an object {…}', line, column)
      },
      onError: (error, _offset, _length, line, column) =>
        stop(reasons[printParseErrorCode(error)] ?? 'this is not JSON', line, column),
    },
    { disallowComments: true, allowTrailingComma: false, allowEmptyContent: false },
  )
}

/** Reads a JSON object; says where and why when it is none. An empty text is an empty object. */
export function readJsonObject(input: string): JsonResult {
  // Editors on Windows begin files with a byte order mark.
  const text = input.replace(/^\uFEFF/, '')
  if (text.trim() === '') return { value: {} }
  if (text.length > JSON_MAX)
    return {
      problem: {
        reason: `it has ${text.length.toLocaleString('en')} characters; at most ${JSON_MAX.toLocaleString('en')} (1 MB) are read`,
      },
    }
  try {
    look(text)
    return { value: JSON.parse(text) as Record<string, unknown> }
  } catch (error) {
    return { problem: error instanceof Found ? error.problem : { reason: 'it is not JSON' } }
  }
}

/** The problem as a sentence: `Line 3, column 5: a comma is expected here.` */
export const jsonProblemText = ({ line, column, reason }: JsonProblem): string =>
  line === undefined || column === undefined
    ? `This cannot be used: ${reason}.`
    : `Line ${line}, column ${column}: ${reason}.`
