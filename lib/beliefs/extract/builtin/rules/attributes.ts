import { SPELLED_DAY } from '@/lib/beliefs/days'
import type { Attribute } from '@/lib/beliefs/types'

/** `pattern` finds the value in its one group; `example` sets `value`. A clause with `unless` speaks of something else. */
export type AttributeRule = { id: string; name: Attribute['name']; pattern: RegExp; unless?: RegExp; example: string; value: string }

const ONES = 'one|two|three|four|five|six|seven|eight|nine'
const SMALL = `(?:a|an|${ONES}|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[- ](?:${ONES}))?)\\b`
const SCALE = '(?:hundred|thousand|million|grand|k)\\b'
/** Years and what counts other things ("30 days", "5 percent") are no amounts; nor is a bare number below a hundred. */
const NOT_MONEY = String.raw`(?!\d|[.,]\d|\s?(?:%|percent|per cent|people|users|seats|licen[cs]es|days?|weeks?|months?|quarters?|years?|hours?|minutes?|seconds?|stores?|sites?|plants?|am|pm|o'clock)\b)`
const AMOUNT = String.raw`((?:[$€£]\s?\d[\d.,]*\d|[$€£]\s?\d|(?!(?:19|20)\d\d(?![\d,.]))\d{1,3}(?:[., ]\d{3})+|(?!(?:19|20)\d\d(?![\d,.]))\d{3,}|\d[\d.,]*(?=\s?(?:k|m|thousand|million|grand)\b))(?:\s?(?:k|m|thousand|million|grand))?(?:\s?(?:dollars|euros|pounds|usd|eur|gbp))?${NOT_MONEY}|${SMALL}(?:[- ](?:and )?(?:${SMALL}|${SCALE}))*[- ]${SCALE}(?:[- ](?:and )?(?:${SMALL}|${SCALE}))*(?: (?:dollars|euros|pounds))?${NOT_MONEY}|(?:half|a quarter of) a million|(?:nothing|zero|nil)(?= (?:this|next|left|until|for|in)\b))`
/** Money that says so itself, by its sign, its currency or its thousands. */
const MONEY = String.raw`((?:[$€£]\s?\d[\d.,]*(?:\s?(?:k|m|thousand|million|grand)\b)?|\d[\d.,]*\s?(?:k|m|thousand|million|grand)\b|${SMALL}(?:[- ](?:and )?(?:${SMALL}|hundred))*[- ](?:thousand|million|grand|k)\b|\d[\d.,]*(?= (?:dollars|euros?|pounds)))(?: (?:dollars|euros?|pounds))?${NOT_MONEY})`
/** "May" written small is a month only where a date is due. */
const MONTH = '(?:january|february|march|april|(?<=\\b(?:in|by|until|of|early|late|mid|from|before|since|to|for|next|this|\\d|\\dth|\\dst|\\dnd|\\drd)[ -])may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sep|sept|oct|nov|dec)'
const DATE = String.raw`((?:the )?(?:end of |start of |beginning of |middle of |early |late |mid-?|first week of |second week of |last week of )?(?:${MONTH}\b(?: (?:the )?(?:\d{1,2}(?:st|nd|rd|th)?|${SPELLED_DAY}))?(?:,? \d{4})?|\d{1,2}(?:st|nd|rd|th)?(?: of)? ${MONTH}\b(?:,? \d{4})?|(?:the )?${SPELLED_DAY} of ${MONTH}\b|(?:the )?(?:first|second|third|fourth) quarter(?: of \d{4})?|q[1-4](?: \d{4})?|next (?:year|quarter|month|spring|summer|autumn|fall|winter)|(?:the )?(?:spring|summer|autumn|fall|winter)(?= |$|[,.;])(?! (?:season|line|sale|collection|term|holidays?|break|release|launch|rush))|the (?:new year|year)|year[- ]end|christmas|easter|thanksgiving|whitsun|pentecost|midsummer|black friday|labou?r day|\d{4}-\d{2}-\d{2}))`
/** Where the month is understood: "shall we say the fourteenth". */
const SAID_DATE = String.raw`(?:${DATE}|(the (?:\d{1,2}(?:st|nd|rd|th)|${SPELLED_DAY})))`
const COUNT = String.raw`(\d[\d,.]*|(?!an?\b(?! (?:hundred|thousand)))(?:${SMALL})(?:[- ](?:and )?(?!an?\b)(?:hundred|thousand|${SMALL}))*)`
/** A sum as it is spoken where both know what it is of: "one eighteen", "two twenty-five", and "sixty" of thousands. */
const SPOKEN = String.raw`((?:${ONES})[- ](?:ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[- ](?:${ONES}))?)\b|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[- ](?:${ONES}))?\b|[1-9]\d{1,2}(?![\d.,]\d))`
const SPAN = String.raw`((?:\d+|${SMALL}|half a)(?:[- ](?:year|month|quarter)s?))`

