import type ICAL from 'ical.js'
import type { Invited } from './types'

/** A room or a projector is nobody. */
const THINGS = new Set(['ROOM', 'RESOURCE'])
const NAME = 120

/** A person of an ORGANIZER or ATTENDEE line; null for rooms, and for addresses that are none. */
export function invitedOf(property: ICAL.Property): Invited | null {
  if (THINGS.has(parameter(property, 'cutype').toUpperCase())) return null
  const email = addressOf(String(property.getFirstValue() ?? '')) ?? addressOf(parameter(property, 'email'))
  if (email === null) return null
  const name = parameter(property, 'cn').replace(/\s+/g, ' ').trim().slice(0, NAME)
  return { email, name: name === '' || name.toLowerCase() === email ? null : name, declined: parameter(property, 'partstat').toUpperCase() === 'DECLINED' }
}

function parameter(property: ICAL.Property, name: string): string {
  const value: unknown = property.getParameter(name)
  const first: unknown = Array.isArray(value) ? value[0] : value
  return typeof first === 'string' ? first.replace(/[\p{Cc}\p{Cs}]/gu, ' ').replace(/^["']+|["']+$/g, '') : ''
}

/** `MAILTO:Ana@Halden.example` as `ana@halden.example`; null for anything else. */
function addressOf(value: string): string | null {
  const email = value.trim().replace(/^mailto:/i, '').toLowerCase()
  return /^[^\s@<>"',;]{1,64}@[a-z0-9](?:[a-z0-9.-]{0,250}[a-z0-9])?$/i.test(email) ? email : null
}
