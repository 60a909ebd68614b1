import type { SetUpStep, SetUpStepKey } from '@/lib/insights/types'

// The line above every page says these; what only the page of first steps says is in `step-hints`.

const LABELS: Record<SetUpStepKey, string> = {
  accounts: 'Bring your accounts', picked: 'Pick the accounts to begin with', conversations: 'Give each its conversations', opened: 'Open the first model', decided: 'Decide on what was read',
  propositions: 'Say what you offer', invited: 'Invite a colleague',
}

export const stepLabel = (key: SetUpStepKey): string => LABELS[key]

/** "12 of 20", where a step is more than done or not; else nothing. */
export function stepProgress({ key, have, need, waits }: SetUpStep): string {
  if (waits) return 'link made, nobody joined yet'
  if (key === 'accounts') return have > 0 ? `${have} here` : ''
  return need > 1 ? `${Math.min(have, need)} of ${need}` : ''
}
