import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { at, day, history, HOLDERS, interaction, ledgerOf, observation } from '@/lib/beliefs/ledger.fixture'
import type { Ledger } from '@/lib/beliefs/types'
import { accountView, orderOf } from '@/lib/insights/account/account-view'
import { deal, inputOf } from '@/lib/insights/account/account.fixture'
import { compareBeliefs } from '@/lib/insights/account/compare'
import type { AccountPage } from '@/lib/insights/types'
import type { MeetingView } from '@/lib/meetings/types'
import { BRIEF_KINDS, type BriefCite, type BriefKind, type BriefSection } from '../types'
import { isCommitment } from './answers'
import { compose, enough, grownBy } from './compose'
import { gateWords } from './gate'
import type { BriefMaterial } from './material'
import { attendeesOf } from './people'
import { numbersOf, sourcesOf } from './sources'
import { says } from './sentences'

const [buyer, champion] = HOLDERS.map(({ key }) => key)
const calls = [0, 20, 40, 60].map((offset, n) => interaction({ id: `c${n}`, title: `Call ${n}`, occurredAt: day(offset), ingestedAt: day(offset) }))

/** The material of a ledger, as the verb would load it: the last interaction was a meeting, and it was handed over halfway. */
function materialOf(ledger: Ledger, offset: number, over: Partial<AccountPage> = {}): BriefMaterial {
  const input = inputOf(ledger, at(offset), { deals: [deal()] })
  const page: AccountPage = {
    account: { id: 'a1', slug: 'a', name: 'Halden', segment: null, domain: null, parent: null, owner: { id: 'm1', name: 'Maren Oakes' } }, may: { decide: true, edit: true, delete: true },
    asOf: at(offset).asOf.toISOString(), live: true, ...accountView(input), deals: [deal()], interactions: [...input.interactions], firstAt: null, meetings: { coming: [], late: [] }, actions: [], warnings: [], openReviews: 0,
    reader: { name: 'builtin', version: '1', acceptance: null, reviewed: 0 }, ...over,
  }
  const { order } = orderOf(input)
  const [last] = page.interactions
  const compare = (from: Date) => (from < at(offset).asOf ? compareBeliefs(ledger, order, from, at(offset)) : null)
  const people = page.people.flatMap(({ personId }) => personId ?? [])
  return {
    page, chosen: [], planned: null, meeting: last ? { interactionId: last.id, title: last.title, at: last.at } : null, sinceMeeting: last ? compare(new Date(Date.parse(last.at) - 1)) : null,
    heard: new Map(last ? people.slice(0, 2).map((personId) => [personId, { personId, interactionId: last.id, title: last.title, at: last.at }]) : []), recent: new Map(people.map((id, n) => [id, n + 1])),
    handedOver: { from: 'Jonah', at: day(offset / 2).toISOString() }, sinceHandover: compare(day(offset / 2)),
    promises: last ? [{ interactionId: last.id, segment: 3, title: last.title, speaker: 'Tova', at: last.at, words: 'We will send the quote on Friday.' }] : [], propositions: ledger.valuePropositions, ours: [],
  }
}

const sentencesOf = (sections: readonly BriefSection[]) => sections.flatMap(({ blocks }) => blocks.flatMap(({ sentences }) => sentences))
const told = (sections: readonly BriefSection[], key?: string): string => sentencesOf(sections.filter((each) => key === undefined || each.key === key)).map(({ text }) => text).join('\n')

describe.each(BRIEF_KINDS.map((kind) => [kind]))('a %s brief', (kind: BriefKind) => {
  it('has no sentence without a citation of something that stands on the page', () => {
    fc.assert(fc.property(history, fc.integer({ min: 0, max: 400 }), (ledger, offset) => {
      const material = materialOf(ledger, offset)
      const { page } = material
      const known = {
        belief: new Set(page.beliefs.filter(({ proposed }) => !proposed).map(({ id }) => id)),
        interaction: new Set(page.interactions.map(({ id }) => id)), deal: new Set(page.deals.map(({ id }) => id)), meeting: new Set<string>(), review: new Set<string>(),
      }
      const sections = compose(kind, material)
      const sources = sourcesOf(sections, material)
      const closed = new Set(page.beliefs.filter(({ status }) => status === 'resolved' || status === 'superseded').map(({ id }) => id))
      for (const { cite, label } of sources) expect(label.includes('no longer held'), label).toBe(cite.kind === 'belief' && closed.has(cite.id))
      for (const { text, cites } of sentencesOf(sections)) {
        expect(cites.length, text).toBeGreaterThan(0)
        for (const { kind: of, id } of cites) expect(known[of].has(id), `${text}: ${of} ${id}`).toBe(true)
        expect(text).toMatch(/[.!?]$/)
        expect(text).not.toMatch(/undefined|null|NaN/)
        expect(numbersOf(cites, sources)).toHaveLength(cites.length)
      }
      expect(sources.map(({ n }) => n)).toEqual(sources.map((_, n) => n + 1))
    }), { numRuns: 150 })
  })
})

