import { CERTAINTY_RULES } from './rules/certainty'
import { negationIn } from './rules/negation'

/** Signs of negation and certainty in a clause (lower case, plain apostrophes), as features beside its words. */
export function signFeatures(clause: string): string[] {
  const features = [`z:neg:${negationIn(clause)}`]
  for (const rule of CERTAINTY_RULES) if (rule.pattern.test(clause)) features.push(`z:${rule.id}`, `z:c:${rule.certainty}`)
  return features
}
