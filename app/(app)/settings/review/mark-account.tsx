'use client'

import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Input } from '@/components/ui/input'
import { Label } from '@/components/ui/label'
import { accountSearchQuery } from '@/lib/insights/client'

type Account = { id: string; name: string }

/** Finds an account by its name, to be marked by hand. */
export function MarkAccount({ busy, onMark }: { busy: boolean; onMark: (account: Account, highStakes: boolean) => void }) {
  const [typed, setTyped] = useState('')
  const q = typed.trim()
  const search = useQuery({ ...accountSearchQuery(q), enabled: q !== '', placeholderData: keepPreviousData })
  const found = q === '' ? [] : (search.data?.rows ?? [])
  const choose = (account: Account, highStakes: boolean) => {
    setTyped('')
    onMark(account, highStakes)
  }
  return (
    <div className="max-w-[640px]">
      <Label htmlFor="mark-account" className="mb-1">Mark an account by hand</Label>
      <Input id="mark-account" type="search" autoComplete="off" placeholder="Find an account" value={typed} onChange={(event) => setTyped(event.target.value)} className="max-w-sm" />
      <p role="status" className="sr-only">{q === '' || search.isPending ? '' : `${found.length} found`}</p>
      {q !== '' && search.isSuccess && found.length === 0 ? <p className="mt-2 text-sm text-muted">No account is called that.</p> : null}
      {search.isError ? <p className="mt-2 text-sm text-problem">The accounts could not be searched. Try again in a moment.</p> : null}
      <ul className="mt-2 empty:hidden">
        {found.map(({ id, name }) => (
          <li key={id} className="flex flex-wrap items-center gap-2 border-t border-line py-1.5">
            <span className="min-w-0 flex-1 truncate">{name}</span>
            <Button size="sm" aria-label={`Much at stake: ${name}`} disabled={busy} onClick={() => choose({ id, name }, true)}>Much at stake</Button>
            <Button size="sm" variant="ghost" aria-label={`Not much at stake: ${name}`} disabled={busy} onClick={() => choose({ id, name }, false)}>Not much</Button>
          </li>
        ))}
      </ul>
    </div>
  )
}
