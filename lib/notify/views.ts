import type { NotificationKindName, NotificationView } from './types'

/** What a view is made of: a row, and what was found of the things it names. */
export type Told = {
  id: string
  kind: NotificationKindName
  objectType: string
  objectId: string
  detail: string | null
  before: number | null
  after: number | null
  memberId: string
  accountId: string | null
  actorId: string | null
  at: Date
  readAt: Date | null
  account: { name: string } | null
}
export type Found = {
  actors: ReadonlyMap<string, { name: string }>
  items: ReadonlyMap<string, { observationId: string | null; status: string }>
  corrections: ReadonlyMap<string, { beliefId: string; observationIds: string[]; verdict: 'not_right' | 'still_true'; state: string }>
  interactions: ReadonlyMap<string, { title: string }>
  meetings: ReadonlyMap<string, { title: string; startsAt: Date }>
  observations: ReadonlyMap<string, { statement: string }>
  beliefs: ReadonlyMap<string, { statement: string }>
  /** By item and member: whether the third person followed a verdict. */
  followed: ReadonlyMap<string, boolean | null>
  actions: ReadonlyMap<string, { reviewId: string; text: string; dueOn: Date | null; doneAt: Date | null }>
  notes: ReadonlyMap<string, { text: string }>
  people: ReadonlyMap<string, { name: string }>
}

/** A notification as its reader sees it, made of what is still there. */
export function notificationView(row: Told, found: Found): NotificationView {
  const common = {
    id: row.id, at: row.at.toISOString(), read: row.readAt !== null, accountId: row.accountId ?? '', accountName: row.account?.name ?? '',
    actor: row.actorId === null ? null : (found.actors.get(row.actorId)?.name ?? null),
  }
  if (row.kind === 'mentioned' && row.objectType === 'account_note') return { ...common, kind: row.kind, noteId: row.objectId, text: found.notes.get(row.objectId)?.text ?? null }
  switch (row.kind) {
    case 'confirm_call':
      return { ...common, kind: row.kind, interactionId: row.objectId, title: found.interactions.get(row.objectId)?.title ?? null }
    case 'meeting_brief': {
      const meeting = found.meetings.get(row.objectId)
      return { ...common, kind: row.kind, meetingId: row.objectId, title: meeting?.title ?? null, startsAt: meeting?.startsAt.toISOString() ?? null }
    }
    case 'correction_settled': {
      const correction = found.corrections.get(row.objectId)
      const belief = correction && found.beliefs.get(correction.beliefId)
      const [first = ''] = correction?.observationIds ?? []
      return {
        ...common, kind: row.kind, verdict: correction?.verdict ?? null, accepted: correction?.state === 'accepted',
        beliefId: belief && correction ? correction.beliefId : null, statement: found.observations.get(first)?.statement ?? belief?.statement ?? null,
      }
    }
    case 'adjudicated': {
      const statement = found.observations.get(found.items.get(row.objectId)?.observationId ?? '')?.statement ?? null
      return { ...common, kind: row.kind, itemId: row.objectId, statement, followed: found.followed.get(`${row.objectId} ${row.memberId}`) ?? null }
    }
    case 'warning': return { ...common, kind: row.kind, warning: row.detail ?? '' }
    case 'moved': {
      const belief = row.objectType === 'belief' ? found.beliefs.get(row.objectId) : undefined
      return { ...common, kind: row.kind, by: row.detail === 'turn' ? 'turn' : 'alignment', before: row.before, after: row.after, beliefId: belief ? row.objectId : null, statement: belief?.statement ?? null }
    }
    case 'handed_over': return { ...common, kind: row.kind }
    case 'person_answered': return { ...common, kind: row.kind, personId: row.objectId, name: found.people.get(row.objectId)?.name ?? null }
    case 'pipeline_action': {
      const action = found.actions.get(row.objectId)
      return { ...common, kind: row.kind, reviewId: action?.reviewId ?? null, text: action?.text ?? null, dueOn: action?.dueOn?.toISOString().slice(0, 10) ?? null, done: action?.doneAt != null }
    }
    default: {
      const item = found.items.get(row.objectId)
      return { ...common, kind: row.kind, itemId: row.objectId, statement: found.observations.get(item?.observationId ?? '')?.statement ?? null, open: item?.status === 'open' }
    }
  }
}
