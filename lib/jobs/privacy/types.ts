import type { ConsentState } from '@/lib/crm/types'
import type { LegalHold } from '../holds/types'
import type { PersonAnswerView, PersonLinkView, WaitingAnswer } from '../own-page/types'

/** How much there is of a person, in the accounts that were asked about. */
export type PersonHeld = {
  /** Conversations in which they speak, and of these the ones in which nobody else does for the customer. */
  conversations: number
  alone: number
  turns: number
  /** Quotes of theirs, and what others told of them. */
  quotes: number
  reported: number
  /** Beliefs that they hold as things stand, and beliefs of others that rest on their words, too. */
  beliefs: number
  others: number
  /** Names and addresses by which they are known. */
  labels: number
}

/** What was noted of a person's consent to being modelled. */
export type ConsentEntry = { id: string; state: ConsentState; at: string; by: string | null; note: string | null }

/** What a person may ask of us, what is in force, and who can act on it. */
export type PersonPrivacy = {
  person: { id: string; name: string }
  modelled: boolean
  /** The latest first; nothing where nothing was ever noted. */
  consents: ConsentEntry[]
  held: PersonHeld
  /** Conversations to be read again when they are modelled again. */
  toRead: number
  /** Those in force on them and on their accounts: nothing is erased meanwhile. */
  holds: LegalHold[]
  /** Links to a page of their own, the latest first; none for whoever may make none. */
  links: PersonLinkView[]
  /** What they said there, the latest first. */
  answers: PersonAnswerView[]
  may: { consent: boolean; erase: boolean; copy: boolean; hold: boolean }
}

/** That somebody was erased: the audit's numbers, no name. `held` is null where it was erased before these were kept. */
export type ErasedPerson = { id: string; at: string; by: string | null; held: (PersonHeld & { accounts: number }) | null }

export type PrivacyRequestKind = ConsentState | 'erased' | 'copied' | 'linked' | 'answered' | 'conversation_erased' | 'review_asked'

/** Something that was done because a person asked for it. Nobody's words; a name only of somebody who is still there. */
export type PrivacyRequest = {
  id: string
  kind: PrivacyRequestKind
  at: string
  by: string | null
  /** Whom it is about; the name is null once they are erased. Null for what is about no person. */
  person: { id: string; name: string | null } | null
  account: { id: string; name: string } | null
  /** Of what was noted of a consent: does it hold still? */
  inForce: boolean | null
  held: ErasedPerson['held']
}

export type PrivacyRequests = {
  rows: PrivacyRequest[]
  /** What people said on their own pages and nobody has settled, the oldest first. */
  waiting: WaitingAnswer[]
  /** For the page of what was done before these. */
  older: string | null
  /**
   * As things stand: people who are not modelled, and fingerprints that keep people and conversations out. `powerless` ones of people
   * were made under another secret of the installation, and keep nobody out.
   */
  standing: { notModelled: number; people: number; powerless: number; conversations: number }
}
