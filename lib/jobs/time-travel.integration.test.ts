import { expect, it } from 'vitest'
import { canonicalModel, getSelfModel } from '@/lib/beliefs'
import type { CanonicalBelief } from '@/lib/beliefs/canonical'
import { compareAccountBeliefs, getAccountPage, getAccountTimeline } from '@/lib/insights'
import { seeded } from '@/lib/shared/seeded'
import { at, closeAtEnd, FILES, ingest, later, openAccount, openOffice } from '@/lib/testing'

closeAtEnd()

const DAY_MS = 86_400_000
const FIRST = Date.UTC(2026, 1, 20)
/** From before the first call to long after the last mail. */
const DAYS = 120

type Shown = Pick<CanonicalBelief, 'holder' | 'statement' | 'polarity' | 'kind' | 'dimension' | 'stance' | 'admission' | 'status' | 'label' | 'observations' | 'mentions' | 'firstSeen' | 'lastSeen' | 'validTo'> & { confidence: number | null }

const round = (value: number): number => Math.round(value * 1e6) / 1e6

/** A belief as its content alone: what the command line prints of it with `--canonical`, and the page shows of it. */
const shown = ({ holder, statement, polarity, kind, dimension, stance, admission, status, label, confidence, observations, mentions, firstSeen, lastSeen, validTo }: Shown): string =>
  JSON.stringify({ holder: [holder.name, holder.role], statement, polarity, kind, dimension, stance, admission, status, label, confidence: confidence === null || observations < 2 ? null : round(confidence), observations, mentions, firstSeen, lastSeen, validTo })

it('for ten random days the page, its timeline and a comparison say what `credence model --as-of` says', async () => {
  const office = await openOffice()
  const account = await openAccount(office)
  for (const [n, file] of FILES.entries()) await ingest(at(office.rep, later(n)), account.id, file)
  const ctx = at(office.rep, later(60))
  const random = seeded('ten days')
  const days = Array.from({ length: 10 }, () => new Date(FIRST + Math.floor(random() * DAYS) * DAY_MS).toISOString().slice(0, 10))
  expect(new Set(days).size).toBeGreaterThan(5)
  const sizes = new Set<number>()
  for (const day of days) {
    const { projection } = await getSelfModel(ctx, { account: account.id, asOf: day })
    const model = canonicalModel(projection)
    const page = await getAccountPage(ctx, { accountId: account.id, asOf: day })
    const lines = [...page.beliefs, ...page.possiblyHeard]
    expect(lines.map(shown).toSorted(), day).toEqual(model.map(shown).toSorted())

    const timeline = await getAccountTimeline(ctx, { accountId: account.id, asOf: day })
    expect(timeline.lines.map(({ id, confidence }) => [id, confidence]), day).toEqual(page.beliefs.map(({ id, confidence }) => [id, confidence]))
    expect(timeline.interactions.length + timeline.later.length, day).toBe(FILES.length)
    for (const { marks, points } of timeline.lines) for (const t of [...marks.map((mark) => mark.t), ...points.map(([when]) => when)]) expect(t).toBeLessThanOrEqual(Date.parse(page.asOf))

    const since = await compareAccountBeliefs(ctx, { accountId: account.id, from: '2026-01-01', asOf: day })
    expect(since.changes.map(({ beliefId, kind }) => `${kind} ${beliefId}`).toSorted(), day).toEqual(page.beliefs.map(({ id, validTo }) => `${validTo === null ? 'appeared' : 'passed'} ${id}`).toSorted())
    sizes.add(page.beliefs.length)
  }
  expect(sizes.size).toBeGreaterThan(2)
})
