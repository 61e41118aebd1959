import type { FetchQueryOptions } from '@tanstack/react-query'
import type { ComponentType } from 'react'
import type { LoaderFunctionArgs, RouteObject } from 'react-router'
import { useParams } from 'react-router'
import { queryClient } from '../api/query.ts'
import type { Identity } from '../api/session.ts'
import { session } from '../api/session.ts'
import { DocumentTitle } from './DocumentTitle.tsx'
import type { Params, Path } from './paths.ts'

/** The parts of a query that a prefetch needs, whatever its data. */
interface AnyQuery {
  readonly queryKey: readonly unknown[]
  readonly queryFn?: unknown
}

export interface PageFields<P extends Path> {
  readonly path: P
  /** The page's part of the document title. */
  readonly title: string
  /** A hook for the title of one thing's page: its name, as soon as it is known. */
  readonly useTitle?: (params: Params<P>) => string | undefined
  /**
   * What the page reads first; the reads start with the navigation, or when somebody aims at a link to it, and are not
   * waited for: one thing or a page of rows, never a list to its end. A promise stands for a read that another one leads
   * to, if it does.
   */
  readonly prefetch?: (at: {
    readonly params: Params<P>
    readonly search: URLSearchParams
    readonly identity: Identity
  }) => readonly (AnyQuery | Promise<AnyQuery | undefined>)[]
  readonly Page: ComponentType<{ readonly params: Params<P> }>
}

export interface PageDefinition {
  readonly path: string
  readonly route: RouteObject
  /** Reads what the page reads first, as it is without parameters. */
  readonly warm: () => void
}

async function readAhead(ahead: AnyQuery | Promise<AnyQuery | undefined>): Promise<void> {
  try {
    const query = ahead instanceof Promise ? await ahead : ahead
    if (query !== undefined) await queryClient.prefetchQuery(query as FetchQueryOptions)
  } catch {
    // The page reads it itself, and shows what is wrong.
  }
}

/** A page in one declaration: its address, its title, what it reads, what it shows. */
export function definePage<P extends Path>({
  path,
  title,
  useTitle = () => undefined,
  prefetch,
  Page,
}: PageFields<P>): PageDefinition {
  function Component() {
    const params = useParams() as Params<P>
    const name = useTitle(params)
    return (
      <>
        <DocumentTitle title={name ?? title} />
        <Page params={params} />
      </>
    )
  }
  function read(params: Params<P>, search: URLSearchParams): void {
    if (prefetch === undefined) return
    session.identity().then(
      (identity) => {
        for (const ahead of prefetch({ params, search, identity })) void readAhead(ahead)
      },
      // The frame shows why nobody could be signed in.
      () => undefined,
    )
  }
  return {
    path,
    route: {
      Component,
      loader: ({ params, request }: LoaderFunctionArgs) => {
        read(params as Params<P>, new URL(request.url).searchParams)
        return null
      },
    },
    warm: () => read({} as Params<P>, new URLSearchParams()),
  }
}
