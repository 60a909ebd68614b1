import { describe, expect, it } from 'vitest'
import { getAlignment } from '@/lib/alignment'
import { saveAccountFacts } from '@/lib/crm'
import { inWorkspace } from '@/lib/db/transaction'
import { chooseScoring, compareLeadScore } from '@/lib/insights'
import { at, closeAtEnd, FILES, FOLLOW_UP, ingest, KICK_OFF, later, openAccount, openOffice, REVIEW, type Office } from '@/lib/testing'
import { handleMeasureOutcomes } from '.'

closeAtEnd()

const OUTCOME_AT = new Date('2026-04-30T12:00:00Z')

/** A renewal that ended well, with a lead score of before each cut-off and one that was written with the outcome. */
const withOutcome = (office: Office, name: string) => saveAccountFacts(office.rep, {
  name, slug: null, domain: null, segment: null, parentSlug: null, ownerId: null, people: [], valuePropositions: [],
  deals: [{
    name: 'Renewal', type: 'renewal', stage: 'Closed', stageSince: null, amountMinor: null, currency: null, closeDate: null, forecastCategory: null, outcome: 'renewed', outcomeAt: OUTCOME_AT,
    leadScores: [{ at: new Date('2026-02-01'), score: 40, source: 'CRM' }, { at: new Date('2026-04-10'), score: 55, source: 'CRM' }, { at: OUTCOME_AT, score: 100, source: 'CRM' }],
  }],
})

const measured = async (office: Office, input: Parameters<typeof compareLeadScore>[1] = {}) => {
  await handleMeasureOutcomes({ workspaceId: office.workspaceId }, later(90))
  return compareLeadScore(at(office.rep, later(90)), input)
}

describe('deals that ended', () => {
  it('are seen as they stood at the cut-off: no word and no lead score of after it counts', async () => {
    const office = await openOffice()
    const account = await openAccount(office, office.rep, 'Ended Well')
    for (const [n, file] of FILES.entries()) await ingest(at(office.rep, later(n)), account.id, file)
    await withOutcome(office, 'Ended Well')
    for (const [daysBefore, score, scores, cutOff] of [[14, 55, 1, '2026-04-16T12:00:00Z'], [30, 40, 2, '2026-03-31T12:00:00Z'], [60, 40, 2, '2026-03-01T12:00:00Z'], [90, null, 3, '2026-01-30T12:00:00Z']] as const) {
      const view = await measured(office, { daysBefore })
      const then = await getAlignment(at(office.rep, later(90)), { account: account.id, asOf: cutOff })
      expect(view.deals).toMatchObject([{ outcome: 'renewed', score, alignment: then.alignment.overall.value }])
      expect(view).toMatchObject({ toMeasure: 0, leftOut: { scores, interactions: { 14: 1, 30: 3, 60: 5, 90: 5 }[daysBefore] } })
    }
    // What was said by then but taken in long after is known to nobody at the time.
    expect((await measured(office, { daysBefore: 14 })).deals[0]?.alignment).not.toBeNull()
    expect((await measured(office, { daysBefore: 14, basis: 'known' })).deals[0]?.alignment).toBeNull()
  })

  it('are measured anew when something is learned of their account, by a job that the page asks for', async () => {
    const office = await openOffice()
    const account = await openAccount(office, office.rep, 'Learned Later')
    await ingest(office.rep, account.id, KICK_OFF)
    await withOutcome(office, 'Learned Later')
    expect(await compareLeadScore(at(office.rep, later(60)))).toMatchObject({ toMeasure: 1, deals: [] })
    expect((await measured(office, { daysBefore: 14 })).deals[0]?.alignment).toBeNull()
    for (const file of [FOLLOW_UP, REVIEW]) await ingest(at(office.rep, later(1)), account.id, file)
    expect((await compareLeadScore(at(office.rep, later(60)), { daysBefore: 14 })).toMeasure).toBe(1)
    expect((await measured(office, { daysBefore: 14 })).deals[0]?.alignment).not.toBeNull()
  })

  it('are those of accounts that the member sees', async () => {
    const office = await openOffice()
    await openAccount(office, office.rep, 'Of the rep')
    await withOutcome(office, 'Of the rep')
    const deals = async (part: 'rep' | 'colleague' | 'manager' | 'onlooker') => (await compareLeadScore(office[part])).deals.length
    expect([await deals('rep'), await deals('manager'), await deals('onlooker'), await deals('colleague')]).toEqual([1, 1, 1, 0])
  })
})

describe('alignment in place of lead score', () => {
  it('is chosen for a segment by an admin, told with who and when, written down, and taken back', async () => {
    const office = await openOffice()
    await openAccount(office)
    await chooseScoring(office.admin, { segment: 'Mid-market', byAlignment: true })
    expect((await compareLeadScore(office.rep)).segments).toEqual([{ segment: 'Mid-market', outcomes: 0, byAlignment: { by: 'Ada Quist', at: office.admin.now.toISOString() } }])
    await chooseScoring(office.admin, { segment: 'Mid-market', byAlignment: false })
    // A segment can be switched before it has an outcome.
    expect((await compareLeadScore(office.rep)).segments).toEqual([{ segment: 'Mid-market', outcomes: 0, byAlignment: null }])
    const verbs = await inWorkspace(office.workspaceId, (tx) => tx.auditEntry.findMany({ where: { workspaceId: office.workspaceId, verb: { startsWith: 'scoring.' } }, orderBy: { id: 'asc' } }))
    expect(verbs.map(({ verb }) => verb)).toEqual(['scoring.by_alignment', 'scoring.by_lead_score'])
    await expect(chooseScoring(office.admin, { segment: 'Nobody has it', byAlignment: true })).rejects.toThrow('no such segment')
    await expect(chooseScoring(office.manager, { segment: 'Mid-market', byAlignment: true })).rejects.toThrow()
  })
})