/** How long something went on, and not for how long one signs: "it took five months", "they met it for six years". */
const LASTED = '(?:took|taken|lasted|met|kept|held|ran|had|paid|used|waited|worked|stood|did|was|were|been|ago)'
const OFFICE = String.raw`(?:our |my |the )?(?:new |group |regional )?(?:cfo|ceo|cto|coo|cio|ciso|board|boss|directors?|owners?|procurement|purchasing|finance|legal|security|managing director|chair(?:man|woman)?|president|controller|treasurer|head of [\p{L}]+|vp(?: of [\p{L}]+)?|parent company|headquarters|head office|committee)`
const NOT_A_NAME = '(?!(?:He|She|They|It|We|You|That|This|There|Who|Nobody|Everyone|Somebody|Someone|And|But|So|Then|Now|What|Which|If|When|Also|Still|The|Our|My|I)\\b)'
const PERSON = String.raw`${NOT_A_NAME}\p{Lu}\p{Ll}[\p{L}-]*(?: \p{Lu}[\p{L}-]+)?`
const DECIDES = String.raw`(?:sign(?:s|ed|ing)? (?:off|it|this|that|everything|the (?:contract|order|deal|paper))|signs(?! for)|decides?|makes? the (?:final )?(?:call|decision)|ha(?:s|ve) the (?:last|final) (?:word|say)|approves? (?:it|this|everything|anything|the (?:spend|budget|order|deal))|holds? the (?:budget|purse strings)|owns? the (?:budget|decision))`
const MOVED = String.raw`(?:mov(?:e[ds]?|ing)|push(?:ed|ing)?|slip(?:s|ped)?|slid(?:es?)?|shift(?:s|ed)?|postponed?|delay(?:ed)?|brought forward|pulled forward|put (?:back|off)|rescheduled|pencilled in|set|planned|fixed|scheduled|due|now|changed)`
const CHANGED = String.raw`(?:cut|raised|lowered|trimmed|increased|reduced|upped|bumped|halved|slashed|set|capped|fixed|frozen|brought|went|gone|grown|shrunk|shrank|is|are|was|were|came|comes|stands|sits)`
const BUDGET = String.raw`(?:budget|pot|ceiling|spend|spending|funding|funds|allocation|allowance|envelope|purse)`
const LIVE = String.raw`(?:go(?:ing|es|ne)?[- ]live|went live|live date|be(?:ing)? live|live|roll(?:ed|ing)?[- ]?out|launch(?:es|ed|ing)?|cut[- ]?over|switch(?:ed|ing)?[- ]?over|in production|up and running|implementation|kick[- ]?off|deploy(?:ment|ed|ing)?|migration|(?:we|you|the pilot|the project|the work|the training|the installation|installation|phase \w+)(?:'d|'ll| \w+){0,3}? start(?:s|ed|ing)?|(?:could|can|will|would|should|must|shall) start|(?:the|our) start(?: date)?|running|operational|switched on|first (?:site|store|plant|office|team|branch|depot|wave|phase)s?)`
const insensitive = (source: string): RegExp => new RegExp(source, 'iu')

/** Money lent, and seats to sit on, are none of a deal's. */
const LENT = /\b(?:loans?|pre-?approved|lender|credit (?:line|card)|mortgage|overdraft)\b/i
const TO_SIT_ON = /\b(?:flights?|plane|row|car|hall|theat(?:re|er)|stadium|cinema|auditorium|balcony|bus|train|committee|council|parliament|belts?)\b|\b(?:seats?) (?:together|on (?:my|the|our|his|her))\b/i

/** Others' seats: "our sister company has 120 users with you". */
const OF_OTHERS = /\b(?:sister|parent|other|another|neighbou?ring|partner) (?:company|companies|firms?|customers?|groups?|schools?|sites?|clinics?|offices?)\b|\bthey have\b/i

