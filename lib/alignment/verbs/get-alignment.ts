import type { Ctx } from '@/lib/auth'
import { getSelfModel, type InstantInput } from '@/lib/beliefs'
import type { AccountRecord } from '@/lib/crm'
import { align } from '../align'
import type { Alignment } from '../types'

/** Alignment of an account, named by id, slug or name, with the file names of its interactions by id. */
export async function getAlignment(ctx: Ctx, input: { account: string } & InstantInput): Promise<{ account: AccountRecord; alignment: Alignment; files: Map<string, string> }> {
  const { account, ledger, projection, at } = await getSelfModel(ctx, input)
  return { account, alignment: align(ledger, projection, at), files: new Map(ledger.interactions.map((interaction) => [interaction.id, interaction.fileName])) }
}
