'use client'

import dynamic from 'next/dynamic'
import Link from 'next/link'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import type { LegalHold } from '@/lib/jobs/types'
import { formatDate } from '@/lib/shared/format'
import { Button } from '../ui/button'
import type { HoldVerbs } from './hold-verbs'
import { lazyDialog } from '../ui/lazy-part'

const SetHoldDialog = lazyDialog((orLost) => dynamic(() => orLost(import('./hold-dialogs').then((module) => module.SetHoldDialog)), { ssr: false }), (props) => props.onOpenChange(false))
const LiftHoldDialog = lazyDialog((orLost) => dynamic(() => orLost(import('./hold-dialogs').then((module) => module.LiftHoldDialog)), { ssr: false }), (props) => props.onOpenChange(false))

/** The legal holds in force, each to be lifted, and one to be set on an account. */
export function Holds({ holds, verbs, today }: { holds: readonly LegalHold[]; verbs: HoldVerbs; today: string }) {
  const router = useRouter()
  const [open, setOpen] = useState<'set' | LegalHold | null>(null)
  const onOpenChange = (isOpen: boolean) => { if (!isOpen) setOpen(null) }
  const onDone = () => router.refresh()
  return (
    <>
      {holds.length === 0 ? <p className="mb-4 text-sm">No legal hold is in force.</p> : (
        <ul className="mb-4 border-t border-line text-sm">
          {holds.map((hold) => (
            <li key={hold.id} className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1 border-b border-line py-2">
              <div className="min-w-0 flex-1 basis-60">
                <Link href={hold.on.kind === 'person' ? `/people/${hold.on.id}#privacy` : `/accounts/${hold.on.id}`} prefetch={false} className="link [overflow-wrap:anywhere]" dir="auto">{hold.on.name}</Link>
                <p className="text-muted [overflow-wrap:anywhere]">{hold.on.kind}, since {formatDate(hold.at, today)}{hold.by ? `, set by ${hold.by}` : ''}{hold.reason ? <>: <span dir="auto">“{hold.reason}”</span></> : null}</p>
              </div>
              <Button size="sm" aria-label={`Lift the hold on ${hold.on.name}`} onClick={() => setOpen(hold)}>Lift…</Button>
            </li>
          ))}
        </ul>
      )}
      <Button onClick={() => setOpen('set')}>Set a hold on an account…</Button>
      {open === 'set' ? <SetHoldDialog set={verbs.set} onDone={onDone} onOpenChange={onOpenChange} /> : open ? <LiftHoldDialog hold={open} lift={verbs.lift} onDone={onDone} onOpenChange={onOpenChange} /> : null}
    </>
  )
}