/** Somebody's lot elsewhere: "she came from a firm that was stuck in a five-year deal". */
const ELSEWHERE = /\b(?:stuck|locked|trapped|caught|burned|burnt) (?:in|into|with|by)\b|\b(?:came|comes) from\b|\b(?:last|former|previous|old) (?:job|company|employer|firm)\b/i

/** Attributes of a deal that have one value at a time: a later value replaces the former (DESIGN §3). */
export const ATTRIBUTE_RULES: readonly AttributeRule[] = [
  { id: 'budget_is', name: 'budget', pattern: insensitive(String.raw`\b${BUDGET}\b[^.;?!]{0,40}?\b(?:is|was|of|at|to|around|about|up to|by|are|for|approved|now|${CHANGED})\b[^.;?!\d$€£]{0,20}?${AMOUNT}`), example: 'Our budget is 40,000 this year.', value: '40,000' },
  { id: 'budget_cut', name: 'budget', pattern: insensitive(String.raw`\b${CHANGED}\b[^.;?!]{0,20}?\b(?:our|my|the|his|her|their|this year's|next year's)(?: \w+){0,2} ${BUDGET}\b[^.;?!\d$€£]{0,20}?${AMOUNT}`), example: 'They have cut our project budget back to 60k.', value: '60k' },
  { id: 'budget_to', name: 'budget', pattern: insensitive(String.raw`\b${CHANGED}\b[^.;?!]{0,20}?\b(?:our|my|the|his|her|their)(?: \w+){0,2} (?:${BUDGET}|money) (?:up |down |back )?(?:to|at) ${COUNT}(?!\s?(?:%|percent|per cent|people|users|seats|days?|weeks?|months?|years?)\b)\b`), example: 'They raised the budget to twenty-six.', value: 'twenty-six' },
  { id: 'all_i_have', name: 'budget', unless: LENT, pattern: insensitive(String.raw`${AMOUNT}(?:'s| is|,? and that's) (?:all|the most|as (?:much|far) as|what) (?:i|we)(?:'ve| have| can| could|'m| are)\b`), example: '240,000 is what I can go up to.', value: '240,000' },
  { id: 'what_i_have', name: 'budget', unless: LENT, pattern: insensitive(String.raw`\bwhat (?:i|we)(?:'ve got| have(?: got)?)(?: for (?:this|it))? is (?:about |around |just |only )*${AMOUNT}`), example: 'What we have is ninety-five thousand a year.', value: 'ninety-five thousand' },
  { id: 'is_the_ceiling', name: 'budget', unless: LENT, pattern: insensitive(String.raw`${AMOUNT}[^.;?!\d]{0,20}?,? (?:and |but )?(?:that's|that is|which is) (?:the|my|our) (?:ceiling|limit|cap|maximum|max|top|lot)\b`), example: "I've got a hundred and twenty, and that's the ceiling.", value: 'a hundred and twenty' },
  { id: 'amount_budget', name: 'budget', unless: LENT, pattern: insensitive(String.raw`${AMOUNT}[^.;?!]{0,30}?(?<!\bwere )(?<!\bwas )\b(?:budget|budgeted|is approved|approved|left in|set aside|earmarked|ring-?fenced|in (?:the|my|our|this year's|next year's) (?:\w+ )?(?:plan|budget|pot|book|books|programme|program|purse|kitty|forecast)|to (?:spend|work with|play with))\b`), example: 'There is 80k left in the pot.', value: '80k' },
  { id: 'afford', name: 'budget', pattern: insensitive(String.raw`\b(?:can(?:'t| only|not)? (?:only )?(?:afford|spend|go (?:up to|to|above|over))|max(?:imum)?(?: is| of)?|at (?:the )?most|no more than|not more than|got (?:me|us) (?:up to )?|(?:have|there's|there is) (?:only )?(?:budget|money|funding) for)\b[^.;?!\d$€£]{0,20}?${AMOUNT}`), example: 'We can only spend 12,000.', value: '12,000' },
  { id: 'have_for', name: 'budget', unless: LENT, pattern: insensitive(String.raw`\b(?:i|we)(?:'ve| have)(?: got)? (?:for [^.;?!,\d]{3,40}? )?(?:about |around |only |just |roughly )*${MONEY}(?:[^.;?!]{0,12}?\b(?:for (?:this|it|the (?:year|project|pilot|whole))|this year|next year|in total|all told|to spend)\b)`), example: 'For tools like this we have sixty thousand euros this year.', value: 'sixty thousand euros' },
  { id: 'board_approved', name: 'budget', unless: LENT, pattern: insensitive(String.raw`\b(?:approved|signed off(?: on)?|cleared|granted|released|allocated|budgeted|set aside|earmarked|freed up|ring-?fenced)\b[^.;?!\d$€£]{0,30}?${AMOUNT}`), example: 'The board approved 265,000.', value: '265,000' },
  { id: 'go_live', name: 'go_live', pattern: insensitive(String.raw`\b${LIVE}\b[^.;?!]{0,40}?\b(?:by|in|on|before|until|is|for|at|from|to|now|late|early)\b[^.;?!]{0,12}?${DATE}`), example: 'We want to go live in May.', value: 'May' },
  { id: 'moved_live', name: 'go_live', pattern: insensitive(String.raw`\b${MOVED}\b[^.;?!]{0,20}?\b(?:the |our )?(?:\w+ )?${LIVE}\b[^.;?!]{0,20}?\b(?:to|until|for|into|back to)\b[^.;?!]{0,12}?${DATE}`), example: 'We moved go-live to March.', value: 'March' },
  { id: 'date_live', name: 'go_live', pattern: insensitive(String.raw`\b(?:by|in|on|from|before) ${DATE}[^.;?!]{0,25}?\b(?:go[- ]live|(?:to )?be live|(?:is|are|goes|go) live|in production|up and running|for the (?:go-live|launch|roll-?out|cut-?over))\b`), example: 'By the first of June we have to be live.', value: 'the first of June' },
  { id: 'decide_by', name: 'decision_date', pattern: insensitive(String.raw`\b(?:decid(?:e|es|ing)\b[^.;?!]{0,30}?\b(?:by|before|on|until|in|at)|decided\b[^.;?!]{0,20}?\b(?:by|before)|decision\b[^.;?!]{0,30}?\b(?:by|before|on|until|in|to|for|is|comes|falls))\b[^.;?!]{0,12}?${DATE}`), example: 'We will decide by the end of May.', value: 'the end of May' },
  { id: 'decision_maker', name: 'decision_maker', pattern: insensitive(String.raw`\b(${OFFICE})(?: here| alone| now| who| himself| herself)* (?:has to |have to |must |needs to |will |would )?(?:now )?${DECIDES}\b`), example: 'our CFO signs off anything this size', value: 'our CFO' },
  { id: 'named_decides', name: 'decision_maker', pattern: new RegExp(String.raw`(?:^|\s)(${PERSON})(?: here| alone| now| who| himself| herself)* (?:has to |must |needs to |will )?(?:now )?${DECIDES}(?!\p{L})`, 'u'), example: 'Marisa makes the final call.', value: 'Marisa' },
  { id: 'is_the_one', name: 'decision_maker', pattern: new RegExp(String.raw`(?:^|\s)(${PERSON}|${OFFICE}) (?:is|will be)(?: now)? (?:the|our) (?:decision[- ]maker|one who (?:decides|signs|approves)|signatory|budget (?:holder|owner))\b`, 'u'), example: 'Aoife Brennan is now the decision maker.', value: 'Aoife Brennan' },
  { id: 'it_is_who', name: 'decision_maker', pattern: new RegExp(String.raw`\b(?:[Ii]t's|[Ii]t is|[Tt]hat's|[Tt]hat is) (?:now )?(${PERSON}|${OFFICE}) who (?:has to |must |needs to |will |would )?${DECIDES}`, 'u'), example: "It's our CFO who has to sign off.", value: 'our CFO' },
  { id: 'took_over', name: 'decision_maker', pattern: new RegExp(String.raw`(?:^|\s)(${PERSON}|${OFFICE})(?: has| have)? (?:now )?(?:taken over|took over|takes over|inherited|inherits) (?:the )?(?:budget|decision|purchasing|procurement|signature|signing|contract|approval|it all|her role|his role)`, 'u'), example: 'Tobias has taken over the budget.', value: 'Tobias' },
  { id: 'up_to', name: 'decision_maker', pattern: insensitive(String.raw`\b(?:decision|(?:final|last) call|signature|sign-?off|approval|last word|final say)(?: is| lies| sits| rests| moved| moves| went| goes| has moved| has gone| has to come)?(?: now| on)? (?:with|up to|'s with|belongs to|falls to) ((?:our |my |the )?(?!(?:it|us|me|you|him|her|them|that|this|no|any|a|an)\b)\p{L}[\p{L}-]+(?: board| committee| team| office| group)?)`), example: 'The decision is with procurement.', value: 'procurement' },
  { id: 'seats', name: 'seat_count', unless: new RegExp(`${TO_SIT_ON.source}|${OF_OTHERS.source}`, 'i'), pattern: insensitive(String.raw`\b${COUNT} (?:more )?(?:named |full |paid |user )?(?:seats?|licen[cs]es|users|accounts for|logins)\b(?! belts?)`), example: 'We would start with 60 seats.', value: '60' },
  { id: 'seats_to', name: 'seat_count', unless: TO_SIT_ON, pattern: insensitive(String.raw`\b(?:seats?|seat count|licen[cs]es|headcount|users)\b[^.;?!\d]{0,25}?\b(?:is|are|to|at|now|of)(?: (?:about|around|only|just|now))* ${COUNT}(?!\s?(?:%|percent|days?|weeks?|months?|years?|k\b))\b`), example: 'The seat count goes up to 120.', value: '120' },
  { id: 'handed_to', name: 'decision_maker', pattern: new RegExp(String.raw`\b(?:handed|passed|given|gave|moved) (?:the |her |his |my |our )?(?:sign-?off|signature|decision|approval|budget)(?: over| on)? to (${PERSON}|(?:Mr|Ms|Mrs|Dr) ${PERSON}|${OFFICE})`, 'u'), example: 'Gloria handed the sign-off to Tobias.', value: 'Tobias' },
  { id: 'answer_by', name: 'decision_date', pattern: insensitive(String.raw`\b(?:(?:expect|have|get|give you) (?:our|my|an|the) (?:answer|decision|verdict)|you(?:'ll| will) hear from (?:us|me))\b[^.;?!]{0,20}?\b(?:by|before|on|in|at)\b[^.;?!]{0,12}?${DATE}`), example: 'You can expect our answer by the end of June.', value: 'the end of June' },
  { id: 'committee_moved', name: 'decision_date', pattern: insensitive(String.raw`\b(?:committee|board|steering group|steerco|council)(?: meeting)?(?:'s| is| has| was| have)?(?: been)? (?:moved|pushed|postponed|brought forward|put back|put off|rescheduled|shifted)(?: back| out)? (?:to|until|till)(?: the)? ${DATE}`), example: 'The committee has been pushed to 11 October.', value: '11 October' },
  { id: 'notice_on', name: 'decision_date', pattern: insensitive(String.raw`${DATE}[^.;?!]{0,30}?\b(?:(?:i|we)(?:'ll| will| shall|'d| would)? (?:decide|(?:send|give|serve|hand in) (?:you |the |our |my )?notice)|the decision (?:is|falls|comes|will be))\b`), example: 'On 3 May we decide.', value: '3 May' },
  { id: 'term', name: 'contract_term', unless: ELSEWHERE, pattern: insensitive(String.raw`\b${SPAN}(?:'s)? (?:contract|term|terms|deal|renewal|agreement|commitment|maximum|minimum)\b`), example: 'We sign a two-year contract, not more.', value: 'two-year' },
  { id: 'term_sign', name: 'contract_term', pattern: insensitive(String.raw`\b(?:sign(?:s|ed|ing)?(?! up| (?:him|her|my|them))|renew\w*|commit\w*|contract|term|extend\w*)\b(?:(?!\b${LASTED}\b)[^.;?!]){0,20}\b(?:for|to|is|of|at|by)(?: (?:only|just|now|about))* ${SPAN}\b`), example: 'We would renew for twelve months.', value: 'twelve months' },
]

