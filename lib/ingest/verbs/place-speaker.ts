import { z } from 'zod'
import { audit, code } from '@/lib/audit'
import { assertMayEdit, notFound, type Ctx } from '@/lib/auth'
import { accountsOfPerson, loadAccount, setPersonSide, type AccountRecord } from '@/lib/crm'
import { inWorkspace, type Tx } from '@/lib/db/transaction'
import { queue, send } from '@/lib/queue'
import { ConflictError, InvalidError } from '@/lib/shared/errors'
import { isId } from '@/lib/shared/ids'
import { SIDES } from '@/lib/shared/vocabulary'
import { fileOfInteraction, filesOfInteractions, findInteraction, interactionsOfPerson, keepPlacing, markInteractionFile, refreshFromCustomer, updateSpeakers, type InteractionRecord } from '../store'
import { Answer } from './answer'
import { applyAnswer } from './apply-answers'
import { peopleAtHand, savePeople } from './people-at-hand'

/** Of somebody who is known by name, only the side may be missing. */
const Side = z.object({ as: z.literal('side'), side: z.enum(SIDES) })

export const PlaceSpeakerInput = z.object({ interactionId: z.string(), label: z.string().min(1).max(500), answer: z.union([Answer, Side]) })
export type PlaceSpeakerInput = z.infer<typeof PlaceSpeakerInput>

/**
 * Says afterwards who speaks under a label of an interaction, and has the interaction read again: what they say counts for whom it is
 * by now. The side of somebody known is theirs wherever they speak, so that all of these are read again. Gives back how many are.
 * @throws ConflictError while it still waits for the answers of its import
 */
export async function placeSpeaker(ctx: Ctx, input: PlaceSpeakerInput): Promise<{ readAgain: number }> {
  const { interactionId, label, answer } = PlaceSpeakerInput.parse(input)
  await queue()
  return inWorkspace(ctx.workspaceId, async (tx) => {
    const interaction = isId(interactionId) ? await findInteraction(tx, ctx.workspaceId, interactionId) : null
    if (!interaction) throw notFound('interaction')
    const account = await loadAccount(tx, ctx, interaction.accountId, 'interaction')
    assertMayEdit(ctx, account)
    const speaker = interaction.speakers.find((each) => each.label === label)
    if (!speaker) throw notFound('speaker')
    const file = await fileOfInteraction(tx, ctx.workspaceId, interaction.id)
    if (file?.status === 'needs_answers') throw new ConflictError('This conversation still waits for answers.', 'Say who they are on the page of its import.')
    const concerned = answer.as === 'side'
      ? await settleSide(tx, ctx, speaker, answer.side)
      : await placeHere(tx, ctx, { interaction, account, label, answer, importId: file?.importId ?? null })
    await refreshFromCustomer(tx, ctx.workspaceId, concerned)
    for (const id of concerned) {
      await keepPlacing(tx, ctx.workspaceId, id)
      await markInteractionFile(tx, ctx.workspaceId, id, { status: 'queued', now: ctx.now, from: ['done', 'failed', 'queued', 'reading'] })
      await send(tx, 'interaction.read', { workspaceId: ctx.workspaceId, interactionId: id })
    }
    await audit(tx, ctx, { verb: 'interaction.place_speaker', objectType: 'interaction', objectId: interaction.id, fields: { as: code(answer.as), readAgain: concerned.length } })
    return { readAgain: concerned.length }
  })
}

type Place = { interaction: InteractionRecord; account: AccountRecord; label: string; answer: z.infer<typeof Answer>; importId: string | null }

async function placeHere(tx: Tx, ctx: Ctx, { interaction, account, label, answer, importId }: Place): Promise<string[]> {
  const people = await peopleAtHand(tx, ctx.workspaceId, account)
  const row = applyAnswer(people, { importId, said: true }, { label, answer, shared: answer.as === 'someone', email: null, title: null })
  await savePeople(tx, ctx.workspaceId, ctx.now, people)
  await updateSpeakers(tx, ctx.workspaceId, [{ ...row, interactionId: interaction.id }])
  return [interaction.id]
}

/** Gives a known person their side, also wherever they speak on the side that was taken for theirs. */
async function settleSide(tx: Tx, ctx: Ctx, { personId, label }: { personId: string | null; label: string }, side: z.infer<typeof Side>['side']): Promise<string[]> {
  if (personId === null) throw new InvalidError(`Nobody knows yet who “${label}” is.`, 'Say who it is.')
  for (const accountId of await accountsOfPerson(tx, ctx.workspaceId, personId)) assertMayEdit(ctx, await loadAccount(tx, ctx, accountId, 'person'))
  const former = await setPersonSide(tx, ctx.workspaceId, personId, side)
  const open = (await interactionsOfPerson(tx, ctx.workspaceId, personId)).filter((each) => each.side === former)
  await updateSpeakers(tx, ctx.workspaceId, open.map((each) => ({ interactionId: each.interactionId, label: each.label, side, shared: false, personId, memberId: null })))
  const ids = [...new Set(open.map(({ interactionId }) => interactionId))]
  const files = await filesOfInteractions(tx, ctx.workspaceId, ids)
  return ids.filter((id) => files.get(id)?.status !== 'needs_answers')
}
