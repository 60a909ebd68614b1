import { CERTAINTY_RULES } from './rules/certainty'
import { negationIn } from './rules/negation'
import { valenceOf } from './rules/valence'

/** Signs of negation and certainty in a clause (lower case, plain apostrophes), as features beside its words. */
export function signFeatures(clause: string): string[] {
  const features = [`z:neg:${negationIn(clause)}`]
  for (const rule of CERTAINTY_RULES) if (rule.pattern.test(clause)) features.push(`z:${rule.id}`, `z:c:${rule.certainty}`)
  const { good, bad } = valenceOf(clause.match(/[\p{L}']+(?:-[\p{L}]+)*/gu) ?? [])
  const valence = good > bad ? 'good' : bad > good ? 'bad' : good > 0 ? 'mixed' : 'none'
  features.push(`v:${valence}`, `v:good:${Math.min(2, good)}`, `v:bad:${Math.min(2, bad)}`)
  const you = /\b(?:you|your|you're|you've)\b/.test(clause)
  const we = /^(?:\W*(?:\w+ ){0,2})(?:i|we|i'm|we're|i'd|we'd|i'll|we'll|i've|we've|my|our)\b/.test(clause)
  const negation = negationIn(clause)
  features.push(`v:${valence}:${negation}`, `v:${valence}:${you ? 'you' : we ? 'we' : 'it'}`, `v:who:${you ? 'you' : ''}${we ? 'we' : ''}:${negation}`)
  return features
}
