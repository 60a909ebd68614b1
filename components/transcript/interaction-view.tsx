'use client'

import { useQuery } from '@tanstack/react-query'
import { ListChecks } from 'lucide-react'
import dynamic from 'next/dynamic'
import { useState } from 'react'
import { EmptyState } from '@/components/atoms/empty-state'
import { Trail } from '@/components/frame/trail'
import { LinkButton } from '@/components/ui/link-button'
import { Kbd } from '@/components/ui/kbd'
import type { InteractionPage } from '@/lib/insights/types'
import { DeleteInteraction } from './delete-interaction'
import { InteractionHeader } from './interaction-header'
import { interactionQuery } from './interaction-query'
import { Transcript } from './transcript'
import type { Placing } from './unplaced-speakers'
import { UsageTable } from './usage-table'
import { lazyPart } from '@/components/ui/lazy-part'

// Most conversations ask nothing: only those that do fetch it.
const UnplacedSpeakers = lazyPart((orLost) => dynamic(() => orLost(import('./unplaced-speakers').then((module) => module.UnplacedSpeakers))))

type Props = { initial: InteractionPage; marked: number | null; /** Things that were heard and wait for the reader's word. */ toConfirm: number; onDelete: () => Promise<unknown>; onDeleted: () => void; onPlace: (placing: Placing) => Promise<unknown> }

/** An interaction: what it was, what was said, and the beliefs that it speaks to. */
export function InteractionView({ initial, marked, toConfirm, onDelete, onDeleted, onPlace }: Props) {
  const { data: page } = useQuery({ ...interactionQuery(initial.interaction.id), initialData: initial })
  // Once asked it stays, to say what an answer changed.
  const [asks] = useState(initial.unplaced !== null)
  const evidence = page.segments.some((segment) => segment.evidence.length > 0)
  return (
    <div className="mx-auto w-full max-w-[1200px]">
      <Trail label={page.interaction.title} parent={{ label: page.interaction.accountName, href: `/accounts/${page.interaction.accountId}` }} />
      <InteractionHeader
        page={page}
        actions={
          <div className="flex flex-wrap items-center gap-2 print:hidden">
            {toConfirm > 0 ? <LinkButton href={`/confirm/${page.interaction.id}`} prefetch={false}><ListChecks aria-hidden /> Confirm what was heard <span className="text-muted">{toConfirm}</span></LinkButton> : null}
            {page.may.delete ? <DeleteInteraction title={page.interaction.title} onDelete={onDelete} onDeleted={onDeleted} /> : null}
          </div>
        }
      />
      {asks || page.unplaced ? <UnplacedSpeakers page={page} onPlace={onPlace} /> : null}
      {page.usage.length > 0 ? <UsageTable usage={page.usage} /> : null}
      {evidence ? (
        <p className="hidden items-center gap-1.5 pt-3 text-xs text-muted sm:flex print:hidden">
          <Kbd>j</Kbd><Kbd>k</Kbd> from one piece of evidence to the next, <Kbd>enter</Kbd> opens its belief, <Kbd>esc</Kbd> goes back
        </p>
      ) : null}
      {page.segments.length > 0 ? (
        <Transcript segments={page.segments} beliefs={page.beliefs} accountId={page.interaction.accountId} marked={marked} />
      ) : page.usage.length === 0 ? (
        <EmptyState title="No words in it">The file held nothing that was said or written. It is kept, and counts for nothing.</EmptyState>
      ) : null}
    </div>
  )
}
