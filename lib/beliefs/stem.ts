import { IRREGULAR } from './lexicon'

const SUFFIXES: readonly (readonly [RegExp, string])[] = [
  [/(?<=.{3})ies$/, 'y'], [/(?<=.{3})sses$/, 'ss'], [/(?<=.{3}(?:ch|sh|x|z))es$/, ''], [/(?<=.{2}[^su])s$/, ''],
  [/(?<=.{3})ied$/, 'y'], [/(?<=.{3})(?:ing|ed)$/, ''], [/(?<=.{4})(?:ment|ness)$/, ''], [/(?<=.{4})(?:ation|ations)$/, 'at'],
  [/(?<=.{3})ly$/, ''], [/(?<=.{4})(?:er|or)$/, ''],
]

/**
 * A light English stemmer: plural, tense and a few nouns made of verbs. It errs towards two stems for one word, which
 * costs a duplicate, rather than one stem for two words, which costs a wrong merge.
 */
export function stem(word: string): string {
  let base = IRREGULAR[word] ?? word
  if (base.length <= 3) return base
  for (const [suffix, put] of SUFFIXES) base = base.replace(suffix, put)
  base = base.replace(/([bdfgkmnprt])\1$/, '$1')
  return base.length > 3 ? base.replace(/e$/, '').replace(/i$/, 'y') : base
}
