'use server'

import { workspaceAction } from '@/lib/api'
import { createAccounts, CreateAccountsInput, matchOwners, MatchOwnersInput, pickPilotAccounts, PickPilotAccountsInput } from '@/lib/crm'

export const createAccountsAction = workspaceAction
  .metadata({ name: 'account.create_many' })
  .inputSchema(CreateAccountsInput)
  .action(({ ctx, parsedInput }) => createAccounts(ctx, parsedInput))

export const pickPilotAccountsAction = workspaceAction
  .metadata({ name: 'pilot.pick' })
  .inputSchema(PickPilotAccountsInput)
  .action(({ ctx, parsedInput }) => pickPilotAccounts(ctx, parsedInput))

export const matchOwnersAction = workspaceAction
  .metadata({ name: 'owner.match' })
  .inputSchema(MatchOwnersInput)
  .action(({ ctx, parsedInput }) => matchOwners(ctx, parsedInput))
