import Link from 'next/link'
import { noticeHref, noticeSubject, noticeWords } from '@/lib/digest/client'
import type { NotificationView } from '@/lib/notify/types'
import { formatAgo } from '@/lib/shared/format'

type Props = { notice: NotificationView; now: string; onFollow: (notice: NotificationView) => void }

/** What happened, about which words, where and when. A dot and weight mark what is not read yet. */
export function NoticeLine({ notice, now, onFollow }: Props) {
  const subject = noticeSubject(notice)
  const settled = 'open' in notice && !notice.open
  return (
    <Link
      href={noticeHref(notice)} prefetch={false} onClick={() => onFollow(notice)}
      className="grid grid-cols-[8px_minmax(0,1fr)] gap-x-2.5 rounded-md px-3 py-2.5 hover:bg-hover focus-visible:bg-hover"
    >
      <span aria-hidden className={`mt-[7px] size-1.5 rounded-full ${notice.read ? '' : 'bg-accent'}`} />
      <span className="min-w-0">
        <span className={`block text-sm ${notice.read ? '' : 'font-semibold'}`}>{noticeWords(notice)}{notice.read ? null : <span className="sr-only"> (new)</span>}</span>
        {subject ? <span dir="auto" className="mt-0.5 line-clamp-2 text-sm">{subject}</span> : null}
        <span className="mt-0.5 block truncate text-xs text-muted">{notice.accountName} · {formatAgo(notice.at, now)}{settled ? ' · settled by now' : ''}</span>
      </span>
    </Link>
  )
}
