import { beginsWords, type Marked, markedParts, searchWords } from '@/lib/insights/client'
import type { SearchView } from '@/lib/insights/types'
import { formatDate } from '@/lib/shared/format'
import { INTERACTION_WORDS } from '../atoms/words'
import { NAV } from './nav'
import { THEME_WORDS, THEMES, type Theme } from './theme'

type Group = 'Accounts' | 'Opened last' | 'People' | 'Beliefs' | 'Interactions' | 'Go to' | 'Do'

/** `theme` changes colours where it is and `starts` begins something; everything else is a way somewhere. */
export type PaletteItem = { id: string; label: Marked[]; hint: string | null; href: string; theme?: Theme; starts?: 'review'; group: Group }

type Static = { id: string; label: string; /** Other words for it. */ also?: string; hint: string | null; href: string; theme?: Theme; starts?: 'review'; group: 'Go to' | 'Do'; /** For managers and admins. */ lead?: true; /** For these and for reviewers. */ reviews?: true }

const STATIC: readonly Static[] = [
  ...NAV.map((item): Static => ({ id: `go-${item.key}`, label: item.label, hint: `g ${item.key}`, href: item.href, group: 'Go to' })),
  { id: 'do-account', label: 'New account', hint: null, href: '/accounts?new=1', group: 'Do' },
  { id: 'do-import', label: 'Import a transcript, ticket or e-mail', hint: null, href: '/import', group: 'Do' },
  { id: 'do-changed', label: 'Accounts changed since my last visit', hint: null, href: '/accounts?since=visit', group: 'Do' },
  { id: 'do-followed', label: 'Accounts that I follow', hint: null, href: '/accounts?scope=followed', group: 'Do' },
]

/** What is listed once one looks for it. */
const MORE: readonly Static[] = [
  { id: 'go-score', label: 'Alignment against lead score', hint: 'Insights', href: '/insights', group: 'Go to' },
  { id: 'go-churn', label: 'Churn: whom to call before they leave', hint: 'Insights', href: '/insights/churn', group: 'Go to' },
  { id: 'go-themes', label: 'Themes: what customers share', hint: 'Insights', href: '/insights/themes', group: 'Go to' },
  { id: 'go-pilot', label: 'Pilot report', hint: 'Insights', href: '/insights/pilot', group: 'Go to', lead: true },
  { id: 'go-quality', label: 'Quality of reading', hint: 'Insights', href: '/review/overview', group: 'Go to', reviews: true },
  { id: 'go-digest', label: 'My week', also: 'digest', hint: null, href: '/digest', group: 'Go to' },
  { id: 'do-review', label: 'Start a pipeline review', hint: 'on the pipeline', href: '/pipeline', starts: 'review', group: 'Do' },
  ...THEMES.map((theme): Static => ({ id: `do-theme-${theme}`, label: `Theme: ${THEME_WORDS[theme].toLowerCase()}`, also: 'colours colors mode', hint: null, href: '', theme, group: 'Do' })),
]

type AccountAct = { id: string; words: string; label: (account: string) => string; href: (accountId: string) => string }

/** What can be done with an account by its name: "brief northquay". */
const ACTS: readonly AccountAct[] = [
  { id: 'brief', words: 'meeting brief', label: (account) => `Meeting brief: ${account}`, href: (id) => `/briefs/${id}` },
  { id: 'handoff', words: 'handoff brief', label: (account) => `Handoff brief: ${account}`, href: (id) => `/briefs/${id}?kind=handoff` },
  { id: 'plan', words: 'plan a meeting with', label: (account) => `Plan a meeting with ${account}`, href: (id) => `/accounts/${id}?new=meeting` },
]
/** A verb is known by as many letters; fewer begin too many words. */
const VERB_LETTERS = 4
/** Accounts that each verb is offered for. */
const ACTED = 4

const isVerb = (word: string, words: string): boolean => (word.length >= VERB_LETTERS && words.split(' ').some((each) => each.startsWith(word))) || words.split(' ').includes(word)

