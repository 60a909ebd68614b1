import { EmptyState } from '@/components/atoms/empty-state'
import { Button } from '@/components/ui/button'
import { LinkButton } from '@/components/ui/link-button'
import { filterParams, isNarrowed, waitingSentences, type ReviewFilter } from '@/lib/review/client'

type Props = { filter: ReviewFilter; /** Open items that are not in the queue; see `waitingSentences`. */ waiting: number; thin: number; canUndo: boolean; onUndo: () => void }

/** Nothing is in the queue: what that means, and what happens next. What waits beyond it is one step away. */
export function QueueEmpty({ filter, waiting, thin, canUndo, onUndo }: Props) {
  const filtered = isNarrowed(filter)
  const undo = canUndo ? <Button onClick={onUndo}>Undo the last decision</Button> : null
  const everything = <LinkButton href="/review">Show everything</LinkButton>
  if (waiting > 0) {
    return (
      <EmptyState
        title={filtered ? 'Nothing is queued with this filter' : 'Nothing is queued'}
        action={<><LinkButton variant="primary" href={`/review?${filterParams({ ...filter, all: true })}`}>Show {waiting === 1 ? 'it' : 'them'}</LinkButton>{filtered ? everything : null}{undo}</>}
      >
        {waitingSentences({ waiting, thin }, false).join(' ')}
      </EmptyState>
    )
  }
  if (filtered) {
    return <EmptyState title="Nothing waits with this filter" action={<>{everything}{undo}</>}>Other accounts or reasons may have items.</EmptyState>
  }
  return (
    <EmptyState title="Nothing waits for review" action={<><LinkButton href="/import">Import a conversation</LinkButton>{undo}</>}>
      New items come by themselves: when a conversation is read and a belief was only possibly heard, when evidence contradicts itself, and as a small
      random check of what is already shown. This page looks again every 15 seconds.
    </EmptyState>
  )
}
