/** The months' names in our languages; of each, its first letters are a short form. */
const MONTHS = [
  ['january', 'januar', 'jänner', 'janvier', 'enero', 'janeiro', 'gennaio'], ['february', 'februar', 'février', 'febrero', 'fevereiro', 'febbraio'],
  ['march', 'märz', 'mrz', 'mars', 'marts', 'marzo', 'março', 'maart', 'mrt'], ['april', 'avril', 'abril'], ['may', 'mai', 'mayo', 'maio', 'maggio', 'mei', 'maj'],
  ['june', 'juni', 'juin', 'junio', 'junho', 'giugno'], ['july', 'juli', 'juillet', 'julio', 'julho', 'luglio'], ['august', 'août', 'aout', 'agosto'],
  ['september', 'septembre', 'septiembre', 'setembro', 'settembre'], ['october', 'oktober', 'octobre', 'octubre', 'outubro', 'ottobre'],
  ['november', 'novembre', 'noviembre', 'novembro'], ['december', 'dezember', 'décembre', 'diciembre', 'dezembro', 'dicembre'],
]
/** Endings that other languages give a name: "januari", "augustus", "aprile". */
const ENDING = /(?<=.{5})(?:us|[ieo])$/

/** "Mar", "Sept" and "März" are months, "Marketing" is none. */
function monthOf(word: string): number | undefined {
  const lower = word.toLowerCase()
  const month = MONTHS.findIndex((names) => names.some((name) => name.startsWith(lower) || name === lower.replace(ENDING, '')))
  return month < 0 ? undefined : month
}

/** Month-name and numeric dates; a slashed date with AM or PM is month first, any other is day first. */
function dayOf(text: string): { year: number; month: number; day: number } | null {
  const iso = /\b(\d{4})-(\d\d)-(\d\d)(?!\d)/.exec(text)
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
  const bare = text.replace(/\b\d{1,4}([-/.])\d{1,2}\1\d{1,4}(?!\d)/g, '')
  const offset = /T[\d:.]+([+-])(\d\d):?(\d\d)/.exec(bare) ?? /\b(?:GMT|UTC)\s?([+-])(\d{1,2}):?(\d\d)?/.exec(bare) ?? /\d\s*\(?([+-])(\d\d):?(\d\d)\)?\s*(?:\([^)]*\))?\s*$/.exec(bare)
  if (offset !== null) return (offset[1] === '-' ? -1 : 1) * (Number(offset[2]) * 60 + Number(offset[3] ?? 0))
  return /\b(?:GMT|UTC)\b|\d\dZ\b/.test(text) ? 0 : null
}

/** "14:05", "2:05 PM", "9h05"; "2 PM" and not German "Version 2 am Montag"; "14 Uhr", "14h". */
const CLOCKS = [
  /(?<!\d)(?<hour>\d{1,2})[:.h](?<minute>\d\d)(?:[:.](?<second>\d\d))?(?!\d)(?:\s*(?<half>[ap])\.?m\b)?/i,
  /(?<!\d)(?<hour>\d{1,2})\s?(?!am\s+[\d\p{Lu}])(?<half>[apAP])\.?[mM]\b/u,
  /(?<!\d)(?<hour>[01]?\d|2[0-3])\s?(?:uhr|h)\b/i,
]

function clockOf(text: string): { hour: number; minute: number; second: number } | null {
  const times = text.replace(/\b\d{1,2}\.\d{1,2}\.\d{2,4}\b/, '')
  const found = CLOCKS.map((pattern) => pattern.exec(times)?.groups).find((groups) => groups !== undefined)
  if (found === undefined) return null
  const half = found.half?.toLowerCase()
  const hour = Number(found.hour)
  return { hour: half === 'p' && hour < 12 ? hour + 12 : half === 'a' && hour === 12 ? 0 : hour, minute: Number(found.minute ?? 0), second: Number(found.second ?? 0) }
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
  const clock = clockOf(text)
  const zone = zoneOf(text)
  const at = new Date(Date.UTC(day.year, day.month, day.day, clock?.hour ?? 12, clock?.minute ?? 0, clock?.second ?? 0) - (zone ?? assumedOffset) * 60_000)
  // No calendar has 31 February.
  const exists = new Date(Date.UTC(day.year, day.month, day.day)).getUTCDate() === day.day && day.month >= 0 && day.month <= 11
  if (Number.isNaN(at.getTime()) || (clock?.hour ?? 0) > 23 || !exists) return null
  return { at, zoned: zone !== null || clock === null }
}
