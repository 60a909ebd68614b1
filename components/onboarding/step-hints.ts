import type { SetUpStep, SetUpStepKey } from '@/lib/insights/types'

/** Where a step is taken; null for those that stand on the page of first steps itself. */
export const STEP_HREF: Record<SetUpStepKey, '/settings/members' | '/propositions' | '/review' | null> = {
  accounts: null, picked: null, conversations: null, opened: null, decided: '/review', propositions: '/propositions', invited: '/settings/members',
}

const HINTS: Record<SetUpStepKey, string> = {
  accounts: 'One a line, or a CSV file of your CRM.', picked: 'Up to twenty: few enough to be read whole.', conversations: 'Calls, tickets and mails of the last months, as files.',
  opened: 'What the people of one account believe, with the evidence.', decided: 'Right or not: the reader learns how far it is trusted.',
  propositions: 'Value propositions, with proof points to bring against objections.', invited: 'A rep who knows these accounts, or a reviewer.',
}

const OF_ACCOUNTS: ReadonlySet<SetUpStepKey> = new Set(['conversations', 'opened', 'decided'])

export const stepHint = ({ key, waits }: Pick<SetUpStep, 'key' | 'waits'>): string => (waits ? 'Link made, nobody joined yet.' : HINTS[key])

/** Who takes a step that the reader cannot take. */
export const whoMay = (key: SetUpStepKey): string => (key === 'invited' ? 'An admin does this.' : OF_ACCOUNTS.has(key) ? 'Once an account is yours.' : 'A manager or an admin does this.')
