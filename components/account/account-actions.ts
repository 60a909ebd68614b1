import type { ActionProblem } from '../frame/action-problem'

/** What a member may do to an account and its people. Each resolves to null when it went well. */
export type AccountActions = {
  setConsent: (personId: string, state: 'granted' | 'objected') => Promise<ActionProblem | null>
  erasePerson: (personId: string, name: string) => Promise<ActionProblem | null>
  setOwner: (ownerId: string | null) => Promise<ActionProblem | null>
  deleteAccount: () => Promise<ActionProblem | null>
}
