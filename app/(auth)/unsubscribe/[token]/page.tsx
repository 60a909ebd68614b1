import type { Metadata } from 'next'
import Link from 'next/link'
import { Button } from '@/components/ui/button'
import { readEnding } from '@/lib/deliver'
import { ENDED_WORDS } from '@/lib/deliver/client'
import { NotFoundError } from '@/lib/shared/errors'

export const metadata: Metadata = { title: 'End mails', robots: { index: false } }

/** Whoever follows the link from a mail: it is asked before it is ended, since programs that look at links follow them, too. */
export default async function UnsubscribePage({ params, searchParams }: PageProps<'/unsubscribe/[token]'>) {
  const { token } = await params
  const done = (await searchParams)['done'] === '1'
  const ending = await readEnding(token).catch((error: unknown) => {
    if (error instanceof NotFoundError) return null
    throw error
  })
  if (!ending) return (
    <div>
      <h1>This link ends nothing</h1>
      <p className="mt-1 text-sm text-muted">It may have been cut off on its way. Sign in and choose under <Link className="link" href="/settings/notifications">Settings, Notifications</Link>.</p>
    </div>
  )
  const words = ENDED_WORDS[ending.what]
  if (done) return (
    <div role="status">
      <h1>You get no more {words}</h1>
      <p className="mt-1 text-sm text-muted">This holds for the workspace {ending.workspace}. What happens still stands behind the bell. You can turn them on again under <Link className="link" href="/settings/notifications">Settings, Notifications</Link>.</p>
    </div>
  )
  return (
    <>
      <div>
        <h1>End {words}?</h1>
        <p className="mt-1 text-sm text-muted">From the workspace {ending.workspace}, to your address alone. Everything else stays as it is.</p>
      </div>
      <form method="post" action={`/api/unsubscribe/${token}?from=page`}><Button type="submit" variant="primary">End {words}</Button></form>
    </>
  )
}
