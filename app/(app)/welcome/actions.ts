'use server'

import { workspaceAction } from '@/lib/api'
import { createAccounts, CreateAccountsInput, pickPilotAccounts, PickPilotAccountsInput } from '@/lib/crm'

export const createAccountsAction = workspaceAction
  .metadata({ name: 'account.create_many' })
  .inputSchema(CreateAccountsInput)
  .action(({ ctx, parsedInput }) => createAccounts(ctx, parsedInput))

export const pickPilotAccountsAction = workspaceAction
  .metadata({ name: 'pilot.pick' })
  .inputSchema(PickPilotAccountsInput)
  .action(({ ctx, parsedInput }) => pickPilotAccounts(ctx, parsedInput))
