import type ICAL from 'ical.js'

/** An event with the line on which it begins. */
export type Located = { line: number; component: ICAL.Component }

/** A property as text; empty where it is not there. */
export function textOf(component: ICAL.Component, name: string): string {
  const value = component.getFirstPropertyValue(name)
  // Signs that no database keeps, and halves of signs.
  return value === null || value === undefined ? '' : String(value).replace(/[\p{Cc}\p{Cs}]/gu, ' ').trim()
}
