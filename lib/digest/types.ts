import type { MessagePart } from '@/lib/deliver/types'

export const SECTIONS = ['talk', 'moved', 'warnings', 'cleared', 'objections', 'renewals', 'waiting', 'meetings', 'team'] as const
export type SectionKey = (typeof SECTIONS)[number]

/** Sentences of one kind, each with what it rests on; `more` is how many are not named. */
export type DigestSection = { key: SectionKey; title: string; items: MessagePart[][]; more: number }

/** A member's week, made from what they may see now. */
export type Digest = {
  /** The local day on which it is told. */
  day: string
  from: string
  to: string
  zone: string
  /** The latest: what waits and what comes is told of now. */
  latest: boolean
  /** Accounts that it looks at: those that its reader owns or follows, and for whoever leads those of their team. */
  accounts: number
  /** How many of them only somebody of the team owns. */
  ofTeam: number
  sections: DigestSection[]
}

export type DigestPage = { digest: Digest; /** Earlier weeks that can be opened, the latest first. */ weeks: string[]; mailed: boolean; mail: boolean }
