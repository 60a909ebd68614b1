import type { Certainty } from '@/lib/shared/vocabulary'

export type CertaintyRule = { id: string; certainty: Certainty; pattern: RegExp; example: string }

/** Signs of how far a speaker commits; the model weighs them. Order is of no importance. */
export const CERTAINTY_RULES: readonly CertaintyRule[] = [
  { id: 'maybe', certainty: 'hedged', pattern: /\b(?:maybe|perhaps|probably|possibly|presumably|apparently|potentially|likely)\b/, example: 'We will probably renew.' },
  { id: 'might', certainty: 'hedged', pattern: /\b(?:might|may well|could be|could see)\b/, example: 'We might add a second plant.' },
  { id: 'i_guess', certainty: 'hedged', pattern: /\b(?:i guess|i suppose|i'd say|i imagine|i think i|not sure|as far as i know|if i'm honest)\b/, example: 'It works, I suppose.' },
  { id: 'sort_of', certainty: 'hedged', pattern: /\b(?:kind of|sort of|kinda|sorta|somewhat|a bit|a little|fairly|more or less|seems?|appears?)\b/, example: 'The set-up was kind of slow.' },
  { id: 'considering', certainty: 'hedged', pattern: /\b(?:considering|thinking (?:of|about)|toying|leaning|tempted)\b/, example: 'We are thinking of moving.' },
  { id: 'intensifier', certainty: 'emphatic', pattern: /\b(?:really|absolutely|definitely|totally|completely|desperately|extremely|incredibly|exactly|literally|by far|full stop|period|seriously|certainly|truly|so much|very much)\b/, example: 'We absolutely need the audit trail.' },
  { id: 'every_single', certainty: 'emphatic', pattern: /\b(?:every single|every time|not one|not a single|never ever|at all|no exceptions|ever again|never|always|no way)\b/, example: 'It fails every single night.' },
  { id: 'number_one', certainty: 'emphatic', pattern: /\b(?:number one|top priority|the whole point|deal ?breaker|non-negotiable|must have|the one thing|the reason|the best|the worst)\b/, example: 'A fixed price is a deal breaker.' },
  { id: 'reasoned', certainty: 'emphatic', pattern: /\b(?:because|that's why|which is why)\b/, example: 'We left because nobody answered.' },
  { id: 'strong_word', certainty: 'emphatic', pattern: /\b(?:love|hate|terrible|horrible|disaster|nightmare|amazing|fantastic|ridiculous|outrageous|unacceptable|awful|brilliant|furious|wonderful|!)\b/, example: 'The new editor is fantastic.' },
  { id: 'exclaimed', certainty: 'emphatic', pattern: /!/, example: 'That is the screen we want!' },
  { id: 'promise', certainty: 'committed', pattern: /\b(?:i'll (?:sign|send|take|buy|have|do|get|put|bring|give)|we'll (?:sign|take|go|do|renew|start|send|have)|we've decided|i've decided|we have decided|i have decided|decided to|decided that|agreed|it's a deal|you have a deal|signed|approved|i promise|we commit|will sign)\b/, example: "I'll send the signed order on Monday." },
  { id: 'closing', certainty: 'committed', pattern: /\b(?:it is then|deal|sold|works for me|that works|let's (?:do|go|proceed)|go ahead|consider it done|count us in|count me in)\b/, example: "Let's go ahead with two sites." },
]