/** What was said of a value that holds no longer: "from 80 to", "instead of 80", "not 80". It is no value then. */
const FORMER = new RegExp(String.raw`\b(?:from|instead of|rather than|no longer|not|up from|down from|was|were|used to be|originally|initially|previously|than)(?: (?:about|around|the|only|just|a|for|in|on|at))* (?:${AMOUNT}|${DATE}|${SPAN}|${COUNT}\b)`, 'giu')
const WAS = new RegExp(String.raw`\b(?:${AMOUNT}|${DATE}|${SPAN}|${COUNT})(?: (?:seats?|users|licen[cs]es))? (?=(?:has |have )?(?:became|become|turned into|is now|are now|went to|grew to|shrank to|rose to|fell to)\b)`, 'giu')
/** "It's no longer Anna who signs". */
const NOT_WHO = /\b(?:no longer|not|isn't|instead of|rather than) (?:up to |with )?(?:our |my |the )?[\p{L}’'-]+(?: who)?(?= |,|$)/giu

const blanked = (clause: string, pattern: RegExp): string => clause.replace(pattern, (found) => ' '.repeat(found.length))

const MORE = '(?:so |and |well |about |around |roughly |currently |just |only )*'
/** A value alone, or of what was just named: "it is at …", "they cut it to …". What follows a bare value goes on about it. */
const CHANGES_IT = String.raw`(?:^\W*${MORE}(?=[^,;]{1,45}(?:$|[,;.!?]| for\b| this\b| next\b))|(?:\b(?:i|we|they)(?:'ve| have|'ve got| have got| got| get)(?: now| still| only| about| roughly)* |\bit(?:'s| is| went| goes| came| comes)(?: now)? in at |\b(?:it|that|this|them|which)\b(?:'s| is| are| was| has| have)?[^.;?!]{0,25}?\b(?:to|at|now|until|for|only|down|up|back)\b|^\W*(?:now |so |and |then )*(?:it's|that's|we're|we are) (?:at |on |now |up to |down to )+)[^.;?!\d$€£]{0,12}?)`
/** An answer that is a value: "there's sixty", "I've one eighteen", "it's still three ten, all in". */
const ANSWERS = String.raw`^\W*(?:(?:so|well|and|yes|oh|um|uh|okay|right)[, ]+)*(?:there(?:'s| is| are)|(?:i|we|they)(?:'ve| have)(?: got)?|it(?:'s| is)|that(?:'s| is)|make it|call it|say)?(?: still| now| only| about| around| roughly| just)* ?`
const ANSWER_ENDS = String.raw`(?=\W*$|[.;!]|,? (?:all in|in total|for (?:this|everything|the)|this year|to spend|as it was|and (?:that's|not)|but\b|not more|at most|i think)|, )`
const SAYS_IT = String.raw`(?:\b(?:shall|could|can|should|may) we (?:say|make it|move it to)|\blet's (?:say|make it)|\b(?:moved?|pushed?|put) (?:it|that) (?:back |out )?to|\b(?:it's|it is) now)[^.;?!\d]{0,12}?`

