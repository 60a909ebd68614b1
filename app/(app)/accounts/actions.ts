'use server'

import { workspaceAction } from '@/lib/api'
import { createAccount } from '@/lib/crm'
import { CreateAccountForm } from './schemas'

export const createAccountAction = workspaceAction
  .metadata({ name: 'account.create' })
  .inputSchema(CreateAccountForm)
  .action(({ ctx, parsedInput }) => createAccount(ctx, parsedInput))
