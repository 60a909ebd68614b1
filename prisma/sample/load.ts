import { ctxAs, systemCtx } from '@/lib/auth/verbs/ctx-as'
import { provisionWorkspace } from '@/lib/auth/verbs/provision-workspace'
import { removeMember, type Ctx } from '@/lib/auth'
import { accountDeals, addWorkspacePropositions, changeOwners, createAccount, pickPilotAccounts, saveAccountFacts } from '@/lib/crm'
import { inWorkspace } from '@/lib/db/transaction'
import { getImport } from '@/lib/insights'
import { receiveFile, startImport } from '@/lib/ingest'
import { holdSampleReview } from './pipeline-review'
import { reviewedAt } from './dates'
import { planSampleMeetings } from './meetings'
import { accountNamed, findSample, finishedInteractions, presentMember, reviewCount, sampleMembers } from './progress'
import { renderSample } from './render'
import type { RenderedAccount, RenderedFile, RenderedSample } from './types'

export type Progress = { received: number; read: number; total: number; account: string | null }

/**
 * Loads the sample workspace through the real pipeline: files are received as uploads are, and read by the job queue.
 * Whoever calls it runs the jobs. An interrupted load goes on where it stopped; a finished one changes nothing.
 */
export async function loadSample(now: Date, tell: (progress: Progress) => void): Promise<{ workspaceId: string }> {
  const found = await findSample()
  // What was rendered on the day of the first attempt is rendered again, byte for byte.
  const sample = renderSample(found?.createdAt ?? now)
  const { workspaceId, members } = found
    ? { workspaceId: found.id, members: await membersByKey(found.id, sample) }
    : await provision(sample, now)
  const ctx = systemCtx(workspaceId, 'sample', now)
  await addWorkspacePropositions(ctx, sample.valuePropositions.map((each) => ({ ...each, proofPoints: each.proofPoints.map(({ text, source }) => ({ statement: text, source })) })))
  const total = sample.accounts.reduce((sum, account) => sum + account.files.length, 0)
  const known = await finishedInteractions(workspaceId)
  const accounts = new Map<string, { id: string; domain: string }>()
  let received = 0
  const onFile = (account: string) => () => {
    received++
    tell({ received, read: 0, total, account })
  }
  for (const account of sample.accounts) {
    await handOver(ctx, sample, account, members)
    accounts.set(account.slug, { id: await loadAccount(ctx, sample, account, members), domain: account.domain })
  }
  // What was said before the last review of the pipeline is read before it is held, so that it can be seen what changed since.
  const reviewed = reviewedAt(found?.createdAt ?? now)
  const files = sample.accounts.flatMap((account) => account.files)
  const receive = async (isMeant: (file: RenderedFile) => boolean) => {
    for (const account of sample.accounts) await receiveFiles(ctx, accounts.get(account.slug)?.id ?? '', account, account.files.filter(isMeant), known.files, onFile(account.name))
  }
  const isEarlier = ({ occurredAt }: RenderedFile): boolean => occurredAt < reviewed
  const isHeld = files.some((file) => !isEarlier(file) && known.files.has(file.fileName)) || (await reviewCount(workspaceId)) > 0
  await receive(isEarlier)
  if (!isHeld) {
    await untilRead(workspaceId, files.filter(isEarlier).length, (read) => tell({ received, read, total, account: null }))
    await holdSampleReview(await ctxAs(workspaceId, leadOf(sample.members).email, reviewed), accounts, members)
  }
  await receive((file) => !isEarlier(file))
  for (const { id } of accounts.values()) await pickPilotAccounts(ctx, { accountIds: [id], picked: true })
  await planSampleMeetings(ctx, accounts)
  await untilRead(workspaceId, total, (read) => tell({ received, read, total, account: null }))
  return { workspaceId }
}

/** Waits until so many interactions are read. */
async function untilRead(workspaceId: string, wanted: number, tell: (read: number) => void): Promise<void> {
  for (;;) {
    const { read, failed } = await finishedInteractions(workspaceId)
    tell(read)
    if (failed.length > 0) throw new Error(`Reading ${failed[0]} failed; see the job queue.`)
    if (read >= wanted) return
    await new Promise((resolve) => setTimeout(resolve, 300))
  }
}

