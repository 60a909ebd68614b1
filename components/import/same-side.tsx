'use client'

import { SIDE_WORDS } from '@/components/atoms/words'
import { Select } from '@/components/ui/select'
import { count } from '@/lib/shared/format'
import type { Side } from '@/lib/shared/vocabulary'

const SIDES = ['customer', 'partner', 'us'] as const satisfies readonly Side[]

type Props = { /** How many have no side of their own. */ many: number; /** The one that all of them are given; null where none is, or several are. */ side: Side | null; disabled: boolean; onChange: (side: Side) => void }

/** One side for everybody of whom nothing says which they are on: whoever writes a help desk's tickets, above all. */
export function SameSide({ many, side, disabled, onChange }: Props) {
  return (
    <p className="mt-3 flex flex-wrap items-center gap-2 text-sm">
      <label htmlFor="same-side">Nothing says on which side {count(many, 'name')} are. All of them?</label>
      <Select id="same-side" className="w-auto" value={side ?? ''} disabled={disabled} onChange={(event) => { const chosen = SIDES.find((each) => each === event.target.value); if (chosen) onChange(chosen) }}>
        <option value="" disabled>Choose a side…</option>
        {SIDES.map((each) => <option key={each} value={each}>{SIDE_WORDS[each]}</option>)}
      </Select>
    </p>
  )
}
