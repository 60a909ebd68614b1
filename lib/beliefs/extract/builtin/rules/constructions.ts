import type { Kind } from '@/lib/shared/vocabulary'

/** A way of putting a belief into words. `pattern` runs on the lower-case words of a clause with one blank between them. */
export type Construction = { id: string; kind: Kind; pattern: RegExp; example: string }

const I = "(?:i|we)(?: really| just| also| still| only| actually| honestly| definitely| personally| kind of| sort of| would| do)?"

export const CONSTRUCTIONS: readonly Construction[] = [
  { id: 'want', kind: 'priority', pattern: new RegExp(`\\b${I} (?:want|wanna|wish|crave)\\b`), example: 'We really want a weekly export.' },
  { id: 'would_like', kind: 'priority', pattern: /\b(?:i'd|we'd|i would|we would|id) (?:really |also |just |much )?(?:like|love|prefer|rather|sooner|appreciate)\b/, example: "I'd rather see one dashboard than five." },
  { id: 'need', kind: 'priority', pattern: new RegExp(`\\b${I} (?:need|require|must have)\\b`), example: 'We need single sign-on.' },
  { id: 'needs_to', kind: 'priority', pattern: /\b(?:it|this|that|they|he|she|team|everything) (?:has to|needs? to|must|have to)\b/, example: 'It has to run on a tablet.' },
  { id: 'looking_for', kind: 'priority', pattern: /\b(?:looking|hoping|aiming|dying) (?:for|to)\b/, example: 'We are looking for something lighter.' },
  { id: 'important', kind: 'priority', pattern: /\b(?:important|priority|crucial|essential|matters|key|what counts|care about|care most|deal ?breaker|must[- ]have)\b/, example: 'Uptime matters more than looks.' },
  { id: 'hope', kind: 'priority', pattern: /\b(?:i|we) (?:\w+ )?hope\b|\bhopefully\b/, example: 'I hope the rollout is short.' },
  { id: 'worry', kind: 'concern', pattern: /\b(?:worr(?:y|ied|ies|ying)|concern(?:ed|s)?|afraid|fear(?:s)?|nervous|scares?|anxious|uneasy|dread)\b/, example: 'I am worried about the cut-over.' },
  { id: 'doubt', kind: 'concern', pattern: /\b(?:doubt|not sure|not convinced|unsure|skeptical|sceptical|hard to believe|don't (?:see|believe|trust|buy|get) (?:how|why|it|that)?|wonder (?:if|how|whether))\b/, example: "I'm not convinced the numbers hold." },
  { id: 'too_much', kind: 'concern', pattern: /\b(?:too|way too|a bit|a little|rather|pretty|really) (?:high|much|expensive|steep|pricey|slow|long|late|complicated|big|small|old|low|risky)\b/, example: 'The second tier is too steep.' },
  { id: 'problem', kind: 'concern', pattern: /\b(?:problem|issue|trouble|the thing is|what bothers|bothers me|hurts?|kills? us|frustrat\w+|annoy\w+|pain)\b/, example: 'The nightly import is what hurts.' },
  { id: 'attitude_question', kind: 'concern', pattern: /^(?:why|how come|how (?:can|could|do|are|am) (?:you|i|we)|what if|who)\b.*\?$/, example: 'Why is this report so slow?' },
  { id: 'failure', kind: 'concern', pattern: /\b(?:crash\w*|fail\w*|broke\w*|doesn't work|does not work|stopped working|not working|went down|keeps? \w+ing|timed? out|never (?:\w+ )?(?:received|responded|replied|came|got))\b/, example: 'It keeps logging my people out.' },
  { id: 'expect', kind: 'expectation', pattern: /\b(?:expect(?:ed|ing)?|should (?:be|have|take|come|get|give)|supposed to|ought to|anticipate|assume|i was told|promised|led to believe)\b/, example: 'I expect the first site live in May.' },
  { id: 'will_happen', kind: 'expectation', pattern: /\b(?:it|this|that|they|people|nobody|everyone|users|staff) (?:will|won't|would|wouldn't|is going to|are going to|'ll)\b/, example: 'People will not fill in a second form.' },
  { id: 'think', kind: 'evaluation', pattern: new RegExp(`\\b${I} (?:think|believe|feel|find|reckon|suppose|guess|figure|consider|thought|found)\\b`), example: 'I think the new screen is clearer.' },
  { id: 'looks', kind: 'evaluation', pattern: /\b(?:seems?|looks?|sounds?|feels?) (?:to be |like |a |an |really |very |pretty |quite |so )*(?:\w+)/, example: 'The plan looks thin to me.' },
  { id: 'it_is_good', kind: 'evaluation', pattern: /\b(?:it's|its|it is|that's|thats|that is|this is|they're|they are|is|are|was|were) (?:\w+ ){0,3}(?:good|great|nice|fine|amazing|awesome|wonderful|perfect|excellent|lovely|solid|better|best|worth|fair|reasonable|easy|useful|helpful|impressive|beautiful|cool|brilliant|fantastic)\b/, example: 'The audit log is genuinely useful.' },
  { id: 'it_is_bad', kind: 'evaluation', pattern: /\b(?:it's|its|it is|that's|thats|that is|this is|they're|they are|is|are|was|were) (?:\w+ ){0,3}(?:bad|terrible|awful|poor|slow|clunky|confusing|useless|broken|ridiculous|unacceptable|worse|worst|wrong|steep|expensive|horrible|unfair|sad|hard|difficult|a mess|a joke|a nightmare)\b/, example: 'The mobile view is clunky.' },
  { id: 'love', kind: 'evaluation', pattern: /\b(?:i|we)(?:'m| am)?(?: really| do| absolutely| also)? (?:love|loved|like|liked|enjoy|appreciate|admire|hate|dislike|impressed|loving|happy|glad|pleased|grateful|excited|disappointed|tired|fed up)\b/, example: 'We like the way shifts are swapped.' },
  { id: 'what_i', kind: 'evaluation', pattern: /\bwhat (?:i|we|really|impresses|bothers|worries|gets)\b/, example: 'What I miss is a plain export.' },
  { id: 'comparative', kind: 'evaluation', pattern: /\b(?:better|worse|cheaper|faster|slower|easier|nicer|more|less|fewer|higher|lower) (?:\w+ ){0,3}than\b/, example: 'The old tool was faster than this.' },
  { id: 'used_to', kind: 'evaluation', pattern: /\b(?:used to|back then|until now|before you|last time|in the past)\b/, example: 'Our former supplier used to answer the same day.' },
  { id: 'cannot', kind: 'constraint', pattern: /\b(?:can't|cannot|cant|can not|couldn't|unable to|not able to|not allowed|no way|impossible)\b/, example: "We can't host outside the country." },
  { id: 'have_only', kind: 'constraint', pattern: /\b(?:i|we)(?:'ve)? (?:only |just )?(?:have|got|have got|has)\b/, example: "We've only got one administrator." },
  { id: 'budget', kind: 'constraint', pattern: /\b(?:budget|afford|max(?:imum)?|at (?:the )?most|ceiling|limit|cap|cash on hand|funds)\b/, example: 'Our budget is 40,000 this year.' },
  { id: 'have_to', kind: 'constraint', pattern: /\b(?:i|we)(?:'ve)? (?:have to|had to|got to|gotta|must|are required|am required)\b/, example: 'We have to be done before the audit.' },
  { id: 'rule', kind: 'constraint', pattern: /\b(?:policy|rule|deadline|approval|sign[- ]off|signs off|contract|audit|regulator|by law|mandatory|procurement)\b/, example: 'Anything over ten thousand goes to procurement.' },
  { id: 'will', kind: 'intent', pattern: /\b(?:i'll|we'll|i will|we will|i'm going to|we're going to|i am going to|we are going to|gonna|ill)\b/, example: "We'll run the pilot in March." },
  { id: 'will_not', kind: 'intent', pattern: /\b(?:i|we) (?:won't|will not|wouldn't|refuse to|am not going to|are not going to|'m not going to|'re not going to)\b|\b(?:i'm|we're) not (?:going to|\w+ing)\b/, example: 'We will not sign for three years.' },
  { id: 'plan', kind: 'intent', pattern: /\b(?:plan(?:ning|s)? (?:to|on)|intend|decided|considering|thinking (?:of|about)|willing to|ready to|prepared to|interested in|i'd be (?:happy|willing|glad))\b/, example: 'We are planning to leave the old system.' },
  { id: 'offer', kind: 'intent', pattern: /\b(?:how about|would you (?:take|accept|be willing|consider|go|do)|could you (?:do|go|come)|can you (?:do|go|come)|what about|i can (?:do|offer|pay|give|pick)|i could (?:do|offer|pay|give|pick)|meet (?:me )?(?:in the|half)|split the)\b/, example: 'How about 900 with delivery?' },
  { id: 'bare_amount', kind: 'intent', pattern: /^(?:\w+ ){0,2}<(?:money|number)>(?: \w+){0,2} ?\??$/, example: '<money> ?' },
  { id: 'agree', kind: 'intent', pattern: /\b(?:deal|agreed?|works for (?:me|us)|sounds good|that works|i accept|let's (?:do|go|proceed|start)|you've got a deal|go ahead|it is then|sold)\b/, example: "Let's do the yearly plan." },
  { id: 'give', kind: 'intent', pattern: /\byou (?:can|could|may) (?:have|take|keep|get)\b/, example: 'You can keep the second licence.' },
  { id: 'request', kind: 'priority', pattern: /\b(?:please|can you|could you|would you|can i|could i|may i|is there (?:any|a) (?:chance|way))\b/, example: 'Could you send the price without support?' },
  { id: 'reported', kind: 'evaluation', pattern: /\b(?:he|she|they|boss|team|cfo|cto|ceo|coo|cio|board|director|manager|finance|legal|it|procurement|colleagues?|partners?|head of \w+) (?:\w+ )?(?:thinks?|believes?|wants?|needs?|worr\w+|says?|said|hates?|likes?|loves?|prefers?|feels?|reckons?|isn't|aren't|is|are|won't|will)\b/, example: 'Our CFO thinks it can wait.' },
  { id: 'if_then', kind: 'intent', pattern: /\bif\b.*\b(?:i'd|i'll|we'd|we'll|i would|we would|i will|we will|i can|we can|then|i'm|we're)\b|\b(?:i'd|i'll|we'd|we'll|would|will|can|could)\b.*\bif\b/, example: 'If the audit passes we will add two plants.' },
  { id: 'never', kind: 'evaluation', pattern: /\b(?:never|not once|no one|nobody|nothing|not a single|not one)\b/, example: 'Nobody has ever answered my mail.' },
  { id: 'because', kind: 'evaluation', pattern: /\b(?:because|that's why|that is why|which is why|the reason)\b/, example: 'That is why we left the last supplier.' },
  { id: 'irony', kind: 'concern', pattern: /\b(?:oh (?:great|wonderful|lovely|good)|sure you do|i bet|good luck|as if|so you say)\b/, example: 'Oh wonderful, another portal.' },
]

const ADVERB = '(?: (?:really|just|also|still|only|actually|honestly|definitely|do|would|both|all|absolutely|desperately|certainly|probably|already|kind of|sort of))*'

/** Openings of a clause that are an attitude in so many words, whatever follows. */
export const PLAIN_ATTITUDES: readonly { id: string; pattern: RegExp; example: string }[] = [
  { id: 'wish', pattern: new RegExp(`^(?:i|we)${ADVERB} (?:need|want|wanna|prefer|require|insist|expect|hope|wish)\\b`), example: 'We really need two contacts.' },
  { id: 'would', pattern: /^(?:i'd|we'd|i would|we would|id) (?:really |also |much |just )*(?:like|love|prefer|rather|sooner|want|need|expect)\b/, example: "We'd rather pay monthly." },
  { id: 'judge', pattern: new RegExp(`^(?:i|we)${ADVERB} (?:think|believe|feel|reckon|doubt|love|like|hate|dislike|trust|enjoy|appreciate)\\b`), example: 'I think it is thin.' },
  { id: 'not', pattern: /^(?:i|we) (?:really |just |also )*(?:don't|do not|dont|can't|cannot|can not|won't|will not|wouldn't|would not|couldn't|refuse) \w+/, example: "We can't host it abroad." },
  { id: 'feeling', pattern: /^(?:i'm|we're|i am|we are|im)(?: not| really| very| quite| just| so| still| a bit| a little| pretty| not really)* (?:worried|concerned|afraid|nervous|happy|unhappy|pleased|impressed|disappointed|interested|convinced|sceptical|skeptical|sure|frustrated|tired|comfortable|keen|open|willing|ready|excited|satisfied|unsure|hesitant|reluctant|glad)\b/, example: "I'm a bit worried about the dates." },
  { id: 'plan', pattern: /^(?:i'll|we'll|i will|we will|i'm going to|we're going to|we plan|i plan|we intend|we've decided|i've decided|we decided|i decided|we are planning|we're planning)\b/, example: "We'll start in May." },
  { id: 'too', pattern: /\b(?:is|are|was|it's|that's|they're|seems|looks|feels)(?: just| still| way| far| simply| really)* too \w+/, example: 'The minimum is too high.' },
]

/** Ids of the constructions found in a clause given as lower-case words with one blank between them. */
export function constructionsIn(text: string): string[] {
  const found: string[] = []
  for (const c of CONSTRUCTIONS) if (c.pattern.test(text)) found.push(c.id)
  return found
}
