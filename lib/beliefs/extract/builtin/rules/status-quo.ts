import type { Rule } from '@/lib/shared/rule'

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

/** What they have today is said to do: praise of it pulls away from us. */
export const TODAY_SUFFICES =
  /\b(?:spreadsheets?|excel|whiteboard|paper|(?:old|current|existing|present) (?:one|system|tool|way|set-?up|process|vendor|supplier)|(?:what|the one|the tool) we (?:have|use)(?: today| now)?) (?:really |still |already |just |all )*(?:works|work(?= (?:fine|well|great|okay|ok|for us)\b)|does (?:the job|what)|is (?:just |perfectly |quite )?(?:fine|enough|good enough))\b(?! (?:with|in|for|alongside|against) (?:you|your|it|this)\b)/

/** The clause speaks of the one it is said to, or of what they sell. */
export const ABOUT_YOU = /\b(?:you|your|yours|you're|you've|you'd|you'll|the (?:proposal|quote|demo|pilot|offer|app|update|release|patch|contract|invoice|renewal|portal|platform|product|listing|price|ad)|this (?:product|tool|app|price|offer|proposal|company))\b/

/** Whoever says this buys from us already: what is bad then is bad about us. */
export const OUR_CUSTOMER: readonly Rule[] = [
  { id: 'renewal', pattern: /\b(?:renew(?:al|ing|ed)?|our contract with you|the upgrade you|last quarter's review|since (?:we )?(?:went live|go-live|we started with you|the (?:last )?(?:update|upgrade|release|migration)))\b/, example: 'Since the update nothing prints' },
  { id: 'yours', pattern: /\byour (?:support|help ?desk|engineers?|people|team|app|portal|platform|system|software|release|update|invoice|service|technicians?|agents?|courier|branch|bank|company)\b/, example: 'Your portal logs us out' },
  { id: 'uses', pattern: /\b(?:we've been using (?:you|it|this)|(?:a )?customer (?:of yours|for|since)|you (?:charged|billed|promised|told|sent|closed|moved|changed|dropped)|my (?:order|account|booking|subscription|ticket))\b/, example: 'You charged us twice' },
]

/** What we say to whoever has yet to buy. */
export const TO_A_PROSPECT: readonly Rule[] = [
  { id: 'show', pattern: /\b(?:before i show|show you (?:the|a|how)|(?:a|the|quick|short|first) demo|free trial|proof of concept|a pilot|sandbox|our (?:other )?customers|companies like yours|we typically|most of our|other (?:vendors|tools|suppliers|options|platforms) (?:you|are)|thanks for (?:jumping on|taking the (?:time|call)|meeting))\b/, example: 'Let me show you a quick demo' },
  { id: 'qualify', pattern: /\b(?:who else (?:would|is|needs|has)|how (?:is|are|do you make) (?:a |the )?decisions?|is there (?:a )?budget|what budget|timeline|signs? off|evaluat\w+|what would (?:a good|make|you need|success|have to)|how do you (?:currently|handle|manage|do)|how are you (?:currently|handling|managing|doing))\b/, example: 'Who else would be part of the decision?' },
]

/** What we say to whoever has bought. */
export const TO_A_CUSTOMER: readonly Rule[] = [
  { id: 'care', pattern: /\b(?:sorry (?:to hear|about|for)|apologi[sz]e|inconvenience|your (?:renewal|subscription|account with us|contract with us|ticket|licen[cs]es?|order|admin)|the (?:renewal|outage|incident|roll-?out|last release|migration|go-live) (?:go|is|was|last|has|went|on)|how(?:'s| is| has) (?:the|it) (?:roll-?out|go-live|new|going|been)|since (?:go-live|you (?:started|joined|signed|switched))|we(?:'ve| have) (?:fixed|rolled back|credited|refunded))\b/, example: 'How has the roll-out been since go-live?' },
]
