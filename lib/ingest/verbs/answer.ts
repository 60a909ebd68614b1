import { z } from 'zod'
import { SIDES } from '@/lib/shared/vocabulary'

/** Who somebody under an unknown label is. */
export const Answer = z.discriminatedUnion('as', [
  z.object({ as: z.literal('member'), memberId: z.uuid() }),
  z.object({ as: z.literal('person'), personId: z.uuid() }),
  z.object({ as: z.literal('new_person'), name: z.string().trim().min(1).max(200), side: z.enum(SIDES) }),
  z.object({ as: z.literal('someone') }),
  z.object({ as: z.literal('us') }),
  z.object({ as: z.literal('nobody') }),
])
