import { lowered } from '@/lib/shared/lowered'
import type { Rule } from '@/lib/shared/rule'
import type { ParsedSegment } from './types'

/** What whoever sells says, in lower case with plain apostrophes. */
export const SELLS: readonly Rule[] = [
  { id: 'ours', pattern: /\bour (?:customers?|clients|platform|product|app|software|roadmap|pricing|engineers?|implementation|onboarding|support team|solution|standard|contract|legal|security team|ceo|other (?:customers|clients))\b/, example: 'Most of our customers start with one team' },
  { id: 'we_offer', pattern: /\bwe (?:can|could|would|'d|'ll|do|typically|usually|normally|generally)? ?(?:offer|include|provide|recommend|suggest|start with|support that|set (?:that|it) up|handle the|migrate|discount|waive)\b/, example: 'We usually start with a pilot' },
  { id: 'walk_me', pattern: /\b(?:walk me through|tell me (?:a bit |a little |more )*about (?:your|how you|the)|talk me through)\b/, example: 'Can you walk me through a normal day?' },
  { id: 'how_today', pattern: /\bhow (?:do|are|does|is) (?:you|your \w+) (?:currently |usually |all )?(?:handl\w+|manag\w+|do(?:ing)? (?:that|this|it)|track\w*|us(?:e|ing)|work\w*|plan\w*|deal\w*)\b[^.?]{0,200}\?/, example: 'How are you handling that today?' },
  { id: 'using_today', pattern: /\bwhat (?:are you using|do you use|tools? (?:are|do) you|system (?:are|do) you|have you got in place|else are you looking)\b/, example: 'What are you using today?' },
  { id: 'goal', pattern: /\bwhat (?:would|does|will) (?:success|good|a good outcome|ideal) (?:look|be)\b/, example: 'What would success look like?' },
  { id: 'buying', pattern: /\b(?:who else (?:is|would|needs|will)|what's your (?:timeline|budget|timeframe|process)|is there (?:a )?budget|do you have (?:a )?budget|who signs|how do(?:es)? (?:a )?decisions?)\b/, example: 'Who else would be involved?' },
  { id: 'sends', pattern: /\b(?:i'll|i can|i will|we'll|we can|let me|happy to|i could) (?:also |then |just )?(?:send|share|set up|put together|show|get you|walk you|book|arrange|introduce)\b/, example: "I'll send you the proposal tonight" },
  { id: 'helps', pattern: /\b(?:does that (?:help|make sense|answer|work for you|sound|sit)|how does that (?:sound|sit|land)|what (?:questions|concerns) do you have|any (?:questions|concerns) (?:so far|on that|from your side))\b/, example: 'Does that make sense?' },
  { id: 'thanks', pattern: /\bthanks? (?:you )?(?:so much |again )?for (?:taking the time|making (?:the )?time|the time|jumping on|hopping on|joining|your interest|meeting with)\b/, example: 'Thanks for making the time today' },
]

/** What whoever buys says. */
export const BUYS: readonly Rule[] = [
  { id: 'yours', pattern: /\byour (?:product|platform|app|software|tool|system|price|prices|pricing|quote|offer|proposal|support|engineers?|contract|terms|competitors?|roadmap|sales|company|demo|pilot|people)\b/, example: 'Your price is above our budget' },
  { id: 'you_charge', pattern: /\b(?:do|can|could|does|will|would|are) (?:you|your \w+|it|the (?:tool|app|system|platform|product)) (?:guys |also |really |still )?(?:offer|support|integrat\w+|charge|handle|do that|do it|connect|work with|have (?:an?|any)|export|import|talk to|give us)\b/, example: 'Does it integrate with our payroll?' },
  { id: 'our_inside', pattern: /\b(?:our|my) (?:cfo|ceo|cto|cio|coo|boss|board|it (?:team|people|department|guys)|procurement|finance|legal|budget|team|staff|reps|current|existing|old|warehouse|stores?|plant|drivers|technicians|techs|guys|users|accountant|controller|process|data)\b/, example: 'Our CFO has to sign that' },
  { id: 'we_use', pattern: /\b(?:we|i) (?:currently |still |mostly |just |actually |do )?(?:use|have been using|are using|run|track|do (?:it|that|everything)|keep|export|spend|lose|looked at|tried|evaluated)\b/, example: 'We use a spreadsheet for that' },
  { id: 'we_need', pattern: /\b(?:we|i)(?:'d| would|'ll| will)? (?:need|want|have to|prefer|like to see|can't|cannot|couldn't|don't|won't|never)\b/, example: 'We need it before the summer' },
  { id: 'too_much', pattern: /\b(?:too (?:expensive|much|high|complicated|slow)|expensive|cheaper|in (?:our|the|my) budget|over budget|sign(?:ed)? off|i'm (?:worried|concerned|not sure|afraid))\b/, example: "I'm worried about the rollout" },
]

/** How far apart in turns of their kind those who sell and those who buy must be for either to be believed. */
const LEAST_APART = 3

/** Whoever sells asks more than they tell. */
const ASKS = /\?\s*$/

const says = (rules: readonly Rule[], text: string): boolean => rules.some(({ pattern }) => pattern.test(text))
/** How a turn sounds: 1 of whoever sells, −1 of whoever buys. */
const leaning = (text: string): number => Number(says(SELLS, text) || ASKS.test(text)) - Number(says(BUYS, text))

/**
 * On which side each label of a conversation seems to be by how it speaks: who sells, and, where somebody does, who buys. Labels of
 * which neither can be told are left out. A guess: it may only be shown, and never counts before a person has taken it.
 */
export function sidesByTalk(segments: readonly Pick<ParsedSegment, 'speaker' | 'text'>[]): Map<string, 'us' | 'customer'> {
  const texts = new Map<string, string[]>()
  for (const { speaker, text } of segments) {
    const said = texts.get(speaker) ?? []
    texts.set(speaker, said)
    said.push(lowered(text))
  }
  const talk = [...texts].map(([label, said]) => ({ label, leans: said.reduce((sum, text) => sum + leaning(text), 0), sells: said.some((text) => says(SELLS, text)) }))
  const most = Math.max(...talk.map(({ leans, sells }) => (sells ? leans : 0)))
  const least = Math.min(...talk.map(({ leans }) => leans))
  if (most < 1 || least > -1 || most - least < LEAST_APART) return new Map()
  return new Map(talk.flatMap(({ label, leans, sells }): [string, 'us' | 'customer'][] => (leans < 0 ? [[label, 'customer']] : sells && leans * 2 > most ? [[label, 'us']] : [])))
}
