import type { TourKey, TourStop } from '@/lib/insights/types'
import type { InteractionType } from '@/lib/shared/vocabulary'

type Words = { title: string; crm: string; credence: string; look: string }

const believed = ({ holder, account, statement }: TourStop): string => `${holder ?? account}: “${statement ?? ''}”`

/** What a CRM notes of the conversation in which a belief was said. */
const CRM_OF: Partial<Record<InteractionType, string>> = { ticket: 'A ticket was opened.', email: 'An e-mail came in.', call: 'A call was logged.', event: 'They came to an event.' }

const WORDS: Record<TourKey, (stop: TourStop) => Words> = {
  unprompted: (stop) => ({ title: 'What they believe, unasked', crm: 'They attended the webinar.', credence: `${believed(stop)}. It was raised with nobody asking, more than once.`, look: 'The belief opens with every quote behind it.' }),
  origin: (stop) => ({ title: 'Where a belief comes from', crm: (stop.heardIn && CRM_OF[stop.heardIn]) ?? 'They were spoken to.', credence: `${believed(stop)}. What it goes back to is quoted.`, look: 'Open it to read the words in their conversation.' }),
  unanswered: (stop) => ({ title: 'What nobody has answered', crm: 'The deal has been in its stage for weeks.', credence: `${believed(stop)}. It grew from conversation to conversation, and nothing has challenged it.`, look: 'Below it stands what you could bring.' }),
  alignment: ({ account }) => ({ title: 'Alignment beside the lead score', crm: 'A lead score.', credence: `How far the people of ${account} believe in what you offer, which way it goes, and which beliefs moved it.`, look: 'The figure opens what it is made of.' }),
  drift: ({ account }) => ({ title: 'Drift before the numbers fall', crm: 'A health score made of usage.', credence: `${account} drifts away in what its people say: here is how, and how sure that is.`, look: 'The weight opens how the place in the list comes about.' }),
  handoff: ({ account, handedOver }) => ({ title: 'When an owner leaves', crm: handedOver ? 'The owner left.' : 'Who owns it.', credence: `A briefing of ${account} for whoever ${handedOver ? 'takes' : 'may take'} over: the understanding stays.`, look: 'Each sentence cites what it rests on.' }),
}

/** What a CRM says at a stop, what Credence says, and what to do there. */
export const tourWords = (stop: TourStop): Words => WORDS[stop.key](stop)

/** Where the example stands on its page: the first of these that is there. */
export function marksOf({ key, beliefId, accountId }: TourStop): readonly string[] {
  if (key === 'unprompted' || key === 'origin') return [`main a[data-row][href*="belief=${beliefId}"]`, '#beliefs']
  if (key === 'unanswered') return ['section[aria-labelledby="unchallenged-title"]', '#beliefs']
  if (key === 'alignment') return ['#alignment']
  return key === 'drift' ? [`main tr:has(a[href="/accounts/${accountId}"])`] : ['section[aria-labelledby="section-moves"]', 'main h1']
}
