import { members, vendor, vendorPeople } from './vendor'
import type { SampleAccount } from './types'

/** Somebody who speaks or writes in an account's interactions. */
export type Actor = { name: string; email: string; title: string; ours: boolean; room: boolean; company: string }

export type Cast = (key: string) => Actor

/**
 * Resolves the short keys of the material (a first name, a full name or an alias) to people of the account, members,
 * and our colleagues; `rooms` adds shared microphones. Throws on a key that nobody answers to.
 */
export function castOf(account: SampleAccount, rooms: Record<string, string> = {}): Cast {
  const actors = new Map<string, Actor>()
  const add = (keys: string[], actor: Actor) => keys.forEach((key) => actors.set(key, actor))
  for (const us of [...members, ...vendorPeople]) {
    add([us.name, firstName(us.name), ...us.aliases], { ...pick(us), ours: true, room: false, company: vendor.name })
  }
  for (const person of account.people) {
    add([...person.aliases, person.name, firstName(person.name)], { ...pick(person), ours: false, room: false, company: account.name })
  }
  for (const [key, label] of Object.entries(rooms)) {
    add([key], { name: label, email: '', title: '', ours: false, room: true, company: account.name })
  }
  return (key) => {
    const actor = actors.get(key)
    if (!actor) throw new Error(`sample ${account.slug}: nobody answers to “${key}”`)
    return actor
  }
}

const firstName = (name: string) => name.split(' ')[0] ?? name
const pick = ({ name, email, title }: { name: string; email: string; title: string }) => ({ name, email, title })

export type Turn = { actor: Actor; label: string; text: string }

/** Reads the one-turn-a-line form of the material; a line without a known key is a mistake in the material. */
export function turnsOf(talk: string, cast: Cast, labels: Record<string, string> = {}): Turn[] {
  return talk.split('\n').map((line) => line.trim()).filter(Boolean).map((line) => {
    const colon = line.indexOf(': ')
    if (colon < 1) throw new Error(`sample: no speaker in “${line.slice(0, 60)}”`)
    const key = line.slice(0, colon)
    const actor = cast(key)
    return { actor, label: labels[key] ?? actor.name, text: line.slice(colon + 2).replace(/\s+/g, ' ').trim() }
  })
}