/** What is asked for and of which accounts, where words name an act: the first of the two, and the words that are left to find the account by. */
export function accountActs(query: string): { acts: readonly AccountAct[]; accounts: string } | null {
  const words = searchWords(query.toLowerCase())
  const verbs = words.filter((word) => ACTS.some(({ words: own }) => isVerb(word, own)))
  if (!verbs.some((word) => word.length >= VERB_LETTERS)) return null
  const acts = ACTS.filter(({ words: own }) => verbs.every((word) => isVerb(word, own)))
  return acts.length === 0 ? null : { acts, accounts: words.filter((word) => !verbs.includes(word)).join(' ') }
}

const NOTHING: SearchView = { accounts: [], people: [], beliefs: [], interactions: [] }

/** Those that are so before those that are not, each in the order they had. */
const firstOf = <T>(items: readonly T[], is: (item: T) => boolean): T[] => [...items.filter(is), ...items.filter((item) => !is(item))]

/** What the palette lists: what the server found, then places and actions that hold every word; these first while nothing is typed. */
export function paletteItems(query: string, found: SearchView = NOTHING, { acted = [], leads = false, reviews = false, today }: { /** Accounts that an act is asked for. */ acted?: SearchView['accounts']; leads?: boolean; reviews?: boolean; today?: string } = {}): PaletteItem[] {
  const words = searchWords(query)
  const mark = (text: string) => markedParts(text, words)
  const known = words.length === 0 ? STATIC : [...STATIC, ...MORE].filter(({ label, also = '', lead, reviews: review }) => (leads || !lead) && (reviews || !review) && words.every((word) => `${label} ${also}`.toLowerCase().includes(word.toLowerCase())))
  const places = known.map(({ id, label, hint, href, theme, starts, group }): PaletteItem => ({ id, label: mark(label), hint, href, group, ...(theme && { theme }), ...(starts && { starts }) }))
  // Whoever has opened none yet, or names none that is there, hears what is missing.
  const acts = (accountActs(query)?.acts ?? []).flatMap((act) => acted.length === 0 ? [{ id: act.id, label: mark(act.label('…')), hint: 'with the name of an account', href: '/accounts', group: 'Do' as const }] : acted.slice(0, ACTED).map(({ id, name }): PaletteItem => ({ id: `${act.id}-${id}`, label: mark(act.label(name)), hint: null, href: act.href(id), group: 'Do' })))
  const accounts = found.accounts.map(({ id, name, segment, ownerName }): PaletteItem => ({
    id: `account-${id}`, label: mark(name), hint: [segment, ownerName].filter(Boolean).join(' · ') || null, href: `/accounts/${id}`, group: words.length === 0 ? 'Opened last' : 'Accounts',
  }))
  if (words.length === 0) return [...places, ...accounts]
  const groups = [
    accounts,
    found.people.map((person): PaletteItem => ({
      id: `person-${person.id}`, label: mark(person.name), hint: [person.title, person.accountName].filter(Boolean).join(' · '), href: `/people/${person.id}`, group: 'People',
    })),
    found.beliefs.map((belief): PaletteItem => ({
      id: `belief-${belief.id}`, label: mark(belief.statement), hint: [belief.holder, belief.holder === belief.accountName ? null : belief.accountName, belief.live ? null : 'no longer'].filter(Boolean).join(' · '),
      href: `/accounts/${belief.accountId}?belief=${belief.id}`, group: 'Beliefs',
    })),
    found.interactions.map(({ id, title, type, at, accountName }): PaletteItem => ({
      id: `interaction-${id}`, label: mark(title), hint: `${INTERACTION_WORDS[type]} ${at === null ? 'of a day not known yet' : formatDate(at, today)} · ${accountName}`, href: `/interactions/${id}`, group: 'Interactions',
    })),
  ]
  const begins = ({ label, hint }: PaletteItem): boolean => beginsWords(`${label.map((part) => part.text).join('')} ${hint ?? ''}`, words)
  return [
    ...firstOf(groups, (items) => items.some(begins)).flatMap((items) => firstOf(items, begins)),
    ...places.filter(({ group }) => group === 'Go to'), ...acts, ...places.filter(({ group }) => group === 'Do'),
  ]
}
