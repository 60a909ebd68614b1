import { describe, expect, it } from 'vitest'
import { committeeRole, sideOf } from './roles'

describe('committeeRole', () => {
  it.each([
    ['technical_buyer', 'technical_evaluator'],
    ['Procurement', 'legal'],
    ['risk', 'legal'],
    ['Economic Buyer', 'economic_buyer'],
    ['champion', 'champion'],
    ['customer_success', 'unknown'],
    [undefined, 'unknown'],
  ])('reads %s as %s', (imported, role) => expect(committeeRole(imported)).toBe(role))
})

describe('sideOf', () => {
  it.each([['vendor', 'us'], ['customer', 'customer'], ['Partner', 'partner'], ['', 'unknown']])('reads %s as %s', (imported, side) =>
    expect(sideOf(imported)).toBe(side))
})
