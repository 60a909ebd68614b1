/** How long a link to somebody's own page works. */
export const PERSON_LINK_DAYS = 14
/** Characters of what they say of a belief, of what else they ask for, and of what a member answers. */
export const LONGEST_SAYING = 500
export const LONGEST_WISH = 1_000
export const LONGEST_REPLY = 300
