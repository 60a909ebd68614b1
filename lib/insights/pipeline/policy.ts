/** Constants of the pipeline, each with its reason. */

/** Cards that a column opens with, and that each further page brings: three screens of them. */
export const COLUMN_PAGE = 20

/** From this change of alignment on a review is told of it: less is lost in the interval of nearly every account. */
export const TOLD_CHANGE = 0.05

/** What disagreement and change add to how much a deal needs to be talked about, beside its warnings (act 2, watch 1). */
export const ATTENTION_OF = { differs: 2, changed: 1 } as const

/** The last review that discussed a deal is what one compares it with for five weeks (a month and a holiday); after that last week's state tells more. */
export const REVIEW_COUNTS_DAYS = 35
/** A weekly snapshot younger than this is this week's, not last week's. */
export const WEEKLY_AFTER_DAYS = 5

/**
 * When CRM and customer tell two stories, on every page. A score of 70 is what most scales call hot, 40 cold; alignment of .45 and less leans away
 * from us, .60 and more toward us; between them neither is right or wrong.
 */
export const DISAGREEMENT = { hotScore: 70, coldScore: 40, away: 0.45, toward: 0.6 } as const

/** Forecast categories that promise the deal, and that leave it out, in the words of the common CRMs. */
export const PROMISED = ['commit', 'committed', 'closed', 'forecast', 'best case', 'bestcase', 'most likely', 'strong upside'] as const
export const LEFT_OUT = ['omitted', 'omit', 'excluded', 'exclude', 'pipeline', 'not forecasted', 'upside'] as const

/** A review of more deals than this is none: nobody talks about them in a sitting. */
export const MOST_IN_REVIEW = 300
