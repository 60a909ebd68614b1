import type { PrivacyRequest, PrivacyRequests } from '@/lib/jobs/types'
import { count } from '@/lib/shared/format'

const WHAT: Record<PrivacyRequest['kind'], string> = {
  objected: 'Objects to being modelled', withdrawn: 'Withdrew their consent', granted: 'Agreed to being modelled', notified: 'Was told about being modelled', unknown: 'What was noted was taken back',
  erased: 'Erasure', copied: 'Copy of their data', linked: 'Link to a page of their own', answered: 'Asked for something on their own page', conversation_erased: 'Erasure of a conversation', review_asked: 'Asked for a review of what was read',
}

export const whatWords = ({ kind }: PrivacyRequest): string => WHAT[kind]

/** What came of it: in force, replaced since, or done and how much it was. */
export function stateWords({ kind, inForce, held, person }: PrivacyRequest): string {
  if (kind === 'erased') return held ? `done: ${count(held.turns, 'turn')}, ${count(held.quotes + held.reported, 'quote')}, ${count(held.beliefs, 'belief')}` : 'done'
  if (inForce === null) return kind === 'review_asked' ? 'given to the reviewers' : kind === 'copied' ? 'saved' : kind === 'linked' ? 'made' : kind === 'answered' ? 'kept' : 'done'
  if (person?.name === null) return 'erased since'
  if (!inForce) return 'replaced since'
  return kind === 'objected' || kind === 'withdrawn' ? 'in force: not modelled' : 'in force'
}

/** As things stand: "3 people are not modelled; 12 fingerprints keep erased people out of imports." */
export function standingWords({ notModelled, people, powerless, conversations }: PrivacyRequests['standing']): string {
  const able = people - powerless
  const kept = [...(able > 0 ? [`${count(able, 'fingerprint')} of names and addresses`] : []), ...(conversations > 0 ? [`${count(conversations, 'fingerprint')} of conversations`] : [])]
  return [
    notModelled === 0 ? 'Nobody objects to being modelled.' : `${count(notModelled, 'person is', 'people are')} not modelled.`,
    ...(kept.length > 0 ? [`${kept.join(' and ')} ${able + conversations === 1 ? 'keeps' : 'keep'} what was erased out of imports.`] : []),
    ...(powerless > 0 ? [`${count(powerless, 'fingerprint')} of names and addresses ${powerless === 1 ? 'keeps' : 'keep'} nobody out any more: ${powerless === 1 ? 'it was' : 'they were'} made before the secret of this installation (NEXTAUTH_SECRET) was changed. Set the former one again, or erase anew whoever comes back.`] : []),
  ].join(' ')
}
