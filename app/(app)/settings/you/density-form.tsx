'use client'

import { applyDensity, asDensity, DENSITIES, DENSITY_WORDS, type Density } from '@/components/frame/density'
import { useDensity } from '@/components/frame/use-density'

const HINTS: Record<Density, string> = { comfortable: 'Room between the rows of tables and lists.', compact: 'More rows on the screen: in tables and lists, on the timeline, in the pipeline and the review.' }

/** How close rows stand, in this browser. It holds at once. */
export function DensityForm() {
  const density = useDensity()
  return (
    <fieldset className="flex flex-col gap-2">
      <legend className="mb-2 text-lg font-semibold">Density</legend>
      {DENSITIES.map((value) => (
        <label key={value} className="flex items-start gap-3 pointer-coarse:min-h-11">
          <input type="radio" name="density" value={value} checked={value === density} onChange={(event) => applyDensity(asDensity(event.target.value))} className="check mt-0.5" />
          <span><span className="block text-base">{DENSITY_WORDS[value]}</span><span className="block text-sm text-muted">{HINTS[value]}</span></span>
        </label>
      ))}
    </fieldset>
  )
}
