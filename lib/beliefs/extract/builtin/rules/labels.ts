import type { Kind, Stance } from '@/lib/shared/vocabulary'

const DEGREE = String.raw`(?:(?:very|really|quite|pretty|perfectly|absolutely|still|just|all|rather|a bit|too|completely|not yet|generally|mostly) )*`
const GOOD = "fine|good|great|excellent|outstanding|ok|okay|acceptable|strong|solid|adequate|sufficient|satisfactory|impressive|perfect|sound|convincing|clear|spot on|brilliant|first class|superb|very strong|fully met|no (?:issues?|problems?|complaints?|concerns?|objections?)|happy with (?:it|this|that)|works(?: well| fine)?"
const BAD = "poor|weak|bad|missing|inadequate|insufficient|unacceptable|unclear|vague|lacking|terrible|awful|disappointing|unsatisfactory|broken|unresolved|late|slow|expensive|steep|confusing|not (?:good|good enough|acceptable|clear|sufficient|adequate|convincing|met|there|available|supported|provided|included|addressed|fine|ok|okay|workable|working)|(?:doesn't|does not) work"
const NEEDED = 'required|mandatory|essential|compulsory|non-?negotiable|needed|critical|crucial|a must|a must[- ]have|must[- ]have|optional|not (?:needed|required|essential|relevant|a priority)'
const MUST = /^(?:must|has to|have to|needs? to|should|shall|cannot|can't|may not|can only|will not|won't)\b/
const MARKS = /^(?:scored |rated |gets |got )?(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten)(?: ?\/ ?\d+| out of (?:\d+|\w+))$/
/** These head the fields of a form or a mail. */
const FIELDS = /^(?:re|subject|from|to|cc|date|status|state|note|notes|n\.?b|ps|p\.s|name|ticket|priority|severity|impact|urgency|attachments?|tel|phone|email|e-mail|ref|reference|summary|question|answer|me|you|result|mood|update|edit|fyi|tl;?dr|action|owner|contact|environment|version|os|browser)$/

/** "Q7 (training)" is about training. */
const NUMBERED = /^(?:q|qu|question|clause|item|section|point|req|requirement)?[\s.]*\d[\d.]*\s*\((?<topic>[^)]{3,40})\)$/i

const isRest = (rest: string): boolean => rest.split(/\s+/).length <= 12
const plural = (label: string): boolean => /(?:[^s\W]s|people|staff)$/i.test((label.replace(/\([^)]*\)/g, '').split(/ (?:of|for|in|at|on|with|to|from|by) /)[0] ?? '').trim())

export type LabelVerdict = { text: string; kind: Kind; stance: Stance }

/**
 * A label and the verdict behind its colon as one sentence: "Backups: not acceptable" → "Backups are not acceptable"; null where
 * what follows is no verdict.
 */
export function labelVerdict(written: string, said: string): LabelVerdict | null {
  const label = NUMBERED.exec(written)?.groups?.['topic'] ?? written
  const plain = said.toLowerCase().replaceAll('’', "'")
  if (FIELDS.test(label.toLowerCase()) || label.split(/\s+/).length > 7) return null
  const be = plural(label) ? 'are' : 'is'
  if (MUST.test(plain) && plain.split(/\s+/).length > 2) return { text: `${label} ${be === 'are' ? said.replace(/^has to/i, 'have to').replace(/^needs to/i, 'need to') : said.replace(/^have to/i, 'has to').replace(/^need to/i, 'needs to')}`, kind: 'constraint', stance: 'neutral' }
  if (MARKS.test(plain)) return { text: `${label} ${/^\p{L}+ed |^gets |^got /u.test(plain) ? said : `${be === 'are' ? 'get' : 'gets'} ${said}`}`, kind: 'evaluation', stance: leaningOfMarks(plain) }
  for (const [words, kind, stance] of [[GOOD, 'evaluation', 'positive'], [BAD, 'evaluation', 'negative'], [NEEDED, 'constraint', 'neutral']] as const) {
    const found = new RegExp(`^${DEGREE}(?:${words})(?<rest>$|,.*$| (?:for|in|on|at|with|to|as|so|enough|overall|throughout|until|before|after|by|since|this|here|now|from|but|and|though|because|if)(?: .*)?$)`).exec(plain)
    if (!found || !isRest(found.groups?.['rest'] ?? '')) continue
    if (/^no /.test(plain)) return { text: `There ${/^no \w+s\b/.test(plain) ? 'are' : 'is'} ${said} with ${label}`, kind, stance }
    return { text: /^(?:works|doesn't|does not)/.test(plain) ? `${label} ${said}` : `${label} ${be} ${said.replace(/^happy with \w+/i, 'something that we are happy with')}`, kind, stance }
  }
  return null
}

const NUMBERS = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten']
const valueOf = (word: string): number => (/\d/.test(word) ? Number(word) : NUMBERS.indexOf(word))

/** "Two out of five" is little, four much. */
function leaningOfMarks(marks: string): Stance {
  const [got = 0, of = 0] = (marks.match(/\d+|\b(?:one|two|three|four|five|six|seven|eight|nine|ten)\b/g) ?? []).map(valueOf)
  const share = of > 0 ? got / of : 0.5
  return share >= 0.7 ? 'positive' : share <= 0.5 ? 'negative' : 'neutral'
}
