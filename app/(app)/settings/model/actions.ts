'use server'

import { revalidatePath } from 'next/cache'
import { saveModel, saveModelSchema, tryModel } from '@/lib/ai'
import { workspaceAction } from '@/lib/api'
import { readAllWithModel, readWaitingNow } from '@/lib/jobs'

export const saveModelAction = workspaceAction
  .metadata({ name: 'model.configure' })
  .inputSchema(saveModelSchema)
  .action(async ({ ctx, parsedInput }) => {
    await saveModel(ctx, parsedInput)
    revalidatePath('/settings/model')
  })

export const tryModelAction = workspaceAction
  .metadata({ name: 'model.try' })
  .inputSchema(saveModelSchema)
  .action(async ({ ctx, parsedInput }) => {
    // A call that fails is in the accounts as well.
    try {
      return await tryModel(ctx, parsedInput)
    } finally {
      revalidatePath('/settings/model')
    }
  })

export const readWaitingAction = workspaceAction.metadata({ name: 'model.read_waiting' }).action(async ({ ctx }) => {
  await readWaitingNow(ctx)
  revalidatePath('/settings/model')
})

export const readAllAction = workspaceAction.metadata({ name: 'model.read_all' }).action(async ({ ctx }) => {
  const { waiting } = await readAllWithModel(ctx)
  revalidatePath('/settings/model')
  return { waiting }
})
