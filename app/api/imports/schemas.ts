import { z } from 'zod'
import { IMPORT_FILE_STATUSES } from '@/lib/ingest/types'
import { INTERACTION_TYPES } from '@/lib/shared/vocabulary'

/** The fields beside the file in an upload. */
export const uploadSchema = z.object({
  importId: z.uuid().exactOptional(),
  accountId: z.uuid(),
  type: z.enum(INTERACTION_TYPES).exactOptional(),
  title: z.string().trim().min(1).max(300).exactOptional(),
  occurredAt: z.iso.datetime({ offset: true }).exactOptional(),
  modifiedAt: z.iso.datetime({ offset: true }).exactOptional(),
})

/** Which lines of an import are listed. */
export const linesSchema = z.object({ shown: z.coerce.number().int().positive().exactOptional(), only: z.enum(IMPORT_FILE_STATUSES).exactOptional() })
