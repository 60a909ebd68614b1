import type { WarningKind } from '@/lib/insights/types'
import type { NotificationView } from '@/lib/notify/types'
import { clippedTo } from '@/lib/shared/clipped'
import { formatAlignment, formatDifference } from '@/lib/shared/format'

/** What a new warning says before anybody opens it. */
const WARNED: Record<WarningKind, string> = {
  going_dark: 'They have gone silent', buyer_unheard: 'The economic buyer is unheard', objection: 'An objection is unanswered', renewal_diverging: 'The renewal drifts away',
  single_threaded: 'It hangs on too few people', budget_slipped: 'The budget fell', date_slipped: 'A date slipped',
}
const isWarning = (kind: string): kind is WarningKind => Object.hasOwn(WARNED, kind)
/** The words of a kind of warning; one that is known no more is a warning still. */
export const warnedWords = (kind: string): string => (isWarning(kind) ? WARNED[kind] : 'Something speaks against it')

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
    case 'warning': return `New warning: ${warnedWords(notice.warning).toLowerCase()}`
    case 'moved': return notice.by === 'turn' ? 'Somebody changed their mind' : movedWords(notice.before, notice.after)
    case 'handed_over': return `${who} gave you this account: its handoff brief is ready`
    case 'pipeline_action': return notice.done ? 'This was for you to do, and is done' : `${who} gave you something to do in a pipeline review`
    case 'person_answered': return `${notice.name ?? 'Somebody'} said something on their own page`
    case 'correction_settled':
      if (notice.verdict === 'still_true') return notice.accepted ? `${who} confirmed that it still holds` : `${who} says that it no longer holds`
      return notice.accepted ? `${who} agreed that this is not right` : `${who} looked, and kept it as it is`
  }
}

function movedWords(before: number | null, after: number | null): string {
  if (before === null || after === null) return 'Alignment moved'
  return `Alignment moved by ${formatDifference(before, after)}, now ${formatAlignment(after)}`
}

/** As much of a note as says what it is about. */
const clipped = clippedTo(160)

/** What it is about: the words of the belief, of the note or of what is to be done, or the title of the call. */
export function noticeSubject(notice: NotificationView): string | null {
  if ('noteId' in notice) return notice.text === null ? null : clipped(notice.text)
  switch (notice.kind) {
    case 'confirm_call': case 'meeting_brief': return notice.title
    case 'pipeline_action': return notice.text
    case 'warning': case 'handed_over': case 'person_answered': return null
    default: return notice.statement
  }
}

/** Where it leads. A belief that stands no more leads to its account. */
export function noticeHref(notice: NotificationView): `/review?item=${string}` | `/accounts/${string}` | `/confirm/${string}` | `/briefs/${string}` | `/pipeline/review/${string}` | `/people/${string}` {
  if ('noteId' in notice) return `/accounts/${notice.accountId}?tab=notes`
  switch (notice.kind) {
    case 'confirm_call': return `/confirm/${notice.interactionId}`
    case 'meeting_brief': return notice.startsAt === null ? `/accounts/${notice.accountId}` : `/briefs/${notice.accountId}?meeting=${notice.meetingId}`
    case 'correction_settled': return notice.beliefId ? `/accounts/${notice.accountId}?belief=${notice.beliefId}` : `/accounts/${notice.accountId}`
    case 'moved': return notice.beliefId ? `/accounts/${notice.accountId}?belief=${notice.beliefId}` : `/accounts/${notice.accountId}`
    case 'warning': return `/accounts/${notice.accountId}`
    case 'person_answered': return `/people/${notice.personId}#privacy`
    case 'handed_over': return `/briefs/${notice.accountId}?kind=handoff`
    case 'pipeline_action': return notice.reviewId ? `/pipeline/review/${notice.reviewId}` : `/accounts/${notice.accountId}`
    default: return `/review?item=${notice.itemId}`
  }
}
