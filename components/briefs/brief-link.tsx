import { NotebookText } from 'lucide-react'
import type { MeetingView } from '@/lib/meetings/types'
import { LinkButton } from '../ui/link-button'
import { briefHref } from './brief-href'

type Props = { accountId: string; /** The next meeting that is planned: the brief is for it. */ next: Pick<MeetingView, 'id'> | undefined }

/** The way from an account to its brief; it is made when it is opened, so nothing is fetched ahead. */
export function BriefLink({ accountId, next }: Props) {
  return <LinkButton href={briefHref({ accountId, kind: 'meeting', personIds: [], meetingId: next?.id ?? null })} prefetch={false}><NotebookText aria-hidden />Brief</LinkButton>
}
