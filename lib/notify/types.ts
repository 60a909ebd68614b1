export const notificationKinds = [
  'assigned', 'mentioned', 'correction_settled', 'second_opinion', 'confirm_call', 'adjudicate', 'adjudicated', 'warning', 'moved', 'handed_over', 'pipeline_action', 'meeting_brief', 'person_answered',
] as const
export type NotificationKindName = (typeof notificationKinds)[number]

/** What a notification is about. */
export type NotifiedObject =
  | { kind: 'assigned' | 'mentioned' | 'second_opinion' | 'adjudicate' | 'adjudicated'; itemId: string }
  /** Named in a note on the account: of one note nobody is told twice. */
  | { kind: 'mentioned'; noteId: string }
  | { kind: 'correction_settled'; correctionId: string }
  | { kind: 'confirm_call'; interactionId: string }
  /** Something new speaks against the account: the kind of warning, as a code. */
  | { kind: 'warning'; warning: string }
  /** Alignment moved, by a belief where it is known which; or somebody changed their mind about one. */
  | { kind: 'moved'; by: 'alignment'; beliefId: string | null; before: number; after: number }
  | { kind: 'moved'; by: 'turn'; beliefId: string }
  /** The account was given to them: its handoff brief is where it leads. */
  | { kind: 'handed_over' }
  | { kind: 'pipeline_action'; actionId: string }
  /**
   * A planned meeting is near. Whoever schedules it says so once for each start: told again of the same meeting, an unread one is
   * replaced, and mailed anew to those who want that.
   */
  | { kind: 'meeting_brief'; meetingId: string }
  /** Somebody of the account said something on their own page. */
  | { kind: 'person_answered'; personId: string }

export type NewNotification = NotifiedObject & { memberId: string; accountId: string; actorId: string | null }

type Common = { id: string; at: string; read: boolean; accountId: string; accountName: string; /** Who caused it; null for the system and for those who left. */ actor: string | null }

/** One line of the bell. `statement` is null where what it was about is gone. */
export type NotificationView = Common &
  (
    | { kind: 'assigned' | 'mentioned' | 'second_opinion' | 'adjudicate'; itemId: string; statement: string | null; /** Does it still wait for a decision? */ open: boolean }
    | { kind: 'mentioned'; noteId: string; /** What the note says; null where it is gone. */ text: string | null }
    | { kind: 'adjudicated'; itemId: string; statement: string | null; /** Was the reader's own verdict followed? Null where it stands no more. */ followed: boolean | null }
    | { kind: 'correction_settled'; statement: string | null; beliefId: string | null; verdict: 'not_right' | 'still_true' | null; accepted: boolean }
    | { kind: 'confirm_call'; interactionId: string; title: string | null }
    | { kind: 'warning'; /** Its kind, as a code. */ warning: string }
    | { kind: 'moved'; by: 'alignment' | 'turn'; before: number | null; after: number | null; beliefId: string | null; statement: string | null }
    | { kind: 'handed_over' }
    | { kind: 'pipeline_action'; reviewId: string | null; text: string | null; dueOn: string | null; done: boolean }
    | { kind: 'meeting_brief'; meetingId: string; title: string | null; /** When it begins; null where it stands no more. */ startsAt: string | null }
    | { kind: 'person_answered'; personId: string; /** Null once they are erased. */ name: string | null }
  )

export type NotificationsPage = { rows: NotificationView[]; unread: number; nextCursor: string | null }
