'use server'

import { z } from 'zod'
import { workspaceAction } from '@/lib/api'
import { createAccount, CreateAccountInput } from '@/lib/crm'
import { answerQuestions, AnswerQuestionsInput, retryFile } from '@/lib/ingest'
import { leaveFileOut, undoDealImport, undoImport } from '@/lib/jobs'

export const createAccountAction = workspaceAction
  .metadata({ name: 'account.create' })
  .inputSchema(CreateAccountInput)
  .action(({ ctx, parsedInput }) => createAccount(ctx, parsedInput))

export const answerQuestionsAction = workspaceAction
  .metadata({ name: 'import.answerQuestions' })
  .inputSchema(AnswerQuestionsInput)
  .action(({ ctx, parsedInput }) => answerQuestions(ctx, parsedInput))

export const retryFileAction = workspaceAction
  .metadata({ name: 'import.retryFile' })
  .inputSchema(z.object({ fileId: z.uuid() }))
  .action(({ ctx, parsedInput }) => retryFile(ctx, parsedInput))

export const leaveFileOutAction = workspaceAction
  .metadata({ name: 'import.leaveFileOut' })
  .inputSchema(z.object({ fileId: z.uuid() }))
  .action(({ ctx, parsedInput }) => leaveFileOut(ctx, parsedInput))

export const undoImportAction = workspaceAction
  .metadata({ name: 'import.undo' })
  .inputSchema(z.object({ importId: z.uuid() }))
  .action(({ ctx, parsedInput }) => undoImport(ctx, parsedInput))

export const undoDealImportAction = workspaceAction
  .metadata({ name: 'import.undoDeals' })
  .inputSchema(z.object({ importId: z.uuid() }))
  .action(({ ctx, parsedInput }) => undoDealImport(ctx, parsedInput))
