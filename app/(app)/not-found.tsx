import Link from 'next/link'
import { EmptyState } from '@/components/atoms/empty-state'
import { Button } from '@/components/ui/button'

export default function NotFoundInFrame() {
  return (
    <>
      <title>Not found · Credence</title>
      <EmptyState page title="This page does not exist" action={<Button asChild variant="primary"><Link href="/accounts">Go to accounts</Link></Button>}>
        It may have been deleted, or you may not be allowed to see it. Nothing was changed.
      </EmptyState>
    </>
  )
}
