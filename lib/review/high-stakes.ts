import type { ReviewReasonName } from './types'

/** Is so much at stake that an approval needs its evidence on the screen, and that it is decided by itself? `highStakes` is its account's. */
export const isHighStakes = ({ reason, quorum, highStakes }: { reason: ReviewReasonName; quorum: number; highStakes: boolean }): boolean =>
  highStakes || quorum > 1 || reason === 'high_stakes'
