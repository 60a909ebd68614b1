import type { Rule } from '@/lib/shared/rule'

/** Talk that carries no belief about the business: never read where the whole clause is nothing else. */
export const CHATTER: readonly Rule[] = [
  { id: 'greeting', pattern: /^(?:hi|hello|hey|good (?:morning|afternoon|evening|day)|greetings|dear)\b[\s,\w]{0,40}[.!]?$/, example: 'Good morning everyone!' },
  { id: 'how_are_you', pattern: /\b(?:how are you|how(?:'s| is) it going|how have you been|how(?:'s| is) your (?:day|evening|morning|night|week)|how do you do)\b/, example: 'How are you today?' },
  { id: 'i_am_well', pattern: /^(?:i'm|i am|im|i|doing|pretty)?(?: doing| feeling)? ?(?:quite |pretty |very |just |really )?(?:good|great|well|fine|okay|ok|alright)(?: (?:this morning|today|tonight|as well|too|here|so far))*(?:[,.!]? (?:thanks|thank you|thank u)(?: for asking)?)?(?:[,.!]? (?:and )?(?:you|yourself|how about you|how are you))?[.!?]*$/, example: "I'm doing well, thank you." },
  { id: 'farewell', pattern: /\b(?:bye|goodbye|good night|see you (?:later|soon|then)|talk (?:soon|later|to you)|take care|cheers|have a (?:\w+ ){0,3}(?:day|night|evening|one|weekend|week|trip|time)|(?:nice|great|good|lovely|pleasure|wonderful) (?:chatting|talking|speaking|meeting|to meet|to have met|to talk|to chat)\b)/, example: 'It was nice talking to you, have a great weekend!' },
  { id: 'thanks', pattern: /^(?:(?:ok|okay|great|perfect|no|yes|awesome|cool|wonderful|alright|well|and|many|so)[ ,.!]+)*(?:thanks|thank you|thank u|thx|cheers|much appreciated|appreciate it|i appreciate it)(?: (?:so much|very much|a lot|again|for (?:your|the) (?:time|help|call|info\w*|patience|reply|assistance)|for asking|\w+))?[.!]*$/, example: 'Great, thank you so much!' },
  { id: 'welcome', pattern: /^(?:you're|you are|your) (?:very )?welcome\b|^no (?:problem|worries)[.!]*$|^my pleasure\b/, example: "You're welcome." },
  { id: 'names', pattern: /^(?:my name is|this is|i'm|i am|name'?s?) (?:\p{L}+)(?: \p{L}+)? ?(?:speaking|here|from \w+)?[.!]*$|^(?:my )?(?:name|e-?mail|phone|number|address|account|order|user ?name|ticket)(?: (?:id|number|address|name))? ?(?:is|:|#)/u, example: 'My order number is 4711.' },
  { id: 'wait', pattern: /^(?:hold on|one (?:moment|second|sec)|just a (?:moment|second|sec|minute)|give me (?:one|a) (?:second|moment|minute|sec)|let me (?:check|see|think|look|share|find|pull)|can you (?:hear|see) (?:me|my|us|it)|sorry,? (?:i was on mute|you go|go ahead)|go ahead|go on)\b/, example: 'Hold on, let me check.' },
  { id: 'acknowledgement', pattern: /^(?:ok(?:ay)?|sure|right|got it|i see|i understand|understood|makes sense|good to know|fair enough|noted|will do|of course|true|very true|agreed|me too|same here|sounds? good|interesting|wow|oh|nice|cool|great|perfect|awesome|yes|no|yeah|yep)(?:[ ,.!]+(?:ok(?:ay)?|sure|right|got it|i see|i understand|understood|makes sense|good to know|thanks?|thank you|then|sounds good|cool|great|nice|perfect|yes|yeah))*[.!]*$/, example: 'Okay, got it.' },
  { id: 'compliment', pattern: /^(?:(?:oh|wow|ah|hey|well)[ ,.!]+)*(?:(?:it|that|this)(?:'s| is) (?:a |an )?|what a |i (?:like|love) (?:your|that) )(?:really |very |such a )?(?:nice|lovely|cool|pretty|beautiful|cute|funny|fancy|charming|great)? ?(?:mug|shirt|hat|jumper|background|view|garden|dog|cat|baby|beard|haircut|accent|voice|smile|weather|day)[.! ]*$/, example: "That's a lovely mug." },
  { id: 'joking', pattern: /^(?:no )?(?:i'm|i am|just) (?:just )?(?:joking|kidding)\b/, example: "I'm just joking." },
]

/** Words about the talk or the mail itself, which say what comes next or where it stands. The model has not been told of them. */
export const LAYOUT: readonly Rule[] = [
  { id: 'announces', pattern: /^(?:and |but |so |just |then )*(?:one|two|three|a few|a couple of) (?:more |last |final |small |quick |brief |other |further |words? of )*(?:cautions?|notes?|remarks?|points?|questions?|comments?|clarifications?|caveats?|things?)(?: before (?:we|i) (?:start|begin|go on|close))?(?:,? so that (?:nobody|no one|there)\b.*)?[.,:!]*$/, example: 'One caution, so that nobody reads more into this than is there.' },
  { id: 'takes_turn', pattern: /^(?:and |but |so |well,? )*(?:if i (?:can|may|might|could) (?:just |quickly )?(?:come in|bring us back|frame (?:it|this|that)|add (?:one|a|some)|jump in|interrupt|cut in|put it|say (?:one|a|something))|i(?:'d| would|'ll| will)? (?:just )?(?:add|put|say|raise) (?:one|a|another) (?:more |last |quick )?(?:thing|point|note|word|question)\b|i know this isn't my|further to (?:our|your|my)\b|with reference to (?:our|your|my)\b)/, example: 'If I can bring us back to the list.' },
  { id: 'of_saying', pattern: /^(?:and |but |so )?i(?:'d rather not| would rather not| won't| will not| shan't| shouldn't) say (?:who|which|where|what (?:he|she|they|it) (?:was|were|is|are|said|did)|who (?:it|that) was)$|^(?:and |but )?i (?:don't|do not) say (?:it|that|this) (?:lightly|easily|often|with (?:any |much |great )?(?:pleasure|joy|relish|glee|ease))$/, example: 'I do not say this lightly' },
  { id: 'machine_log', pattern: /\b[a-z_][\w.-]*=(?:"|\w)/, example: 'sync queue=3 state=dropped' },
  { id: 'mail_layout', pattern: /^(?:and |so )?(?:my|our|the) (?:answers?|replies|comments?|notes?|remarks?) (?:are|is|stand|follow) (?:under|below|beneath|beside|next to|inline|in ?line|in (?:red|blue|green|bold))\b/, example: 'Our comments are below each of your points.' },
]

/** Questions that ask for a fact: they count only where they show an attitude, which the model decides with this sign. */
export const FACT_QUESTION = /^(?:(?:and|so|ok|okay|oh|hmm|well|but)[ ,]+)*(?:what(?:'s| is| are| was| does| do| kind| type| size| color| year)|how (?:many|old|long|far|big|often|tall|is|are|does|do|did|was)|when|where|which|who|is (?:it|this|that|there|the)|are (?:they|there|these|those|you|the)|does (?:it|this|that|the|your)|do (?:you|they|i|we)|did (?:you|it|they)|has (?:it|this|the)|have you|was it|can (?:you tell|i ask)|could you tell|any)\b[^.]*\?$/

/** Does the whole clause only announce what comes, or say where it stands? Given in lower case with plain apostrophes. */
export const isLayout = (clause: string): boolean => LAYOUT.some((rule) => rule.pattern.test(clause.trim()))

/** Is the whole clause small talk? Given in lower case with plain apostrophes. */
export function isChatter(clause: string): boolean {
  return CHATTER.some((rule) => rule.pattern.test(clause.trim()))
}
