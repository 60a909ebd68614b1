'use server'

import { workspaceAction } from '@/lib/api'
import { AddAccountNoteInput, addAccountNote, changeOwners, EditAccountNoteInput, editAccountNote, RemoveAccountNoteInput, removeAccountNote } from '@/lib/crm'
import { deleteAccount } from '@/lib/jobs'
import { CorrectBeliefInput, correctBelief, noteCorrection, NoteCorrectionInput, regroup, RegroupInputSchema, undoDecision, withdrawCorrection } from '@/lib/review'
import { DeleteAccountInput, SetOwnerInput, UndoRegroupInput, WithdrawCorrectionInput } from './schemas'

export const setOwnerAction = workspaceAction
  .metadata({ name: 'account.set_owner' })
  .inputSchema(SetOwnerInput)
  .action(({ ctx, parsedInput: { accountId, ownerId } }) => changeOwners(ctx, { accountIds: [accountId], ownerId }))

export const deleteAccountAction = workspaceAction
  .metadata({ name: 'account.delete' })
  .inputSchema(DeleteAccountInput)
  .action(({ ctx, parsedInput }) => deleteAccount(ctx, parsedInput))

export const regroupAction = workspaceAction
  .metadata({ name: 'belief.regroup' })
  .inputSchema(RegroupInputSchema)
  .action(({ ctx, parsedInput }) => regroup(ctx, parsedInput))

export const undoRegroupAction = workspaceAction
  .metadata({ name: 'belief.undo_regroup' })
  .inputSchema(UndoRegroupInput)
  .action(({ ctx, parsedInput }) => undoDecision(ctx, parsedInput))

export const correctBeliefAction = workspaceAction
  .metadata({ name: 'belief.correct' })
  .inputSchema(CorrectBeliefInput)
  .action(({ ctx, parsedInput }) => correctBelief(ctx, parsedInput))

export const noteCorrectionAction = workspaceAction
  .metadata({ name: 'belief.note_correction' })
  .inputSchema(NoteCorrectionInput)
  .action(({ ctx, parsedInput }) => noteCorrection(ctx, parsedInput))

export const withdrawCorrectionAction = workspaceAction
  .metadata({ name: 'belief.withdraw_correction' })
  .inputSchema(WithdrawCorrectionInput)
  .action(({ ctx, parsedInput }) => withdrawCorrection(ctx, parsedInput))

export const addAccountNoteAction = workspaceAction
  .metadata({ name: 'account_note.add' })
  .inputSchema(AddAccountNoteInput)
  .action(({ ctx, parsedInput }) => addAccountNote(ctx, parsedInput))

export const editAccountNoteAction = workspaceAction
  .metadata({ name: 'account_note.edit' })
  .inputSchema(EditAccountNoteInput)
  .action(({ ctx, parsedInput }) => editAccountNote(ctx, parsedInput))

export const removeAccountNoteAction = workspaceAction
  .metadata({ name: 'account_note.remove' })
  .inputSchema(RemoveAccountNoteInput)
  .action(({ ctx, parsedInput }) => removeAccountNote(ctx, parsedInput))
