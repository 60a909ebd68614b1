import { align, readSigns } from '@/lib/alignment'
import { mayDecide, mayDelete, mayEditAccount, type Ctx } from '@/lib/auth'
import { instantOf, isModelled, modelAccount, personKey, type AccountModel, type InstantInput } from '@/lib/beliefs'
import type { Instant, Ledger, LedgerObservation, ProjectedBelief } from '@/lib/beliefs/types'
import { accountDeals, employmentsAt, loadAccount, type AccountPerson, type EmploymentRecord } from '@/lib/crm'
import { distinctInteractions, lastOf } from '@/lib/beliefs/pure'
import { inWorkspace, type Tx } from '@/lib/db/transaction'
import { accountMeetings } from '@/lib/meetings'
import { acceptanceOf, countOpenIn } from '@/lib/review'
import { accountView, type AccountInput } from '../account/account-view'
import { openActionsOn } from '../pipeline-review/store'
import { accountInteractions, fileStates } from '../store'
import { actionDue } from '../account/due-words'
import type { OpenAction } from '../pipeline/types'
import type { AccountPage, InteractionRow } from '../types'
import { dealView } from '../views'
import { accountWarnings } from './account-warnings'

export type InteractionRecord = Awaited<ReturnType<typeof accountInteractions>>[number]
type FileStates = Awaited<ReturnType<typeof fileStates>>

/** An account as it stands, or stood: what its people believe, where it is going, and what that rests on. */
export async function getAccountPage(ctx: Ctx, input: { accountId: string } & InstantInput): Promise<AccountPage> {
  return inWorkspace(ctx.workspaceId, async (tx) => {
    const account = await loadAccount(tx, ctx, input.accountId)
    const at = instantOf(ctx, input)
    const live = at.asOf.getTime() >= ctx.now.getTime()
    // Side by side, though the database answers one after the other: what came is read while the next is on its way.
    const [model, { heard, states, firstAt }, dealRows, meetings, openReviews] = await Promise.all([
      modelAccount(tx, ctx.workspaceId, account, at),
      heardBy(tx, ctx.workspaceId, account.id, at),
      accountDeals(tx, ctx.workspaceId, account.id, at.asOf),
      // What was planned on another day is not kept.
      live ? accountMeetings(tx, ctx, account.id) : { coming: [], late: [] },
      countOpenIn(tx, ctx.workspaceId, account.id),
    ])
    const came = live ? new Set<string>() : cameAfter(await employmentsAt(tx, ctx.workspaceId, account.id), at.asOf)
    const people = peopleRows(model.people, heard, model, at.asOf).filter(({ personId, lastHeard, beliefs }) => lastHeard !== null || beliefs > 0 || personId === null || !came.has(personId))
    const interactions = interactionRows(heard, states, model, at.asOf)
    const deals = dealRows.map(dealView)
    const actions = live ? await openActionsOn(tx, ctx.workspaceId, deals.map(({ id }) => id), ctx.actor.kind === 'member' ? ctx.actor.memberId : null) : null
    const aligned = align(model.ledger, model.projection, at)
    const told = { at, ledger: model.ledger, beliefs: model.beliefs, interactions: distinctInteractions(model.ledger, at) }
    const { signs, ours } = await readSigns(tx, ctx.workspaceId, told)
    return {
      account: {
        id: account.id, slug: account.slug, name: account.name, segment: account.segment, domain: account.domain, parent: account.parent,
        owner: account.ownerId && account.ownerName ? { id: account.ownerId, name: account.ownerName } : null,
      },
      may: { decide: mayDecide(ctx, account), edit: mayEditAccount(ctx, account), delete: mayDelete(ctx, account) },
      asOf: at.asOf.toISOString(),
      live,
      ...accountView({ ...model, aligned, at, live, ours, interactions, deals, people }),
      warnings: await accountWarnings(tx, ctx.workspaceId, told, aligned, signs),
      deals,
      interactions, firstAt, meetings, actions: dueFirst([...(actions?.values() ?? [])].flat()).map((action) => ({ ...action, due: actionDue(action, meetings.coming[0], at.asOf.toISOString()) })), openReviews,
      reader: readerView(model.ledger, ctx.now),
    }
  })
}

/** What has no day comes last. */
const dueFirst = (actions: OpenAction[]): OpenAction[] => actions.toSorted((a, b) => ((a.dueOn ?? '9') < (b.dueOn ?? '9') ? -1 : (a.dueOn ?? '9') > (b.dueOn ?? '9') ? 1 : 0))

/** Whom the account page names, with when each was last heard. */
export function peopleRows(people: AccountPerson[], interactions: readonly InteractionRecord[], { beliefs }: Pick<AccountModel, 'beliefs'>, asOf: Date): AccountInput['people'] {
  const heard = new Map<string, { at: Date; in: string }>()
  for (const { id, type, occurredAt, speakers } of interactions) {
    if (type === 'usage') continue
    for (const { personId, words } of speakers) {
      const at = lastOf({ occurredAt, words }, asOf)
      const known = personId ? heard.get(personId) : undefined
      if (personId && (!known || at > known.at)) heard.set(personId, { at, in: id })
    }
  }
  const live = beliefs.filter(({ admission, status }) => admission === 'shown' && (status === 'active' || status === 'contested'))
  return people
    .filter((person) => person.side !== 'us')
    .map((person) => ({
      key: personKey(person.id), personId: person.id, name: person.name, role: person.role, side: person.side, title: person.title,
      lastHeard: heard.get(person.id)?.at.toISOString() ?? null, lastHeardIn: heard.get(person.id)?.in ?? null,
      beliefs: live.filter((belief) => belief.holder.personId === person.id).length,
      modelled: isModelled(person), consent: person.consent,
    }))
    .sort((a, b) => b.beliefs - a.beliefs || (a.name < b.name ? -1 : 1))
}

