'use server'

import { workspaceAction } from '@/lib/api'
import {
  changeOwners, ChangeOwnersInput, createAccount, CreateAccountInput, followAccount, FollowAccountInput, removeView, RemoveViewInput, saveView, setDefaultView, SetDefaultViewInput, undoOwnerChange, UndoOwnerChangeInput,
} from '@/lib/crm'
import { SaveViewForm } from './schemas'

export const createAccountAction = workspaceAction
  .metadata({ name: 'account.create' })
  .inputSchema(CreateAccountInput)
  .action(({ ctx, parsedInput }) => createAccount(ctx, parsedInput))

export const followAccountAction = workspaceAction
  .metadata({ name: 'account.follow' })
  .inputSchema(FollowAccountInput)
  .action(({ ctx, parsedInput }) => followAccount(ctx, parsedInput))

export const changeOwnersAction = workspaceAction
  .metadata({ name: 'account.change_owners' })
  .inputSchema(ChangeOwnersInput)
  .action(({ ctx, parsedInput }) => changeOwners(ctx, parsedInput))

export const undoOwnerChangeAction = workspaceAction
  .metadata({ name: 'account.undo_owner_change' })
  .inputSchema(UndoOwnerChangeInput)
  .action(({ ctx, parsedInput }) => undoOwnerChange(ctx, parsedInput))

export const saveViewAction = workspaceAction
  .metadata({ name: 'view.save' })
  .inputSchema(SaveViewForm)
  .action(({ ctx, parsedInput: { viewId, ...view } }) => saveView(ctx, { ...view, ...(viewId ? { viewId } : {}) }))

export const removeViewAction = workspaceAction
  .metadata({ name: 'view.remove' })
  .inputSchema(RemoveViewInput)
  .action(({ ctx, parsedInput }) => removeView(ctx, parsedInput))

export const setDefaultViewAction = workspaceAction
  .metadata({ name: 'view.set_default' })
  .inputSchema(SetDefaultViewInput)
  .action(({ ctx, parsedInput }) => setDefaultView(ctx, parsedInput))
