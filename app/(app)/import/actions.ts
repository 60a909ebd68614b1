'use server'

import { workspaceAction } from '@/lib/api'
import { createAccount } from '@/lib/crm'
import { answerSpeakers, retryFile } from '@/lib/ingest'
import { answerSpeakersSchema, newAccountSchema, retryFileSchema } from './schemas'

export const createAccountAction = workspaceAction
  .metadata({ name: 'account.create' })
  .inputSchema(newAccountSchema)
  .action(({ ctx, parsedInput }) => createAccount(ctx, parsedInput))

export const answerSpeakersAction = workspaceAction
  .metadata({ name: 'import.answerSpeakers' })
  .inputSchema(answerSpeakersSchema)
  .action(({ ctx, parsedInput }) => answerSpeakers(ctx, parsedInput))

export const retryFileAction = workspaceAction
  .metadata({ name: 'import.retryFile' })
  .inputSchema(retryFileSchema)
  .action(({ ctx, parsedInput }) => retryFile(ctx, parsedInput))
