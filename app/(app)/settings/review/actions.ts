'use server'

import { revalidatePath } from 'next/cache'
import { workspaceAction } from '@/lib/api'
import { markHighStakes, MarkHighStakesInput, ReviewPolicyInput, updateReviewPolicy } from '@/lib/review'

export const updateReviewPolicyAction = workspaceAction
  .metadata({ name: 'review.set_policy' })
  .inputSchema(ReviewPolicyInput)
  .action(async ({ ctx, parsedInput }) => {
    await updateReviewPolicy(ctx, parsedInput)
    revalidatePath('/', 'layout')
  })

export const markHighStakesAction = workspaceAction
  .metadata({ name: 'account.mark_high_stakes' })
  .inputSchema(MarkHighStakesInput)
  .action(async ({ ctx, parsedInput }) => {
    await markHighStakes(ctx, parsedInput)
    revalidatePath('/', 'layout')
  })
