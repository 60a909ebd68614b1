import type { Cast } from '../cast'
import { workingDay } from '../dates'
import { seeded } from '@/lib/shared/seeded'
import { digitsOf } from '../digits'
import type { SampleAccount, UsageInteraction } from '../types'

const DAY = 86_400_000
const WEEK = 7 * DAY

/** Segment's calls as JSON lines: group, identify, then tracks in order of time; one line arrives twice, as it does in life. */
export function segmentJsonl(account: SampleAccount, usage: UsageInteraction, cast: Cast, at: Date): string {
  const seed = `${account.slug}/${usage.key}`
  const next = seeded(seed)
  const groupId = `grp_${account.slug.replaceAll('-', '_')}`
  const weeks = Math.max(...usage.series.map((series) => series.weeks.length))
  const start = at.getTime() - weeks * WEEK
  const people = [...new Set(usage.series.flatMap((series) => series.who))]
  const userId = (key: string) => `usr_${digitsOf(cast(key).email, 6)}`
  const line = (type: string, key: string, ms: number, rest: object) => ({
    type,
    messageId: `cl-${digitsOf(`${seed}/${type}/${key}/${ms}/${JSON.stringify(rest)}`, 18)}`,
    userId: userId(key),
    timestamp: new Date(ms).toISOString(),
    context: { groupId, library: { name: 'analytics.js', version: '2.11.4' } },
    ...rest,
  })
  const first = people[0] ?? ''
  const identities = people.map((key, i) =>
    line('identify', key, start + (i + 1) * 1_000, { traits: { name: cast(key).name, email: cast(key).email } }))
  const tracks = usage.series.flatMap((series) =>
    series.weeks.flatMap((count, week) =>
      Array.from({ length: count }, () => {
        const ms = workingDay(new Date(start + week * WEEK + Math.ceil(next() * 7) * DAY - Math.floor(next() * 9 * 3_600_000))).getTime()
        const who = series.who[Math.floor(next() * series.who.length)] ?? first
        return line('track', who, Math.min(ms, at.getTime() - 60_000), { event: series.event, properties: series.properties ?? {} })
      }),
    ),
  ).sort((a, b) => a.timestamp.localeCompare(b.timestamp) || a.messageId.localeCompare(b.messageId))
  const group = line('group', first, start, { groupId, traits: { name: account.name, plan: usage.plan, website: account.domain } })
  const again = tracks[Math.floor(tracks.length / 2)]
  return [group, ...identities, ...tracks, ...(again ? [again] : [])].map((call) => JSON.stringify(call)).join('\n') + '\n'
}
