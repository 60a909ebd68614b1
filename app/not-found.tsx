import { EmptyState } from '@/components/atoms/empty-state'
import { LinkButton } from '@/components/ui/link-button'

export default function NotFound() {
  return (
    <main>
      <title>Not found · Credence</title>
      <EmptyState page title="This page does not exist" action={<LinkButton variant="primary" href="/accounts">Go to accounts</LinkButton>}>
        It may have been deleted, or you may not be allowed to see it. Nothing was changed.
      </EmptyState>
    </main>
  )
}
