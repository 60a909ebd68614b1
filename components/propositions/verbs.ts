import type { Dimension } from '@/lib/shared/vocabulary'

type Problem = { message: string; remedy: string | null }
export type Outcome = {
  data?: unknown
  serverError?: Problem | undefined
  validationErrors?: { formErrors: string[]; fieldErrors: Record<string, string[] | undefined> } | undefined
}

export type PropositionForm = { propositionId?: string; accountId?: string | null; dimension: Dimension; statement: string; segment: string }
export type ProofPointForm = { proofPointId?: string; propositionId: string; statement: string; figure: string; source: string; url: string; segment: string }

/** What can be done on the page, each followed by reading anew what it changed. */
export type PropositionVerbs = {
  save: (input: PropositionForm) => Promise<Outcome>
  retire: (propositionId: string, retired: boolean) => Promise<void>
  move: (propositionId: string, by: -1 | 1) => Promise<void>
  savePoint: (input: ProofPointForm) => Promise<Outcome>
  retirePoint: (proofPointId: string, retired: boolean) => Promise<void>
  movePoint: (proofPointId: string, by: -1 | 1) => Promise<void>
  link: (input: { beliefId: string; proofPointId: string; on: string }) => Promise<Outcome>
  unlink: (linkId: string) => Promise<void>
}
