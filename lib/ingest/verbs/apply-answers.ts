import { someoneAt } from '@/lib/crm'
import { InvalidError } from '@/lib/shared/errors'
import { newId } from '@/lib/shared/ids'
import type { Side } from '@/lib/shared/vocabulary'
import type { ResolvedSpeaker } from '../resolve'
import { isAnonymousLabel } from '../speakers'
import { makePerson, teachMember, teachPerson, type PeopleAtHand } from './people-at-hand'

export type SpeakerRow = { label: string; side: Side; shared: boolean; personId: string | null; memberId: string | null }

/** By which import people are told apart: what it makes and teaches goes with it when it is undone. Has somebody said who they are? */
export type Occasion = { importId: string | null; said: boolean }

/** Turns an answer into a speaker row: makes a person who is new and remembers the label for the next file. `savePeople` writes both. */
export function applyAnswer(people: PeopleAtHand, { importId, said }: Occasion, speaker: ResolvedSpeaker): SpeakerRow {
  const { label, answer, email, title } = speaker
  const remembered = isAnonymousLabel(label) ? [] : [label]
  const emails = email ? [email] : []
  switch (answer.as) {
    case 'us':
      return { label, side: 'us', shared: speaker.shared, personId: null, memberId: null }
    case 'nobody':
      return { label, side: 'unknown', shared: false, personId: null, memberId: null }
    case 'member':
      if (!people.known.members.some(({ id }) => id === answer.memberId)) throw new InvalidError(`The member chosen for “${label}” is not in this workspace.`, 'Choose another.')
      for (const each of remembered) teachMember(people, { memberId: answer.memberId, label: each }, { importId, said })
      return { label, side: 'us', shared: false, personId: null, memberId: answer.memberId }
    case 'someone':
      return { label, side: 'customer', shared: true, personId: someone(people, importId), memberId: null }
    case 'person': {
      const person = people.everybody.find(({ id }) => id === answer.personId)
      if (!person) throw new InvalidError(`The person chosen for “${label}” is not known at this account.`, 'Choose another.')
      teachPerson(people, { personId: person.id, aliases: remembered, emails, taughtBy: importId })
      return { label, side: person.side, shared: false, personId: person.id, memberId: null }
    }
    case 'new_person': {
      if (people.isErased?.(answer.name)) {
        throw new InvalidError(`Somebody by the name given for “${label}” was erased, and is kept out.`, 'Take the label for nobody, or erase the file. If this is somebody else of the same name, an admin first says so under Settings, Privacy.')
      }
      const id = newId()
      makePerson(people, { id, name: answer.name, side: answer.side, aliases: remembered, emails, title, role: 'unknown', from: null, to: null, importId })
      return { label, side: answer.side, shared: false, personId: id, memberId: null }
    }
  }
}

function someone(people: PeopleAtHand, importId: string | null): string {
  const found = people.everybody.find(({ kind }) => kind === 'someone')
  if (found) return found.id
  const id = newId()
  makePerson(people, { ...someoneAt(people.account), id, importId })
  return id
}
