/** Characters of what is noted beside a person's consent. */
export const LONGEST_CONSENT_NOTE = 300
