import { addAliases, findPerson, insertPerson, membersIn, someoneAt } from '@/lib/crm'
import type { Tx } from '@/lib/db/transaction'
import { InvalidError } from '@/lib/shared/errors'
import type { Side } from '@/lib/shared/vocabulary'
import type { ResolvedSpeaker } from '../resolve'
import { isAnonymousLabel } from '../speakers'
import { teachMemberLabel } from '../taught/store'
import { isErased } from './suppress-people'

type SpeakerRow = { label: string; side: Side; shared: boolean; personId: string | null; memberId: string | null }

/** When people are told apart, and by which import: what it makes and teaches goes with it when it is undone. Has somebody said who they are? */
type Occasion = { now: Date; importId: string | null; said: boolean }

/** Turns answers into speaker rows: makes the people that are new and remembers the label for the next file. */
export async function applyAnswers(
  tx: Tx, workspaceId: string, account: { id: string; name: string }, occasion: Occasion, speakers: ResolvedSpeaker[],
): Promise<SpeakerRow[]> {
  const rows: SpeakerRow[] = []
  for (const speaker of speakers) rows.push(await applyAnswer(tx, workspaceId, account, occasion, speaker))
  return rows
}

async function applyAnswer(tx: Tx, workspaceId: string, account: { id: string; name: string }, { now, importId, said }: Occasion, speaker: ResolvedSpeaker): Promise<SpeakerRow> {
  const { label, answer, email, title } = speaker
  const remembered = isAnonymousLabel(label) ? [] : [label]
  const emails = email ? [email] : []
  switch (answer.as) {
    case 'us':
      return { label, side: 'us', shared: speaker.shared, personId: null, memberId: null }
    case 'nobody':
      return { label, side: 'unknown', shared: false, personId: null, memberId: null }
    case 'member':
      if (!(await membersIn(tx, workspaceId)).some((member) => member.id === answer.memberId)) throw new InvalidError(`The member chosen for “${label}” is not in this workspace.`, 'Choose another.')
      if (remembered.length > 0) await teachMemberLabel(tx, workspaceId, { memberId: answer.memberId, label }, { importId, said })
      return { label, side: 'us', shared: false, personId: null, memberId: answer.memberId }
    case 'someone':
      return { label, side: 'customer', shared: true, personId: await someoneAt(tx, workspaceId, account, now, importId), memberId: null }
    case 'person': {
      const person = await findPerson(tx, workspaceId, answer.personId)
      if (!person?.accountIds.includes(account.id)) throw new InvalidError(`The person chosen for “${label}” is not known at this account.`, 'Choose another.')
      await addAliases(tx, workspaceId, answer.personId, remembered, emails, importId)
      const side = await sideOfPerson(tx, workspaceId, answer.personId)
      return { label, side, shared: false, personId: answer.personId, memberId: null }
    }
    case 'new_person': {
      if (await isErased(tx, workspaceId, account.id, answer.name)) {
        throw new InvalidError(`Somebody by the name given for “${label}” was erased, and is kept out.`, 'Take the label for nobody, or erase the file. If this is somebody else of the same name, an admin first says so under Settings, Privacy.')
      }
      const personId = await insertPerson(tx, workspaceId, account.id, now, {
        name: answer.name, side: answer.side, aliases: remembered, emails, title, role: 'unknown', from: null, to: null, importId,
      })
      return { label, side: answer.side, shared: false, personId, memberId: null }
    }
  }
}

async function sideOfPerson(tx: Tx, workspaceId: string, id: string): Promise<Side> {
  const person = await tx.person.findUniqueOrThrow({ where: { workspaceId_id: { workspaceId, id } }, select: { side: true } })
  return person.side
}
