import type { MemberName } from '@/lib/review/types'

/** The members whom a note names with `@`, by their whole name or by a first name that only one of them has. */
export function mentionsIn(text: string, people: readonly MemberName[]): string[] {
  const low = text.toLowerCase()
  return people.filter(({ name }) => {
    const first = firstName(name)
    const alone = people.filter((other) => firstName(other.name) === first).length === 1
    return names(low, name.toLowerCase()) || (alone && names(low, first))
  }).map(({ memberId }) => memberId)
}

const firstName = (name: string): string => (name.split(' ')[0] ?? name).toLowerCase()

/** Is `@name` in the text, and not the beginning of a longer word? */
function names(text: string, name: string): boolean {
  for (let at = text.indexOf(`@${name}`); at >= 0; at = text.indexOf(`@${name}`, at + 1)) {
    if (!/[\p{L}\p{N}]/u.test(text.charAt(at + name.length + 1))) return true
  }
  return false
}

/** A note in pieces, those that name one of its members apart. */
export function nameParts(text: string, mentioned: readonly MemberName[]): { text: string; named: boolean }[] {
  const wanted = mentioned.flatMap(({ name }) => [`@${name}`, `@${name.split(' ')[0] ?? name}`]).map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  if (wanted.length === 0) return [{ text, named: false }]
  return text.split(new RegExp(`(${wanted.join('|')})`, 'giu')).flatMap((part, index) => (part === '' ? [] : [{ text: part, named: index % 2 === 1 }]))
}
