import { audit, code } from '@/lib/audit'
import { self } from '@/lib/auth'
import type { Ctx } from '@/lib/auth/types'
import { inWorkspace, type Tx } from '@/lib/db/transaction'
import { installationSecret } from '@/lib/env'
import { NotFoundError } from '@/lib/shared/errors'
import { SaveChoicesInput } from '../schemas'
import { choicesOf, findSettings, memberOf, saveChoicesRow, workspaceOf } from '../store'
import { readEndingToken, type Ending } from '../token'
import type { Choices, ChoicesPage } from '../types'
import { usualChoices } from '../words'
import { sendsMail } from './mail-server'

/** What members want, by member: what they chose, else what is usual in their workspace's zone. */
export async function wantedBy(tx: Tx, workspaceId: string, memberIds: readonly string[]): Promise<(memberId: string) => Choices> {
  const chosen = await choicesOf(tx, workspaceId, memberIds)
  const usual = usualChoices((await findSettings(tx, workspaceId))?.zone ?? 'UTC')
  return (memberId) => chosen.get(memberId) ?? usual
}

/** What the actor wants to be mailed. */
export async function readChoices(ctx: Ctx): Promise<ChoicesPage> {
  const { memberId, email } = self(ctx)
  return inWorkspace(ctx.workspaceId, async (tx) => {
    const chosen = (await choicesOf(tx, ctx.workspaceId, [memberId])).get(memberId)
    return { choices: chosen ?? (await wantedBy(tx, ctx.workspaceId, [memberId]))(memberId), usual: chosen === undefined, mail: await sendsMail(tx, ctx.workspaceId), email }
  })
}

/** Keeps what the actor wants to be mailed. */
export async function saveChoices(ctx: Ctx, input: SaveChoicesInput): Promise<void> {
  const { memberId } = self(ctx)
  const choices = SaveChoicesInput.parse(input)
  await inWorkspace(ctx.workspaceId, async (tx) => {
    await saveChoicesRow(tx, ctx.workspaceId, memberId, ctx.now, choices)
    await audit(tx, ctx, { verb: 'delivery.choose', objectType: 'member', objectId: memberId, fields: { waiting: code(choices.waiting), accounts: code(choices.accounts), meetings: code(choices.meetings), digest: choices.digest } })
  })
}

const noSuchLink = (): NotFoundError => new NotFoundError('This link ends nothing.', 'It may have been cut off. Sign in and choose under Settings, Notifications.')

async function endingOf(token: string): Promise<Ending> {
  const secret = installationSecret()
  const ending = secret === null ? null : readEndingToken(secret, token)
  if (!ending || !(await inWorkspace(ending.workspaceId, (tx) => memberOf(tx, ending.workspaceId, ending.memberId)))) throw noSuchLink()
  return ending
}

/** What a link from a mail would end, and in which workspace; changes nothing. @throws NotFoundError when it is none of ours */
export async function readEnding(token: string): Promise<{ what: Ending['what']; workspace: string }> {
  const { workspaceId, what } = await endingOf(token)
  return { what, workspace: (await inWorkspace(workspaceId, (tx) => workspaceOf(tx, workspaceId))).name }
}

/** Ends mails of a group for whoever has the link from one of them, signed in or not (RFC 8058). Twice is once. @throws NotFoundError */
export async function endMails(token: string, now: Date): Promise<{ what: Ending['what'] }> {
  const { workspaceId, memberId, what } = await endingOf(token)
  await inWorkspace(workspaceId, async (tx) => {
    const before = (await wantedBy(tx, workspaceId, [memberId]))(memberId)
    await saveChoicesRow(tx, workspaceId, memberId, now, what === 'digest' ? { ...before, digest: false } : { ...before, [what]: 'off' })
    await audit(tx, { workspaceId, actor: { kind: 'system', name: 'unsubscribe' }, now }, { verb: 'delivery.end', objectType: 'member', objectId: memberId, fields: { what: code(what) } })
  })
  return { what }
}
