/** `Service credentials-3`: the first number that no credential has. */
export function suggestedName(names: readonly string[]): string {
  const taken = new Set(names)
  for (let n = 1; ; n++) if (!taken.has(`Service credentials-${n}`)) return `Service credentials-${n}`
}
