import type { ActivityRow } from '@/lib/insights/types'
import { count } from '@/lib/shared/format'

const DECISIONS: Record<string, string> = {
  approve: 'approved what was read', reject: 'rejected what was read', fix: 'corrected what was read', assert: 'held to be true', keep_apart: 'kept two beliefs apart', merge: 'merged beliefs', split: 'split a belief',
  move: 'moved what was said to where it belongs', supersede: 'let another belief take its place',
}

const VERBS: Record<string, (fields: ActivityRow['fields']) => string> = {
  'account.create': () => 'created the account',
  'account.set_owner': ({ from, to }) => (to ? `gave the account to ${to}${from ? `, before it was ${from}’s` : ''}` : `left the account without an owner${from ? `, before it was ${from}’s` : ''}`),
  'account.import_facts': ({ people, deals, valuePropositions }) => {
    const came = ([[people, 'person', 'people'], [deals, 'deal', 'deals'], [valuePropositions, 'value proposition', 'value propositions']] as const).filter(([n]) => Number(n ?? 0) > 0)
    return came.length === 0 ? 'imported facts' : `imported facts: ${came.map(([n, one, many]) => count(Number(n), one, many)).join(', ')}`
  },
  'account.undo_facts': ({ deals }) => `took back what a file said of ${count(Number(deals ?? 0), 'deal')}`,
  'account.mark_high_stakes': ({ highStakes }) => (highStakes === true ? 'marked that much is at stake' : highStakes === false ? 'marked that not much is at stake' : 'left it to the policy whether much is at stake'),
  'interaction.receive': () => 'imported', 'interaction.delete': () => 'deleted an interaction', 'interaction.erase': () => 'erased an interaction', 'interaction.answer_questions': () => 'said who speaks, or when, in',
  'person.erase': () => 'erased a person', 'person.set_consent': ({ state }) => CONSENT[String(state)] ?? 'noted the consent of', 'person.set_standing': () => 'set the role or influence of', 'person.move': () => 'noted a change of job of', 'person.undo_move': () => 'took back a change of job of',
  'belief.not_right': () => 'said that this is not right', 'belief.still_true': () => 'said that this still holds', 'review.undo': () => 'took back a decision on',
  'proof_point.link': () => 'linked a proof point to', 'proof_point.unlink': () => 'took a proof point from',
  'meeting.plan': ({ placed }) => (typeof placed === 'number' ? 'put to this account the meeting' : 'planned'), 'meeting.import': ({ meetings }) => `brought a calendar with ${count(Number(meetings ?? 0), 'meeting')} here`, 'meeting.move': () => 'moved', 'meeting.change': () => 'changed', 'meeting.cancel': () => 'cancelled',
  'brief_link.make': ({ kind, days }) => `made a link to the ${BRIEFS[String(kind)] ?? 'brief'} that ends after ${count(Number(days ?? 0), 'day')}`,
  'brief_link.read': ({ kind }) => `showed the ${BRIEFS[String(kind)] ?? 'brief'} to somebody who has its link`,
  'brief_link.revoke': ({ kind }) => `ended a link to the ${BRIEFS[String(kind)] ?? 'brief'}`,
  'account_note.add': () => 'wrote a note', 'account_note.edit': () => 'changed a note', 'account_note.remove': () => 'deleted a note',
}

const BRIEFS: Record<string, string> = { meeting: 'meeting brief', handoff: 'handoff brief' }
const CONSENT: Record<string, string> = { unknown: 'took back what was noted of the consent of', notified: 'told about modelling', granted: 'noted the agreement of', objected: 'noted the objection of', withdrawn: 'noted that consent was withdrawn by' }

/** "approved what was read", "gave the account to Maren Oakes": what somebody did, before what it was done to. */
export function activityWords({ verb, fields }: Pick<ActivityRow, 'verb' | 'fields'>): string {
  if (verb.startsWith('decision.')) return `${DECISIONS[verb.slice(9)] ?? 'decided on'}${fields['undone'] === true ? ' (taken back since)' : ''}`
  return VERBS[verb]?.(fields) ?? verb.replace(/[._]/g, ' ')
}
