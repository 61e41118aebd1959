import { describe, expect, it } from 'vitest'
import { jsonProblemText, readJsonObject } from './json-object.ts'

const wrong = (text: string): string => {
  const result = readJsonObject(text)
  return 'problem' in result ? jsonProblemText(result.problem) : 'nothing is wrong'
}

describe('parameters as JSON', () => {
  it('reads an object, whatever it holds', () => {
    expect(readJsonObject('{ "HMAC": true, "a": [1, { "b": null }], "c": "\\u00e9\\n" }')).toEqual({
      value: { HMAC: true, a: [1, { b: null }], c: 'é\n' },
    })
  })
  it('takes nothing as no parameters', () => {
    expect(readJsonObject(' \n ')).toEqual({ value: {} })
  })
  it('passes over the mark that some editors begin a file with', () => {
    expect(readJsonObject('\uFEFF{"a":1}')).toEqual({ value: { a: 1 } })
  })
  it.each([
    ['{ "a": 1 "b": 2 }', 'Line 1, column 10: a comma is expected here.'],
    ['{\n  "a": 1,\n}', 'Line 3, column 1: a name in double quotes is expected here.'],
    ['{\n  "a" 1\n}', 'Line 2, column 7: a colon is expected here.'],
    ['{ "a": }', 'Line 1, column 8: a value is expected here.'],
    ['{ "a": 1', 'Line 1, column 9: a closing brace } is missing.'],
    ['{ "a": "1 }', 'Line 1, column 8: a closing double quote is missing.'],
    ['{ "a": 1 } x', 'Line 1, column 12: this is not JSON'],
    ['{ "a": 1 } 2', 'Line 1, column 12: something follows after the end of the object.'],
    ['{ "a": 1 /* b */ }', 'Line 1, column 10: JSON has no comments.'],
    ["{ 'a': 1 }", 'Line 1, column 3: this is not JSON'],
    ['{ "a": 01 }', 'Line 1, column 9:'],
    ['[1, 2]', 'Line 1, column 1: this is a list; parameters are an object {…}.'],
    ['\n "text"', 'Line 2, column 2: this is a single value; parameters are an object {…}.'],
  ])('says where %j is wrong', (text, expected) => {
    expect(wrong(text)).toContain(expected)
  })
  it('refuses a name that would change what an object is', () => {
    expect(wrong('{\n  "a": { "__proto__": { "x": 1 } }\n}')).toBe(
      'Line 2, column 10: the name __proto__ is not allowed.',
    )
    expect(wrong('{ "\\u005f_proto__": 1 }')).toBe('Line 1, column 3: the name __proto__ is not allowed.')
  })
  it('refuses a name twice in one object, but not in two', () => {
    expect(wrong('{\n  "a": 1,\n  "a": 2\n}')).toBe(
      'Line 3, column 3: this name is in the same object already, in line 2.',
    )
    expect(readJsonObject('{"a":{"a":1},"b":[{"a":1},{"a":2}]}')).toHaveProperty('value')
  })
  it('says nothing of what was typed', () => {
    expect(wrong('{ "password": "hunter2, "x": 1 }')).not.toContain('hunter2')
    expect(wrong('{ "hunter2": 1, "hunter2": 2 }')).not.toContain('hunter2')
  })
  it('reads no more than 1 MB', () => {
    expect(wrong(JSON.stringify({ a: 'x'.repeat(1_000_000) }))).toBe(
      'This cannot be used: it has 1,000,008 characters; at most 1,000,000 (1 MB) are read.',
    )
  })
  it('stops at what is nested too deeply, without running out of stack', () => {
    expect(wrong('{"a":'.repeat(150_000))).toBe('Line 1, column 161: it is nested deeper than 32 levels.')
    expect(wrong(`{"a":${'['.repeat(500_000)}`)).toContain('nested deeper than 32 levels')
  })
})
