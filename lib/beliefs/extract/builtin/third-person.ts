import { PAST_FORMS, THIRD_PERSON } from './rules/verbs'

/** The word alone, in lower case. */
export const bare = (word: string | undefined): string => (word ?? '').replace(/,$/, '').toLowerCase()

/** Base verbs in -eed are no pasts. */
export const BASE_IN_ED = /^(?:need|feed|seed|bleed|heed|speed|exceed|proceed|succeed|weed|breed|embed|shed)$/

/** These are no verbs, whatever stands in front of them: "told us two weeks". */
const NO_VERB = /^(?:a|an|the|half|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|nothing|something|everything|it|that|this|us|me|them|him|her|my|our|their|your|\d.*)$/

/** Third person singular of a present verb; pasts, modals, -ed forms and what is no verb stay. */
export function thirdPerson(verb: string): string {
  const lower = verb.toLowerCase()
  const known = THIRD_PERSON[lower]
  if (known) return known
  if (NO_VERB.test(lower)) return verb
  if (PAST_FORMS.has(lower) || /^(?:can|cannot|could|will|would|should|must|may|might|shall|ought|mightn't|no|not|never)$/.test(lower)) return lower
  if (lower.endsWith('ed') && !BASE_IN_ED.test(lower)) return lower
  if (/s$/.test(lower) && !/ss$/.test(lower)) return lower
  if (/(?:s|sh|ch|x|z|o)$/.test(lower)) return `${lower}es`
  if (/[^aeiou]y$/.test(lower)) return `${lower.slice(0, -1)}ies`
  return `${lower}s`
}
