import { z } from 'zod'
import { SIDES } from '@/lib/shared/vocabulary'

const speakerAnswerSchema = z.discriminatedUnion('as', [
  z.object({ as: z.literal('member'), memberId: z.uuid() }),
  z.object({ as: z.literal('person'), personId: z.uuid() }),
  z.object({ as: z.literal('new_person'), name: z.string().trim().min(1).max(200), side: z.enum(SIDES) }),
  z.object({ as: z.literal('someone') }),
  z.object({ as: z.literal('us') }),
])

export const answerSpeakersSchema = z.object({
  importId: z.uuid(),
  answers: z.array(z.object({ label: z.string().min(1).max(500), answer: speakerAnswerSchema })).min(1).max(500),
})

export const retryFileSchema = z.object({ fileId: z.uuid() })

export const newAccountSchema = z.object({
  name: z.string().trim().min(1, 'Give the account a name.').max(200),
  domain: z.string().trim().toLowerCase().regex(/^[a-z0-9.-]+\.[a-z]{2,}$/, 'A domain looks like halden.example.').exactOptional(),
})
