import { NAV } from './nav'

export type PaletteItem = { id: string; label: string; hint: string | null; href: string; group: 'Go to' | 'Do' | 'Accounts' }

const STATIC: readonly PaletteItem[] = [
  ...NAV.map((item): PaletteItem => ({ id: `go-${item.key}`, label: item.label, hint: `g ${item.key}`, href: item.href, group: 'Go to' })),
  { id: 'do-import', label: 'Import a transcript, ticket or e-mail', hint: null, href: '/import', group: 'Do' },
  { id: 'do-account', label: 'New account', hint: null, href: '/accounts?new=1', group: 'Do' },
]

/** What the palette lists for a query: accounts that the server found, then places and actions whose words begin with it. */
export function paletteItems(query: string, accounts: readonly { id: string; name: string; segment: string | null }[]): PaletteItem[] {
  const needle = query.trim().toLowerCase()
  const matching = STATIC.filter((item) => item.label.toLowerCase().split(/\s+/).some((word) => word.startsWith(needle)) || item.label.toLowerCase().includes(needle))
  const found = accounts.map((account): PaletteItem => ({ id: account.id, label: account.name, hint: account.segment, href: `/accounts/${account.id}`, group: 'Accounts' }))
  return needle === '' ? [...matching, ...found] : [...found, ...matching]
}
