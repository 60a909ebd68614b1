import type { ReviewReasonName } from './types'

/** Is so much at stake that an approval needs its evidence on the screen, and that it is decided by itself? */
export const isHighStakes = ({ reason, quorum }: { reason: ReviewReasonName; quorum: number }): boolean => quorum > 1 || reason === 'high_stakes'
