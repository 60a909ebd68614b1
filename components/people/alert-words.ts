import { COMMITTEE_ROLES } from '@/lib/shared/vocabulary'
import type { PersonAlert } from '@/lib/insights/types'
import { formatDate } from '@/lib/shared/format'
import { ROLE_WORDS } from '../atoms/words'

const roleWords = (role: string | null): string => { const known = COMMITTEE_ROLES.find((each) => each === role); return known ? ROLE_WORDS[known] : 'no part' }

/** What is news of somebody, in a sentence. */
export function alertWords({ kind, name, at, before, after }: PersonAlert, today: string): string {
  const when = formatDate(at, today)
  switch (kind) {
    case 'silent': return `${name} has not been heard since ${when}, longer than is usual for them.`
    case 'left': return `${name} left (written down ${when}). What they believed stays here, with them.`
    case 'joined': return `${name} joined${after ? ` as ${after}` : ''} (written down ${when}).`
    case 'title': return `${name} is ${after ?? 'without a title'} now, was ${before ?? 'without one'} (${when}).`
    case 'role': return `${name} counts as ${roleWords(after)} now, was ${roleWords(before)} (${when}).`
  }
}
