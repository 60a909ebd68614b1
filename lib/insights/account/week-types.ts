import type { Ended } from '@/lib/alignment/pure'
import type { WarningView } from '../warnings/types'
import type { TurnView } from './types'

/** One thing that moved an account's alignment, by what it rests on. */
export type WeekChange = { beliefId: string; statement: string; /** Where it moved it by ending. */ ended: Ended | null; holder: string; interactionId: string; interactionTitle: string; delta: number }

/** What a week brought to an account. `from` and `to` are null under the evidence floor. */
export type AccountWeek = { from: number | null; to: number | null; changes: WeekChange[]; turns: TurnView[]; warnings: { deal: { id: string; name: string } | null; warnings: WarningView[] }[] }
