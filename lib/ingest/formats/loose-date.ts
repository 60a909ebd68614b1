const MONTHS: Record<string, number> = Object.fromEntries([
  ['jan', 'janv', 'ene', 'gen', 'januar', 'jänner', 'enero', 'janeiro', 'gennaio', 'januari'], ['feb', 'fév', 'fev', 'févr'], ['mar', 'mär', 'mrz', 'maa', 'mrt'],
  ['apr', 'avr', 'abr'], ['may', 'mai', 'mag', 'mei', 'maj'], ['jun', 'juin', 'giu'], ['jul', 'juil', 'lug'], ['aug', 'août', 'aou', 'ago'],
  ['sep', 'set'], ['oct', 'okt', 'ott', 'out'], ['nov'], ['dec', 'dez', 'déc', 'dic'],
].flatMap((names, month) => names.map((name) => [name, month])))

function monthOf(word: string): number | undefined {
  const lower = word.toLowerCase()
  return MONTHS[lower.slice(0, 4)] ?? MONTHS[lower.slice(0, 3)]
}

/** Month-name and numeric dates; a slashed date with AM or PM is month first, any other is day first. */
function dayOf(text: string): { year: number; month: number; day: number } | null {
  const iso = /\b(\d{4})-(\d\d)-(\d\d)\b/.exec(text)
  if (iso !== null) return { year: Number(iso[1]), month: Number(iso[2]) - 1, day: Number(iso[3]) }
  for (const found of text.matchAll(/\b(\d{1,2})(?:st|nd|rd|th)?\.?[\s-]+(?:de )?(\p{L}{3,})\.?,?[\s-]+(?:de )?(\d{4})\b/gu)) {
    const month = monthOf(found[2] ?? '')
    if (month !== undefined) return { year: Number(found[3]), month, day: Number(found[1]) }
  }
  for (const found of text.matchAll(/(\p{L}{3,})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})\b/gu)) {
    const month = monthOf(found[1] ?? '')
    if (month !== undefined) return { year: Number(found[3]), month, day: Number(found[2]) }
  }
  const numeric = /\b(\d{1,2})([./-])(\d{1,2})\2(\d{4}|\d\d)\b/.exec(text)
  if (numeric === null) return null
  const [first, second] = [Number(numeric[1]), Number(numeric[3])]
  const monthFirst = numeric[2] === '/' && (/\b[ap]\.?m\b/i.test(text) || second > 12) && first <= 12
  const year = Number(numeric[4])
  return { year: year < 100 ? 2000 + year : year, month: (monthFirst ? first : second) - 1, day: monthFirst ? second : first }
}

function zoneOf(text: string): number | null {
  const bare = text.replace(/\b\d{1,4}([-/.])\d{1,2}\1\d{1,4}\b/g, '')
  const offset = /\b(?:GMT|UTC)\s?([+-])(\d{1,2}):?(\d\d)?/.exec(bare) ?? /\d\s*\(?([+-])(\d\d):?(\d\d)\)?\s*(?:\([^)]*\))?\s*$/.exec(bare)
  if (offset !== null) return (offset[1] === '-' ? -1 : 1) * (Number(offset[2]) * 60 + Number(offset[3] ?? 0))
  return /\b(?:GMT|UTC)\b|\d\dZ\b/.test(text) ? 0 : null
}

/**
 * Reads a date as mail clients and note takers write it, in six languages: "Mon, Oct 20, 2025 at 6:58 AM",
 * "Dienstag, 17. Juni 2025 15:58", "04.03.2025 um 14:12".
 * @param assumedOffset minutes east of UTC where the text names no zone
 * @returns null when there is no date; `zoned` is false where it names a time without its zone
 */
export function readLooseDate(text: string, assumedOffset = 0): { at: Date; zoned: boolean } | null {
  const day = dayOf(text)
  if (day === null) return null
  const clock = /\b(\d{1,2})[:.h](\d\d)(?:[:.](\d\d))?\s*([ap])?\.?m?\b/i.exec(text.replace(/\b\d{1,2}\.\d{1,2}\.\d{2,4}\b/, ''))
  let hour = clock === null ? 12 : Number(clock[1])
  const half = clock?.[4]?.toLowerCase()
  if (half === 'p' && hour < 12) hour += 12
  if (half === 'a' && hour === 12) hour = 0
  const zone = zoneOf(text)
  const at = new Date(Date.UTC(day.year, day.month, day.day, hour, Number(clock?.[2] ?? 0), Number(clock?.[3] ?? 0)) - (zone ?? assumedOffset) * 60_000)
  if (Number.isNaN(at.getTime()) || hour > 23 || day.month < 0 || day.month > 11 || day.day < 1 || day.day > 31) return null
  return { at, zoned: zone !== null || clock === null }
}
