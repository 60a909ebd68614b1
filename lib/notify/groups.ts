import type { MailGroup } from '@/lib/deliver/types'
import type { NotificationKindName } from './types'

/** Under which choice of a member each kind is mailed. */
export const GROUP_OF: Record<NotificationKindName, MailGroup> = {
  assigned: 'waiting', mentioned: 'waiting', correction_settled: 'waiting', second_opinion: 'waiting', confirm_call: 'waiting', adjudicate: 'waiting', adjudicated: 'waiting', person_answered: 'waiting',
  handed_over: 'waiting', pipeline_action: 'waiting', warning: 'accounts', moved: 'accounts', meeting_brief: 'meetings',
}
