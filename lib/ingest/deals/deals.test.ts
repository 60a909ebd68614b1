import { describe, expect, it } from 'vitest'
import type { KnownDeal } from '@/lib/crm/types'
import { readAmount, readDay } from './cells'
import { parseDeals } from './parse'
import { planDeals, type Known } from './plan'

const NOW = new Date('2026-05-12T09:00:00Z')
const day = (at: Date | null | undefined) => at?.toISOString().slice(0, 10)

describe('a table of deals', () => {
  it('is read as HubSpot writes it, whatever parts its cells', () => {
    const text = '\uFEFF"Record ID";"Deal Name";"Associated Company";"Deal Stage";"Amount";"Close Date";"Pipeline";"Deal owner"\r\n'
      + '"991";"Halden;\nrollout";"Halden Marine";"Contract Sent";"48.000,00";"2026-06-30 23:59";"Sales";"Tova Lind"\r\n"992";"Osier";"Osier Foods";"Closed won";"";"2026-04-01 09:12";"Sales";"(No value)"\r\n'
    const { lines, faults, unread } = parseDeals('deals.csv', text)
    expect(faults).toEqual([])
    expect(unread).toEqual(['Pipeline'])
    expect(lines).toEqual([
      { line: 2, account: 'Halden Marine', name: 'Halden; rollout', externalId: '991', stage: 'Contract Sent', amountMinor: 4_800_000, closeDate: new Date('2026-06-30'), owner: 'Tova Lind' },
      { line: 4, account: 'Osier Foods', name: 'Osier', externalId: '992', stage: 'Closed won', amountMinor: null, closeDate: new Date('2026-04-01'), owner: null, outcome: 'won' },
    ])
  })

  it('is read as a Salesforce report writes it: month first where one date tells, and the note below the table is none', () => {
    const text = 'Opportunity Name,Account Name,Type,Amount (USD),Close Date,IsClosed,IsWon,Forecast Category,Lead Score,Owner Email\n'
      + 'Renewal 26,Halden Marine,Existing Customer - Renewal,"48,000.50",3/4/2026,true,false,Omitted,71,tova@tessel.example\nSeats,Osier Foods,Existing Customer - Upgrade,900,3/31/2026,false,false,Commit,,\n\n"Confidential Information - Do Not Distribute"\n'
    const { lines, faults, eitherOrder } = parseDeals('report.csv', text)
    expect(faults).toEqual([])
    expect(eitherOrder).toBeNull()
    expect(lines.map((line) => [line.type, line.amountMinor, line.currency, day(line.closeDate), line.outcome, line.leadScore])).toEqual([
      ['renewal', 4_800_050, 'USD', '2026-03-04', 'lost', 71], ['expansion', 90_000, 'USD', '2026-03-31', null, null],
    ])
  })

  it('says of a line that cannot be read where it stands and what to do, and takes the others', () => {
    const text = 'Company,Deal,Amount,Currency,Close date,Outcome\nHalden,One,lots,EUR,2026-03-31,\nHalden,,,,,\n,Two,5,EUR,,\nHalden,Three,5,Euros,,\nHalden,Four,5,EUR,31.02.2026,\nHalden,Five,5,EUR,,maybe\nHalden,Six,5,EUR,,open,more\nHalden,Seven,5,EUR,31.03.2026,won\n'
    const { lines, faults } = parseDeals('deals.csv', text)
    expect(lines.map(({ line, name }) => [line, name])).toEqual([[9, 'Seven']])
    expect(faults.map(({ line, problem }) => `${line}: ${problem}`)).toEqual([
      '2: “lots” under “Amount” cannot be read.', '3: It names no deal.', '4: It names no account for “Two”.', '5: “EUROS” under “Currency” is not a currency.', '6: “31.02.2026” under “Close date” cannot be read.',
      '7: “maybe” under “Outcome” is not an outcome.', '8: It has more cells than the first line has columns.',
    ])
    expect(faults.every(({ remedy }) => remedy !== '')).toBe(true)
  })

  it('names what it lacks, and asks which of day and month comes first where nothing tells', () => {
    expect(() => parseDeals('a.csv', 'Company,Website\nHalden,halden.com\n')).toThrow(/a\.csv, line 1: no column names the deals/)
    expect(() => parseDeals('a.csv', 'Deal,Amount\nOne,5\n')).toThrow(/no column names their accounts/)
    expect(() => parseDeals('a.csv', 'Deal,Company\n')).toThrow(/there is no deal in it/)
    const text = 'Deal,Company,Close date\nOne,Halden,04/05/2026\n'
    expect(parseDeals('a.csv', text).eitherOrder).toEqual({ cell: '04/05/2026', read: 'day', mixed: false })
    expect(parseDeals('a.csv', `${text}Two,Halden,31/05/2026\nThree,Halden,05/31/2026\n`).eitherOrder).toEqual({ cell: '04/05/2026', read: 'day', mixed: true })
    expect([null, 'day', 'month'].map((order) => day(parseDeals('a.csv', text, order as 'day' | 'month' | null).lines[0]?.closeDate))).toEqual(['2026-05-04', '2026-05-04', '2026-04-05'])
  })

  it('knows amounts and days as people write them', () => {
    const amounts = ['48,000.00', '48.000,00', '€ 48 000', '48k', 'USD 1.2m', '1.234', '0.5', '12,5', '1,234,567', '-5', '5 apples', '']
    expect(amounts.map((cell) => readAmount(cell)?.amount ?? null)).toEqual([48_000, 48_000, 48_000, 48_000, 1_200_000, 1234, 0.5, 12.5, 1_234_567, null, null, null])
    expect(['€5', '5 GBP', '5'].map((cell) => readAmount(cell)?.currency)).toEqual(['EUR', 'GBP', null])
    expect(['2026-01-31T23:30:00.000+0000', '31.01.2026', 'Jan 31, 2026', '31 January 2026', '1/31/2026', '30/02/2026', 'soon'].map((cell) => day(readDay(cell, 'month')) ?? null)).toEqual(['2026-01-31', '2026-01-31', '2026-01-31', '2026-01-31', '2026-01-31', null, null])
  })
})

