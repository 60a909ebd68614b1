import { newId } from './ids'

/** Ids, numbers, booleans, dates and lists of ids or field names. Free text has no place in an audit row. */
export type AuditFields = { readonly [field: string]: AuditValue }
type AuditValue = number | boolean | null | AuditCode | readonly AuditCode[]

/** A short machine word: an id, the name of a field or a value of a closed vocabulary. Made by `code`. */
export type AuditCode = string & { readonly auditCode: unique symbol }

const CODE = /^[A-Za-z0-9_.:-]{1,64}$/

const isCode = (value: string): value is AuditCode => CODE.test(value)

/**
 * Marks a string as a machine word that may stand in an audit row.
 * @throws Error when it has blanks or other signs of being text
 */
export function code(value: string): AuditCode {
  if (!isCode(value)) throw new Error('an audit row holds ids, field names and numbers, never text')
  return value
}

export type AuditEvent = { verb: string; objectType: string; objectId: string; fields?: AuditFields }

/** What an audit row needs of a verb's context. */
export type Acting = {
  workspaceId: string
  actor: { kind: 'member'; memberId: string } | { kind: 'system'; name: string }
  now: Date
}

/** The row that says who did what to which object. */
export function auditRow(ctx: Acting, event: AuditEvent) {
  return {
    workspaceId: ctx.workspaceId,
    id: newId(),
    at: ctx.now,
    actorId: ctx.actor.kind === 'member' ? ctx.actor.memberId : null,
    verb: code(event.verb),
    objectType: code(event.objectType),
    objectId: code(event.objectId),
    fields: { ...event.fields },
  }
}
