'use client'

import { useState } from 'react'
import type { Since } from '@/lib/insights/client'
import { formatDate, isoDay } from '@/lib/shared/format'
import { Input } from '../ui/input'
import { Select } from '../ui/select'

const isDay = (value: string): value is `${number}-${number}-${number}` => /^\d{4}-\d{2}-\d{2}$/.test(value)

type Props = { since: Since | null; today: string; onChange: (since: Since | null) => void }

/** Only accounts where something changed: since one's own last visit to each, in the last seven days, or since a day. */
export function SinceField({ since, today, onChange }: Props) {
  const [choosing, setChoosing] = useState(false)
  const day = since !== null && isDay(since) ? since : null
  const choose = (value: string) => {
    setChoosing(value === 'day')
    if (value === 'visit' || value === 'week') onChange(value)
    else if (value === '') onChange(null)
  }
  return (
    <>
      <Select aria-label="Changed" className="w-auto max-w-64" value={choosing || day ? 'day' : (since ?? '')} onChange={(event) => choose(event.target.value)}>
        <option value="">Changed or not</option>
        <option value="visit">Changed since my last visit</option>
        <option value="week">Changed in the last 7 days</option>
        <option value="day">{day ? `Changed since ${formatDate(day, today)}` : 'Changed since a day…'}</option>
      </Select>
      {choosing || day ? (
        <Input type="date" aria-label="Changed since" className="w-auto" max={isoDay(today)} value={day ?? ''} autoFocus={choosing && !day} onChange={(event) => { if (isDay(event.target.value)) onChange(event.target.value) }} />
      ) : null}
    </>
  )
}
