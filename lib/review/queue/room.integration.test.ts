import { expect, it } from 'vitest'
import { inWorkspace } from '@/lib/db/transaction'
import { at, closeAtEnd, later, openAccount, openOffice } from '@/lib/testing'
import { newId } from '@/lib/shared/ids'
import { planReviews } from '../verbs/plan-reviews'
import type { Wanted } from './reconcile'
import { raiseItems } from './store'

closeAtEnd()

const wanted = (n: number): Wanted => ({
  key: `raised:${n}`, observationId: newId(), beliefKey: null, beliefId: null, reason: 'extractor_disagreement', effect: 0.1, uncertainty: 0.5, stakes: 1, priority: n, propensity: 1,
  headline: false, touches: [], quorum: 1, personId: null, kind: null,
})

/** One minute a week, of which five items take all, and several accounts in which something arises at the same moment. */
async function smallRoom(planned: boolean) {
  const office = await openOffice()
  const { workspaceId } = office
  const accounts = [await openAccount(office), await openAccount(office), await openAccount(office), await openAccount(office)]
  await inWorkspace(workspaceId, (tx) => tx.reviewPolicy.create({ data: { workspaceId, minutesPerWeek: 1, highStakesSegments: [], updatedAt: later(0) } }))
  if (planned) await planReviews(at(office.admin, later(0)))
  const raise = (accountId: string, from: number) => inWorkspace(workspaceId, (tx) => raiseItems(tx, workspaceId, accountId, later(1), [0, 1, 2].map((n) => wanted(from + n))))
  await Promise.all(accounts.map(({ id }, n) => raise(id, n * 10)))
  return inWorkspace(workspaceId, async (tx) => [await tx.reviewItem.count({ where: { workspaceId } }), await tx.reviewItem.count({ where: { workspaceId, queued: true } })])
}

it.each([['before the first plan', false], ['after one', true]])('the last room of a week is taken once, whoever reaches for it at the same moment, %s', async (_when, planned) => {
  expect(await smallRoom(planned)).toEqual([12, 5])
})
