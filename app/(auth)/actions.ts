'use server'

import { publicAction } from '@/lib/api'
import { acceptInvitation, acceptInvitationSchema, invitationTokenSchema, rememberInvitation, rememberWorkspace, setUpWorkspace, setUpWorkspaceSchema } from '@/lib/auth'

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
