import type { PersonRef } from '@/lib/beliefs/types'
import { formatDate } from '@/lib/shared/format'
import { ROLE_WORDS } from './words'

/** Power as size: who can say no is drawn larger. Radii in pixels for the powers 3, 2, 1.5 and 1. */
const RADIUS: Record<PersonRef['role'], number> = { economic_buyer: 6, champion: 5, blocker: 5, technical_evaluator: 4, legal: 3, user: 3, unknown: 3, company: 3 }

type Props = { person: PersonRef; title?: string | null; lastHeard?: string | null; today?: string }

/** A stakeholder: name, role (its power is the size of the dot), and when they were last heard. */
export function PersonChip({ person, title, lastHeard, today }: Props) {
  const heard = lastHeard === undefined ? null : lastHeard === null ? 'unheard' : `heard ${formatDate(lastHeard, today)}`
  return (
    <span className="flex min-w-0 items-start gap-2">
      <svg width="14" height="20" viewBox="0 0 14 20" aria-hidden className="shrink-0"><circle cx="7" cy="10" r={RADIUS[person.role]} className="fill-muted" /></svg>
      <span className="min-w-0">
        <span dir="auto" className="block text-base">{person.name}</span>
        <span className="block text-xs text-muted">{[ROLE_WORDS[person.role], title, heard].filter(Boolean).join(' · ')}</span>
      </span>
    </span>
  )
}
