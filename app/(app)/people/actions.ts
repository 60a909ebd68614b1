'use server'

import { workspaceAction } from '@/lib/api'
import { recordMove, RecordMoveInput, setPersonStanding, SetPersonStandingInput, undoMove, UndoMoveInput } from '@/lib/crm'
import { EndPersonLinkInput, endPersonLink, erasePerson, ErasePersonInput, LiftHoldInput, liftHold, MakePersonLinkInput, makePersonLink, SetConsentInput, setConsent, SetHoldInput, setHold, SettlePersonAnswerInput, settlePersonAnswer } from '@/lib/jobs'

export const setPersonStandingAction = workspaceAction
  .metadata({ name: 'person.set_standing' })
  .inputSchema(SetPersonStandingInput)
  .action(({ ctx, parsedInput }) => setPersonStanding(ctx, parsedInput))

export const recordMoveAction = workspaceAction
  .metadata({ name: 'person.move' })
  .inputSchema(RecordMoveInput)
  .action(({ ctx, parsedInput }) => recordMove(ctx, parsedInput))

export const undoMoveAction = workspaceAction
  .metadata({ name: 'person.undo_move' })
  .inputSchema(UndoMoveInput)
  .action(({ ctx, parsedInput }) => undoMove(ctx, parsedInput))

export const setConsentAction = workspaceAction
  .metadata({ name: 'person.set_consent' })
  .inputSchema(SetConsentInput)
  .action(({ ctx, parsedInput }) => setConsent(ctx, parsedInput))

export const erasePersonAction = workspaceAction
  .metadata({ name: 'person.erase' })
  .inputSchema(ErasePersonInput)
  .action(({ ctx, parsedInput }) => erasePerson(ctx, parsedInput))

export const setHoldAction = workspaceAction
  .metadata({ name: 'hold.set' })
  .inputSchema(SetHoldInput)
  .action(({ ctx, parsedInput }) => setHold(ctx, parsedInput))

export const liftHoldAction = workspaceAction
  .metadata({ name: 'hold.lift' })
  .inputSchema(LiftHoldInput)
  .action(({ ctx, parsedInput }) => liftHold(ctx, parsedInput))

export const makePersonLinkAction = workspaceAction
  .metadata({ name: 'person.link' })
  .inputSchema(MakePersonLinkInput)
  .action(({ ctx, parsedInput }) => makePersonLink(ctx, parsedInput))

export const endPersonLinkAction = workspaceAction
  .metadata({ name: 'person.end_link' })
  .inputSchema(EndPersonLinkInput)
  .action(({ ctx, parsedInput }) => endPersonLink(ctx, parsedInput))

export const settlePersonAnswerAction = workspaceAction
  .metadata({ name: 'person.settle_answer' })
  .inputSchema(SettlePersonAnswerInput)
  .action(({ ctx, parsedInput }) => settlePersonAnswer(ctx, parsedInput))
