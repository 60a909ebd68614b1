import { beforeAll, describe, expect, it } from 'vitest'
import { visitAccount } from '@/lib/crm'
import { inWorkspace } from '@/lib/db/transaction'
import { at, closeAtEnd, ingest, KICK_OFF, later, openAccount, openOffice, type Office, type Opened } from '@/lib/testing'
import { searchEverything } from '.'
import { beginsWords } from './search/words'

closeAtEnd()

let here: Office
let account: Opened
let hidden: Opened
let belief: { id: string; statement: string }
let title: string

beforeAll(async () => {
  here = await openOffice()
  const there = await openOffice()
  account = await openAccount(here, here.rep, 'Halden Freight')
  hidden = await openAccount(here, here.colleague, 'Halden Marine')
  await openAccount(there, there.rep, 'Halden Elsewhere')
  await ingest(at(here.rep, later(-2)), account.id, KICK_OFF)
  await ingest(at(here.colleague, later(-2)), hidden.id, KICK_OFF)
  await inWorkspace(here.workspaceId, async (tx) => {
    belief = await tx.belief.findFirstOrThrow({ where: { accountId: account.id, admission: 'shown' }, select: { id: true, statement: true }, orderBy: { id: 'asc' } })
    title = (await tx.interaction.findFirstOrThrow({ where: { accountId: account.id } })).title
  })
})

describe('one search', () => {
  it('finds accounts, people, beliefs and interactions by their words, in any case and order', async () => {
    expect((await searchEverything(here.rep, { q: 'freight HALDEN' })).accounts).toEqual([{ id: account.id, name: 'Halden Freight', segment: 'Mid-market', ownerName: 'Tova Lind' }])
    expect((await searchEverything(here.rep, { q: 'olsen' })).people).toEqual([{ id: account.people.marit, name: 'Marit Olsen', title: 'Chief Financial Officer', accountId: account.id, accountName: 'Halden Freight' }])
    expect((await searchEverything(here.rep, { q: belief.statement.toUpperCase() })).beliefs.map(({ id, accountId }) => [id, accountId])).toContainEqual([belief.id, account.id])
    expect((await searchEverything(here.rep, { q: title })).interactions.map((found) => found.title)).toEqual([title])
  })

  it('gives words that begin as it was typed before words that only hold it', async () => {
    for (const q of ['i', 't', 'p', 'w', 'h', 'ea', 'on']) {
      const began = (await searchEverything(here.rep, { q })).beliefs.map(({ statement, accountName }) => beginsWords(`${statement} ${accountName}`, [q]))
      expect(began, q).toEqual(began.toSorted((a, b) => Number(b) - Number(a)))
    }
  })

  it('takes the name of an account among the words, but not for a word of the belief', async () => {
    const [word = ''] = belief.statement.split(' ').filter((each) => each.length > 4)
    expect((await searchEverything(here.rep, { q: `halden ${word}` })).beliefs.map(({ id }) => id)).toContain(belief.id)
    expect((await searchEverything(here.rep, { q: 'halden freight' })).beliefs).toEqual([])
  })

  it('shows nobody what they may not see, and nothing of another workspace', async () => {
    for (const q of ['halden', 'olsen', belief.statement, title]) {
      const { accounts, people, beliefs, interactions } = await searchEverything(here.colleague, { q })
      expect([...accounts.map(({ id }) => id), ...people.map(({ accountId }) => accountId), ...beliefs.map(({ accountId }) => accountId)].filter((id) => id !== hidden.id)).toEqual([])
      expect(interactions.every(({ accountName }) => accountName === 'Halden Marine')).toBe(true)
    }
    expect((await searchEverything(here.admin, { q: 'halden' })).accounts.map(({ name }) => name)).toEqual(['Halden Marine', 'Halden Freight'])
  })

  it('takes no sign for a wildcard, and gives six of a kind at most', async () => {
    expect((await searchEverything(here.rep, { q: '%' })).accounts).toEqual([])
    expect((await searchEverything(here.rep, { q: 'H_lden' })).accounts).toEqual([])
    expect((await searchEverything(here.rep, { q: "'; --" })).beliefs).toEqual([])
    const found = await searchEverything(here.admin, { q: 'e' })
    expect(found.accounts.length).toBeLessThanOrEqual(6)
    expect(found.beliefs).toEqual([])
  })

  it('without a word gives the accounts that one had open last', async () => {
    expect((await searchEverything(here.rep, { q: ' ' })).accounts).toEqual([])
    await visitAccount(here.rep, { accountId: account.id })
    expect((await searchEverything(here.rep, { q: '' })).accounts.map(({ id }) => id)).toEqual([account.id])
    expect((await searchEverything(here.manager, { q: '' })).accounts).toEqual([])
  })
})
