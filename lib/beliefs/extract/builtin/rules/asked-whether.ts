import type { Rule } from '@/lib/shared/rule'

const ASKS = String.raw`\b(?:ask(?:s|ed|ing)|keeps? asking|wonder(?:s|ed|ing)|wants? to know|wanted to know)(?: (?:me|us|again|already|today|yesterday|straight out|outright|last \w+|this \w+))* (?:if|whether) `

/** What somebody else asks about because they doubt it. Text in lower case with plain apostrophes. */
export const DOUBTS: readonly Rule[] = [
  { id: 'asks_if_we_may_rely', pattern: new RegExp(String.raw`${ASKS}(?:we|they|i|you|it|that|this|the [\w-]+|your [\w-]+)(?: \w+){0,2}? (?:rely|trust|count|depend|believe|afford|justif\w+|defend|altered|safe|right|real|reliable|stable|worth)\b`), example: 'my boss asked me if we can count on your forecasts' },
  { id: 'asks_if_we_do_right', pattern: new RegExp(String.raw`${ASKS}(?:we|they)(?:'ve| have| had)?(?: really)? (?:backed|chose|chosen|picked|bought|made|bet on|wasted|signed)\b`), example: 'the dean asked us whether we picked the wrong one' },
  { id: 'asks_if_we_need_you', pattern: new RegExp(String.raw`${ASKS}(?:we|they|i)(?: (?:still|really|actually))* (?:need|want|use) (?:you|it|this|that|all|them|your|(?:a (?:second|different|backup|new)|another) (?:provider|vendor|supplier|tool|system|platform|partner|carrier|source))\b`), example: 'our COO keeps asking if we still need you at all' },
  { id: 'asks_for_another', pattern: new RegExp(String.raw`${ASKS}(?:we|they|i) (?:should|shouldn't|could|can|might|ought to|would be better off)(?: (?:not|rather|just|also|simply))* (?:get out|leave|cancel|switch|stop|move away|go back|look (?:elsewhere|around)|(?:have|get|find|keep|try|bring in|use|talk to) (?:a|an|some|any)(?: second| backup| cheaper|other))\b`), example: 'the CEO is asking whether we should have a second provider' },
  { id: 'asks_if_it_pays', pattern: new RegExp(String.raw`${ASKS}(?:it|that|this|the [\w-]+|your [\w-]+|any of (?:it|this))(?: (?:still|really|even|ever|will))* (?:pays?|works?|helps?|saves?|holds?|lasts?|survives?)\b`), example: 'the new CFO is already asking if the licence pays for itself' },
]

/** Does a clause tell that somebody asks for doubt, and not for a feature or a date? */
export const doubtsByAsking = (clause: string): boolean => DOUBTS.some(({ pattern }) => pattern.test(clause))
