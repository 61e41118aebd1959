import { describe, expect, it } from 'vitest'
import type { FileColumn, Value } from './list-file.ts'
import { plainText, toCsv, toJson } from './list-file.ts'

const columns: readonly FileColumn<{ readonly name: Value; readonly count: Value }>[] = [
  { id: 'name', header: 'Name', text: ({ name }) => name },
  { id: 'count', header: 'Count, all', text: ({ count }) => count },
]
const csv = (...names: readonly Value[]): string =>
  toCsv(
    columns,
    names.map((name) => ({ name, count: 1 })),
  )

describe('a list as CSV', () => {
  it('has a header, a record a row, and CR LF after each', () => {
    expect(csv('a', 'b')).toBe('Name,"Count, all"\r\na,1\r\nb,1\r\n')
    expect(csv()).toBe('Name,"Count, all"\r\n')
  })

  it.each([
    ['a,b', '"a,b"'],
    ['say "hi"', '"say ""hi"""'],
    ['two\nlines', '"two\nlines"'],
    ['two\r\nlines', '"two\r\nlines"'],
    [' kept ', '" kept "'],
    ['Zoë 日本', 'Zoë 日本'],
    [undefined, ''],
    [true, 'true'],
  ])('writes %j as %s', (name, written) => {
    expect(csv(name)).toBe(`Name,"Count, all"\r\n${written},1\r\n`)
  })

  it.each([
    '=1+1',
    '+1',
    '-1',
    '@SUM(A1)',
    '\t=1',
    '\r=1',
    '\n=1',
    ' =1',
    '\u200B=1',
    '＝1',
    '＋1',
    '－1',
    '＠1',
  ])('has no formula where a name is %j', (name) => {
    expect(plainText(name)).toBe(`'${name}`)
  })

  it('guards a formula behind quotes and separators too', () => {
    expect(csv('=HYPERLINK("http://x","y")')).toContain(`"'=HYPERLINK(""http://x"",""y"")"`)
  })

  it('leaves numbers and harmless text as they are', () => {
    expect(plainText(-5)).toBe('-5')
    for (const text of ['a=b', 'a-b', 'x@y.example', '', '–']) expect(plainText(text)).toBe(text)
  })

  it('guards headers as well', () => {
    expect(toCsv([{ id: 'a', header: '=a', text: () => 'b' }], [{}])).toBe("'=a\r\nb\r\n")
  })
})

it('a list as JSON has every column in every object, and text as it is', () => {
  expect(JSON.parse(toJson(columns, [{ name: '=1', count: undefined }]))).toEqual([
    { name: '=1', count: null },
  ])
  expect(toJson(columns, [])).toBe('[]\n')
})
