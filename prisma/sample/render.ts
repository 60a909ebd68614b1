import type { InteractionType } from '@/lib/shared/vocabulary'
import { accounts } from './accounts'
import { castOf, turnsOf } from './cast'
import { dayFrom, instantAt, withDates } from './dates'
import { otterTxt, teamsVtt, transcriptTxt, zoomVtt } from './formats/captions'
import { gongJson } from './formats/gong'
import { forwardEml, replyEml } from './formats/mail'
import { segmentJsonl } from './formats/usage'
import { zendeskJson } from './formats/zendesk'
import type {
  RenderedAccount, RenderedDeal, RenderedFile, RenderedSample, SampleAccount, SampleDeal, SampleInteraction, SpokenInteraction,
} from './types'
import { members, valuePropositions, vendor, vendorPeople } from './vendor'

/**
 * The sample workspace as it stands on the anchor's day: facts with absolute dates, and every interaction as the file its
 * tool would have exported. Pure: the same anchor gives the same bytes. Throws when the material names an unknown speaker.
 */
export function renderSample(anchor: Date): RenderedSample {
  return { vendor, members, vendorPeople, valuePropositions, accounts: accounts.map((account) => renderAccount(account, anchor)) }
}

function renderAccount(account: SampleAccount, anchor: Date): RenderedAccount {
  const { slug, name, domain, segment, industry, owner, formerOwner } = account
  return {
    slug, name, domain, segment, industry, owner,
    ...(account.parentSlug ? { parentSlug: account.parentSlug } : {}),
    ...(formerOwner
      ? { formerOwner: { name: formerOwner.name, email: formerOwner.email, until: dayFrom(anchor, -formerOwner.untilDaysAgo) } }
      : {}),
    people: account.people.map(({ from, to, ...person }) => ({
      ...person,
      ...(from === undefined ? {} : { from: dayFrom(anchor, -from) }),
      ...(to === undefined ? {} : { to: dayFrom(anchor, -to) }),
    })),
    deals: account.deals.map((deal) => renderDeal(deal, anchor)),
    files: account.interactions.map((interaction, i) => renderFile(account, interaction, i, anchor)),
  }
}

function renderDeal(deal: SampleDeal, anchor: Date): RenderedDeal {
  const { stageSinceDaysAgo, closeInDays, leadScores, outcomeDaysAgo, ...facts } = deal
  return {
    ...facts,
    closeDate: dayFrom(anchor, closeInDays),
    leadScores: leadScores.map(({ daysAgo, score }) => ({ at: dayFrom(anchor, -daysAgo), score })),
    ...(stageSinceDaysAgo === undefined ? {} : { stageSince: dayFrom(anchor, -stageSinceDaysAgo) }),
    ...(outcomeDaysAgo === undefined ? {} : { outcomeAt: dayFrom(anchor, -outcomeDaysAgo) }),
  }
}

const SHAPE: Record<SampleInteraction['kind'], { ending: string; type: InteractionType }> = {
  zoom_vtt: { ending: 'zoom.vtt', type: 'call' },
  teams_vtt: { ending: 'teams.vtt', type: 'call' },
  otter_txt: { ending: 'otter.txt', type: 'call' },
  gong_json: { ending: 'gong.json', type: 'call' },
  transcript_txt: { ending: 'transcript.txt', type: 'call' },
  zendesk_json: { ending: 'zendesk.json', type: 'ticket' },
  eml: { ending: 'mail.eml', type: 'email' },
  forward_eml: { ending: 'forward.eml', type: 'email' },
  segment_jsonl: { ending: 'usage.jsonl', type: 'usage' },
}

function renderFile(account: SampleAccount, interaction: SampleInteraction, index: number, anchor: Date): RenderedFile {
  const occurredAt = instantAt(anchor, interaction.daysAgo, interaction.time)
  const { ending, type } = SHAPE[interaction.kind]
  return {
    fileName: `${account.slug}-${String(index + 1).padStart(2, '0')}-${interaction.key}.${ending}`,
    bytes: new TextEncoder().encode(contentOf(account, interaction, occurredAt, anchor)),
    type: interaction.type ?? type,
    occurredAt,
    title: interaction.title,
    ...(interaction.deal ? { dealName: interaction.deal } : {}),
  }
}

function contentOf(account: SampleAccount, raw: SampleInteraction, at: Date, anchor: Date): string {
  if ('talk' in raw) return spoken(account, raw, at, anchor)
  const cast = castOf(account)
  const dated = <T extends { body: string }>(letter: T): T => ({ ...letter, body: withDates(letter.body, anchor) })
  const seed = `${account.slug}/${raw.key}`
  switch (raw.kind) {
    case 'segment_jsonl':
      return segmentJsonl(account, raw, cast, at)
    case 'zendesk_json':
      return zendeskJson(account, { ...raw, comments: raw.comments.map(dated) }, cast, at)
    case 'eml': {
      const { answers } = raw
      return answers
        ? replyEml({ ...dated(raw), answers: dated(answers) }, seed, cast, at, instantAt(anchor, answers.daysAgo, answers.time))
        : replyEml(dated(raw), seed, cast, at, null)
    }
    case 'forward_eml': {
      const { forwarded } = raw
      const originalAt = instantAt(anchor, forwarded.daysAgo, forwarded.time)
      return forwardEml({ ...dated(raw), forwarded: dated(forwarded) }, seed, cast, at, originalAt)
    }
  }
}

function spoken(account: SampleAccount, call: SpokenInteraction, at: Date, anchor: Date): string {
  const seed = `${account.slug}/${call.key}`
  const turns = turnsOf(withDates(call.talk, anchor), castOf(account, call.rooms), call.labels)
    .map((turn) => ({ ...turn, text: misheard(turn.text, call.misheard) }))
  switch (call.kind) {
    case 'zoom_vtt': return zoomVtt(turns, seed)
    case 'teams_vtt': return teamsVtt(turns, seed)
    case 'otter_txt': return otterTxt(turns, seed, call.title, at)
    case 'gong_json': return gongJson(turns, seed, call.title, at)
    case 'transcript_txt': return transcriptTxt(turns)
  }
}

const misheard = (text: string, words: Record<string, string> = {}) =>
  Object.entries(words).reduce((heard, [said, written]) => heard.replaceAll(said, written), text)
