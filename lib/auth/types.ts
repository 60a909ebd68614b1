import type { Dimension, MemberRole, Visibility } from '@/lib/shared/vocabulary'

/** Who acts. `system` is a job, or the operator's command line without `--as`. */
export type Actor =
  | {
      kind: 'member'
      memberId: string
      userId: string
      name: string
      email: string
      role: MemberRole
      visibility: Visibility
      /** Ids of this member and of everyone who reports to them, directly or not. */
      team: string[]
    }
  | { kind: 'system'; name: string }

/** The first argument of every verb: tenant, actor and the instant at which it acts. */
export type Ctx = { workspaceId: string; actor: Actor; now: Date }

/** What a page's frame shows of the session. */
export type SessionView = {
  workspace: { id: string; name: string; kind: 'real' | 'sample' }
  member: { id: string; name: string; email: string; role: MemberRole; visibility: Visibility }
}

/** What a session's cookie says, encrypted. It is believed only after a look at the user's row. */
export type SessionToken = { userId: string; sessionVersion: number; via: SignInMethod }
export type SignInMethod = 'password' | 'oidc' | 'sample'

/** A session that was checked against the database: who acts where, and where else they could. */
export type OpenSession = { ctx: Ctx; view: SessionView; workspaces: SessionView['workspace'][] }

/** A line of the table of members. */
export type MemberRow = {
  id: string
  name: string
  email: string
  title: string | null
  role: MemberRole
  visibility: Visibility
  managerId: string | null
  managerName: string | null
  /** Accounts that the member owns. */
  accounts: number
  /** Not somebody who signs in through an identity provider alone, or by one click to the sample. */
  hasPassword: boolean
  /** The last audited change of this member; their joining when nothing was changed since. */
  lastChange: { verb: string; at: string }
}

/** An invitation that can still be accepted. */
export type InvitationRow = { id: string; email: string; role: MemberRole; visibility: Visibility; createdAt: string; expiresAt: string }

export type WorkspaceSettingsView = {
  name: string
  companyName: string
  companyAliases: string[]
  domains: string[]
  /** Weight of each dimension in `overall`; 1 unless chosen otherwise. */
  dimensionWeights: Record<Dimension, number>
}
