import { z } from 'zod'

export const SetOwnerInput = z.object({ accountId: z.uuid(), ownerId: z.uuid().nullable() })
export const DeleteAccountInput = z.object({ accountId: z.uuid() })
export const UndoRegroupInput = z.object({ decisionId: z.uuid() })
export const WithdrawCorrectionInput = z.object({ correctionId: z.uuid() })
