import type { Turn } from '../cast'
import { vendor } from '../vendor'
import { breathsOf } from './timing'

const pad = (value: number, width = 2) => String(value).padStart(width, '0')
const parts = (ms: number) => ({
  h: Math.floor(ms / 3_600_000), m: Math.floor(ms / 60_000) % 60, s: Math.floor(ms / 1_000) % 60, ms: ms % 1_000,
})

/** Zoom's cloud recording transcript: CRLF, numbered cues, `Name: text`; our side shows as `Name | Company`. */
export function zoomVtt(turns: Turn[], seed: string): string {
  const stamp = (value: number) => {
    const { h, m, s, ms } = parts(value)
    return `${pad(h)}:${pad(m)}:${pad(s)}.${pad(ms, 3)}`
  }
  const cues = breathsOf(turns, seed).map(({ turn, text, startMs, endMs }, i) => {
    const label = turn.actor.ours && turn.label === turn.actor.name ? `${turn.label} | ${vendor.name}` : turn.label
    return [i + 1, `${stamp(startMs)} --> ${stamp(endMs)}`, `${label}: ${text}`].join('\r\n')
  })
  return ['WEBVTT', ...cues, ''].join('\r\n\r\n')
}

/** Teams' transcript: voice tags, unpadded times, long captions wrapped; the customer hosts, so our people are external. */
export function teamsVtt(turns: Turn[], seed: string): string {
  const stamp = (value: number) => {
    const { h, m, s, ms } = parts(value)
    return `${h}:${m}:${s}.${ms}`
  }
  const cues = breathsOf(turns, seed).map(({ turn, text, startMs, endMs }) => {
    const label = turn.actor.ours && turn.label === turn.actor.name ? `${turn.label} (External)` : turn.label
    const words = text.split(' ')
    const body = words.length > 12 ? `${words.slice(0, 8).join(' ')}\n${words.slice(8).join(' ')}` : text
    return `${stamp(startMs)} --> ${stamp(endMs)}\n<v ${label}>${body}</v>`
  })
  return ['WEBVTT', ...cues, ''].join('\n\n')
}

/** Otter's text export: header, `Name  m:ss`, a paragraph a turn, and the footer line. */
export function otterTxt(turns: Turn[], seed: string, title: string, at: Date): string {
  const breaths = breathsOf(turns, seed)
  const minutes = Math.max(1, Math.round((breaths.at(-1)?.endMs ?? 0) / 60_000))
  const day = at.toLocaleDateString('en-US', { weekday: 'short', month: 'short', day: 'numeric', year: 'numeric', timeZone: 'UTC' })
  const clock = at.toLocaleTimeString('en-US', { hour: 'numeric', minute: '2-digit', timeZone: 'UTC' }).replace(/\s/u, '')
  const speakers = [...new Set(turns.map((turn) => turn.label))]
  const paragraphs = turns.map((turn, index) => {
    const startMs = breaths.find((breath) => breath.turnIndex === index)?.startMs ?? 0
    const { h, m, s } = parts(startMs)
    return `${turn.label}  ${h * 60 + m}:${pad(s)}  \n${turn.text}`
  })
  const header = [title, `${day} ${clock} • ${minutes} min`, '', 'SPEAKERS', speakers.join(', ')].join('\n')
  return [header, ...paragraphs, 'Transcribed by https://otter.ai', ''].join('\n\n')
}

/** A plain `Name: text` transcript. */
export function transcriptTxt(turns: Turn[]): string {
  return turns.map((turn) => `${turn.label}: ${turn.text}`).join('\n') + '\n'
}
