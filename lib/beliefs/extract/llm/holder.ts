import type { ExtractorInput, HolderRef, ReadableSegment } from '@/lib/beliefs/types'
import { normaliseName } from '@/lib/shared/names'
import type { Item } from './schema'

export type Held = { holder: HolderRef; reported: boolean } | { drop: 'our_holder' | 'unknown_holder' }

/** The board and the management are the firm. */
const FIRM = /^(?:the )?(?:company|board|management|leadership|firm|team|everyone|everybody)$/i

/**
 * Who holds what the model found. Somebody else than the speaker is always reported, must be named in the conversation or be
 * known, and is never one of ours. What a shared microphone says for itself stays with the room, whoever the model takes it for.
 */
export function heldBy(item: Pick<Item, 'holder' | 'holder_name' | 'reported'>, segment: ReadableSegment, input: ExtractorInput): Held {
  const name = (item.holder_name ?? '').trim()
  if (item.holder === 'company' || (item.holder === 'other' && FIRM.test(name))) return { holder: { kind: 'company' }, reported: item.reported }
  if (item.holder === 'speaker' || name === '' || isSame(name, segment.speaker)) return { holder: { kind: 'speaker' }, reported: false }
  if (segment.shared && !item.reported) return { holder: { kind: 'speaker' }, reported: false }
  if (isSame(name, input.account)) return { holder: { kind: 'company' }, reported: item.reported }
  if (isOurs(name, input)) return { drop: 'our_holder' }
  if (!isMentioned(name, input)) return { drop: 'unknown_holder' }
  return { holder: { kind: 'named', as: name }, reported: true }
}

const isSame = (a: string, b: string): boolean => normaliseName(a) === normaliseName(b)

function isOurs(name: string, { us, people, segments }: ExtractorInput): boolean {
  const said = normaliseName(name)
  const ours = [
    ...us, ...people.filter(({ side }) => side === 'us' || side === 'partner').flatMap((person) => [person.name, ...person.aliases]),
    ...segments.filter(({ side }) => side === 'us' || side === 'partner').map(({ speaker }) => speaker),
  ].map(normaliseName)
  if (!ours.some((one) => one === said || (one.split(' ').includes(said) && said.length > 2))) return false
  // A first name that one of theirs has as well is theirs.
  return !people.some((person) => person.side === 'customer' && [person.name, ...person.aliases].some((label) => normaliseName(label) === said || normaliseName(label).split(' ').includes(said)))
}

/** Somebody said this name or role in the conversation, or a known person goes by it. */
function isMentioned(name: string, { people, segments }: ExtractorInput): boolean {
  const words = normaliseName(name).split(' ').filter((word) => word.length > 1)
  if (words.length === 0) return false
  if (people.some((person) => person.side !== 'us' && [person.name, ...person.aliases, person.title ?? ''].some((label) => normaliseName(label) === normaliseName(name)))) return true
  return segments.some(({ text }) => {
    const said = ` ${normaliseName(text.replace(/['’]s\b/g, ''))} `
    return words.every((word) => said.includes(` ${word} `))
  })
}
