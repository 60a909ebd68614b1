import type { Certainty, Dimension, Kind, Polarity, Stance } from '@/lib/shared/vocabulary'
import { CERTAINTIES, DIMENSIONS, KINDS, STANCES } from '@/lib/shared/vocabulary'
import { likeliest } from './linear'
import { shipped } from './model'

export type Judged = { kind: Kind; dimension: Dimension; stance: Stance; polarity: Polarity; certainty: Certainty }

function member<T extends string>(values: readonly T[], value: string, otherwise: T): T {
  return values.find((v) => v === value) ?? otherwise
}

/** Kind, dimension, stance, polarity and certainty of a clause from its features (signs included). */
export function judge(features: readonly string[]): Judged {
  return {
    kind: member(KINDS, likeliest(shipped('kind'), features), 'evaluation'),
    dimension: member(DIMENSIONS, likeliest(shipped('dimension'), features), 'value'),
    stance: member(STANCES, likeliest(shipped('stance'), features), 'neutral'),
    polarity: likeliest(shipped('polarity'), features) === 'negated' ? 'negated' : 'affirmed',
    certainty: member(CERTAINTIES, likeliest(shipped('certainty'), features), 'stated'),
  }
}