describe('what an import of deals would do', () => {
  const deal: KnownDeal = {
    id: 'd1', accountId: 'a1', externalId: null, ownerId: 'm1', name: 'Rollout', type: 'new', stage: 'Proposal', stageSince: new Date('2026-03-01'), amountMinor: 4_800_000, currency: 'EUR',
    closeDate: new Date('2026-06-30'), forecastCategory: 'Best case', leadScore: { score: 71, at: NOW }, outcome: null, outcomeAt: null,
  }
  const known = (more: Partial<Known> = {}): Known => ({
    accounts: [{ id: 'a1', name: 'Halden Marine', slug: 'halden', ownerId: 'm1', mayEdit: true }, { id: 'a2', name: 'Osier', slug: 'osier', ownerId: 'm2', mayEdit: false }],
    deals: [deal], members: [{ id: 'm1', name: 'Tova Lind', email: 'tova@tessel.example' }, { id: 'm2', name: 'Milo Brandt' }], importerId: 'm2', now: NOW, ...more,
  })
  const plan = (rows: string, more?: Partial<Known>) => planDeals(parseDeals('deals.csv', rows).lines, known(more))

  it('leaves what the file has no column for, and a deal that is as the file says', () => {
    const same = plan('Account,Deal,Stage,Amount,Lead score\nhalden marine,rollout,Proposal,48000,71\n').deals[0]
    // Only the way its name is written differs.
    expect(same?.changes).toEqual([{ what: 'name', from: 'Rollout', to: 'rollout' }])
    const [changed] = plan('Account,Deal,Stage,Close date,Lead score,Deal owner\nHalden Marine,Rollout,Contract,2026-07-31,80,Milo Brandt\n').deals
    expect(changed?.changes).toEqual([
      { what: 'stage', from: 'Proposal', to: 'Contract' }, { what: 'closeDate', from: '2026-06-30', to: '2026-07-31' }, { what: 'owner', from: 'Tova Lind', to: 'Milo Brandt' }, { what: 'leadScore', from: '71', to: '80' },
    ])
    expect(changed?.facts).toMatchObject({ amountMinor: 4_800_000, currency: 'EUR', forecastCategory: 'Best case', stageSince: null, leadScores: [{ at: NOW, score: 80, source: 'CRM' }] })
  })

  it('knows a deal by its id before its name, and takes none from another account', () => {
    const deals = [{ ...deal, externalId: '991' }]
    const rows = 'Deal ID,Account,Deal,Stage\n991,Halden Marine,Rollout 2,Proposal\n992,Halden Marine,Rollout,Proposal\n991,New Co,Rollout,Proposal\n991,Halden Marine,Again,Proposal\n'
    const { deals: planned, faults, accounts } = plan(rows, { deals })
    expect(planned.map(({ id, line, changes }) => [line, id, changes.map(({ what }) => what)])).toEqual([[2, 'd1', ['name']], [3, null, []]])
    expect(faults.map(({ line, problem }) => [line, problem])).toEqual([[4, '“Rollout” is kept at another account here.'], [5, 'Its id, 991, stands on line 2 already.']])
    expect(faults[1]?.remedy).toBe('Leave one of the two.')
    expect(plan('Account,Deal\nHalden Marine,Twice\nHalden Marine,twice\n').faults).toMatchObject([{ line: 3, problem: '“twice” of Halden Marine stands on line 2 already.' }])
    expect(accounts).toEqual([])
  })

  it('gives new deals and accounts to whom the file names, else to the importer, and touches nobody else’s account', () => {
    const { deals, accounts, faults, strangers } = plan('Account,Deal,Owner\nNew Co,First,tova@tessel.example\nnew co,Second,Ann Other\nHalden Marine,Rollout,Ann Other\nHalden Marine,Third,\nOsier,Fourth,\n')
    expect(accounts).toEqual([{ name: 'New Co', ownerId: 'm1' }])
    expect(deals.map(({ account, facts, ownerId }) => [account.name, facts.name, ownerId])).toEqual([['New Co', 'First', 'm1'], ['New Co', 'Second', 'm2'], ['Halden Marine', 'Rollout', 'm1'], ['Halden Marine', 'Third', null]])
    expect(strangers).toEqual([{ owner: 'Ann Other', lines: 2 }])
    expect(faults.map(({ line, problem }) => [line, problem])).toEqual([[6, 'The deals of “Osier” are not yours to change.']])
  })

  it('says what an end means for the type of the deal, keeps its day, and opens what the CRM opened again', () => {
    const ended = { ...deal, stage: 'Closed Won', outcome: 'won' as const, outcomeAt: new Date('2026-04-20') }
    const outcome = (rows: string, more?: Partial<Known>) => plan(rows, more).deals.map(({ facts }) => [facts.outcome, day(facts.outcomeAt)])
    expect(outcome('Account,Deal,Stage,Type,Close date\nX,A,Closed Lost,Renewal,2026-05-01\nX,B,Closed Won,Upsell,2027-01-01\nX,C,Proposal,New,2026-05-01\n')).toEqual([['churned', '2026-05-01'], ['expanded', '2026-05-12'], [null, undefined]])
    expect(outcome('Account,Deal,Stage\nHalden Marine,Rollout,Closed Won\n', { deals: [ended] })).toEqual([['won', '2026-04-20']])
    expect(outcome('Account,Deal,Stage\nHalden Marine,Rollout,Negotiation\n', { deals: [ended] })).toEqual([[null, undefined]])
    // An outcome that never stood in a stage stays where the file says nothing of it.
    expect(outcome('Account,Deal,Stage\nHalden Marine,Rollout,Negotiation\n', { deals: [{ ...ended, stage: 'Proposal' }] })).toEqual([['won', '2026-04-20']])
  })
})
