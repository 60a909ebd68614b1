/**
 * The exact place of a quote in its segment: `text.slice(start, end)` is what is then stored. White space and typographic
 * apostrophes may differ from the text's own; words may not. The first place wins; null if there is none (DESIGN law 6).
 */
export function ground(text: string, quote: string): { start: number; end: number } | null {
  const wanted = quote.trim()
  if (wanted === '') return null
  const exact = text.indexOf(wanted)
  if (exact >= 0) return { start: exact, end: exact + wanted.length }
  const pattern = wanted
    .split(/\s+/)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/['’]/g, "['’]").replace(/["“”]/g, '["“”]'))
    .join('\\s+')
  const found = new RegExp(pattern, 'u').exec(text)
  return found ? { start: found.index, end: found.index + found[0].length } : null
}
