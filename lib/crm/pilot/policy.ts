/** As many accounts as a pilot begins with: few enough to be read whole, enough to see a difference. */
export const PILOT_SIZE = 20

/** Accounts that are written in one go; a longer list comes in several. */
export const ACCOUNTS_AT_ONCE = 200