const dear = calls.slice(0, 3).map((call) => observation(call, { statement: 'Finds the price too high', dimension: 'price', stance: 'negative', holderKey: buyer ?? '' }))
const trusting = calls.slice(1).map((call) => observation(call, { statement: 'Trusts the support team', dimension: 'trust', holderKey: champion ?? '', segment: 1 }))
const more = ['Plans a second pilot', 'Needs the export before July', 'Likes the dashboard'].map((statement, n) => observation(calls[3] ?? interaction({ id: 'x' }), { statement, kind: 'intent', holderKey: champion ?? '', segment: 5 + n }))
const PROOF = [{ id: 'v1', dimension: 'price' as const, statement: 'Pays for itself', proofPoints: [{ id: 'p1', statement: 'Halden saved 118,000' }] }]
const rich = { ...ledgerOf(calls, [...dear, ...trusting, ...more]), valuePropositions: PROOF }

describe('a meeting brief', () => {
  it('tells who will be there, what to ask and what to bring', () => {
    const sections = compose('meeting', materialOf(rich, 61))
    expect(sections.map(({ key }) => key)).toEqual(expect.arrayContaining(['standing', 'attendees', 'changed', 'bring', 'promised']))
    expect(told(sections, 'standing')).toMatch(/^Alignment stands at .+, as of “.+” on /)
    expect(told(sections, 'bring')).toMatch(/^Bring “Halden saved 118,000” against “Finds the price too high” \(Ines Calder, in 3 conversations since 5 Jan\): nobody has answered it\.$/)
    expect(told(sections, 'changed')).toMatch(/New, 6 Mar: .+ plans a second pilot\./)
    expect(told(sections, 'attendees')).toMatch(/Ines Calder finds the price too high \(\.\d\d from 3 observations, last on/)
  })

  it('takes whoever was chosen, and asks first those who will be there', () => {
    const material = materialOf(rich, 400)
    const person = material.page.people.find(({ key }) => key === champion)
    const chosen = { ...material, chosen: [person?.personId ?? ''] }
    expect(attendeesOf(chosen).filter((each) => each.chosen).map(({ name }) => name)).toEqual([person?.name])
    expect(told(compose('meeting', chosen), 'ask').split('\n').find((line) => line.includes('holds'))).toContain(person?.name)
  })

  it('of a planned meeting is about those invited, says who is not known yet, and who of ours comes', () => {
    const material = materialOf(rich, 61)
    const person = (over: object) => ({ personId: null, memberId: null, name: '', email: null, us: false, unknown: false, ...over })
    const [one] = material.page.people
    const planned: MeetingView = {
      id: 'm1', accountId: 'a1', accountName: 'Halden', title: 'Demo', startsAt: '2026-03-07T09:00:00.000Z', endsAt: '2026-03-07T10:00:00.000Z', timeZone: 'Europe/Berlin', allDay: false, link: null, source: 'hand', phase: 'planned', organiser: null, deal: null, held: null, mayChange: true,
      people: [person({ personId: one?.personId, name: one?.name }), person({ personId: 'silent', name: 'Sil Ent' }), person({ name: 'xe@halden.example', email: 'xe@halden.example', unknown: true }), person({ memberId: 'm', name: 'Tova', us: true }), person({ memberId: 'n', name: 'Milo', us: true })],
    }
    const sections = compose('meeting', { ...material, planned })
    expect(attendeesOf({ ...material, planned }).filter(({ chosen }) => chosen).map(({ name }) => name)).toEqual([one?.name])
    expect(told(sections, 'attendees')).toMatch(/Sil Ent is invited; nothing that they said is kept here\.\nxe@halden\.example is invited and not known yet\.\nTova and Milo are invited\.$/)
    expect(sourcesOf(sections, { ...material, planned }).find(({ cite }) => cite.kind === 'meeting')?.label).toBe('“Demo”, planned for 7 Mar 2026, 10:00 in Berlin')
  })

  it('tells what was taken on and is not done, and that it is due only after the meeting', () => {
    const action = { id: 'x1', text: 'Write a page on the returns', owner: 'Maren Oakes', dueOn: '2026-03-09', due: 'due on 9 Mar', reviewId: 'r1' }
    const material = materialOf(rich, 61, { actions: [action, { ...action, id: 'x2', text: 'Ask legal', dueOn: '2026-03-02', due: 'was due on 2 Mar' }] })
    expect(told(compose('meeting', material), 'waits')).toBe('Not done yet: “Write a page on the returns” (Maren Oakes, due on 9 Mar).\nNot done yet: “Ask legal” (Maren Oakes, was due on 2 Mar).')
    const planned: MeetingView = {
      id: 'm1', accountId: 'a1', accountName: 'Halden', title: 'Demo', startsAt: '2026-03-08T09:00:00.000Z', endsAt: '2026-03-08T10:00:00.000Z', timeZone: 'UTC', allDay: false, link: null, source: 'hand', phase: 'planned', people: [], organiser: null, deal: null, held: null, mayChange: true,
    }
    expect(told(compose('meeting', { ...material, planned }), 'waits')).toContain('(Maren Oakes, due on 9 Mar, after this meeting).')
    expect(told(compose('handoff', { ...material, page: { ...material.page, actions: [{ ...action, due: 'due on 9 Mar, after “Demo” of 8 Mar' }] } }), 'waits')).toContain('(Maren Oakes, due on 9 Mar, after “Demo” of 8 Mar).')
    const sections = compose('meeting', material)
    expect(sourcesOf(sections, material).find(({ cite }) => cite.kind === 'review')).toMatchObject({ cite: { id: 'r1' }, label: 'The pipeline review in which it was taken on' })
  })

  it('asks to hear whoever decides and was not heard', () => {
    const material = materialOf({ ...rich, observations: trusting }, 61)
    expect(told(compose('meeting', material), 'ask')).toMatch(/^Ask to hear Ines Calder, who decides: last heard on 6 Mar, in “Call 3”, and nothing that they said tells where they stand\./)
    const usage = { id: 'u', type: 'usage' as const, title: 'Product usage', at: day(61).toISOString(), fileName: '', speakers: [], shown: 0, possiblyHeard: 0, status: 'done' as const, copyOf: null, heardAt: null }
    const never = { ...material, heard: new Map(), page: { ...material.page, interactions: [usage, ...material.page.interactions] } }
    expect(told(compose('meeting', never), 'ask')).toMatch(/^Ask to hear Ines Calder, who decides: never heard up to “Call 3” on 6 Mar\./)
  })
})

describe('what a meeting brief asks and brings', () => {
  const asked = (ledger: Ledger, over: Partial<AccountPage> = {}, offset = 61) => told(compose('meeting', materialOf(ledger, offset, over)), 'ask')
  const brought = (ledger: Ledger, ours: BriefMaterial['ours'] = []) => told(compose('meeting', { ...materialOf(ledger, 61), ours }), 'bring')
  const worry = calls.slice(0, 1).map((call) => observation(call, { statement: 'Is worried about the migration', kind: 'concern', dimension: 'integration', stance: 'negative', holderKey: buyer ?? '' }))
  const offer = [
    { id: 'v3', dimension: 'integration' as const, statement: 'Runs beside what is there', proofPoints: [{ id: 'p3', statement: 'Halden finished its migration in nine days' }, { id: 'p4', statement: 'Two regions with keys of their own' }] }, ...PROOF,
  ]
  const once = { ...ledgerOf(calls, [...worry, ...trusting]), valuePropositions: offer }

  it('is to hear whoever decides, where the account is warned of their silence', () => {
    const warned = [{ deal: null, warnings: [{ kind: 'buyer_unheard' as const, severity: 'watch' as const, since: null, sentence: '', evidence: [], more: { beliefs: 0, interactions: 0 } }] }]
    expect(asked(rich, { warnings: warned })).toMatch(/^Ask to hear Ines Calder, who decides: last heard on 6 Mar, in “Call 3”\./)
    expect(asked(rich)).not.toContain('Ask to hear')
  })

  it('is what has changed since they fell silent', () => {
    expect(asked(rich, {}, 400)).toMatch(/Ask what has changed with them since 6 Mar 2026: nothing was heard after “Call 3”\./)
    const ours = { id: 'm', type: 'email' as const, title: 'Checking in', at: day(90).toISOString(), fileName: '', speakers: [], shown: 0, possiblyHeard: 0, status: 'done' as const, copyOf: null, heardAt: null }
    expect(asked(rich, { interactions: [ours, ...materialOf(rich, 400).page.interactions] }, 400)).toContain('nothing was heard after “Call 3”')
  })

  it('is why they left, of an account that did, and nothing presses whoever takes it over', () => {
    const ended = (outcome: 'churned' | 'lost') => ({ deals: [deal({ outcome, outcomeAt: day(62).toISOString() })] })
    expect(asked(rich, ended('churned'), 400)).toMatch(/^Ask what made them leave: Rollout ended without a renewal on 8 Mar 2026\.(\nAsk .* what would settle it: .*)*$/)
    expect(asked(rich, ended('lost'), 400)).toMatch(/^Ask why they did not take it: Rollout was lost on 8 Mar 2026\./)
    const moves = told(compose('handoff', materialOf(rich, 400, ended('churned'))), 'moves').split('\n')
    expect(moves).toEqual([expect.stringMatching(/^Ask what made them leave/), expect.stringMatching(/^Introduce yourself to /), expect.stringMatching(/^Read “Call 3”/)])
    const against = compose('handoff', materialOf(rich, 400, ended('churned'))).find(({ key }) => key === 'objections')
    expect(against?.title).toBe('What stood against us')
    expect(told([...(against ? [against] : [])], 'objections')).not.toMatch(/^(?:Bring|Find) /m)
  })

  it('is what would settle an objection, and the proof that bears on it though it was said but once, unless we have brought it up', () => {
    expect(asked(once)).toContain('Ask Ines Calder what would settle it: “Is worried about the migration” (said once, 5 Jan).')
    expect(brought(once)).toBe('Bring “Halden finished its migration in nine days” against “Is worried about the migration” (Ines Calder, said once, 5 Jan).')
    expect(brought(once, [{ at: day(30).toISOString(), text: 'Halden finished its migration in nine days.' }])).toBe('')
  })

  it('is not what was settled since in other words', () => {
    const versions = observation(calls[0] ?? interaction({ id: 'x' }), { statement: 'Is worried about version handling, because they end up with four interfaces', kind: 'concern', dimension: 'product', stance: 'negative', holderKey: buyer ?? '', segment: 8 })
    const over = observation(calls[3] ?? interaction({ id: 'x' }), { statement: 'Is no longer worried about version handling at fourteen lanes', kind: 'evaluation', dimension: 'product', stance: 'positive', holderKey: buyer ?? '', segment: 8 })
    const asks = (...later: (typeof over)[]) => asked(ledgerOf(calls, [versions, ...worry, ...trusting, ...later]))
    expect(asks()).toContain('what would settle it: “Is worried about version handling')
    expect(asks(over)).not.toContain('what would settle it: “Is worried about version handling')
    expect(asks(over)).toContain('what would settle it: “Is worried about the migration')
  })

  it('is what proves that we give what somebody wants', () => {
    const wish = calls.slice(0, 1).map((call) => observation(call, { statement: 'Wants the warehouse audits in one export', kind: 'priority', dimension: 'value', stance: 'positive', holderKey: champion ?? '' }))
    const proof = [{ id: 'v2', dimension: 'product' as const, statement: 'Warehouse audits leave as one export', proofPoints: [{ id: 'p2', statement: 'Halden exports in a minute' }] }]
    expect(brought({ ...ledgerOf(calls, [...wish, ...trusting]), valuePropositions: proof })).toMatch(/^Bring “Halden exports in a minute”: .+ wants the warehouse audits in one export \(said once, 5 Jan\)\.$/)
  })

  it('names each proof point once, with all that it is brought for', () => {
    const wish = observation(calls[3] ?? interaction({ id: 'x' }), { statement: 'Needs a lower price this year', kind: 'priority', dimension: 'price', stance: 'neutral', holderKey: champion ?? '', segment: 7 })
    expect(brought({ ...rich, observations: [...rich.observations, wish] })).toBe(
      'Bring “Halden saved 118,000” against “Finds the price too high” (Ines Calder, in 3 conversations since 5 Jan; nobody has answered it), and for what is wanted: “Needs a lower price this year” (Tom Abara, said once, 6 Mar).',
    )
  })

  it('is nothing against what comes of it if they do not get what they want', () => {
    const threat = (statement: string) => brought({ ...ledgerOf(calls, [observation(calls[0] ?? interaction({ id: 'x' }), { statement, kind: 'priority', dimension: 'price', stance: 'neutral', holderKey: buyer ?? '' }), ...trusting]), valuePropositions: PROOF })
    expect(threat('Says if not, ninety days at the old price, and then they stop')).toBe('')
    expect(threat('Needs the old price for ninety days')).toContain('Bring “Halden saved 118,000”')
  })
})

describe('a handoff brief', () => {
  it('begins with three moves, and tells commitments of both sides', () => {
    const sections = compose('handoff', materialOf(rich, 61))
    expect(sections[0]?.key).toBe('moves')
    expect(sentencesOf(sections.filter(({ key }) => key === 'moves'))).toHaveLength(3)
    expect(told(sections, 'commitments')).toMatch(/^.+ plans a second pilot \(said once, 6 Mar\)\.$/)
    expect(told(sections, 'promised')).toBe('We said on 6 Mar, in “Call 3”: “We will send the quote on Friday.” (Tova).')
    expect(told(sections, 'history')).toMatch(/^The first of 4 interactions here was “Call 0” on 5 Jan\./)
    expect(sections.find(({ key }) => key === 'changed')?.title).toMatch(/^Since Jonah handed it over on/)
  })

  it.each<[boolean, 'intent' | 'constraint' | 'priority', string]>([
    [true, 'intent', 'Will sign it if legal brings no surprises'], [true, 'intent', 'Has decided to go with us for three years'], [true, 'constraint', 'Says their plan is to decide before 8 January'],
    [false, 'constraint', 'Cannot start before 4 February'], [false, 'constraint', 'Does not sign anything with a meter in it'], [false, 'constraint', 'Says eighty is what they can sign'],
    [false, 'intent', 'Has decided not to renew'], [false, 'intent', 'Does not go back to a board'], [false, 'intent', 'Would sign up for that tomorrow'], [false, 'priority', 'Wants to start in May'],
  ])('tells as what they will do only what they said they would: %s, %s, %s', (is, kind, statement) => expect(isCommitment({ kind, polarity: 'affirmed', statement })).toBe(is))

  it('tells what binds them apart from what they will do and from what they hold against us', () => {
    const bound = observation(calls[3] ?? interaction({ id: 'x' }), { statement: 'Cannot start before 4 February', kind: 'constraint', stance: 'negative', holderKey: champion ?? '', segment: 9 })
    const sections = compose('handoff', materialOf({ ...rich, observations: [...rich.observations, bound] }, 61))
    expect(told(sections, 'limits')).toMatch(/cannot start before 4 February/)
    for (const key of ['commitments', 'objections']) expect(told(sections, key)).not.toContain('4 February')
  })

  it('begins with the meeting that is planned, and says of a date that is over that it was', () => {
    const material = materialOf(rich, 400, { deals: [deal({ closeDate: '2027-01-05' })] })
    const moves = (coming: MeetingView[]) => told(compose('handoff', { ...material, page: { ...material.page, unchallenged: [], meetings: { coming, late: [] } }, promises: [] }), 'moves').split('\n')
    expect(moves([])[0]).toMatch(/^Call them: they have been silent since 6 Mar 2026/)
    const next: MeetingView = {
      id: 'm1', accountId: 'a1', accountName: 'Halden', title: 'Quarterly review', startsAt: '2027-02-12T09:00:00.000Z', endsAt: '2027-02-12T10:00:00.000Z', timeZone: 'UTC', allDay: false, link: null, source: 'hand', phase: 'planned', organiser: null, deal: null, held: null, mayChange: true,
      people: [{ personId: 'p1', memberId: null, name: 'Ines Calder', email: null, us: false, unknown: false }],
    }
    expect(moves([next])[0]).toBe('Prepare “Quarterly review” with Ines, planned for 12 Feb 2027, 09:00 UTC; nothing was heard since 6 Mar 2026.')
    expect(moves([next]).join('\n')).not.toContain('Call them')
    expect(moves([]).find((move) => move.startsWith('Agree'))).toMatch(/, which was due on 5 Jan\.$/)
    const sections = compose('handoff', { ...material, page: { ...material.page, meetings: { coming: [next], late: [] } } })
    expect(sourcesOf(sections, { ...material, page: { ...material.page, meetings: { coming: [next], late: [] } } }).find(({ cite }) => cite.kind === 'meeting')?.label).toBe('“Quarterly review”, planned for 12 Feb 2027, 09:00 UTC')
    expect(told(sections, 'standing')).toMatch(/was due on 5 Jan/)
    expect(told(sections, 'standing')).not.toMatch(/[^s] due on 5 Jan/)
  })

  it('makes one move of one belief, and says of what is contested that it is', () => {
    const divided = [...[0, 2].map((n) => ['Thinks the alerts are reliable', n, 'positive', 'affirmed'] as const), ...[1, 3].map((n) => ['Does not think the alerts are reliable', n, 'negative', 'negated'] as const)]
      .map(([statement, n, stance, polarity]) => observation(calls[n] ?? interaction({ id: 'x' }), { statement, stance, polarity, kind: 'concern', dimension: 'product', certainty: stance === 'negative' ? 'emphatic' : 'stated', holderKey: champion ?? '', segment: 7 }))
    const material = materialOf({ ...ledgerOf(calls, [...divided, ...trusting, ...more]), valuePropositions: [] }, 61)
    const contested = material.page.beliefs.find(({ label }) => label === 'contested')
    expect(contested?.stance).toBe('negative')
    const sections = compose('handoff', { ...material, page: { ...material.page, unchallenged: [] }, promises: [] })
    const moves = sentencesOf(sections.filter(({ key }) => key === 'moves'))
    expect(moves.filter(({ cites }) => cites.some(({ id }) => id === contested?.id)).map(({ text }) => text)).toEqual([expect.stringMatching(/where they stand by now: weighty words are on both sides/)])
    expect(told(sections, 'objections')).toMatch(/the alerts are reliable.* \(\.\d\d from 4 observations, last on 6 Mar; contested\)\./)
  })

  it('makes no first move of a manner of speaking', () => {
    const material = materialOf(rich, 61)
    const moves = (delivers: boolean) => told(compose('handoff', { ...material, promises: material.promises.map((promise) => ({ ...promise, delivers })) }), 'moves')
    expect([moves(true).includes('Keep or settle'), moves(false).includes('Keep or settle')]).toEqual([true, false])
  })

  it('tells a changed mind once: from what was given up to what is held since', () => {
    const turned = observation(calls[3] ?? interaction({ id: 'x' }), { statement: 'Distrusts the support team', dimension: 'trust', stance: 'negative', turnabout: 'mind_change', holderKey: champion ?? '', segment: 1 })
    const history = told(compose('handoff', materialOf({ ...rich, observations: [...dear, ...trusting.slice(0, 2), ...more, turned] }, 61)), 'history')
    expect(history).toMatch(/On 6 Mar .+ changed their mind: from “Trusts the support team” to “Distrusts the support team”\./)
    expect(history.match(/the support team/g)).toHaveLength(2)
  })

  it('is not written below its gate: it says what is missing and what there is to read', () => {
    const material = materialOf(ledgerOf(calls.slice(0, 2), dear.slice(0, 2)), 30)
    const gate = enough(material)
    expect(gate && gateWords(gate)).toBe('2 of 3 conversations, 1 of 5 beliefs')
    expect(compose('handoff', material).map(({ key }) => key)).toEqual(['material'])
    expect(enough(materialOf(rich, 61))).toBeNull()
  })

  it('is worth reading anew when its evidence grew by a fifth', () => {
    expect(grownBy(50, 59)).toBeNull()
    expect(grownBy(50, 60)).toBe(10)
    expect(grownBy(0, 1)).toBe(1)
    expect(grownBy(50, 40)).toBeNull()
  })
})

it('says who believes what in a sentence, and quotes what begins with no verb', () => {
  expect(says('Marit', 'Thinks the price is too high')).toBe('Marit thinks the price is too high')
  expect(says('Marit', 'Is not worried about the migration')).toBe('Marit is not worried about the migration')
  expect(says('Marit', 'The price is too high')).toBe('Marit: “The price is too high”')
  expect(says('Marit', 'Their DNS setup is fragile')).toBe('Marit: “Their DNS setup is fragile”')
})

it('numbers what is cited once, whoever cites it again', () => {
  const cite: BriefCite = { kind: 'belief', id: 'b' }
  const sections: BriefSection[] = [{ key: 'ask', title: 'What to ask', blocks: [{ heading: null, sentences: [{ text: 'A.', cites: [cite] }, { text: 'B.', cites: [{ kind: 'interaction', id: 'c' }, cite] }] }] }]
  const sources = sourcesOf(sections, materialOf(rich, 61))
  expect(sources.map(({ n, cite: { id } }) => [n, id])).toEqual([[1, 'b'], [2, 'c']])
  expect(numbersOf([{ kind: 'interaction', id: 'c' }, cite], sources)).toEqual([2, 1])
})
