import { beforeAll, expect, it } from 'vitest'
import { getAccountPage, listPipeline } from '@/lib/insights'
import { at, closeAtEnd, FOLLOW_UP, ingest, KICK_OFF, later, openOffice, type Office } from '@/lib/testing'
import { openDeal, type OpenDeal } from './pipeline.fixture'

closeAtEnd()

let office: Office
let open: OpenDeal
beforeAll(async () => {
  office = await openOffice()
  open = await openDeal(office, { name: 'Brackwater Foods' })
  for (const file of [KICK_OFF, FOLLOW_UP]) await ingest(at(office.rep, later(-5)), open.account.id, file)
})

/** What the card of the deal says, and the stage beside what they say on the account's page. */
async function told() {
  const card = (await listPipeline(office.rep, { scope: 'mine', only: 'differs' })).columns.flatMap(({ rows }) => rows).find(({ id }) => id === open.dealId)
  const { crm, alignment } = await getAccountPage(office.rep, { accountId: open.account.id })
  return { card: card?.disagreement, blockedBy: alignment.blockedBy?.name ?? null, stage: crm.find(({ field }) => field.startsWith('Stage')) }
}

it('the card of a deal and the page of its account say the same of a stage that goes on over an objection, and over a refusal', async () => {
  expect(await told()).toMatchObject({ card: 'An objection stands unanswered while the deal stands in its stage.', blockedBy: null, stage: { verdict: 'differs', why: 'Nobody has answered this while the deal stands in its stage.' } })
  await ingest(at(office.rep, later(-4)), open.account.id, { name: 'no.txt', at: new Date('2026-04-21T10:00:00Z'), content: 'Tova Lind: Where do we stand?\nMarit Olsen: The board met this afternoon. We’ve decided not to renew with Tessel.' })
  expect(await told()).toMatchObject({ card: expect.stringMatching(/^Who decides refuses it/), blockedBy: 'Marit Olsen', stage: { verdict: 'differs', why: 'Who decides refuses it.' } })
})
