/**
 * The least that a page of this kind can be: React, a router and one Carbon table whose rows are known beforehand.
 * `?rows=N` shows more rows, for a table to scroll that does nothing else.
 */
import './floor.scss'
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from '@carbon/react'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { createBrowserRouter, useSearchParams } from 'react-router'
import { RouterProvider } from 'react-router/dom'

const COLUMNS = ['Status', 'Name', 'Description', 'Date created', 'Last authenticated']
const ROWS = 25

function FloorPage() {
  const [search] = useSearchParams()
  const rows = Array.from({ length: Number(search.get('rows') ?? ROWS) }, (_, row) => row)
  return (
    <main>
      <h1>API keys</h1>
      <Table aria-label="API keys">
        <TableHead>
          <TableRow>
            {COLUMNS.map((column) => (
              <TableHeader key={column}>{column}</TableHeader>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {rows.map((row) => (
            <TableRow key={row}>
              {COLUMNS.map((column) => (
                <TableCell key={column}>{`${column} ${row}`}</TableCell>
              ))}
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </main>
  )
}

const root = document.getElementById('root')
if (root !== null)
  createRoot(root).render(
    <StrictMode>
      <RouterProvider router={createBrowserRouter([{ path: '*', Component: FloorPage }])} />
    </StrictMode>,
  )
