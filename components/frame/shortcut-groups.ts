import { KEY_LIST } from '../pipeline-review/keys'
import { REVIEW_KEYS } from '../review/key-list'
import { NAV } from './nav'

export type ShortcutGroup = { title: string; keys: readonly (readonly [keys: readonly string[], what: string])[] }

const GROUPS: readonly ShortcutGroup[] = [
  { title: 'Everywhere', keys: [[['⌘', 'K'], 'Search everything (Ctrl K)'], [['/'], 'Search on this page'], [['?'], 'This list'], [['Esc'], 'Close what is open']] },
  { title: 'Go to', keys: NAV.map((item) => [['g', item.key], item.label]) },
  { title: 'In a list', keys: [[['j'], 'Next'], [['k'], 'Previous'], [['Enter'], 'Open'], [['x'], 'Choose an account'], [['⇧', 'x'], 'Choose all up to it']] },
  { title: 'In the search', keys: [[['↑'], 'Previous'], [['↓'], 'Next'], [['Enter'], 'Open'], [['Esc'], 'Close']] },
]
const QUEUE: readonly ShortcutGroup[] = REVIEW_KEYS.map(({ title, keys }) => ({ title: `In review: ${title.toLowerCase()}`, keys }))
const DESK: ShortcutGroup = { title: 'In a pipeline review', keys: KEY_LIST.map(({ keys, does }) => [keys, does.charAt(0).toUpperCase() + does.slice(1)]) }

/** The keys that a page has, what is on screen first. A pipeline review and the review queue give the same keys to other things: each page lists its own. */
export function shortcutGroups(pathname: string): readonly ShortcutGroup[] {
  if (pathname.startsWith('/pipeline/review/')) return [DESK, ...GROUPS]
  return pathname === '/review' || pathname.startsWith('/review/') ? [...QUEUE, ...GROUPS] : [...GROUPS, ...QUEUE, DESK]
}
