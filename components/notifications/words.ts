import type { NotificationView } from '@/lib/notify/types'

const FOLLOWED: Readonly<Record<string, string>> = { true: ', as you did', false: ', otherwise than you did' }

/** What happened, as a sentence. */
export function noticeWords(notice: NotificationView): string {
  const who = notice.actor ?? 'A colleague'
  switch (notice.kind) {
    case 'assigned': return `${who} gave you this to decide`
    case 'mentioned': return `${who} mentioned you in a note`
    case 'second_opinion': return `${who} asks for a second opinion`
    case 'adjudicate': return 'Two reviewers differ: a third person settles it'
    case 'adjudicated': return `${who} settled what two reviewers saw differently${FOLLOWED[String(notice.followed)] ?? ''}`
    case 'confirm_call': return 'A minute to confirm what was heard'
    case 'meeting_brief': return notice.startsAt === null ? 'This meeting was cancelled' : 'Your meeting is near: its brief is ready'
    case 'correction_settled':
      if (notice.verdict === 'still_true') return notice.accepted ? `${who} confirmed that it still holds` : `${who} says that it no longer holds`
      return notice.accepted ? `${who} agreed that this is not right` : `${who} looked, and kept it as it is`
  }
}

/** What it is about: the words of the belief, or the title of the call. */
export function noticeSubject(notice: NotificationView): string | null {
  return notice.kind === 'confirm_call' || notice.kind === 'meeting_brief' ? notice.title : notice.statement
}

/** Where it leads. A belief that stands no more leads to its account. */
export function noticeHref(notice: NotificationView): `/review?item=${string}` | `/accounts/${string}` | `/confirm/${string}` | `/briefs/${string}` {
  switch (notice.kind) {
    case 'confirm_call': return `/confirm/${notice.interactionId}`
    case 'meeting_brief': return notice.startsAt === null ? `/accounts/${notice.accountId}` : `/briefs/${notice.accountId}?meeting=${notice.meetingId}`
    case 'correction_settled': return notice.beliefId ? `/accounts/${notice.accountId}?belief=${notice.beliefId}` : `/accounts/${notice.accountId}`
    default: return `/review?item=${notice.itemId}`
  }
}
