import type { CommitteeRole } from '@/lib/shared/vocabulary'

/** A part in the buying committee that a title speaks for; of several the first that fits. */
const BY_TITLE: readonly (readonly [RegExp, CommitteeRole])[] = [
  [/\b(?:general )?counsel\b|\blegal\b|\bcompliance\b|\bprocurement\b|\bpurchasing\b|\bsourcing\b|\bbuyer\b|\brisk\b|\bprivacy\b|\bdata protection\b/i, 'legal'],
  [/\bcfo\b|\bchief financ\w+|\bfinance director\b|\b(?:vp|head|director) finance\b|\bceo\b|\bchief executive\b|\bmanaging director\b|\bowner\b|\bfounder\b|\bpresident\b|\bcoo\b|\bchief operat\w+/i, 'economic_buyer'],
  [/\bcto\b|\bcio\b|\bciso\b|\bchief (?:technology|information)\b|\bengineer\w*|\barchitect\b|\bdeveloper\b|\bit\b|\bsecurity\b|\bdata (?:scientist|platform)\b|\bdevops\b|\bplatform\b|\bintegration\b/i, 'technical_evaluator'],
  [/\banalyst\b|\bspecialist\b|\bcoordinator\b|\bassistant\b|\bplanner\b|\bagent\b|\bclerk\b|\boperator\b/i, 'user'],
]

/** The part that a title speaks for, or null. It only proposes: what somebody said or set stands before it. */
export function roleByTitle(title: string | null): CommitteeRole | null {
  // A vice president presides over nothing by the title alone.
  const plain = (title ?? '').replace(/\bvice president\b/gi, 'vp').replace(/\b(?:vp|head|director) of\b/gi, (words) => words.split(' ')[0] ?? '')
  return BY_TITLE.find(([pattern]) => pattern.test(plain))?.[1] ?? null
}

/** How aligned somebody must be, and how often heard, to be proposed as one who pushes or blocks. */
const PULL = { champion: 0.7, blocker: 0.3, conversations: 3 } as const

export type RoleProposal = { role: CommitteeRole; because: string }

/** What part somebody may play where none is known: by what they believe, else by their title. Null where nothing speaks for one. */
export function proposeRole(person: { role: CommitteeRole; title: string | null; alignment: number | null; conversations: number }): RoleProposal | null {
  if (person.role !== 'unknown') return null
  const byTitle = roleByTitle(person.title)
  if (byTitle) return { role: byTitle, because: `“${person.title}”` }
  if (person.alignment === null || person.conversations < PULL.conversations) return null
  if (person.alignment >= PULL.champion) return { role: 'champion', because: `their own alignment over ${person.conversations} conversations` }
  return person.alignment <= PULL.blocker ? { role: 'blocker', because: `their own alignment over ${person.conversations} conversations` } : null
}
