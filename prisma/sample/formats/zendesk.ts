import type { Cast } from '../cast'
import { digitsOf } from '../digits'
import type { SampleAccount, TicketInteraction } from '../types'
import { vendor } from '../vendor'

const HOUR = 3_600_000

/** A Zendesk ticket with its comments, users and organisation side-loaded; private notes stay in it, marked `public: false`. */
export function zendeskJson(account: SampleAccount, ticket: TicketInteraction, cast: Cast, at: Date): string {
  const organizationId = Number(digitsOf(`${account.slug}/organization`, 8))
  const userId = (key: string) => Number(digitsOf(`user/${cast(key).email}`, 11))
  const writers = [...new Set(ticket.comments.map((comment) => comment.by))]
  const instant = (hours: number) => new Date(at.getTime() + hours * HOUR).toISOString().replace('.000Z', 'Z')
  const requester = ticket.comments[0]?.by ?? ''
  const assignee = writers.find((by) => cast(by).ours)
  const comments = ticket.comments.map((comment, i) => ({
    id: Number(digitsOf(`${account.slug}/${ticket.key}/comment/${i}`, 13)),
    type: 'Comment',
    author_id: userId(comment.by),
    body: comment.body.trim(),
    html_body: `<div class="zd-comment" dir="auto">${comment.body.trim().split('\n\n').map((p) => `<p>${escaped(p)}</p>`).join('')}</div>`,
    plain_body: comment.body.trim(),
    public: !comment.private,
    attachments: [],
    via: { channel: cast(comment.by).ours ? 'web' : 'email' },
    created_at: instant(comment.afterHours),
  }))
  return JSON.stringify({
    ticket: {
      url: `https://${vendor.name.toLowerCase()}-help.example/api/v2/tickets/${ticket.ticketId}.json`,
      id: ticket.ticketId,
      external_id: null,
      created_at: instant(0),
      updated_at: instant(ticket.comments.at(-1)?.afterHours ?? 0),
      type: 'problem',
      subject: ticket.title,
      raw_subject: ticket.title,
      description: ticket.comments[0]?.body.trim() ?? '',
      priority: ticket.priority,
      status: ticket.status,
      requester_id: userId(requester),
      submitter_id: userId(requester),
      assignee_id: assignee ? userId(assignee) : null,
      organization_id: organizationId,
      is_public: true,
      tags: ticket.tags,
      custom_fields: [],
    },
    comments,
    users: writers.map((by) => ({
      id: userId(by),
      name: cast(by).name,
      email: cast(by).email,
      role: cast(by).ours ? 'agent' : 'end-user',
      organization_id: cast(by).ours ? null : organizationId,
      active: true,
    })),
    organizations: [{ id: organizationId, name: account.name, domain_names: [account.domain], tags: [] }],
    count: comments.length,
    next_page: null,
    previous_page: null,
  }, null, 2) + '\n'
}

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;').replaceAll('\n', '<br>')
