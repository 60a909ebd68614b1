'use server'

import { after } from 'next/server'
import { publicAction } from '@/lib/api'
import {
  acceptInvitation, acceptInvitationSchema, askForResetSchema, clientAddress, invitationTokenSchema, rememberInvitation, rememberWorkspace, resetPassword, resetPasswordSchema, setUpWorkspace, setUpWorkspaceSchema,
} from '@/lib/auth'
import { mailReset } from '@/lib/deliver'
import { describeFault } from '@/lib/shared/describe-fault'

export const setUpWorkspaceAction = publicAction
  .metadata({ name: 'workspace.setUp' })
  .inputSchema(setUpWorkspaceSchema)
  .action(({ parsedInput }) => setUpWorkspace(parsedInput, new Date()))

export const acceptInvitationAction = publicAction
  .metadata({ name: 'invitation.accept' })
  .inputSchema(acceptInvitationSchema)
  .action(async ({ parsedInput }) => {
    const { email, workspaceId } = await acceptInvitation(parsedInput, new Date())
    await rememberWorkspace(workspaceId)
    return { email }
  })

export const rememberInvitationAction = publicAction
  .metadata({ name: 'invitation.remember' })
  .inputSchema(invitationTokenSchema)
  .action(({ parsedInput }) => rememberInvitation(parsedInput.token))

export const askForResetAction = publicAction
  .metadata({ name: 'password.askForReset' })
  .inputSchema(askForResetSchema)
  .action(async ({ parsedInput }) => {
    const from = await clientAddress()
    // After the answer, which must not take longer for an address that is somebody's.
    after(() => mailReset({ ...parsedInput, from }, new Date()).catch((error: unknown) => console.error(`fault in a reset by mail: ${describeFault(error)}`)))
  })

export const resetPasswordAction = publicAction
  .metadata({ name: 'password.reset' })
  .inputSchema(resetPasswordSchema)
  .action(({ parsedInput }) => resetPassword(parsedInput, new Date()))
