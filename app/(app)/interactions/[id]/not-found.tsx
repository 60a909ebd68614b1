import Link from 'next/link'
import { EmptyState } from '@/components/atoms/empty-state'
import { Button } from '@/components/ui/button'

export default function NotFound() {
  return (
    <EmptyState page title="No such interaction" action={<Button asChild><Link href="/accounts">Go to accounts</Link></Button>}>
      It was deleted, or it belongs to an account that you may not see.
    </EmptyState>
  )
}
