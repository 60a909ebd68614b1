'use server'

import { revalidatePath } from 'next/cache'
import { workspaceAction } from '@/lib/api'
import { chooseScoring, ChooseScoringInput } from '@/lib/insights'

export const chooseScoringAction = workspaceAction
  .metadata({ name: 'scoring.choose' })
  .inputSchema(ChooseScoringInput)
  .action(async ({ ctx, parsedInput }) => {
    await chooseScoring(ctx, parsedInput)
    revalidatePath('/', 'layout')
  })
