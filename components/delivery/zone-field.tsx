'use client'

import { useState } from 'react'
import { Field } from '../forms/field'
import { useHydrated } from '../forms/use-hydrated'
import { Select } from '../ui/select'

/** The zones that this browser knows; a stored one among them in any case. */
function zonesWith(zone: string): string[] {
  const known = ['UTC', ...Intl.supportedValuesOf('timeZone')]
  return known.includes(zone) ? known : [zone, ...known]
}

/** A time zone; where none was chosen yet it is that of the device. The list is the browser's, so it comes with the script. */
export function ZoneField({ label, zone, usual, hint }: { label: string; zone: string; usual: boolean; hint?: string }) {
  const hydrated = useHydrated()
  const [chosen, setChosen] = useState<string | null>(null)
  const value = chosen ?? (usual && hydrated ? Intl.DateTimeFormat().resolvedOptions().timeZone : zone)
  const zones = hydrated ? zonesWith(value) : [value]
  return (
    <Field name="zone" label={label} {...(hint ? { hint } : {})}>
      <Select value={value} onChange={(event) => setChosen(event.target.value)}>{zones.map((each) => <option key={each} value={each}>{each.replaceAll('_', ' ')}</option>)}</Select>
    </Field>
  )
}
