import type { ActionProblem } from '../frame/action-problem'

/** What a member writes of a meeting. */
export type MeetingDetails = { title: string; day: string; time: string; minutes: number; timeZone: string; dealId: string | null; link: string; personIds: string[]; addresses: string[] }

/** What went wrong: by field, or as a whole. */
export type MeetingProblem = { problem: ActionProblem | null; fields: Partial<Record<keyof MeetingDetails, string>> }

/** What a member may do with the meetings of an account. Each resolves to null when it went well. */
export type MeetingVerbs = {
  plan: (accountId: string, details: MeetingDetails) => Promise<MeetingProblem | null>
  change: (meetingId: string, details: MeetingDetails) => Promise<MeetingProblem | null>
  cancel: (meetingId: string) => Promise<ActionProblem | null>
}
