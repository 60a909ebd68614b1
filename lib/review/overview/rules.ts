import type { RejectReason } from '@/lib/shared/vocabulary'
import type { ReviewLabel } from '../calibration/labels'
import { acceptedShare } from './acceptance'
import type { RuleExample, RuleLine } from './types'

/** A mistake with the words that were ruled on; only of accounts that the reader may see. */
export type Mistake = RuleExample & { extractor: string; extractorVersion: string; rule: string | null }

const MOST_EXAMPLES = 3

const keyOf = ({ extractor, extractorVersion, rule }: Pick<RuleLine, 'extractor' | 'extractorVersion' | 'rule'>): string => JSON.stringify([extractor, extractorVersion, rule])

/** Below this many judged readings a rule may be unlucky: it comes after the others. */
const ENOUGH = 5

/**
 * How each rule of each version fares, the surest wrong one first: ordered by the upper end of the interval of its acceptance, so
 * that one unlucky rejection does not outrank a rule that is wrong half the time; rules that hardly anybody judged come last.
 */
export function ruleLines(labels: readonly ReviewLabel[], mistakes: readonly Mistake[]): RuleLine[] {
  const groups = new Map<string, ReviewLabel[]>()
  for (const label of labels) groups.set(keyOf(label), [...(groups.get(keyOf(label)) ?? []), label])
  const examples = new Map<string, RuleExample[]>()
  for (const { extractor, extractorVersion, rule, ...example } of mistakes) {
    const key = keyOf({ extractor, extractorVersion, rule })
    const held = examples.get(key) ?? []
    if (held.length < MOST_EXAMPLES) examples.set(key, [...held, example])
  }
  const lines = [...groups].flatMap(([key, own]): RuleLine[] => {
    const [first] = own
    if (!first) return []
    const reasons: Partial<Record<RejectReason, number>> = {}
    const fixed: Record<string, number> = {}
    for (const { reason, corrected } of own) {
      if (reason !== null) reasons[reason] = (reasons[reason] ?? 0) + 1
      for (const field of corrected) fixed[field] = (fixed[field] ?? 0) + 1
    }
    return [{
      extractor: first.extractor, extractorVersion: first.extractorVersion, rule: first.rule, judged: own.length, accepted: acceptedShare(own),
      rejected: own.filter(({ reason }) => reason !== null).length, reasons, fixed, examples: examples.get(key) ?? [],
    }]
  })
  const highest = ({ accepted }: RuleLine): number => accepted.interval?.[1] ?? 1
  return lines.sort((a, b) => Number(b.judged >= ENOUGH) - Number(a.judged >= ENOUGH) || highest(a) - highest(b) || b.judged - a.judged || (keyOf(a) < keyOf(b) ? -1 : 1))
}
