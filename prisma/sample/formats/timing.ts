import type { Turn } from '../cast'
import { seeded } from '@/lib/shared/seeded'

/** One thing said in one breath, in milliseconds from the start of the recording. */
export type Breath = { turn: Turn; turnIndex: number; text: string; startMs: number; endMs: number }

const LONGEST = 16

/** Cuts turns the way recorders do (by sentence, long ones again at about 16 words) and times them at speaking pace. */
export function breathsOf(turns: Turn[], seed: string): Breath[] {
  const next = seeded(seed)
  let clock = 1_800 + Math.floor(next() * 2_400)
  return turns.flatMap((turn, turnIndex) =>
    sentencesOf(turn.text).flatMap(shortened).map((text, i) => {
      const startMs = clock + Math.floor(next() * (i === 0 ? 1_100 : 180))
      const endMs = startMs + 260 + text.split(' ').length * (300 + Math.floor(next() * 90))
      clock = endMs + Math.floor(next() * 120)
      return { turn, turnIndex, text, startMs, endMs }
    }),
  )
}

/** Splits after `.`, `?`, `!` before a capital, digit or quote; abbreviations in the material are written without a stop. */
export function sentencesOf(text: string): string[] {
  return text.split(/(?<=[.?!…]["'”’]?)\s+(?=["'“‘]?[\p{Lu}\d])/u)
}

function shortened(sentence: string): string[] {
  const words = sentence.split(' ')
  const parts = Math.ceil(words.length / LONGEST)
  const size = Math.ceil(words.length / parts)
  return Array.from({ length: parts }, (_, i) => words.slice(i * size, (i + 1) * size).join(' ')).filter(Boolean)
}
