'use client'

import { useQuery } from '@tanstack/react-query'
import dynamic from 'next/dynamic'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { sameMistakeQuery } from '@/lib/review/client'
import type { SameMistakeFixed } from '@/lib/review/types'
import { count } from '@/lib/shared/format'
import { offerWords } from './words'
import { lazyDialog } from '@/components/ui/lazy-part'

export type SameMistakeVerbs = {
  fixSame: (input: { decisionId: string; observationIds: string[]; remember: boolean }) => Promise<SameMistakeFixed>
  undo: (input: { batchId: string }) => Promise<unknown>
}

type Props = {
  /** The decision that corrected a holder. */
  decisionId: string
  verbs: SameMistakeVerbs
  /** The model changed: what else is on screen is to be read again. */
  onChanged: () => void
}

const SameMistakeDialog = lazyDialog((orLost) => dynamic(() => orLost(import('./same-mistake-dialog').then((module) => module.SameMistakeDialog)), { ssr: false }), (props) => props.onClose())

/** After a holder was corrected: where the same mistake stands, and one step to correct it there, too. Nothing where it stands nowhere. */
export function SameMistakeOffer({ decisionId, verbs, onChanged }: Props) {
  const [dismissed, dismiss] = useState<string | null>(null)
  const [open, setOpen] = useState(false)
  const [done, setDone] = useState<(SameMistakeFixed & { of: string; failed: string | null }) | null>(null)
  const { data: found } = useQuery(sameMistakeQuery(decisionId, null))
  if (dismissed === decisionId) return null
  const fixed = done?.of === decisionId ? done : null
  const undo = async (batch: NonNullable<typeof fixed>) => {
    try {
      await verbs.undo({ batchId: batch.batchId })
      setDone(null)
      onChanged()
    } catch (error) {
      setDone({ ...batch, failed: error instanceof Error ? error.message : 'The server did not answer.' })
    }
  }
  if (fixed) {
    return (
      <Line>
        <p className="min-w-0 flex-1">{fixed.failed === null ? `Corrected in ${count(fixed.count, 'other quote')}, too.` : `It was not undone: ${fixed.failed}`}</p>
        <Button size="sm" variant="ghost" onClick={() => void undo(fixed)}>Undo all of it</Button>
        <Button size="sm" variant="ghost" onClick={() => dismiss(decisionId)}>Close</Button>
      </Line>
    )
  }
  if (!found) return null
  return (
    <Line>
      <p className="min-w-0 flex-1" dir="auto">{offerWords(found)}</p>
      <Button size="sm" onClick={() => setOpen(true)}>Look and correct</Button>
      <Button size="sm" variant="ghost" onClick={() => dismiss(decisionId)}>Leave them</Button>
      {open ? (
        <SameMistakeDialog
          found={found} fix={verbs.fixSame} onClose={() => setOpen(false)}
          onDone={(result) => { setDone({ ...result, of: decisionId, failed: null }); setOpen(false); onChanged() }}
        />
      ) : null}
    </Line>
  )
}

function Line({ children }: { children: React.ReactNode }) {
  return <div role="status" className="mb-3 flex flex-wrap items-center gap-2 border-y border-line bg-sunken px-3 py-1.5 text-sm">{children}</div>
}
