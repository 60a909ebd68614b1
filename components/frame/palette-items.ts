import { type Marked, markedParts, searchWords } from '@/lib/insights/client'
import type { SearchView } from '@/lib/insights/types'
import { formatDate } from '@/lib/shared/format'
import { INTERACTION_WORDS } from '../atoms/words'
import { NAV } from './nav'

type Group = 'Accounts' | 'Opened last' | 'People' | 'Beliefs' | 'Interactions' | 'Go to' | 'Do'

export type PaletteItem = { id: string; label: Marked[]; hint: string | null; href: string; group: Group }

type Static = { id: string; label: string; hint: string | null; href: string; group: 'Go to' | 'Do' }

const STATIC: readonly Static[] = [
  ...NAV.map((item): Static => ({ id: `go-${item.key}`, label: item.label, hint: `g ${item.key}`, href: item.href, group: 'Go to' })),
  { id: 'do-account', label: 'New account', hint: null, href: '/accounts?new=1', group: 'Do' },
  { id: 'do-import', label: 'Import a transcript, ticket or e-mail', hint: null, href: '/import', group: 'Do' },
  { id: 'do-changed', label: 'Accounts changed since my last visit', hint: null, href: '/accounts?since=visit', group: 'Do' },
  { id: 'do-followed', label: 'Accounts that I follow', hint: null, href: '/accounts?scope=followed', group: 'Do' },
]

const NOTHING: SearchView = { accounts: [], people: [], beliefs: [], interactions: [] }

/** What the palette lists: what the server found, then places and actions that hold every word; these first while nothing is typed. */
export function paletteItems(query: string, found: SearchView = NOTHING, today?: string): PaletteItem[] {
  const words = searchWords(query)
  const mark = (text: string) => markedParts(text, words)
  const places = STATIC.filter(({ label }) => words.every((word) => label.toLowerCase().includes(word.toLowerCase()))).map((item): PaletteItem => ({ ...item, label: mark(item.label) }))
  const accounts = found.accounts.map(({ id, name, segment, ownerName }): PaletteItem => ({
    id: `account-${id}`, label: mark(name), hint: [segment, ownerName].filter(Boolean).join(' · ') || null, href: `/accounts/${id}`, group: words.length === 0 ? 'Opened last' : 'Accounts',
  }))
  if (words.length === 0) return [...places, ...accounts]
  return [
    ...accounts,
    ...found.people.map((person): PaletteItem => ({
      id: `person-${person.id}`, label: mark(person.name), hint: [person.title, person.accountName].filter(Boolean).join(' · '), href: `/people/${person.id}`, group: 'People',
    })),
    ...found.beliefs.map((belief): PaletteItem => ({
      id: `belief-${belief.id}`, label: mark(belief.statement), hint: [belief.holder, belief.holder === belief.accountName ? null : belief.accountName, belief.live ? null : 'no longer'].filter(Boolean).join(' · '),
      href: `/accounts/${belief.accountId}?belief=${belief.id}`, group: 'Beliefs',
    })),
    ...found.interactions.map(({ id, title, type, at, accountName }): PaletteItem => ({
      id: `interaction-${id}`, label: mark(title), hint: `${INTERACTION_WORDS[type]} ${formatDate(at, today)} · ${accountName}`, href: `/interactions/${id}`, group: 'Interactions',
    })),
    ...places,
  ]
}
