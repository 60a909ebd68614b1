import { lowered } from '@/lib/shared/lowered'
import { FUNCTION_WORDS, SCRIPTS } from './rules/languages'

const WORDS: readonly { language: string; words: ReadonlySet<string> }[] = Object.entries(FUNCTION_WORDS).map(([language, list]) => ({
  language,
  words: new Set(list.split(' ')),
}))

/** Letters that English does not use, each a weak sign of a foreign word. */
const FOREIGN_LETTER = /[äöüßàâçéèêëîïôûùñáíóúãõłąęśżźćńåøæ]/

/**
 * The language of a piece of text by its function words and letters, or null if nothing tells (names, numbers, "ok").
 * English wins a tie: loan words are common, English function words inside a foreign sentence are not.
 */
export function languageOf(text: string): string | null {
  const letters = (text.match(/\p{L}/gu) ?? []).length
  for (const { language, pattern } of SCRIPTS) {
    const found = (text.match(new RegExp(pattern.source, 'gu')) ?? []).length
    if (found > 0 && found >= letters * 0.3) return language
  }
  const words = lowered(text).replace(/\bnon-(?=\p{L})/gu, '').match(/[\p{L}]+(?:'[\p{L}]+)*/gu) ?? []
  let best: string | null = null
  let most = 0
  let english = 0
  for (const { language, words: known } of WORDS) {
    const hits = words.filter((w) => known.has(w)).length
    if (language === 'English') english = hits
    else if (hits > most) {
      most = hits
      best = language
    }
  }
  const foreign = most + 0.5 * words.filter((w) => FOREIGN_LETTER.test(w)).length
  if (english === 0 && most === 0) return null
  return english >= foreign || best === null ? 'English' : best
}
