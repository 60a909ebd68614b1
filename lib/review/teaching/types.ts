import type { RegroupPreview } from '../types'

/** Where the mistake that a correction of a holder put right was made again. */
export type SameMistake = {
  decisionId: string
  /** Who held it by mistake, null where nobody known was meant, and who does. */
  from: string | null
  to: string
  /** `name`: the words for the holder were taken for somebody else. `speaker`: the label of who spoke was. */
  kind: 'name' | 'speaker'
  /** The name or label as it stands in the conversations: "our CFO", "Speaker 2". */
  as: string
  quotes: SameMistakeQuote[]
  /** Others with the same mistake that a person has judged as they are; they stay. */
  judged: number
  /** Could the name be kept as theirs, so that whoever says it from now on means them? Only of a name, and of a person of this account alone. */
  canRemember: boolean
  /** What correcting the chosen ones would change. */
  preview: RegroupPreview
}

export type SameMistakeQuote = { observationId: string; statement: string; quote: string; speaker: string; at: string; interactionId: string; title: string }

/** Given back to `undoDecision` to take all of it back at once. */
export type SameMistakeFixed = { batchId: string; count: number }
