const MAX = 120

/**
 * A file name of a name that people chose: without what some system does not allow in one, what hides (dots at its
 * beginning), what turns the text around, and what is too long. `Service credentials-1` with `json` becomes
 * `Service credentials-1.json`.
 */
export function fileNameOf(name: string, extension: string, fallback: string): string {
  const clean = name
    .normalize('NFC')
    .replaceAll(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}\u2028\u2029]/gu, '')
    .replaceAll(/[<>:"/\\|?*]/g, '-')
    .replaceAll(/\s+/g, ' ')
    .replace(/^[. ]+/, '')
  const short = Array.from(clean)
    .slice(0, MAX)
    .join('')
    .replace(/[. ]+$/, '')
  return `${short === '' ? fallback : short}.${extension}`
}
