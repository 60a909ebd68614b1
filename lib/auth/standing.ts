import type { MemberRole, Visibility } from '@/lib/shared/vocabulary'

export type Standing = { role: MemberRole; visibility: Visibility; managerId: string | null }

/** What is stored for a choice of role: reviewers and admins work everywhere, so they always see all. */
export function standingOf({ role, visibility, managerId }: Standing): Standing {
  return { role, visibility: role === 'reviewer' || role === 'admin' ? 'all' : visibility, managerId }
}
