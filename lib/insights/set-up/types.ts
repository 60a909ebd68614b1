import type { MemberRole } from '@/lib/shared/vocabulary'

/** The first steps of a workspace, in their order. */
export const SET_UP_STEPS = ['accounts', 'picked', 'conversations', 'opened', 'decided', 'propositions', 'invited'] as const
export type SetUpStepKey = (typeof SET_UP_STEPS)[number]

/** One step: how much of it is there, of how much, and whether the reader can take it. */
export type SetUpStep = { key: SetUpStepKey; done: boolean; have: number; need: number; may: boolean; /** The reader's part is done, and somebody else's is not. */ waits: boolean }

/** What the database says of a workspace that begins. */
export type SetUpFacts = {
  accounts: number
  /** Those that the reader sees. */
  seen: number
  picked: number
  /** Picked accounts with a conversation that was read. */
  read: number
  /** Accounts with a model that somebody opened. */
  opened: number
  decisions: number
  propositions: number
  /** Who is here, and to whom a link was given that nobody has used yet. */
  members: number
  invitations: number
}

/** A picked account and how far its conversations are. */
export type PickedAccount = {
  id: string
  name: string
  ownerName: string | null
  /** May the reader give it conversations? */
  mayUpload: boolean
  conversations: number
  read: number
  /** Files that are queued or being read, that wait for somebody to say who speaks or when it was, and that were not read for a fault. */
  working: number
  asking: number
  failed: number
  /** The latest import with a file that waits. */
  askingImportId: string | null
  beliefs: number
  /** The reader has had it open since it has a model. */
  opened: boolean
}

export type SetUpView = {
  steps: SetUpStep[]
  /** The reader put the steps away; they are still to be found. */
  hidden: boolean
  mayPick: boolean
  /** How many accounts the reader sees, of all that are here, and as what they look. */
  seen: number
  role: MemberRole | null
  picked: PickedAccount[]
  /** Picked accounts that the reader does not see. */
  pickedElsewhere: number
  /** How many can be picked. */
  size: number
}

/** One line of it, above every page while something is to be done that the reader can do. */
export type SetUpNote = { done: number; total: number; next: SetUpStep }
