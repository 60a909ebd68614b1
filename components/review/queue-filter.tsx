'use client'

import { X } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { Button } from '@/components/ui/button'
import { Select } from '@/components/ui/select'
import { REVIEW_REASONS, type ReviewFilter } from '@/lib/review/client'
import type { ReviewQueuePage } from '@/lib/review/types'
import { REASON_WORDS } from './words'

/** Narrows the queue by account and reason; the address carries both. */
export function QueueFilter({ filter, accounts }: { filter: ReviewFilter; accounts: ReviewQueuePage['accounts'] }) {
  const router = useRouter()
  const named = filter.accountId !== undefined && accounts.every(({ id }) => id !== filter.accountId)
  const narrow = (name: 'account' | 'reason', value: string) => {
    const params = new URLSearchParams(window.location.search)
    params.delete('item')
    if (value === '') params.delete(name)
    else params.set(name, value)
    router.replace(`/review?${params}`)
  }
  return (
    <div className="mb-2 flex min-w-0 items-center gap-2 max-lg:mt-2">
      <Select aria-label="Account" className="min-w-0 flex-1" value={filter.accountId ?? ''} onChange={(event) => narrow('account', event.target.value)}>
        <option value="">All accounts</option>
        {named ? <option value={filter.accountId}>This account</option> : null}
        {accounts.map(({ id, name }) => <option key={id} value={id}>{name}</option>)}
      </Select>
      <Select aria-label="Reason" className="min-w-0 flex-1" value={filter.reason ?? ''} onChange={(event) => narrow('reason', event.target.value)}>
        <option value="">Any reason</option>
        {REVIEW_REASONS.map((reason) => <option key={reason} value={reason}>{REASON_WORDS[reason].label}</option>)}
      </Select>
      {filter.accountId || filter.reason ? <Button variant="ghost" icon aria-label="Clear filters" onClick={() => router.replace('/review')}><X aria-hidden /></Button> : null}
    </div>
  )
}
