import { z } from 'zod'
import { BRIEF_KINDS, LINK_DAYS } from './types'

/** Which brief: of which account, of which kind, for which planned meeting, and who was chosen to be there. */
export const BriefInput = z.object({ accountId: z.string(), kind: z.enum(BRIEF_KINDS), personIds: z.array(z.uuid()).max(20).default([]), meetingId: z.uuid().nullish() })
export type BriefInput = z.input<typeof BriefInput>

export const MakeLinkInput = BriefInput.extend({ days: z.union(LINK_DAYS.map((days) => z.literal(days))) })
export type MakeLinkInput = z.input<typeof MakeLinkInput>
