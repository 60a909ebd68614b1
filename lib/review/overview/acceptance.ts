import { byVersion, type ReviewLabel } from '../calibration/labels'
import { effectiveSize, weightedMean } from '../calibration/weighting'
import { shareOf } from './share'
import type { AcceptanceSeries, Share } from './types'
import { weekOf } from './weeks'

/** The share that was accepted, weighted by 1/propensity, with an interval for its effective size. */
export function acceptedShare(labels: readonly ReviewLabel[]): Share {
  return shareOf(weightedMean(labels, ({ accepted }) => Number(accepted), ({ weight }) => weight), effectiveSize(labels.map(({ weight }) => weight)))
}

/**
 * What reviewers accept of what each version of a reader *shows*, by week of the decision: what was only possibly heard says
 * nothing about what people read. Weeks without a decision are left out; they are no zero.
 */
export function acceptanceSeries(labels: readonly ReviewLabel[]): AcceptanceSeries[] {
  return byVersion(labels.filter(({ shown }) => shown)).flatMap((own): AcceptanceSeries[] => {
    const [first] = own
    if (!first) return []
    const weeks = new Map<string, ReviewLabel[]>()
    for (const label of own) weeks.set(weekOf(label.at), [...(weeks.get(weekOf(label.at)) ?? []), label])
    return [{
      extractor: first.extractor, extractorVersion: first.extractorVersion,
      points: [...weeks].sort(([a], [b]) => (a < b ? -1 : 1)).map(([week, group]) => ({ week, labels: group.length, ...acceptedShare(group) })),
      all: { labels: own.length, ...acceptedShare(own) },
    }]
  })
}
