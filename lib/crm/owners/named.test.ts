import { expect, it } from 'vitest'
import { memberNamed } from './named'

const members = [
  { id: 'a', name: 'Zoë Brandt', email: 'zoe@tessel.example', aliases: ['Z. Brandt'] },
  { id: 'b', name: 'Kim Lee', email: 'kim.lee@tessel.example', aliases: [] },
  { id: 'c', name: 'Kim Lee', email: 'kim@tessel.example', aliases: [] },
]
const named = (owner: string) => memberNamed(members, owner)?.id ?? null

it('finds the member whom an export means, and guesses nobody', () => {
  expect(['zoe brandt', 'Z Brandt', 'ZOE@tessel.example', ' Zoë  Brandt '].map(named)).toEqual(['a', 'a', 'a', 'a'])
  // Two go by this name; the address tells them apart.
  expect(['Kim Lee', 'kim@tessel.example', 'Ann Other', '', '—'].map(named)).toEqual([null, 'c', null, null, null])
})
