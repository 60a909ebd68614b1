import { EmptyState } from '@/components/atoms/empty-state'
import { Button } from '@/components/ui/button'
import { LinkButton } from '@/components/ui/link-button'

type Props = { filtered: boolean; canUndo: boolean; onUndo: () => void }

/** Nothing waits: what that means, and what happens next. */
export function QueueEmpty({ filtered, canUndo, onUndo }: Props) {
  const undo = canUndo ? <Button onClick={onUndo}>Undo the last decision</Button> : null
  if (filtered) {
    return (
      <EmptyState title="Nothing waits with this filter" action={<><LinkButton href="/review">Show everything</LinkButton>{undo}</>}>
        Other accounts or reasons may have items.
      </EmptyState>
    )
  }
  return (
    <EmptyState title="Nothing waits for review" action={<><LinkButton href="/import">Import a conversation</LinkButton>{undo}</>}>
      New items come by themselves: when a conversation is read and a belief was only possibly heard, when evidence contradicts itself, and as a small
      random check of what is already shown. This page looks again every 15 seconds.
    </EmptyState>
  )
}
