import { ROLE_WORDS } from '@/components/atoms/words'
import type { BeliefLine, PersonRef } from '@/lib/beliefs/types'
import type { ReviewReasonName } from '@/lib/review/types'
import { count, formatConfidence } from '@/lib/shared/format'
import type { RejectReason } from '@/lib/shared/vocabulary'

/** How sure a belief is: in numbers where it has any, else in words. */
export const strengthWords = ({ confidence, words, observations }: Pick<BeliefLine, 'confidence' | 'words' | 'observations'>): string =>
  confidence === null ? words : `${formatConfidence(confidence)}, ${count(observations, 'observation')}`

/** The same where it may be only possibly heard: that has no number that counts. */
export const standingWords = (belief: Pick<BeliefLine, 'admission' | 'confidence' | 'words' | 'observations'>): string =>
  belief.admission === 'possibly_heard' ? `possibly heard, ${belief.words}` : strengthWords(belief)

/** Why an item waits, as a label and as the sentence that explains it. */
export const REASON_WORDS: Record<ReviewReasonName, { label: string; because: string }> = {
  low_reading: { label: 'Possibly heard', because: 'The reader is not sure enough that this was said and meant, so nobody sees it until a person has looked.' },
  contested: { label: 'Contested', because: 'Some of what they said speaks for this belief and some against it.' },
  possible_duplicate: { label: 'Possible duplicate', because: 'The two may be one belief in other words. Likeness alone merges nothing: a person says.' },
  ambiguous_match: { label: 'One belief or two', because: 'What was said fits a belief that is there, and something speaks against it.' },
  tombstone_differs: { label: 'Close to a rejected one', because: 'Something close to it was rejected in this place before; these words differ.' },
  audit_sample: { label: 'Random check', because: 'Drawn at random, to measure how often the reader is right.' },
  high_stakes: { label: 'Much at stake', because: 'It is shown on an account where a mistake would cost much, and it would change what is said there first.' },
  mind_change: { label: 'Changed mind', because: 'Its holder seems to have turned from what they believed before.' },
  functional_update: { label: 'New value', because: 'A number, date or amount took the place of an earlier one.' },
  sensitive: { label: 'May be sensitive', because: 'These words may not belong in a model of a person.' },
  subject_request: { label: 'Asked for by the person', because: 'The person whom it is about asked for it to be looked at.' },
  extractor_disagreement: { label: 'Two readers differ', because: 'A newer reader does not hear what an older one heard, or hears it otherwise.' },
  correction: { label: 'A colleague spoke of it', because: 'A colleague said in passing that this is not right, or that it still holds.' },
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
