import { notFound, type Ctx } from '@/lib/auth'
import { getSelfModel, personKey, type Identified, type InstantInput } from '@/lib/beliefs'
import { accountDeals, requireAccount, type AccountRecord } from '@/lib/crm'
import { inWorkspace } from '@/lib/db/transaction'
import type { Ledger } from '@/lib/beliefs/types'
import { align } from '../align'
import type { Scope } from '../hearing'
import type { Alignment } from '../types'

/** An account, named by id, slug or name; narrowed to one of its deals or people by id or name. */
export type AlignmentOf = { account: string; deal?: string | undefined; person?: string | undefined }

export type AlignmentResult = {
  account: AccountRecord
  alignment: Alignment
  beliefs: Identified[]
  ledger: Ledger
  /** File names of its interactions, by id. */
  files: Map<string, string>
}

/**
 * Alignment of an account, of a deal (what was said in its interactions) or of a person (their own).
 * @throws NotFoundError when the account is foreign or unknown, or has no such deal or person
 */
export async function getAlignment(ctx: Ctx, input: AlignmentOf & InstantInput): Promise<AlignmentResult> {
  const { account, ledger, projection, beliefs, at } = await getSelfModel(ctx, input)
  const scope = await scopeOf(ctx, ledger, input)
  return { account, alignment: align(ledger, projection, at, scope), beliefs, ledger, files: new Map(ledger.interactions.map((interaction) => [interaction.id, interaction.fileName])) }
}

/** The deal or the person that is named. @throws NotFoundError when the account has no such one */
export const scopeOf = async (ctx: Ctx, ledger: Ledger, input: AlignmentOf): Promise<Scope> => ({
  ...(input.deal !== undefined && { dealId: await dealOf(ctx, input.account, input.deal) }),
  ...(input.person !== undefined && { holderKey: holderOf(ledger, input.person) }),
})

const isNamed = (named: string, { id, name }: { id: string; name: string }): boolean => id === named || name.toLowerCase() === named.toLowerCase()

async function dealOf(ctx: Ctx, account: string, named: string): Promise<string> {
  const { id } = await requireAccount(ctx, account)
  const deal = (await inWorkspace(ctx.workspaceId, (tx) => accountDeals(tx, ctx.workspaceId, id))).find((each) => isNamed(named, each))
  if (!deal) throw notFound('deal')
  return deal.id
}

function holderOf({ holders }: Ledger, named: string): string {
  const holder = holders.find(({ key, name, modelled }) => modelled && (key === personKey(named) || isNamed(named, { id: key, name })))
  if (!holder) throw notFound('person')
  return holder.key
}
