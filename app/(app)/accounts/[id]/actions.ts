'use server'

import { workspaceAction } from '@/lib/api'
import { setAccountOwner } from '@/lib/crm'
import { deleteAccount, erasePerson, setConsent } from '@/lib/jobs'
import { DeleteAccountInput, ErasePersonInput, SetConsentInput, SetOwnerInput } from './schemas'

export const setOwnerAction = workspaceAction
  .metadata({ name: 'account.set_owner' })
  .inputSchema(SetOwnerInput)
  .action(({ ctx, parsedInput }) => setAccountOwner(ctx, parsedInput))

export const deleteAccountAction = workspaceAction
  .metadata({ name: 'account.delete' })
  .inputSchema(DeleteAccountInput)
  .action(({ ctx, parsedInput }) => deleteAccount(ctx, parsedInput))

export const setConsentAction = workspaceAction
  .metadata({ name: 'person.set_consent' })
  .inputSchema(SetConsentInput)
  .action(({ ctx, parsedInput }) => setConsent(ctx, parsedInput))

export const erasePersonAction = workspaceAction
  .metadata({ name: 'person.erase' })
  .inputSchema(ErasePersonInput)
  .action(({ ctx, parsedInput }) => erasePerson(ctx, parsedInput))
