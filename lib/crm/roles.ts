import { COMMITTEE_ROLES, type CommitteeRole, type Side } from '@/lib/shared/vocabulary'

const IMPORTED: Record<string, CommitteeRole> = {
  technical_buyer: 'technical_evaluator',
  procurement: 'legal',
  risk: 'legal',
  decision_maker: 'economic_buyer',
  end_user: 'user',
}

/** The committee role for a role as CRM exports and account files write it; `unknown` when it names none (DESIGN §1). */
export function committeeRole(imported: string | null | undefined): CommitteeRole {
  const name = (imported ?? '').toLowerCase().trim().replace(/[\s-]+/g, '_')
  return COMMITTEE_ROLES.find((role) => role === name) ?? IMPORTED[name] ?? 'unknown'
}

/** The side for a side as account files write it: `vendor` is us. */
export function sideOf(imported: string | null | undefined): Side {
  switch ((imported ?? '').toLowerCase().trim()) {
    case 'vendor':
    case 'us':
    case 'seller':
    case 'internal':
      return 'us'
    case 'customer':
    case 'client':
    case 'external':
      return 'customer'
    case 'partner':
      return 'partner'
    default:
      return 'unknown'
  }
}
