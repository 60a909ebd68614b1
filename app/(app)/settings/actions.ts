'use server'

import { revalidatePath } from 'next/cache'
import { workspaceAction } from '@/lib/api'
import { addNamesake, AddNamesakeInput } from '@/lib/crm'
import {
  changeMember, changeMemberSchema, changePassword, changePasswordSchema, createInvitation, createInvitationSchema, createResetLink, createResetLinkSchema, endSession, removeMember, removeMemberSchema, renameSelf,
  renameSelfSchema, revokeInvitation, revokeInvitationSchema, signOutEverywhere, switchWorkspace, switchWorkspaceSchema, updateWorkspace, updateWorkspaceSchema,
} from '@/lib/auth'

/** Members and names stand in the frame of every page, so all of it is drawn anew. */
const redraw = () => revalidatePath('/', 'layout')

export const createInvitationAction = workspaceAction
  .metadata({ name: 'invitation.create' })
  .inputSchema(createInvitationSchema)
  .action(async ({ ctx, parsedInput }) => {
    const invitation = await createInvitation(ctx, parsedInput)
    redraw()
    return invitation
  })

export const revokeInvitationAction = workspaceAction
  .metadata({ name: 'invitation.revoke' })
  .inputSchema(revokeInvitationSchema)
  .action(async ({ ctx, parsedInput }) => {
    await revokeInvitation(ctx, parsedInput)
    redraw()
  })

export const changeMemberAction = workspaceAction
  .metadata({ name: 'member.change' })
  .inputSchema(changeMemberSchema)
  .action(async ({ ctx, parsedInput }) => {
    await changeMember(ctx, parsedInput)
    redraw()
  })

export const createResetLinkAction = workspaceAction
  .metadata({ name: 'member.createResetLink' })
  .inputSchema(createResetLinkSchema)
  .action(async ({ ctx, parsedInput }) => {
    const link = await createResetLink(ctx, parsedInput)
    redraw()
    return link
  })

export const removeMemberAction = workspaceAction
  .metadata({ name: 'member.remove' })
  .inputSchema(removeMemberSchema)
  .action(async ({ ctx, parsedInput }) => {
    await removeMember(ctx, parsedInput)
    redraw()
  })

export const updateWorkspaceAction = workspaceAction
  .metadata({ name: 'workspace.update' })
  .inputSchema(updateWorkspaceSchema)
  .action(async ({ ctx, parsedInput }) => {
    await updateWorkspace(ctx, parsedInput)
    redraw()
  })

export const renameSelfAction = workspaceAction
  .metadata({ name: 'member.rename' })
  .inputSchema(renameSelfSchema)
  .action(async ({ ctx, parsedInput }) => {
    await renameSelf(ctx, parsedInput)
    redraw()
  })

export const changePasswordAction = workspaceAction
  .metadata({ name: 'member.changePassword' })
  .inputSchema(changePasswordSchema)
  .action(({ ctx, parsedInput }) => changePassword(ctx, parsedInput))

export const signOutEverywhereAction = workspaceAction.metadata({ name: 'member.signOutEverywhere' }).action(async ({ ctx }) => {
  await signOutEverywhere(ctx)
  await endSession()
})

export const switchWorkspaceAction = workspaceAction
  .metadata({ name: 'workspace.switch' })
  .inputSchema(switchWorkspaceSchema)
  .action(async ({ parsedInput }) => {
    await switchWorkspace(parsedInput)
    redraw()
  })

export const addNamesakeAction = workspaceAction
  .metadata({ name: 'person.add_namesake' })
  .inputSchema(AddNamesakeInput)
  .action(({ ctx, parsedInput }) => addNamesake(ctx, parsedInput))