/** Who came to work there only after an instant. */
function cameAfter(employments: readonly EmploymentRecord[], asOf: Date): Set<string> {
  const there = new Set(employments.filter(({ from }) => from === null || from <= asOf).map(({ personId }) => personId))
  return new Set(employments.flatMap(({ personId }) => (there.has(personId) ? [] : [personId])))
}

/** Of these the interactions that stand at an instant: they took place by then, and were known. */
export const standingAt = (interactions: readonly InteractionRecord[], { asOf, knownAt }: Instant): InteractionRecord[] => interactions.filter((row) => row.occurredAt <= asOf && row.ingestedAt <= knownAt)

/** The interactions that stand at the instant, how far the files are that they came from, and when the first conversation of all was. */
async function heardBy(tx: Tx, workspaceId: string, accountId: string, at: Instant): Promise<{ heard: InteractionRecord[]; states: FileStates; firstAt: string | null }> {
  const all = await accountInteractions(tx, workspaceId, accountId)
  const heard = standingAt(all, at)
  const firstAt = all.findLast(({ type, ingestedAt }) => type !== 'usage' && ingestedAt <= at.knownAt)?.occurredAt.toISOString() ?? null
  return { heard, states: await fileStates(tx, workspaceId, heard.map(({ id }) => id)), firstAt }
}

function interactionRows(interactions: InteractionRecord[], states: FileStates, { projection, beliefs }: Pick<AccountModel, 'projection' | 'beliefs'>, asOf: Date): InteractionRow[] {
  const primary = new Map(projection.copies.flatMap(([first, ...rest]) => rest.map((id) => [id, first ?? null] as const)))
  const evidence = evidenceIn(beliefs)
  return interactions.map((interaction) => {
    const counts = evidence.get(interaction.id)
    return {
      id: interaction.id, type: interaction.type, title: interaction.title, at: interaction.occurredAt.toISOString(), fileName: interaction.fileName,
      speakers: [...new Set(interaction.speakers.map(({ name }) => name))],
      shown: counts?.shown ?? 0, possiblyHeard: counts?.possibly_heard ?? 0,
      status: readingStatus(states.get(interaction.id)?.status, interaction.readAt),
      copyOf: primary.get(interaction.id) ?? null, heardAt: heardIn(interaction, asOf),
    }
  })
}

/** How much evidence of beliefs, that count and that do not, stands in each interaction: of nobody who objected, and of nothing that was rejected. */
function evidenceIn(beliefs: readonly ProjectedBelief[]): Map<string, Record<ProjectedBelief['admission'], number>> {
  const found = new Map<string, Record<ProjectedBelief['admission'], number>>()
  for (const { admission, clusters } of beliefs) for (const { evidence } of clusters) for (const { observation: { interactionId } } of evidence) {
    const counts = found.get(interactionId) ?? { shown: 0, possibly_heard: 0 }
    counts[admission]++
    found.set(interactionId, counts)
  }
  return found
}

/** When the customer's side was last heard in it. */
function heardIn({ type, occurredAt, speakers }: InteractionRecord, asOf: Date): string | null {
  const theirs = type === 'usage' ? [] : speakers.filter(({ side }) => side === 'customer')
  return theirs.length === 0 ? null : lastOf({ occurredAt, words: theirs.flatMap(({ words }) => words) }, asOf).toISOString()
}

/** How far the reading of an interaction is, from its file's state or, where it came from none, from whether it was read. */
export function readingStatus(file: string | undefined, readAt: Date | null): InteractionRow['status'] {
  if (file === 'queued' || file === 'reading' || file === 'failed' || file === 'done') return file
  return readAt ? 'done' : 'queued'
}

/** Counts of a reading as stored with the interaction; nothing before it was read. */
export function countsOf(stored: unknown): { shown: number; possiblyHeard: number; dropped: Record<string, number>; unread: { language: string; segments: number[] }[] } {
  const counts = (stored ?? {}) as Partial<ReturnType<typeof countsOf>>
  return { shown: counts.shown ?? 0, possiblyHeard: counts.possiblyHeard ?? 0, dropped: counts.dropped ?? {}, unread: counts.unread ?? [] }
}

/** The reader that read here last, and how far what it reads is accepted. */
function readerView({ observations, precisions }: Ledger, now: Date): AccountPage['reader'] {
  const standing = observations.filter(({ status }) => status === 'active')
  const last = standing.reduce<LedgerObservation | undefined>((newest, one) => (newest && newest.ingestedAt >= one.ingestedAt ? newest : one), undefined)
  if (!last) return { name: 'builtin', version: '', acceptance: null, reviewed: 0 }
  return { name: last.extractor, version: last.extractorVersion, ...acceptanceOf(precisions, last, now) }
}