async function provision(sample: RenderedSample, now: Date): Promise<{ workspaceId: string; members: Map<string, string> }> {
  // Managers stand before those who report to them.
  const members = [...sample.members].sort((a, b) => Number(a.manager !== undefined) - Number(b.manager !== undefined))
  return provisionWorkspace({
    kind: 'sample', name: `${sample.vendor.name} (sample)`, companyName: sample.vendor.name, domains: [sample.vendor.domain],
    members: [
      ...members.map(({ manager, ...member }) => ({ ...member, managerKey: manager ?? null })),
      ...sample.accounts.flatMap(({ formerOwner }) => (formerOwner ? [{ key: formerOwner.email, name: formerOwner.name, email: formerOwner.email, title: null, aliases: [], role: 'rep' as const, visibility: 'own' as const, managerKey: leadOf(members).key }] : [])),
    ],
  }, now)
}

function leadOf(members: RenderedSample['members']): RenderedSample['members'][number] {
  const lead = members.find(({ role }) => role === 'manager')
  if (!lead) throw new Error('sample: nobody leads')
  return lead
}

/** Whoever had the account before opens it, their lead gives it on, and they leave. Who has left already has given it on. */
async function handOver(ctx: Ctx, sample: RenderedSample, { name, domain, segment, owner, formerOwner, files }: RenderedAccount, members: Map<string, string>): Promise<void> {
  const leaving = formerOwner && (await presentMember(ctx.workspaceId, formerOwner.email))
  if (!leaving) return
  const opened = files.map(({ occurredAt }) => occurredAt).reduce((first, at) => (at < first ? at : first), formerOwner.until)
  const id = (await accountNamed(ctx.workspaceId, name)) ?? (await createAccount(await ctxAs(ctx.workspaceId, formerOwner.email, opened), { name, domain, segment })).id
  await changeOwners(await ctxAs(ctx.workspaceId, leadOf(sample.members).email, formerOwner.until), { accountIds: [id], ownerId: members.get(owner) ?? null })
  await removeMember({ ...ctx, now: formerOwner.until }, { memberId: leaving })
}

async function membersByKey(workspaceId: string, sample: RenderedSample): Promise<Map<string, string>> {
  const byEmail = await sampleMembers(workspaceId)
  return new Map(sample.members.flatMap(({ key, email }) => {
    const id = byEmail.get(email)
    return id ? [[key, id] as const] : []
  }))
}

async function loadAccount(ctx: Ctx, sample: RenderedSample, account: RenderedAccount, members: Map<string, string>): Promise<string> {
  const ownerId = members.get(account.owner) ?? null
  const colleagues = sample.vendorPeople.map(({ name, aliases, email, title }) => ({
    name, aliases, emails: [email], title, role: 'unknown' as const, side: 'us' as const, from: null, to: null,
  }))
  const { accountId } = await saveAccountFacts(ctx, {
    name: account.name, slug: account.slug, domain: account.domain, segment: account.segment, ownerId, parentSlug: account.parentSlug ?? null,
    people: [
      ...account.people.map(({ email, from, to, ...person }) => ({ ...person, emails: [email], from: from ?? null, to: to ?? null })),
      ...colleagues,
    ],
    deals: account.deals.map(({ stageSince, outcomeAt, outcome, leadScores, ...deal }) => ({
      ...deal, stageSince: stageSince ?? null, outcome: outcome ?? null, outcomeAt: outcomeAt ?? null,
      leadScores: leadScores.map((score) => ({ ...score, source: 'CRM' })),
    })),
    valuePropositions: [],
  })
  return accountId
}

async function receiveFiles(ctx: Ctx, accountId: string, account: RenderedAccount, files: readonly RenderedFile[], known: ReadonlySet<string>, onFile: () => void): Promise<void> {
  const missing = files.filter((file) => !known.has(file.fileName))
  for (let n = missing.length; n < files.length; n++) onFile()
  if (missing.length === 0) return
  const deals = new Map((await inWorkspace(ctx.workspaceId, (tx) => accountDeals(tx, ctx.workspaceId, accountId))).map(({ name, id }) => [name, id]))
  const { importId } = await startImport(ctx, { accountId })
  for (const file of missing) {
    await receiveFile(ctx, {
      importId, accountId, fileName: file.fileName, bytes: file.bytes, title: file.title, occurredAt: file.occurredAt, type: file.type,
      dealId: file.dealName ? (deals.get(file.dealName) ?? null) : null, bulk: true,
    })
    onFile()
  }
  const failed = (await getImport(ctx, { importId })).files.find((file) => file.status === 'failed' && file.interactionId === null)
  if (failed) throw new Error(`${failed.fileName}: ${failed.error}`)
}
