'use server'

import { revalidatePath } from 'next/cache'
import { workspaceAction } from '@/lib/api'
import { saveChoices, SaveChoicesInput } from '@/lib/deliver'

export const saveChoicesAction = workspaceAction
  .metadata({ name: 'delivery.choose' })
  .inputSchema(SaveChoicesInput)
  .action(async ({ ctx, parsedInput }) => {
    await saveChoices(ctx, parsedInput)
    revalidatePath('/settings/notifications')
  })
