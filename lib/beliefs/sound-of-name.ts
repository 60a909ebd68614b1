import { normaliseName } from '@/lib/shared/names'

/** Letters that are heard alike, as one of them; longer spellings first. */
const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/ph/g, 'f'], [/gh(?=t)/g, ''], [/gu(?=[ei])/g, 'G'], [/sch|sh/g, 'S'], [/tch|ch(?=[eiy])/g, 'C'], [/ck|ch|qu?|c(?![eiy])/g, 'k'], [/c(?=[eiy])|z/g, 's'], [/x/g, 'ks'],
  [/dg(?=[eiy])|g(?=[eiy])/g, 'j'], [/^(?:kn|gn)/, 'n'], [/^wr/, 'r'], [/[uo](?=[aeiou])|w|v/g, 'w'], [/th/g, 't'], [/h/g, ''], [/G/g, 'g'],
]
/** Names of fewer sounds are too easily another's: Dan and Don, Maria and Mario. */
const LEAST_SOUNDS = 3

/**
 * What is left of a given name when it is only heard: its consonants as they sound, how many syllables, and the vowel that it
 * ends on. "Rolf" and "Ralph", "Duane" and "Dwayne" sound alike; "Carla" and "Carlo" do not. Null for a name that is too short
 * to tell by its sound.
 */
export function soundOfName(name: string): string | null {
  const letters = normaliseName(name)
  if (!/^[a-z]{4,}$/.test(letters)) return null
  const spelt = SPELLINGS.reduce((text, [pattern, sound]) => text.replace(pattern, sound), letters)
  const consonants = spelt.replace(/[aeiouy]/g, '').replace(/(.)\1+/g, '$1')
  if (consonants.length < LEAST_SOUNDS) return null
  const syllables = spelt.replace(/e$/, '').match(/[aeiouy]+/g)?.length ?? 0
  return `${consonants}:${syllables}:${/[aeiouy]$/.exec(spelt)?.[0] ?? ''}`
}
