import { SET_UP_STEPS, type SetUpFacts, type SetUpNote, type SetUpStep, type SetUpStepKey } from './types'

/** What leaders and admins do, where others wait for them. */
export type SetUpRights = { lead: boolean; administer: boolean }

/**
 * The first steps of a workspace, each with its progress. A step is done when the database says so: nobody ticks it.
 * @param size how many accounts a pilot has at most; of fewer customers than that all are picked
 */
export function setUpSteps(facts: SetUpFacts, { lead, administer }: SetUpRights, size: number): SetUpStep[] {
  // Whoever sees no account yet can do nothing with one.
  const any = lead || facts.seen > 0
  const wanted = Math.max(1, Math.min(size, facts.accounts))
  const allSeen = facts.seen === facts.accounts
  const of: Record<SetUpStepKey, [have: number, need: number, may: boolean, done?: boolean]> = {
    // How many there are is told only of those that the reader sees.
    accounts: [facts.seen, 1, true, facts.accounts > 0],
    picked: [facts.picked, allSeen ? wanted : 1, lead, facts.picked >= wanted],
    conversations: [facts.read, Math.max(1, facts.picked), any],
    opened: [facts.opened, 1, any],
    decided: [facts.decisions, 1, any],
    propositions: [facts.propositions, 1, lead],
    invited: [facts.members - 1, 1, administer],
  }
  return SET_UP_STEPS.map((key) => {
    const [have, need, may, done = have >= need] = of[key]
    return { key, have, need, may, done, waits: key === 'invited' && !done && facts.invitations > 0 }
  })
}

/** The next step that the reader can take, before one that waits for somebody else; null when nothing is left for them. */
export function nextStep(steps: readonly SetUpStep[]): SetUpNote | null {
  const left = steps.filter(({ done, may }) => !done && may)
  const next = left.find(({ waits }) => !waits) ?? left[0]
  return next ? { done: steps.filter(({ done }) => done).length, total: steps.length, next } : null
}
