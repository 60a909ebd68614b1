import { z } from 'zod'

/** The fields beside the file in an upload. */
export const uploadSchema = z.object({
  importId: z.uuid().exactOptional(),
  accountId: z.uuid(),
  title: z.string().trim().min(1).max(300).exactOptional(),
  occurredAt: z.iso.datetime({ offset: true }).exactOptional(),
})
