import { transform } from 'lightningcss'
import type { Plugin } from 'vite'

/**
 * Parts of Carbon that come with the components the console uses, and that nothing here ever shows: no Carbon popover,
 * no decorator of a field, no notice but the toast.
 */
const NEVER_SHOWN =
  /^cds--(?:popover|tooltip|icon-tooltip|toggletip|definition-term|ai-label|slug|actionable-notification|inline-notification)(?:-|$)/

/** Each class that a style sheet names, once. */
const classesIn = (css: string): string[] =>
  Array.from(new Set(Array.from(css.matchAll(/\.(cds--[\w-]+)/g), ([, name = '']) => name)))

/** The top-level rules of a minified style sheet, each as it stands there. */
function rulesOf(css: string): string[] {
  const rules: string[] = []
  let [depth, start] = [0, 0]
  for (let at = 0; at < css.length; at += 1) {
    const sign = css[at]
    if (sign === '{') depth += 1
    else if (sign === '}') depth -= 1
    if (depth > 0 || (sign !== '}' && sign !== ';')) continue
    rules.push(css.slice(start, at + 1))
    start = at + 1
  }
  return rules
}

interface Sheet {
  readonly fileName: string
  source: string | Uint8Array
}

/** Takes rules of classes, and variables, out of a style sheet. */
function without(unusedSymbols: string[], sheet: Sheet): void {
  const code = Buffer.from(sheet.source)
  sheet.source = Buffer.from(
    transform({ filename: sheet.fileName, code, minify: true, unusedSymbols }).code,
  ).toString()
}

const namesIn = (text: string, pattern: RegExp): string[] =>
  Array.from(text.matchAll(pattern), ([, name = '']) => name)

/**
 * Takes out the variables that nothing reads: Carbon's themes set five hundred, and each of its themes on a page sets
 * them again. A script that names a variable may read it. One that only another unread one reads is found next time.
 */
function dropUnread(sheets: readonly Sheet[], scripts: string): void {
  const inScripts = namesIn(scripts, /(--[\w-]+)/g)
  const dropped = new Set<string>()
  for (;;) {
    const css = sheets.map(({ source }) => String(source)).join('')
    const kept = new Set([...inScripts, ...namesIn(css, /var\((--[\w-]+)/g), ...dropped])
    const unread = namesIn(css, /[{;](--[\w-]+):/g).filter((name) => !kept.has(name))
    if (unread.length === 0) return
    for (const name of unread) dropped.add(name)
    for (const sheet of sheets) without(unread, sheet)
  }
}

/**
 * Style sheets of the build without the rules that no element here can meet and the variables that nothing reads, and
 * those that come later without what the first one has already: each is compiled by itself, so that Carbon's shared
 * parts come with every one of them.
 */
export const leanCss = (): Plugin => ({
  name: 'lean-css',
  apply: 'build',
  generateBundle: {
    order: 'post',
    handler(_options, bundle) {
      const sheets = Object.values(bundle).flatMap((file) =>
        file.type === 'asset' && file.fileName.endsWith('.css') ? [file] : [],
      )
      for (const file of sheets)
        without(
          classesIn(String(file.source)).filter((name) => NEVER_SHOWN.test(name)),
          file,
        )
      const chunks = Object.values(bundle).map((file) => (file.type === 'chunk' ? file.code : ''))
      dropUnread(sheets, chunks.join(''))
      const first = sheets.find(({ fileName }) => /\/index-[^/]+$/.test(fileName))
      if (first === undefined) return
      const known = new Set(rulesOf(String(first.source)))
      for (const file of sheets)
        if (file !== first)
          file.source = rulesOf(String(file.source))
            .filter((rule) => !known.has(rule))
            .join('')
    },
  },
})
