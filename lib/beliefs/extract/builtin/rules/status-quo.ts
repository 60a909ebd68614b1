import type { Rule } from './negation'

/** The other side asks how things are today: what is bad then speaks for a change, not against the asker. */
export const DISCOVERY: readonly Rule[] = [
  { id: 'today', pattern: /\b(?:what|how|where|which|who|tell me|walk me|describe|have you)\b[^?]*\b(?:today|currently|current|right now|at the moment|now|normal|typical|usually|week look|process|handle|manage|set ?up|happens|downstream)\b/, example: 'How do you handle returns today?' },
  { id: 'pain', pattern: /\b(?:what|where|which|why|any)\b[^?]*\b(?:breaking|broken|hurt\w*|pain|problem|challenge\w*|issue\w*|causing|slow\w*|delay|stuck|frustrat\w*|struggl\w*|cost you|keeps you|worst|hard(?:est)?|difficult)\b/, example: 'Which part of the week is hardest?' },
  { id: 'goal', pattern: /\b(?:what|how|why)\b[^?]*\b(?:good outcome|success|look like|goal|achieve|hoping|change|better|driving|brings you|brought you|made you|looking for|priority|priorities|matter)\b/, example: 'What would success look like?' },
  { id: 'others', pattern: /\b(?:looked at|tried|other (?:tools|vendors|platforms|options|solutions)|alternatives?|compar\w+|before us|previous|last vendor|competitor|evaluating)\b/, example: 'Have you looked at other vendors?' },
  { id: 'money', pattern: /\b(?:budget|money|price|pricing|cost|invest|spend|quote|fee|contract|terms|commercial\w*)\b/, example: 'Is there a budget for this?' },
  { id: 'verdict', pattern: /\b(?:how (?:was|is|did|has)|what do you think|thoughts|feedback|your (?:view|impression|take)|see it|feel about|happy with|going so far|the year been)\b/, example: 'How has the pilot been so far?' },
]

/** The clause speaks of how they work now or of somebody else's product. */
export const STATUS_QUO =
  /\b(?:our (?:current|old|existing|present|own|process|system|team|people|data|numbers|spreadsheets?)|current(?:ly)?|existing|right now|today we|by hand|manual(?:ly)?|spreadsheets?|paper|whiteboard|excel|the old (?:one|system|tool|way)|last (?:vendor|supplier|year)|previous|other (?:vendor|tool|system|lot|one|guys)|competitor|legacy|in-house|we use|we still|every (?:monday|week|month|morning|day|time)|we spend|we lose|we're losing|takes us|costs us|nobody knows|half the time)\b/

/** The clause speaks of the one it is said to, or of what they sell. */
export const ABOUT_YOU = /\b(?:you|your|yours|you're|you've|you'd|you'll|the (?:proposal|quote|demo|pilot|offer|app|update|release|patch|contract|invoice|renewal|portal|platform|product|listing|price|ad)|this (?:product|tool|app|price|offer|proposal|company))\b/
