'use server'

import { workspaceAction } from '@/lib/api'
import { fixSameMistake, FixSameMistakeInput } from '@/lib/review'

export const fixSameMistakeAction = workspaceAction
  .metadata({ name: 'review.same_mistake' })
  .inputSchema(FixSameMistakeInput)
  .action(({ ctx, parsedInput }) => fixSameMistake(ctx, parsedInput))
