import type { CommitteeRole, Dimension, Side } from '@/lib/shared/vocabulary'

export type * from './views/types'

export type * from './notes/types'

export type DealType = 'new' | 'renewal' | 'expansion'
export type DealOutcome = 'won' | 'lost' | 'renewed' | 'expanded' | 'churned'
export type ConsentState = 'unknown' | 'notified' | 'granted' | 'objected' | 'withdrawn'

export type AccountRecord = {
  id: string
  slug: string
  name: string
  domain: string | null
  segment: string | null
  parent: { id: string; name: string } | null
  ownerId: string | null
  ownerName: string | null
}

export type { RoleProposal } from './people/propose-role'

/** A person as this account knows them. */
export type AccountPerson = {
  id: string
  kind: 'named' | 'someone'
  name: string
  side: Side
  title: string | null
  role: CommitteeRole
  aliases: string[]
  emails: string[]
  /** Consent to inference that is in force. */
  consent: ConsentState
}

export type DealRecord = {
  id: string
  name: string
  type: DealType
  stage: string
  stageSince: Date | null
  amountMinor: number | null
  currency: string | null
  closeDate: Date | null
  forecastCategory: string | null
  leadScore: { score: number; at: Date } | null
  outcome: DealOutcome | null
  outcomeAt: Date | null
}

/** A deal with what an import knows it by. */
export type KnownDeal = DealRecord & { accountId: string; externalId: string | null; ownerId: string | null }

// ── What a CRM export, an account file or the sample says of an account ────────────────────────────────────────

export type PersonFacts = { name: string; aliases: string[]; emails: string[]; title: string | null; role: CommitteeRole; side: Side; from: Date | null; to: Date | null }

export type DealFacts = Omit<DealRecord, 'id' | 'leadScore'> & { leadScores: { at: Date; score: number; source: string }[]; /** Its id in the CRM; left as it is where nothing is said. */ externalId?: string | null }

export type AccountFacts = {
  name: string
  slug: string | null
  domain: string | null
  segment: string | null
  /** Slug of the parent account, which must be there already. */
  parentSlug: string | null
  ownerId: string | null
  people: PersonFacts[]
  deals: DealFacts[]
  valuePropositions: { dimension: Dimension; statement: string; proofPoints: (string | { statement: string; source: string | null })[] }[]
}
