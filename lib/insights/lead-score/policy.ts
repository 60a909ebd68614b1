/** Outcomes that a comparison needs before it says anything: below, an AUC follows chance (DESIGN §3). */
export const OUTCOME_GATE = { outcomes: 30, ofEach: 10 } as const

/** Days before its outcome at which a deal is looked at. On the day itself everybody knows. */
export const CUT_OFFS = [14, 30, 60, 90] as const
export type CutOff = (typeof CUT_OFFS)[number]
export const USUAL_CUT_OFF: CutOff = 30

/** Equal parts in which outcomes are counted: fewer than this many deals a part say nothing. */
export const BANDS = { most: 5, least: 6 } as const
