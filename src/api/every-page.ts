/** A page of a list in any of the services' pagings, as far as reading on needs it. */
interface Page<Row> {
  readonly rows: readonly Row[]
  readonly next: string | undefined
}

/**
 * Reads a list to its end, page after page, past every cache.
 * @throws ApiError as the read of a page does; what was read before it is dropped, so that no list passes for whole that is not
 */
export async function everyPage<Row>(
  read: (pageToken: string | undefined) => Promise<Page<Row>>,
): Promise<readonly Row[]> {
  const rows: Row[] = []
  let token: string | undefined
  do {
    const page = await read(token)
    rows.push(...page.rows)
    token = page.next
  } while (token !== undefined)
  return rows
}
