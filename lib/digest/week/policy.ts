/** Drifting renewals of the digest are due within so many days; a warning of one may stand longer, as a workspace chooses. */
export const RENEWAL_DAYS = 60
