import type { Attribute } from '@/lib/beliefs/types'

export type AttributeRule = { id: string; name: Attribute['name']; pattern: RegExp; example: string; value: string }

const AMOUNT = String.raw`((?:[$€£]\s?)?\d[\d,.]*\s?(?:k|m|thousand|million|grand|hundred)?(?:\s?(?:dollars|euros|pounds|usd|eur|gbp))?|(?:a |one |two |three |four |five |six |seven |eight |nine |ten |eleven |twelve |thirteen |fourteen |fifteen |sixteen |seventeen |eighteen |nineteen |twenty |thirty |forty |fifty |sixty |seventy |eighty |ninety |and )+(?:hundred|thousand|million|grand|k)(?:(?: and)?(?: (?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand))*)(?: (?:dollars|euros|pounds))?)`
const MONTH = '(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sep|sept|oct|nov|dec)'
const DATE = String.raw`((?:the )?(?:end of |start of |beginning of |middle of |early |late |mid-?|first week of |second week of |last week of )?(?:${MONTH}(?: \d{1,2}(?:st|nd|rd|th)?)?(?:,? \d{4})?|\d{1,2}(?:st|nd|rd|th)?(?: of)? ${MONTH}(?:,? \d{4})?|(?:the )?(?:first|second|third|fourth) quarter(?: of \d{4})?|q[1-4](?: \d{4})?|next (?:year|quarter|month|spring|summer|autumn|fall|winter)|the (?:spring|summer|autumn|fall|winter|new year|year)|year[- ]end|christmas|easter|\d{4}-\d{2}-\d{2}))`

/** Attributes of a deal that have one value at a time: a later value replaces the former (DESIGN §3). */
export const ATTRIBUTE_RULES: readonly AttributeRule[] = [
  { id: 'budget_is', name: 'budget', pattern: new RegExp(String.raw`\b(?:budget|pot|ceiling|spend|funding|allocation)\b[^.;?!]{0,40}?\b(?:is|was|of|at|to|around|about|up to|stands at|are|for|approved)\b[^.;?!\d$€£]{0,20}?${AMOUNT}`, 'i'), example: 'Our budget is 40,000 this year.', value: '40,000' },
  { id: 'amount_budget', name: 'budget', pattern: new RegExp(String.raw`${AMOUNT}[^.;?!]{0,30}\b(?:budget|budgeted|is approved|approved|left in|set aside|in the (?:plan|budget|pot))\b`, 'i'), example: 'There is 80k left in the pot.', value: '80k' },
  { id: 'afford', name: 'budget', pattern: new RegExp(String.raw`\b(?:can(?:'t| only|not)? (?:only )?(?:afford|spend|go (?:up to|to|above|over))|max(?:imum)?(?: is| of)?|at (?:the )?most|no more than|not more than)\b[^.;?!\d$€£]{0,20}?${AMOUNT}`, 'i'), example: 'We can only spend 12,000.', value: '12,000' },
  { id: 'board_approved', name: 'budget', pattern: new RegExp(String.raw`\b(?:approved|signed off(?: on)?|cleared|granted)\b[^.;?!\d$€£]{0,30}?${AMOUNT}`, 'i'), example: 'The board approved 265,000.', value: '265,000' },
  { id: 'go_live', name: 'go_live', pattern: new RegExp(String.raw`\b(?:go(?:ing|es)?[- ]live|live|rolled out|roll out|roll-out|launch|cut ?over|switch over|in production|up and running|implementation|start)\b[^.;?!]{0,30}?\b(?:by|in|on|before|until|is|for|at|from)\b[^.;?!]{0,12}?${DATE}`, 'i'), example: 'We want to go live in May.', value: 'May' },
  { id: 'decision_maker', name: 'decision_maker', pattern: /\b((?:our |my |the )?(?:cfo|ceo|cto|coo|cio|board|boss|director|owner|owners|procurement|finance|legal|managing director|head of [\p{L}]+))(?: here| alone)? (?:signs (?:off|it|this|that|everything)|decides|makes the (?:final )?(?:call|decision)|has the (?:last|final) (?:word|say)|approves (?:it|this|everything|anything)|holds the budget)\b/iu, example: 'our CFO signs off anything this size', value: 'our CFO' },
  { id: 'named_decides', name: 'decision_maker', pattern: /(?:^|\s)(?!(?:He|She|They|It|We|You|That|This|Who|Nobody|Everyone)\b)(\p{Lu}\p{Ll}+)(?: here| alone)? (?:signs (?:off|it|this|that|everything)|decides|makes the (?:final )?(?:call|decision)|has the (?:last|final) (?:word|say)|holds the budget)\b/u, example: 'Marisa makes the final call.', value: 'Marisa' },
  { id: 'up_to', name: 'decision_maker', pattern: /\b(?:decision|call|signature)(?: is| lies| sits| rests)?(?: now)? (?:with|up to|'s with) ((?:our |my |the )?\p{L}[\p{L}-]+)/u, example: 'The decision is with procurement.', value: 'procurement' },
  { id: 'seats', name: 'seat_count', pattern: /\b(\d[\d,.]*|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|two hundred|three hundred|five hundred|a hundred|one hundred|ten|twelve|fifteen|twenty-five)(?:[ -](?:one|two|three|four|five|six|seven|eight|nine))?) (?:seats?|licen[cs]es|users|accounts for)\b/i, example: 'We would start with 60 seats.', value: '60' },
  { id: 'term', name: 'contract_term', pattern: /\b((?:\d+|one|two|three|four|five|six|twelve|eighteen|twenty[- ]four|thirty[- ]six)(?:[- ]|\s)(?:year|month)s?)(?:'s)? (?:contract|term|terms|deal|renewal|agreement|commitment|maximum|minimum)\b/i, example: 'We sign a two-year contract, not more.', value: 'two-year' },
  { id: 'term_sign', name: 'contract_term', pattern: /\b(?:sign|renew|commit|contract|term)\w*\b[^.;?!]{0,20}\bfor (?:only |just )?((?:\d+|one|two|three|four|five|six|twelve|eighteen|twenty[- ]four|thirty[- ]six)[- ](?:year|month)s?)\b/i, example: 'We would renew for twelve months.', value: 'twelve months' },
]

/** The first attribute that a clause sets, or null. */
export function attributeIn(clause: string): Attribute | null {
  for (const rule of ATTRIBUTE_RULES) {
    const value = rule.pattern.exec(clause)?.[1]?.trim().replace(/[,.]$/, '')
    if (value) return { name: rule.name, value }
  }
  return null
}
