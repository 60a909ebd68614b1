import { SET_UP_STEPS, type SetUpFacts, type SetUpNote, type SetUpStep, type SetUpStepKey } from './types'

/** What leaders and admins do, where others wait for them. */
export type SetUpRights = { lead: boolean; administer: boolean }

/**
 * The first steps of a workspace, each with its progress. A step is done when the database says so: nobody ticks it.
 * @param size how many accounts a pilot has at most; of fewer customers than that all are picked
 */
export function setUpSteps(facts: SetUpFacts, { lead, administer }: SetUpRights, size: number): SetUpStep[] {
  const wanted = Math.max(1, Math.min(size, facts.accounts))
  const of: Record<SetUpStepKey, [have: number, need: number, may: boolean]> = {
    accounts: [facts.accounts, 1, true],
    picked: [facts.picked, wanted, lead],
    conversations: [facts.read, Math.max(1, facts.picked), true],
    opened: [facts.opened, 1, true],
    decided: [facts.decisions, 1, true],
    propositions: [facts.propositions, 1, lead],
    invited: [facts.members - 1, 1, administer],
  }
  return SET_UP_STEPS.map((key) => {
    const [have, need, may] = of[key]
    return { key, have, need, may, done: have >= need }
  })
}

/** The next step that the reader can take; null when nothing is left for them. */
export function nextStep(steps: readonly SetUpStep[]): SetUpNote | null {
  const next = steps.find(({ done, may }) => !done && may)
  return next ? { done: steps.filter(({ done }) => done).length, total: steps.length, next } : null
}
