import { workspaceModel, type WorkspaceModel } from '@/lib/ai'
import type { Ctx } from '@/lib/auth'
import { createRedactor, noRedactor } from '@/lib/privacy'
import { onFault, type ModelFault } from '@/lib/shared/ask'
import { ConflictError } from '@/lib/shared/errors'
import type { BriefInput } from '../inputs'
import { checkRewrite, type RewriteAnswer } from '../rewrite/check'
import { rewriteRequest, textsOf } from '../rewrite/request'
import type { Brief } from '../types'
import { getBrief } from './get-brief'

/**
 * The brief in the words of the workspace's model, where each sentence keeps its citations and says nothing beyond them; else the
 * brief as it was built, with why the rewrite was refused.
 * @throws ConflictError where no model is chosen
 */
export async function rewriteBrief(ctx: Ctx, input: BriefInput, modelOf: (workspaceId: string) => Promise<WorkspaceModel | null> = workspaceModel): Promise<Brief> {
  const brief = await getBrief(ctx, input)
  const model = await modelOf(ctx.workspaceId)
  if (!model) throw new ConflictError('No model is chosen, so the brief stands as it was built.', 'An admin can choose one under Settings, Model.')
  if (brief.sections.length === 0) return brief
  const redactor = model.redact ? createRedactor(textsOf(brief)) : noRedactor
  const name = model.id.slice(model.id.indexOf(':') + 1)
  const refused = (reason: string): Brief => ({ ...brief, written: { by: 'rules', model: name, refused: reason } })
  const answer = await model.askAbout(null, ctx.now)(rewriteRequest(brief, redactor)).catch(onFault((fault: ModelFault) => fault.message))
  if (typeof answer === 'string') return refused(answer)
  const checked = checkRewrite(brief, restored(answer.object, redactor.restore))
  return checked.sections === null ? refused(checked.refused) : { ...brief, sections: checked.sections, written: { by: 'model', model: name, refused: null } }
}

const restored = ({ blocks }: RewriteAnswer, restore: (text: string) => string): RewriteAnswer =>
  ({ blocks: blocks.map(({ block, sentences }) => ({ block, sentences: sentences.map(({ text, of }) => ({ text: restore(text), of })) })) })
