'use server'

import { revalidatePath } from 'next/cache'
import { workspaceAction } from '@/lib/api'
import { updateWarningSettings, WarningSettingsInput } from '@/lib/insights'

export const updateWarningSettingsAction = workspaceAction
  .metadata({ name: 'warnings.set' })
  .inputSchema(WarningSettingsInput)
  .action(async ({ ctx, parsedInput }) => {
    await updateWarningSettings(ctx, parsedInput)
    revalidatePath('/', 'layout')
  })
