import type { MemberName } from '@/lib/review/types'

/** One `@name` of a note: the one member it means, or those whom it could mean. */
type Mention = { start: number; word: string; meant: readonly MemberName[] }

/** The members whom a note names with `@`, by their whole name or by a first name that only one of them has. */
export const mentionsIn = (text: string, people: readonly MemberName[]): string[] =>
  [...new Set(mentionsOf(text, people).flatMap(({ meant }) => (meant.length === 1 ? meant.map(({ memberId }) => memberId) : [])))]

function mentionsOf(text: string, people: readonly MemberName[]): Mention[] {
  const low = text.toLowerCase()
  return [...text.matchAll(/(?<![\p{L}\p{N}])@([\p{L}\p{N}][\p{L}\p{N}'’-]*)/gu)].map(({ index: start, 0: word }) => {
    const rest = low.slice(start + 1)
    const whole = people.filter(({ name }) => begins(rest, name.toLowerCase())).sort((a, b) => b.name.length - a.name.length)
    return { start, word, meant: whole.length > 0 ? whole.slice(0, 1) : people.filter(({ name }) => begins(rest, firstName(name))) }
  })
}

const firstName = (name: string): string => (name.split(' ')[0] ?? name).toLowerCase()

/** Does a text begin with a name, and not with a longer word? */
const begins = (text: string, name: string): boolean => text.startsWith(name) && !/[\p{L}\p{N}]/u.test(text.charAt(name.length))

/** Whom a note tells, and which of its names mean nobody or several; without the name at `typing`, which is not written to its end. */
export function toldWords(text: string, people: readonly MemberName[], typing: number | null = null): string {
  const mentions = mentionsOf(text, people).filter(({ start }) => start !== typing)
  const told = [...new Set(mentions.flatMap(({ meant }) => (meant.length === 1 ? meant.map(({ name }) => name) : [])))]
  return [
    ...(told.length > 0 ? [`Tells ${new Intl.ListFormat('en-GB').format(told)}.`] : []),
    ...mentions.flatMap(({ word, meant }) => (meant.length === 0 ? [`“${word}” is nobody who sees this account, so it tells nobody.`]
      : meant.length > 1 ? [`“${word}” could be ${new Intl.ListFormat('en-GB', { type: 'disjunction' }).format(meant.map(({ name }) => name))}: write the whole name.`] : [])),
  ].join(' ')
}

/** The name that is being written before the caret; null where none is. */
export function mentionBefore(text: string, caret: number): { start: number; query: string } | null {
  const [found, query] = /(?<![\p{L}\p{N}])@((?:[\p{L}\p{N}'’.-]+ )*[\p{L}\p{N}'’.-]*)$/u.exec(text.slice(0, caret)) ?? []
  return found === undefined || query === undefined || query.endsWith(' ') ? null : { start: caret - found.length, query }
}

const MOST = 6

/** Members whom what was typed could mean: any word of their name begins so. None once a whole name stands there. */
export function suggestedFor(query: string, people: readonly MemberName[]): MemberName[] {
  const low = query.toLowerCase()
  if (people.some(({ name }) => name.toLowerCase() === low)) return []
  return people.filter(({ name }) => ` ${name.toLowerCase()}`.includes(` ${low}`)).slice(0, MOST)
}

/** A note in pieces, those that name one of its members apart. */
export function nameParts(text: string, mentioned: readonly MemberName[]): { text: string; named: boolean }[] {
  const wanted = mentioned.flatMap(({ name }) => [`@${name}`, `@${name.split(' ')[0] ?? name}`]).map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  if (wanted.length === 0) return [{ text, named: false }]
  return text.split(new RegExp(`(${wanted.join('|')})`, 'giu')).flatMap((part, index) => (part === '' ? [] : [{ text: part, named: index % 2 === 1 }]))
}
