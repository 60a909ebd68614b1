import Link from 'next/link'
import type { SetUpView } from '@/lib/insights/types'
import { count } from '@/lib/shared/format'

/** What somebody who joined a workspace that others began can do in it, by their role. Nothing for those who lead: the steps are theirs. */
export function ForYou({ view: { role, seen, steps, mayPick } }: { view: SetUpView }) {
  if (mayPick || !steps.some(({ key, done }) => key === 'accounts' && done)) return null
  return (
    <p className="mt-4 max-w-[68ch] border-l-2 border-line-strong pl-3 text-sm">
      {seen === 0 ? <>There are accounts here, and none is yours yet. A manager or an admin makes you the owner of yours; you see <Link href="/settings/members" className="link">who they are</Link>. Then what their people believe stands under Accounts.</>
        : role === 'reviewer' ? <>{count(seen, 'account is', 'accounts are')} here already. Your part is what was read: <Link href="/review" className="link">approve, correct or reject it</Link>, each item with its words.</>
        : <>{seen === 1 ? 'One account is' : `${seen} accounts are`} yours to see already. <Link href="/accounts" className="link">Open one</Link> to read what its people believe, and give it its conversations.</>}
    </p>
  )
}
