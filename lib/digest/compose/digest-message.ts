import type { Message, MessagePart } from '@/lib/deliver/types'
import { count, formatDate, formatNumber } from '@/lib/shared/format'
import type { Digest, SectionKey } from '../types'

/** Sentences of a section in a channel, where many read and little is read. */
const SHORT = 3

/** What of a digest a member wants: sections whose group they switched off are left out. */
export function wantedSections(digest: Digest, off: ReadonlySet<'waiting' | 'accounts' | 'meetings'>): Digest {
  const groupOf = (key: SectionKey): 'waiting' | 'accounts' | 'meetings' | null => (key === 'waiting' ? 'waiting' : key === 'meetings' ? 'meetings' : key === 'team' || key === 'talk' ? null : 'accounts')
  return { ...digest, sections: digest.sections.filter(({ key }) => { const group = groupOf(key); return group === null || !off.has(group) }) }
}

/** "3 accounts that you own or follow, and 9 of your team": which accounts a digest looks at. */
export function accountsWords({ accounts, ofTeam }: Pick<Digest, 'accounts' | 'ofTeam'>): string {
  const own = accounts - ofTeam
  if (ofTeam === 0) return `${count(own, 'account')} that you own or follow`
  return own === 0 ? `${count(ofTeam, 'account')} of your team` : `${count(own, 'account')} that you own or follow, and ${formatNumber(ofTeam)} of your team`
}

/** A digest as a message; null where there is nothing to say. `short` is for a channel. */
export function digestMessage(digest: Digest, short: boolean): Message | null {
  if (digest.sections.length === 0) return null
  const path = `/digest?week=${digest.day}`
  const rest = (more: number): MessagePart[][] => (more > 0 ? [[{ text: `And ${count(more, 'more', 'more')}.`, path }]] : [])
  return {
    subject: `Your week in Credence, ${formatDate(digest.from)} to ${formatDate(digest.to)}`, group: 'digest',
    lead: [[{ text: short ? 'What moved this week.' : `${accountsWords(digest)}. Each sentence links to what it rests on.` }]],
    blocks: digest.sections.map(({ title, items, more }) => {
      const told = short ? items.slice(0, SHORT) : items
      return { title, items: [...told, ...rest(more + items.length - told.length)] }
    }),
    action: { label: 'Open the week in Credence', path },
  }
}
