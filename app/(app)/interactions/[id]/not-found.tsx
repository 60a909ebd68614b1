import { EmptyState } from '@/components/atoms/empty-state'
import { LinkButton } from '@/components/ui/link-button'

export default function NotFound() {
  return (
    <EmptyState page title="No such interaction" action={<LinkButton href="/accounts">Go to accounts</LinkButton>}>
      It was deleted, or it belongs to an account that you may not see.
    </EmptyState>
  )
}
