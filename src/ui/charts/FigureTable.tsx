import type { Figures } from './figures.ts'

/** The numbers of a chart as a table. */
export function FigureTable({ label, figures }: { readonly label: string; readonly figures: Figures }) {
  return (
    <div className="figure-scroller">
      <table className="figure-table" aria-label={label}>
        <thead>
          <tr>
            <th scope="col">{figures.of}</th>
            {figures.groups.map((group) => (
              <th key={group} scope="col">
                {group}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {figures.bars.map(({ label: name, values }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              {figures.groups.map((group, at) => (
                <td key={group}>{(values[at] ?? 0).toLocaleString('en')}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
