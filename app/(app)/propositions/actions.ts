'use server'

import { workspaceAction } from '@/lib/api'
import {
  MoveProofPointInput, moveProofPoint, MovePropositionInput, moveProposition, RetireProofPointInput, retireProofPoint, RetirePropositionInput, retireProposition,
  SaveProofPointInput, saveProofPoint, SavePropositionInput, saveProposition,
} from '@/lib/crm'
import { LinkProofPointInput, linkProofPoint, UnlinkProofPointInput, unlinkProofPoint } from '@/lib/insights'

export const savePropositionAction = workspaceAction
  .metadata({ name: 'value_proposition.save' })
  .inputSchema(SavePropositionInput)
  .action(({ ctx, parsedInput }) => saveProposition(ctx, parsedInput))

export const retirePropositionAction = workspaceAction
  .metadata({ name: 'value_proposition.retire' })
  .inputSchema(RetirePropositionInput)
  .action(({ ctx, parsedInput }) => retireProposition(ctx, parsedInput))

export const movePropositionAction = workspaceAction
  .metadata({ name: 'value_proposition.move' })
  .inputSchema(MovePropositionInput)
  .action(({ ctx, parsedInput }) => moveProposition(ctx, parsedInput))

export const saveProofPointAction = workspaceAction
  .metadata({ name: 'proof_point.save' })
  .inputSchema(SaveProofPointInput)
  .action(({ ctx, parsedInput }) => saveProofPoint(ctx, { ...parsedInput, url: parsedInput.url ?? '' }))

export const retireProofPointAction = workspaceAction
  .metadata({ name: 'proof_point.retire' })
  .inputSchema(RetireProofPointInput)
  .action(({ ctx, parsedInput }) => retireProofPoint(ctx, parsedInput))

export const moveProofPointAction = workspaceAction
  .metadata({ name: 'proof_point.move' })
  .inputSchema(MoveProofPointInput)
  .action(({ ctx, parsedInput }) => moveProofPoint(ctx, parsedInput))

export const linkProofPointAction = workspaceAction
  .metadata({ name: 'proof_point.link' })
  .inputSchema(LinkProofPointInput)
  .action(({ ctx, parsedInput }) => linkProofPoint(ctx, parsedInput))

export const unlinkProofPointAction = workspaceAction
  .metadata({ name: 'proof_point.unlink' })
  .inputSchema(UnlinkProofPointInput)
  .action(({ ctx, parsedInput }) => unlinkProofPoint(ctx, parsedInput))
