'use client'

import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { ProblemNote } from '@/components/forms/problem-note'
import { Button } from '@/components/ui/button'
import { Dialog, DialogBody, DialogClose, DialogContent, DialogFooter } from '@/components/ui/dialog'
import { Label } from '@/components/ui/label'
import { Select } from '@/components/ui/select'
import { Skeleton } from '@/components/ui/skeleton'
import { bulkPreviewQuery, type BulkInput, type ReviewFilter } from '@/lib/review/client'
import type { BulkPreview } from '@/lib/review/types'
import { ProblemError } from '@/lib/shared/fetch-json'
import { count } from '@/lib/shared/format'
import { REJECT_REASONS } from '@/lib/shared/vocabulary'
import { REJECT_WORDS } from './words'

export type BulkVerb = (input: BulkInput & { expectedCount: number }) => Promise<{ batchId: string; count: number }>

type Props = { filter: ReviewFilter; decideBulk: BulkVerb; onDone: (words: string) => void; onClose: () => void }
type Choice = 'approve' | (typeof REJECT_REASONS)[number]

/** One ruling for everything that a filter leaves: how many that is, which are left out, and the first of them, before anything happens. */
export function BulkDialog({ filter, decideBulk, onDone, onClose }: Props) {
  const [choice, setChoice] = useState<Choice>('approve')
  const [saving, setSaving] = useState(false)
  const [failed, setFailed] = useState<{ message: string; remedy: string | null } | null>(null)
  const input: BulkInput = choice === 'approve' ? { filter, action: 'approve' } : { filter, action: 'reject', reason: choice }
  const { data: preview, error, refetch } = useQuery(bulkPreviewQuery(input))
  const save = async (expectedCount: number) => {
    setSaving(true)
    try {
      const done = await decideBulk({ ...input, expectedCount })
      onDone(`${choice === 'approve' ? 'Approved' : 'Rejected'} in one go: ${count(done.count, 'item')}`)
      onClose()
    } catch (refused) {
      setFailed(problemOf(refused))
      void refetch()
    } finally {
      setSaving(false)
    }
  }
  return (
    <Dialog open onOpenChange={(open) => { if (!open) onClose() }}>
      <DialogContent title="Decide all of these" description="One ruling for everything that the filter leaves. It can be taken back in one step.">
        <DialogBody className="flex flex-col gap-4">
          <div className="flex flex-col gap-1">
            <Label htmlFor="bulk-ruling">Ruling</Label>
            <Select id="bulk-ruling" value={choice} onChange={(event) => { setFailed(null); setChoice(REJECT_REASONS.find((reason) => reason === event.target.value) ?? 'approve') }}>
              <option value="approve">Approve</option>
              {REJECT_REASONS.map((reason) => <option key={reason} value={reason}>Reject: {REJECT_WORDS[reason].toLowerCase()}</option>)}
            </Select>
          </div>
          {error ? <ProblemNote problem={problemOf(error)} /> : preview === undefined ? <Working /> : <Preview preview={preview} />}
          {failed ? <ProblemNote problem={failed} /> : null}
        </DialogBody>
        <DialogFooter>
          <DialogClose asChild><Button variant="ghost">Cancel</Button></DialogClose>
          <Button variant="primary" disabled={!preview || error !== null || preview.count === 0 || saving} onClick={() => { if (preview) void save(preview.count) }}>
            {preview && preview.count > 0 ? `${choice === 'approve' ? 'Approve' : 'Reject'} ${count(preview.count, 'item')}` : 'Nothing to decide'}
          </Button>
        </DialogFooter>
      </DialogContent>
    </Dialog>
  )
}

const LEFT_WORDS: Record<keyof BulkPreview['left'], string> = {
  high_stakes: 'where much is at stake', sampled: 'that were drawn at random and are read one by one', pair: 'that ask whether two beliefs are one', held: 'that a colleague has on the screen', not_yours: 'that are not yours to decide',
}

function Preview({ preview: { count: decided, left, accounts, sample } }: { preview: BulkPreview }) {
  const leftOut = Object.entries(left).flatMap(([why, n]) => (n > 0 ? [`${n} ${LEFT_WORDS[why as keyof BulkPreview['left']]}`] : []))
  return (
    <section aria-label="What it decides" className="text-sm">
      <p role="status"><strong>{count(decided, 'item')}</strong> in {accounts.length === 1 ? (accounts[0]?.name ?? 'one account') : count(accounts.length, 'account')}.</p>
      {leftOut.length > 0 ? <p className="text-muted">Left for single decisions: {leftOut.join(', ')}.</p> : null}
      <ul className="mt-2 border-t border-line">
        {sample.map((row) => (
          <li key={row.id} className="border-b border-line py-1.5">
            <span dir="auto">{row.statement}</span>
            <span className="block text-xs text-muted">{row.holder}{accounts.length > 1 ? ` · ${row.accountName}` : ''}</span>
          </li>
        ))}
      </ul>
      {decided > sample.length ? <p className="mt-1.5 text-muted">and {count(decided - sample.length, 'more', 'more')}</p> : null}
    </section>
  )
}

function Working() {
  return <div role="status" aria-busy="true" className="flex flex-col gap-2"><span className="sr-only">Counting what it would decide…</span><Skeleton className="h-5 w-40" /><Skeleton className="h-24 w-full" /></div>
}

const problemOf = (error: unknown) => ({ message: error instanceof Error ? error.message : 'Something went wrong.', remedy: error instanceof ProblemError ? error.remedy : null })
