import './stacked-bars.scss'
import { ChartTheme, ScaleTypes, StackedBarChart } from '@carbon/charts-react'
import type { ComponentProps } from 'react'
import { useSyncExternalStore } from 'react'
import { usePreferences } from '../../stores/preferences.ts'
import type { Figures } from './figures.ts'
import { wholeTicks } from './ticks.ts'

const darkness = matchMedia('(prefers-color-scheme: dark)')

const onDarkness = (listener: () => void): (() => void) => {
  darkness.addEventListener('change', listener)
  return () => darkness.removeEventListener('change', listener)
}

/** Carbon's charts have colours of their own for each theme. */
function useChartTheme(): ChartTheme {
  const theme = usePreferences((kept) => kept.theme)
  const isDark = useSyncExternalStore(onDarkness, () => darkness.matches)
  return theme === 'g100' || (theme === 'system' && isDark) ? ChartTheme.G100 : ChartTheme.WHITE
}

const ROW = 40
const AROUND = 100

/** Bars that lie, one below the other, each in parts. In a chunk of its own: Carbon's charts weigh more than a page. */
export default function StackedBars({
  title,
  figures,
}: {
  readonly title: string
  readonly figures: Figures
}) {
  const theme = useChartTheme()
  // The chart writes its first bar at the bottom.
  const data = figures.bars
    .toReversed()
    .flatMap(({ label, values }) =>
      figures.groups.map((group, at) => ({ group, key: label, value: values[at] ?? 0 })),
    )
  const sums = figures.bars.map(({ values }) => values.reduce((sum, value) => sum + value, 0))
  const ticks = wholeTicks(Math.max(...sums))
  const options: ComponentProps<typeof StackedBarChart>['options'] = {
    theme,
    height: `${figures.bars.length * ROW + AROUND}px`,
    axes: {
      left: { mapsTo: 'key', scaleType: ScaleTypes.LABELS },
      bottom: {
        mapsTo: 'value',
        stacked: true,
        domain: [0, ticks.at(-1) ?? 1],
        ticks: { values: [...ticks] },
      },
    },
    accessibility: { svgAriaLabel: title },
    toolbar: { enabled: false },
    animations: false,
    legend: { clickable: false },
  }
  return <StackedBarChart data={data} options={options} />
}
