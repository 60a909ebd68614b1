import { ROLE_WORDS } from '@/components/atoms/words'
import type { BeliefLine, PersonRef } from '@/lib/beliefs/types'
import { REASON_NAMES } from '@/lib/review/client'
import type { ReviewReasonName } from '@/lib/review/types'
import { count, formatConfidence } from '@/lib/shared/format'
import type { RejectReason } from '@/lib/shared/vocabulary'

/** How sure a belief is: in numbers where it has any, else in words. */
export const strengthWords = ({ confidence, words, observations }: Pick<BeliefLine, 'confidence' | 'words' | 'observations'>): string =>
  confidence === null ? words : `${formatConfidence(confidence)}, ${count(observations, 'observation')}`

/** The same where it may be only possibly heard: that has no number that counts. */
export const standingWords = (belief: Pick<BeliefLine, 'admission' | 'confidence' | 'words' | 'observations'>): string =>
  belief.admission === 'possibly_heard' ? `possibly heard, ${belief.words}` : strengthWords(belief)

const reason = (name: ReviewReasonName, because: string) => ({ label: REASON_NAMES[name].charAt(0).toUpperCase() + REASON_NAMES[name].slice(1), because })

/** Why an item waits, as a label and as the sentence that explains it. */
export const REASON_WORDS: Record<ReviewReasonName, { label: string; because: string }> = {
  low_reading: reason('low_reading', 'The reader is not sure enough that this was said and meant, so nobody sees it until a person has looked.'),
  contested: reason('contested', 'Some of what they said speaks for this belief and some against it.'),
  possible_duplicate: reason('possible_duplicate', 'The two may be one belief in other words. Likeness alone merges nothing: a person says.'),
  ambiguous_match: reason('ambiguous_match', 'What was said fits a belief that is there, and something speaks against it.'),
  tombstone_differs: reason('tombstone_differs', 'Something close to it was rejected in this place before; these words differ.'),
  audit_sample: reason('audit_sample', 'Drawn at random, to measure how often the reader is right.'),
  high_stakes: reason('high_stakes', 'It is shown on an account where a mistake would cost much, and it would change what is said there first.'),
  mind_change: reason('mind_change', 'Its holder seems to have turned from what they believed before.'),
  functional_update: reason('functional_update', 'A number, date or amount took the place of an earlier one.'),
  sensitive: reason('sensitive', 'These words may not belong in a model of a person.'),
  subject_request: reason('subject_request', 'The person whom it is about asked for it to be looked at.'),
  extractor_disagreement: reason('extractor_disagreement', 'A newer reader does not hear what an older one heard, or hears it otherwise.'),
  correction: reason('correction', 'Somebody who knows the account said that this is not right, or that it still holds.'),
}

/** Reasons to reject, in the order of their keys 1 to 7. */
export const REJECT_WORDS: Record<RejectReason, string> = {
  not_said: 'Not said',
  wrong_holder: 'Wrong holder',
  wrong_meaning: 'Wrong meaning',
  not_a_belief: 'Not a belief',
  ours: 'Ours, not theirs',
  sensitive: 'Sensitive',
  other: 'Other',
}

export const DECISION_WORDS: Record<string, string> = {
  approve: 'Approved', fix: 'Corrected', reject: 'Rejected', assert: 'Asserted', keep_apart: 'Kept apart', merge: 'Merged', split: 'Split off',
  move: 'Moved', supersede: 'Superseded',
}

/** A value of the vocabulary as a word: `not_a_belief` → "not a belief". */
export const plainWord = (value: string): string => value.replaceAll('_', ' ')

/** ", economic buyer" behind a name; nothing for a role that says nothing. */
export const roleWord = (role: PersonRef['role']): string => (role === 'unknown' || role === 'company' ? '' : `, ${ROLE_WORDS[role]}`)
