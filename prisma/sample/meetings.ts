import type { Ctx } from '@/lib/auth'
import { planMeeting } from '@/lib/meetings'
import { meetingCount, personIds } from './progress'

/** A meeting to come, counted from the moment at which the sample is loaded: in so many hours, or so many days ahead at an hour (UTC). */
type SampleMeeting = { slug: string; title: string; when: { hours: number } | { days: number; time: string }; minutes: number; people: string[]; strangers?: string[] }

const MEETINGS: readonly SampleMeeting[] = [
  { slug: 'northquay-freight', title: 'Pilot results', when: { hours: 3 }, minutes: 45, people: ['Vigdis Halvorsen', 'Gerrit van Asten'] },
  { slug: 'kestrel-vine-hotels', title: 'Where the renewal stands', when: { days: 1, time: '09:30' }, minutes: 30, people: ['Odette Fairbanks', 'Tadeo Lund'], strangers: ['purchasing'] },
  { slug: 'saltmarsh-mutual', title: 'Security review', when: { days: 1, time: '14:00' }, minutes: 60, people: ['Ewan Tolliver', 'Simran Gill'] },
  { slug: 'tamarind-kitchens', title: 'Quarterly review', when: { days: 3, time: '10:00' }, minutes: 60, people: ['Farah Delacroix', 'Booker Stanhope'] },
  { slug: 'larkfield-energy', title: 'Roll-out plan', when: { days: 6, time: '13:00' }, minutes: 45, people: ['Imogen Castlebury', 'Cormac Okonedo'] },
]

const HALF_HOUR_MS = 30 * 60_000
const DAY_MS = 86_400_000

/** Plans the meetings of the sample, so that its first day has some. Where any meeting is there already, nothing is changed. */
export async function planSampleMeetings(ctx: Ctx, accounts: ReadonlyMap<string, { id: string; domain: string }>): Promise<void> {
  if ((await meetingCount(ctx.workspaceId)) > 0) return
  for (const { slug, title, when, minutes, people, strangers = [] } of MEETINGS) {
    const account = accounts.get(slug)
    if (!account) throw new Error(`sample: there is no account ${slug} to meet`)
    const known = await personIds(ctx.workspaceId, account.id)
    const chosen = people.map((name) => {
      const id = known.get(name)
      if (id === undefined) throw new Error(`sample ${slug}: nobody is called “${name}”`)
      return id
    })
    await planMeeting(ctx, { accountId: account.id, title, ...dayAndTime(ctx.now, when), minutes, timeZone: 'UTC', personIds: chosen, addresses: strangers.map((name) => `${name}@${account.domain}`) })
  }
}

/** Nobody meets at a weekend; what is tomorrow stays tomorrow, so that the sample always has it. */
function workday(at: Date, days: number): Date {
  const late = { 0: 1, 6: 2 }[at.getUTCDay()] ?? 0
  return days === 1 ? at : new Date(at.getTime() + late * DAY_MS)
}

function dayAndTime(now: Date, when: SampleMeeting['when']): { day: string; time: string } {
  if ('days' in when) return { day: workday(new Date(now.getTime() + when.days * DAY_MS), when.days).toISOString().slice(0, 10), time: when.time }
  const at = new Date(Math.ceil((now.getTime() + when.hours * 2 * HALF_HOUR_MS) / HALF_HOUR_MS) * HALF_HOUR_MS).toISOString()
  return { day: at.slice(0, 10), time: at.slice(11, 16) }
}
