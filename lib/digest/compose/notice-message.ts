import type { Message } from '@/lib/deliver/types'
import type { MailGroup } from '@/lib/deliver/types'
import type { NotificationView } from '@/lib/notify/types'
import { noticeHref, noticeSubject, noticeWords } from '../notice-words'

const OPEN: Readonly<Partial<Record<NotificationView['kind'], string>>> = {
  confirm_call: 'Confirm the call', meeting_brief: 'Open the brief', handed_over: 'Open the handoff brief', pipeline_action: 'Open the review', moved: 'See what moved', warning: 'Open the account', correction_settled: 'Open the belief',
}

/** "Tuesday 10:00" on a reader's clock. */
const whenIn = (zone: string, at: string): string =>
  new Intl.DateTimeFormat('en-GB', { timeZone: zone, weekday: 'long', hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZoneName: 'short' }).format(new Date(at)).replace(',', '')

/** One notice as a mail of its own. */
export function noticeMessage(notice: NotificationView, group: MailGroup, zone: string): Message {
  const [words, subject] = [noticeWords(notice), noticeSubject(notice)]
  const at = notice.kind === 'meeting_brief' && notice.startsAt !== null ? `${whenIn(zone, notice.startsAt)}.` : null
  return {
    subject: `${notice.accountName}: ${words}`, group,
    lead: [
      [{ text: `${words}.` }], ...(subject === null ? [] : [[{ text: `“${subject}”`, strong: true as const }]]), ...(at === null ? [] : [[{ text: at }]]),
      ...(notice.kind === 'pipeline_action' && notice.dueOn ? [[{ text: `Due on ${notice.dueOn}.` }]] : []),
      [{ text: 'Account: ' }, { text: notice.accountName, path: `/accounts/${notice.accountId}` }],
    ],
    blocks: [], action: { label: OPEN[notice.kind] ?? 'Open in Credence', path: noticeHref(notice) },
  }
}
