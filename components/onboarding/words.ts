import type { SetUpStep, SetUpStepKey } from '@/lib/insights/types'

/** Where a step is taken; null for those that stand on the page of first steps itself. */
export const STEP_HREF: Record<SetUpStepKey, '/settings/members' | '/propositions' | '/review' | null> = {
  accounts: null, picked: null, conversations: null, opened: null, decided: '/review', propositions: '/propositions', invited: '/settings/members',
}

const LABELS: Record<SetUpStepKey, string> = {
  accounts: 'Bring your accounts', picked: 'Pick the accounts to begin with', conversations: 'Give each its conversations', opened: 'Open the first model', decided: 'Decide on what was read',
  propositions: 'Say what you offer', invited: 'Invite a colleague',
}

const HINTS: Record<SetUpStepKey, string> = {
  accounts: 'One a line, or a CSV file of your CRM.', picked: 'Up to twenty: few enough to be read whole.', conversations: 'Calls, tickets and mails of the last months, as files.',
  opened: 'What the people of one account believe, with the evidence.', decided: 'Right or not: the reader learns how far it is trusted.',
  propositions: 'Value propositions, with proof points to bring against objections.', invited: 'A rep who knows these accounts, or a reviewer.',
}

export const stepLabel = (key: SetUpStepKey): string => LABELS[key]
export const stepHint = ({ key, waits }: Pick<SetUpStep, 'key' | 'waits'>): string => (waits ? 'Link made, nobody joined yet.' : HINTS[key])

/** "12 of 20", where a step is more than done or not; else nothing. */
export function stepProgress({ key, have, need, waits }: SetUpStep): string {
  if (waits) return 'link made, nobody joined yet'
  if (key === 'accounts') return have > 0 ? `${have} here` : ''
  return need > 1 ? `${Math.min(have, need)} of ${need}` : ''
}

/** Who takes a step that the reader cannot take. */
export const whoMay = (key: SetUpStepKey): string => (key === 'invited' ? 'An admin does this.' : OF_ACCOUNTS.has(key) ? 'Once an account is yours.' : 'A manager or an admin does this.')

const OF_ACCOUNTS: ReadonlySet<SetUpStepKey> = new Set(['conversations', 'opened', 'decided'])
