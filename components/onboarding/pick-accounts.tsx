'use client'

import { useQuery } from '@tanstack/react-query'
import { useDeferredValue, useState } from 'react'
import { pickingQuery } from '@/lib/insights/client'
import type { SetUpView } from '@/lib/insights/types'
import { count } from '@/lib/shared/format'
import { Checkbox } from '../ui/checkbox'
import { Input } from '../ui/input'
import { Label } from '../ui/label'

type Props = { view: SetUpView; pick: (accountId: string, picked: boolean) => void }

/** The accounts to begin with, out of all that one sees. */
export function PickAccounts({ view, pick }: Props) {
  const [q, setQ] = useState('')
  const wanted = useDeferredValue(q.trim())
  const { data } = useQuery({ ...pickingQuery(wanted), placeholderData: (before) => before })
  const picked = new Set(view.picked.map(({ id }) => id))
  const total = view.picked.length + view.pickedElsewhere
  const full = total >= view.size
  return (
    <div className="flex flex-col gap-3 pt-2">
      <div className="flex flex-wrap items-end justify-between gap-3">
        <div className="w-full max-w-xs"><Label htmlFor="pick-search" className="mb-1">Find an account</Label><Input id="pick-search" type="search" value={q} onChange={(event) => setQ(event.target.value)} autoComplete="off" /></div>
        <p role="status" className="text-sm text-muted">{total} of {view.size} picked{view.pickedElsewhere > 0 ? `, ${view.pickedElsewhere} of them in accounts that you do not see` : ''}.{full ? ' Take one out to pick another.' : ''}</p>
      </div>
      {data && data.rows.length === 0 ? <p className="text-sm text-muted">{wanted ? 'No account has that in its name.' : 'No account is here yet.'}</p> : null}
      <ul className="max-h-96 divide-y divide-line overflow-auto border-y border-line" aria-label="Accounts to pick from">
        {(data?.rows ?? []).map(({ id, name, segment, owner }) => (
          <li key={id}>
            <label className="flex items-start gap-3 py-(--row-y) pointer-coarse:min-h-11">
              <Checkbox checked={picked.has(id)} disabled={full && !picked.has(id)} onChange={(event) => pick(id, event.target.checked)} className="mt-0.5" />
              <span className="min-w-0"><span dir="auto" className="block text-base">{name}</span><span className="block text-xs text-muted">{[segment, owner?.name ?? 'nobody owns it'].filter(Boolean).join(' · ')}</span></span>
            </label>
          </li>
        ))}
      </ul>
      {data && data.total > data.rows.length ? <p className="text-xs text-muted">The first {data.rows.length} of {count(data.total, 'account')}: search for the others.</p> : null}
    </div>
  )
}
