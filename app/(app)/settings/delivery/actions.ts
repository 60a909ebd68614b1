'use server'

import { revalidatePath } from 'next/cache'
import { workspaceAction } from '@/lib/api'
import { removeMail, removeWebhook, retryDeliveries, RetryDeliveriesInput, saveMail, SaveMailInput, saveWebhook, SaveWebhookInput, tryMail, tryWebhook, WebhookInput } from '@/lib/deliver'

export const saveMailAction = workspaceAction.metadata({ name: 'delivery.set_mail' }).inputSchema(SaveMailInput).action(async ({ ctx, parsedInput }) => {
  await saveMail(ctx, parsedInput)
  revalidatePath('/settings/delivery')
})

export const removeMailAction = workspaceAction.metadata({ name: 'delivery.remove_mail' }).action(async ({ ctx }) => {
  await removeMail(ctx)
  revalidatePath('/settings/delivery')
})

export const tryMailAction = workspaceAction.metadata({ name: 'delivery.try' }).action(({ ctx }) => tryMail(ctx))

export const saveWebhookAction = workspaceAction.metadata({ name: 'delivery.set_webhook' }).inputSchema(SaveWebhookInput).action(async ({ ctx, parsedInput }) => {
  await saveWebhook(ctx, parsedInput)
  revalidatePath('/settings/delivery')
})

export const removeWebhookAction = workspaceAction.metadata({ name: 'delivery.remove_webhook' }).inputSchema(WebhookInput).action(async ({ ctx, parsedInput }) => {
  await removeWebhook(ctx, parsedInput)
  revalidatePath('/settings/delivery')
})

export const tryWebhookAction = workspaceAction.metadata({ name: 'delivery.try' }).inputSchema(WebhookInput).action(({ ctx, parsedInput }) => tryWebhook(ctx, parsedInput))

export const retryDeliveriesAction = workspaceAction.metadata({ name: 'delivery.retry' }).inputSchema(RetryDeliveriesInput).action(async ({ ctx, parsedInput }) => {
  const { again } = await retryDeliveries(ctx, parsedInput)
  revalidatePath('/settings/delivery')
  return { again }
})
