import type { FetchQueryOptions } from '@tanstack/react-query'
import type { ComponentType } from 'react'
import type { LoaderFunctionArgs, RouteObject } from 'react-router'
import { useParams } from 'react-router'
import { queryClient } from '../api/query.ts'
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
  /** What the page reads first; the reads start with the navigation and are not waited for. */
  readonly prefetch?: (at: {
    readonly params: Params<P>
    readonly search: URLSearchParams
  }) => readonly AnyQuery[]
  readonly Page: ComponentType<{ readonly params: Params<P> }>
}

export interface PageDefinition {
  readonly path: string
  readonly route: RouteObject
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
  return {
    path,
    route: {
      Component,
      loader: ({ params, request }: LoaderFunctionArgs) => {
        const at = { params: params as Params<P>, search: new URL(request.url).searchParams }
        for (const query of prefetch?.(at) ?? []) void queryClient.prefetchQuery(query as FetchQueryOptions)
        return null
      },
    },
  }
}
