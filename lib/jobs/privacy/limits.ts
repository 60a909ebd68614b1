/** Characters of what is noted beside a person's consent. */
export const LONGEST_CONSENT_NOTE = 300
/** Characters of why a legal hold is set. */
export const LONGEST_HOLD_REASON = 300