/** The noun that a pronoun stands for, how its value changes, and how many sentences back it may stand; a clause with `unless` speaks of something else. */
const NOUNS: readonly { name: Attribute['name']; noun: RegExp; change: RegExp; reach: number; unless?: RegExp }[] = [
  { name: 'budget', noun: insensitive(String.raw`\b(?:${BUDGET}|(?:board|committee|management|finance) (?:has |have )?(?:approved|released|granted|signed off))\b`), change: insensitive(CHANGES_IT + AMOUNT), reach: 2 },
  { name: 'budget', noun: /\b(?:the|our|my) (?:money|books?)\b|\bin the book\b/i, change: insensitive(String.raw`\b(?:i|we) (?:now have|have now|only have|have only|still have|have still|have) ${AMOUNT}(?=[,;.]|$| for| this| because| left)|\bit(?:'s| is)(?: now)? in at ${AMOUNT}`), reach: 3 },
  { name: 'budget', noun: insensitive(String.raw`\b(?:${BUDGET}|set aside|earmarked|carved out|put by|the sum)\b`), change: insensitive(`${ANSWERS}(?:${AMOUNT}|${SPOKEN})${NOT_MONEY}${ANSWER_ENDS}`), reach: 2 },
  { name: 'go_live', noun: /\b(?:go(?:es|ing)?[- ]?live|roll-?out|launch|cut-?over|live date|start date)\b/i, change: insensitive(CHANGES_IT + DATE), reach: 2 },
  { name: 'go_live', noun: /\b(?:go(?:es|ing)?[- ]?live|roll-?out|launch|cut-?over|kick(?:ing|ed)?[- ]?off|(?:live|start) date|(?:want|like|thinking of|plan|hope|able) to (?:start|begin)|starting)\b/i, change: insensitive(`(?:${SAYS_IT}|^\\W*(?:so|then|well|okay)[, ]+(?:then )?|\\bcall it )${SAID_DATE}`), reach: 3 },
  { name: 'seat_count', noun: /\b(?:seats?|licen[cs]es)\b/i, change: insensitive(`${ANSWERS}(?!(?:${ONES})[- ](?:${ONES})\\b)${COUNT}(?!\\s?(?:%|percent|days?|weeks?|months?|years?|per)\\b)\\b${ANSWER_ENDS}`), reach: 4 },
  { name: 'seat_count', noun: /\b(?:seats?|licen[cs]es)\b/i, change: insensitive(String.raw`${CHANGES_IT}${COUNT}(?!\s?(?:%|percent|days?|weeks?|months?|years?)\b)\b`), reach: 2 },
  { name: 'contract_term', noun: /\b(?:contract|term|agreement|renewal)\b/i, change: insensitive(CHANGES_IT + SPAN), reach: 2, unless: insensitive(String.raw`\b${LASTED}\b`) },
  { name: 'decision_date', noun: /\b(?:decision|decide[ds]?|notice date|your date)\b/i, change: insensitive(SAYS_IT + SAID_DATE), reach: 4 },
]

