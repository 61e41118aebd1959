/**
 * The entry that a caller names. Only what is written in the record counts: `constructor` and its like, which every
 * object has, are names as any other.
 */
export const named = <Value>(record: Readonly<Record<string, Value>>, name: string): Value | undefined =>
  Object.hasOwn(record, name) ? record[name] : undefined
