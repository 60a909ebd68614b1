import { audit, code } from '@/lib/audit'
import { assertMayAdminister, self } from '@/lib/auth'
import type { Ctx } from '@/lib/auth/types'
import { inWorkspace } from '@/lib/db/transaction'
import { InvalidError } from '@/lib/shared/errors'
import { newId } from '@/lib/shared/ids'
import { DeliveryFault } from '../fault'
import type { Message } from '../message'
import { WebhookInput } from '../schemas'
import type { Channel, FaultCode, Tried } from '../types'
import { CHANNEL_WORDS, faultWords } from '../words'
import { mailTo, postTo, type HandOver } from './hand-over'

const TEST: Message = {
  subject: 'A test from Credence', group: null,
  lead: [[{ text: 'This is how Credence will reach you. An admin sent it to see whether the way is clear.' }]], blocks: [], action: { label: 'Open Credence', path: '/accounts' },
}

/** Sends a test mail to the actor. @throws InvalidError that says what the server answered, and what helps */
export async function tryMail(ctx: Ctx): Promise<Tried> {
  assertMayAdminister(ctx)
  const { memberId: id, name, email } = self(ctx)
  return attempt(ctx, 'mail', email, await inWorkspace(ctx.workspaceId, (tx) => mailTo(tx, ctx.workspaceId, { id, name, email })).catch(onFault))
}

/** Sends a test to a channel. @throws InvalidError that says what the other side answered, and what helps */
export async function tryWebhook(ctx: Ctx, input: WebhookInput): Promise<Tried> {
  assertMayAdminister(ctx)
  const { channel } = WebhookInput.parse(input)
  return attempt(ctx, channel, CHANNEL_WORDS[channel], await inWorkspace(ctx.workspaceId, (tx) => postTo(tx, ctx.workspaceId, channel)).catch(onFault))
}

const UNANSWERED: ReadonlySet<FaultCode> = new Set(['unreachable', 'timeout', 'tls'])

const onFault = (error: unknown): DeliveryFault => {
  if (error instanceof DeliveryFault) return error
  throw error
}

async function attempt(ctx: Ctx, channel: Channel, to: string, way: HandOver | DeliveryFault): Promise<Tried> {
  const outcome = way instanceof DeliveryFault ? way : await way.hand(TEST, newId(ctx.now.getTime())).catch(onFault)
  const failed = outcome instanceof DeliveryFault
  await inWorkspace(ctx.workspaceId, (tx) => audit(tx, ctx, { verb: 'delivery.try', objectType: 'workspace', objectId: ctx.workspaceId, fields: { channel: code(channel), outcome: code(failed ? outcome.code : 'ok') } }))
  if (!failed) return { to, said: outcome.said ?? 'accepted' }
  const { what, remedy } = faultWords(outcome.code, way instanceof DeliveryFault ? null : way.server)
  // Nobody answered: what is known is our own machine's word for it.
  if (outcome.status === null && outcome.said !== null && UNANSWERED.has(outcome.code)) throw new InvalidError(`${what} (${outcome.said})`, remedy)
  const answer = [outcome.status, outcome.said].filter((part) => part !== null && !(typeof part === 'string' && outcome.status !== null && part === String(outcome.status)))
  const said = outcome.said?.startsWith(String(outcome.status)) ? outcome.said : answer.join(' ')
  throw new InvalidError(said === '' ? what : `${what} It answered: “${said}”.`, remedy)
}
