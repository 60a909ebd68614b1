'use server'

import { workspaceAction } from '@/lib/api'
import {
  AllowBriefLinksInput, allowBriefLinks, BriefInput, MakeLinkInput, makeBriefLink, RecordBriefOpeningInput, recordBriefOpening, RevokeBriefLinkInput, revokeBriefLink, rewriteBrief,
} from '@/lib/briefs'

export const recordBriefOpeningAction = workspaceAction
  .metadata({ name: 'brief.open' })
  .inputSchema(RecordBriefOpeningInput)
  .action(({ ctx, parsedInput }) => recordBriefOpening(ctx, parsedInput))

export const rewriteBriefAction = workspaceAction
  .metadata({ name: 'brief.rewrite' })
  .inputSchema(BriefInput)
  .action(({ ctx, parsedInput }) => rewriteBrief(ctx, parsedInput))

export const makeBriefLinkAction = workspaceAction
  .metadata({ name: 'brief_link.make' })
  .inputSchema(MakeLinkInput)
  .action(({ ctx, parsedInput }) => makeBriefLink(ctx, parsedInput))

export const revokeBriefLinkAction = workspaceAction
  .metadata({ name: 'brief_link.revoke' })
  .inputSchema(RevokeBriefLinkInput)
  .action(({ ctx, parsedInput }) => revokeBriefLink(ctx, parsedInput))

export const allowBriefLinksAction = workspaceAction
  .metadata({ name: 'brief_link.allow' })
  .inputSchema(AllowBriefLinksInput)
  .action(({ ctx, parsedInput }) => allowBriefLinks(ctx, parsedInput))