function valueIn(clause: string): Attribute | null {
  for (const rule of ATTRIBUTE_RULES) {
    const value = cleaned(rule.pattern.exec(clause)?.[1])
    if (value && !rule.unless?.test(clause)) return { name: rule.name, value }
  }
  return null
}

const cleaned = (value: string | undefined): string | undefined => value?.trim().replace(/[,.]$/, '')

/**
 * The first attribute that a clause sets, at the value that holds now, or null. `before` is what was said just before in the
 * same turn: it names what "it" is.
 */
export function attributeIn(clause: string, before = ''): Attribute | null {
  const plain = clause.replaceAll('’', "'")
  if (SUPPOSED.test(plain)) return null
  const now = blanked(blanked(plain, WAS), FORMER)
  return inContext(now, before) ?? valueIn(blanked(now, NOT_WHO)) ?? valueIn(now) ?? valueIn(plain)
}

/** What would be, and is not: "if we grew to five hundred seats". */
const SUPPOSED = /^\W*(?:and |but |so )?(?:even )?if (?:we|i|you|they|it|he|she)(?:'d| had| ever)? (?:grew|grown|were to|doubled|rose|reached|hired|had (?!to\b))/i

const FIRMS_OWN = /\b(?:board|committee|management|the books?|(?:re)?forecast|(?:this|next) year's (?:plan|budget|programme)|the annual (?:plan|budget)|group budget)\b/i
const FIRST_PERSON = /\b(?:i|my|me|mine|we|us|our|ours)\b/i

/** How far something may go, with its number: "the lines may grow by four percent", "it is capped at 12,000". */
export const LIMIT = /\b(?:may|must not|cannot|can't|can only|may only|should not) (?:\w+ )?(?:grow|rise|increase|go up|go over|exceed)\b|\bcapped at\b|\b(?:the|our|my) (?:cap|limit|ceiling) (?:is|was|of|stands at)\b/i

/**
 * Is a budget, a limit or a value that was corrected the whole firm's, as its board or its plan has it, and not what its speaker has to
 * spend? `corrects`: the clause takes back a value that was named before.
 */
export function isOfFirm(attribute: Attribute | null, clause: string, before: string, corrects: boolean): boolean {
  if (FIRST_PERSON.test(clause)) return false
  if (attribute === null) return LIMIT.test(clause) || (corrects && FIRMS_OWN.test(clause))
  if (attribute.name !== 'budget') return false
  return FIRMS_OWN.test(`${before.trim().split(/(?<=[.!?])\s+/).slice(-2).join(' ')} ${clause}`)
}

/** Characters back to which "it" may reach. */
const CONTEXT = 600

/** A value of what the words before name, where the clause itself names nothing of the kind. */
function inContext(now: string, before: string): Attribute | null {
  if (before === '' || NOUNS.some(({ noun }) => noun.test(now))) return null
  const sentences = before.slice(-CONTEXT).replaceAll('’', "'").trim().split(/(?<=[.!?])\s+/)
  // What was named last is what "it" is.
  const named = NOUNS
    .map((one) => ({ ...one, at: sentences.findLastIndex((sentence) => one.noun.test(sentence)) }))
    .filter(({ at, reach }) => at >= 0 && sentences.length - at <= reach)
  for (const { name, change, unless } of named.sort((a, b) => b.at - a.at)) {
    if (unless?.test(now)) continue
    const [, ...values] = change.exec(now) ?? []
    const changed = cleaned(values.find((value) => value !== undefined))
    if (changed) return { name, value: changed }
  }
  return null
}
