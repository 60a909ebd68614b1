import type { z } from 'zod'
import type { Ctx } from '@/lib/auth'
import { SupersedeInputSchema } from '../inputs'
import { regroup } from './regroup'

/** Says that `byBeliefId` took the place of `beliefId`, which closes when the other one was first said. */
export async function supersede(ctx: Ctx, input: z.input<typeof SupersedeInputSchema>): Promise<{ decisionId: string }> {
  const { beliefId, byBeliefId } = SupersedeInputSchema.parse(input)
  return regroup(ctx, { action: 'supersede', beliefId, otherId: byBeliefId })
}
