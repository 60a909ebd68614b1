import type { AlignmentFigure } from '@/lib/alignment/types'
import type { BeliefLine } from '@/lib/beliefs/types'
import type { ConsentState, RoleProposal } from '@/lib/crm/types'
import type { CommitteeRole, Side } from '@/lib/shared/vocabulary'
import type { SparkPoint } from '../types'
import type { TurnView } from '../account/types'

/** Part, rank and moves of one of an account's people: what the committee map adds to what they believe. */
export type CommitteePerson = {
  personId: string
  name: string
  role: CommitteeRole
  /** π of the part (DESIGN §1): how much their words weigh. */
  power: number
  /** Set by a member: imports leave it. */
  roleByHand: boolean
  proposal: RoleProposal | null
  reportsToId: string | null
  /** The day on which they left; null while they work there. */
  left: string | null
  /** Other accounts, of those that the member sees, at which they work or worked. */
  elsewhere: { accountId: string; accountName: string; now: boolean }[]
}

/** Something about somebody that a rep should know before the next call. */
export type PersonAlert = {
  kind: 'left' | 'joined' | 'title' | 'role' | 'silent'
  personId: string
  name: string
  at: string
  before: string | null
  after: string | null
}

export type CommitteeView = { accountId: string; mayEdit: boolean; people: CommitteePerson[]; alerts: PersonAlert[]; asOf: string }

export type EmploymentView = { accountId: string; accountName: string; /** May this member write down that they left? */ mayEdit: boolean; title: string | null; role: CommitteeRole; from: string | null; to: string | null }

/** A person inside one account. */
export type PersonInAccount = {
  account: { id: string; name: string }
  role: CommitteeRole
  proposal: RoleProposal | null
  power: number
  figure: AlignmentFigure | null
  series: SparkPoint[]
  beliefs: BeliefLine[]
  /** Share of what they said of their beliefs that agrees with itself, in 0..1, over so many beliefs heard more than once. */
  consistency: { value: number; n: number } | null
  turns: TurnView[]
  conversations: number
  lastHeard: string | null
  silentSince: string | null
}

export type PersonPage = {
  person: { id: string; name: string; side: Side; consent: ConsentState; modelled: boolean }
  /** The latest first; of accounts that the member sees. */
  employments: EmploymentView[]
  changes: (PersonAlert & { accountName: string })[]
  accounts: PersonInAccount[]
  asOf: string
}
