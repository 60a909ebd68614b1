import { project } from '@/lib/beliefs/pure'
import type { Instant, Ledger } from '@/lib/beliefs/types'
import { hearingAt, overallFigure } from './hearing'
import type { AlignmentFigure } from './types'

/** Overall alignment of an account as it stood at an instant: what `align` gives, without all else that it makes. */
export const overallAt = (ledger: Ledger, at: Instant): AlignmentFigure => overallFigure(hearingAt(ledger, project(ledger, at), at), ledger.dimensionWeights)
