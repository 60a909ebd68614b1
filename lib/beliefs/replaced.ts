import { MONTH_NAME, SPELLED_DAY } from './days'
import { readProposition } from './normalize'

/** A number or a date, as written, with the words right after it that say what it counts. */
const NUMBER = String.raw`(?:[$€£]\s?)?\d+(?:[.,]\d+)*(?:\s?(?:%|(?:k|m|percent|per cent|thousand|million|grand)\b))?`
const WORD = '(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|million|a hundred|half)(?![a-z])'
const SPELLED = String.raw`${WORD}(?:[ -](?:and |a |point )?${WORD})*`
const MONTH = `(?:${MONTH_NAME}|christmas|easter|the new year)`
const DAY = String.raw`(?:\d{1,2}(?:st|nd|rd|th)?|${SPELLED_DAY})`
const DATE = String.raw`(?:(?:the )?(?:end of |start of |beginning of |middle of |(?:first|second|third|last) (?:week|half) of |early |late |mid-?)?(?:${MONTH}(?: (?:the )?${DAY})?|(?:the )?(?:${DAY} (?:to|until|till|and|-) (?:the )?)?${DAY}(?: of)? ${MONTH}|(?:the )?(?:first|second|third|fourth) quarter|q[1-4]|the (?:\d{1,2}(?:st|nd|rd|th)|${SPELLED_DAY}(?=\W*$|,|[ ](?:of|to|until|till|not|now|instead|rather|and|but|because|so|any)\b)))(?: \d{4})?)`
const VALUE = String.raw`(?:(?:about|around|roughly|some|only|just|at|the|a|an|on|in|by) )*(${DATE}|${NUMBER}|${SPELLED})`
const UNIT = String.raw`(?:[ -](?!(?:to|and|but|or|not|now|instead|rather|became|is|was|then)\b)\p{L}[\p{L}-]*){0,3}`

/** "Not at three fourteen and not at two eighty nine": neither takes the place of the other. */
const NEITHER = new RegExp(String.raw`\b(?:not|nor|neither)(?: (?:at|for|by|on|in|to|the|a|${WORD}))*\s*$`, 'i')

/** How people put a former value beside the one that holds now. Each with an example of what it means. */
export const REPLACEMENTS: readonly { id: string; pattern: RegExp; former: 1 | 2; example: string; was: string; now: string }[] = [
  { id: 'from_to', former: 1, pattern: new RegExp(String.raw`\bfrom ${VALUE}${UNIT},? (?:up |down |back |out |over |on )?to ${VALUE}`, 'iu'), example: 'The limit went from 30 to 45 minutes.', was: '30', now: '45' },
  { id: 'to_from', former: 2, pattern: new RegExp(String.raw`\b(?:to|at|is|are|now) ${VALUE}${UNIT},? (?:up |down |back )?from ${VALUE}`, 'iu'), example: 'It is now 45 minutes, up from 30.', was: '30', now: '45' },
  { id: 'instead_of', former: 2, pattern: new RegExp(String.raw`${VALUE}${UNIT},? (?:now,? |today,? )?(?:instead of|rather than|in place of|as opposed to|where it was|where we had|and no longer|no longer|and not(?: just)?|not(?: just)?|against|compared (?:to|with)) ${VALUE}`, 'iu'), example: 'We are 120 seats now instead of 80.', was: '80', now: '120' },
  { id: 'not_but', former: 1, pattern: new RegExp(String.raw`\b(?:not|isn't|aren't|wasn't|no longer) ${VALUE}${UNIT}(?: any ?more)?[,;.]? (?:but|it's|it is|it (?:comes|starts|begins|ends|runs|goes)(?: from| to| until| till)?|they're|make (?:that|it)|more like|rather) ${VALUE}`, 'iu'), example: 'It is not 30 minutes but 45.', was: '30', now: '45' },
  { id: 'read_for', former: 2, pattern: new RegExp(String.raw`\bread ${VALUE}${UNIT} (?:wherever|everywhere|where|instead of|for|in place of)(?: (?:i|we|it) (?:said|says|wrote|put|had|have)| it was)? ${VALUE}`, 'iu'), example: 'Please read 2 GB wherever I wrote 500 MB.', was: '500', now: '2' },
  { id: 'no_use', former: 2, pattern: new RegExp(String.raw`${VALUE}${UNIT}[,;–—-]+ ?(?:and |as )?${VALUE}${UNIT}(?: (?:is|are|was|were))?(?: already| just| simply)? ?(?:too (?:slow|long|late|little|few|many|much|high|low|short|big|small|tight)|(?:won't|wouldn't|doesn't|don't|will not) (?:wash|do|cut it|work|fly|be enough|hold|suffice)|(?:isn't|aren't|not) (?:enough|good enough|acceptable))\b`, 'iu'), example: 'It has to be one hour, four will not do.', was: 'four', now: 'one' },
  { id: 'not_enough', former: 1, pattern: new RegExp(String.raw`${VALUE}${UNIT} (?:is|are|was|were)?(?:n't| not| no longer) (?:enough|sufficient|acceptable|good enough)[,;:.–—-]* (?:we|i|it|they)(?:'d|'ll| would| will)? (?:need|want|must have|has to be|have to have|ask for|require)s? ${VALUE}`, 'iu'), example: "Four hours isn't enough, we need one.", was: 'Four', now: 'one' },
  { id: 'became', former: 1, pattern: new RegExp(String.raw`${VALUE}${UNIT} (?:(?:has|have|had|has to|have to|must|should|needs to|will) )?(?:become|became|turned into|grew (?:in)?to|shrank to|went (?:up |down )?to|rose to|fell to|dropped to|is now|are now|slipped to|moved to|slid to) ${VALUE}`, 'iu'), example: 'Three years became one.', was: 'Three', now: 'one' },
  { id: 'came_out_as', former: 1, pattern: new RegExp(String.raw`${VALUE}${UNIT} (?:has |have )?(?:came|come|comes|went|gone|goes) (?:out|back|through)\b[^.;?!\d]{0,40}? (?:as|at) ${VALUE}`, 'iu'), example: 'Our 180 came out of the forecast as 110.', was: '180', now: '110' },
  { id: 'has_since', former: 1, pattern: new RegExp(String.raw`\b(?:was|were|had|said|stood at) (?:to be )?${VALUE}${UNIT}[^.;?!\d]{0,60}?\b(?:has|have|'s|'ve) (?:since |now |meanwhile |then )+(?:made (?:it|that)|become|gone (?:up |down |back )?to|been (?:cut|raised|moved|pushed|put|set|brought)(?: up| down| back| out)? to|moved to|settled (?:on|at)) ${VALUE}`, 'iu'), example: 'It was five percent when we spoke, and the group has since made it eight.', was: 'five', now: 'eight' },
  { id: 'was_now', former: 1, pattern: new RegExp(String.raw`\b(?:was|were|had|used to be|used to have|said|told you|planned(?: for)?|asked for|thought|assumed|estimated|quoted|budgeted) ${VALUE}${UNIT}[,;]? (?:but |and )?(?:now |it's |it is |we're |we are |that's |today |make (?:that|it) |then )+(?:now |at |down to |up to )*${VALUE}`, 'iu'), example: 'It was 30 minutes, now it is 45.', was: '30', now: '45' },
  { id: 'was_off', former: 1, pattern: new RegExp(String.raw`${VALUE}${UNIT} (?:was|were) (?:a (?:guess|typo|slip|number)|(?:far |a bit |rather |much |way )?(?:too )?(?:optimistic|pessimistic|wrong|generous|ambitious|low|high|early|late|hopeful))[^.;?!\d]{0,30}[,;:.–—-]+ ?(?:so |and )?(?:it's|it is|call it|make (?:it|that)|more like|we're at|we need) ${VALUE}`, 'iu'), example: 'Twelve was optimistic, call it nine.', was: 'Twelve', now: 'nine' },
  { id: 'due_now', former: 1, pattern: new RegExp(String.raw`\b(?:was|were|had|due|meant|supposed|planned|scheduled|expected|said|told you|asked for|thought|wanted|started (?:at|with|on)|began (?:at|with))\b[^.;?!\d]{0,25}?${VALUE}${UNIT}[^.;?!\d]{0,15}\b(?:now|today)\b[^.;?!\d]{0,25}?${VALUE}`, 'iu'), example: 'It was due to end in May, now it runs to July.', was: 'May', now: 'July' },
]

export type Replaced = { was: string; now: string }

/** The former and the present value of something, where the words name both and they differ; null otherwise. */
export function replacedIn(text: string): Replaced | null {
  const plain = text.replaceAll('’', "'")
  for (const { pattern, former } of REPLACEMENTS) {
    const found = pattern.exec(plain)
    const [, first, second] = found ?? []
    if (!found || !first || !second || first.toLowerCase() === second.toLowerCase() || NEITHER.test(plain.slice(0, found.index))) continue
    return former === 1 ? { was: first, now: second } : { was: second, now: first }
  }
  return null
}

/** Words that say by themselves that a value is another one than before: a verb of change up to it, or "now" beside it. */
const VERB = String.raw`(?:moved?|moves|pushed|raised|cut|went|gone|goes|came|comes|increased|reduced|shifted|shifts|extended|postponed|delayed|slipped|slips|slid|slides|brought (?:forward|down|up)|pulled forward|changed|lowered|trimmed|upped|bumped|rescheduled|grew|grown|shrank|shrunk|dropped|rose|risen|fell|fallen|put back|set back|corrected?|revised?|adjusted?|capped|bumped?|raise|cut|brought|become|became|trimmed?)`
const RESET = [
  // "It came at seven" is an hour.
  new RegExp(String.raw`(?!\b(?:come|came|comes|goes?|went) at\b)\b${VERB}\b[^.;?!\d]{0,40}?\b(?:to|until|at)(?: the)? ${VALUE}`, 'i'),
  new RegExp(String.raw`\b(?:is|are|'s|'re|need|needs|want|wants|have|has|stands at|at|it's|we're) now(?: more like| closer to| down to| up to| at)? ${VALUE}`, 'i'),
  new RegExp(String.raw`\bnow (?:at|is|needs?|want|stands at|more like|down to|up to|we need|we want|we have) ${VALUE}`, 'i'),
  new RegExp(String.raw`\b(?:only good for|left with|instead|from (?:here|now) on)\b[^.;?!\d]{0,30}? ${VALUE}|${VALUE}${UNIT}[^.;?!\d]{0,20}\b(?:from (?:here|now) on|instead)\b|\b(?:become|became) ${VALUE}`, 'iu'),
  new RegExp(String.raw`\bnow (?:i |we |they |it )?(?:can |must |have to |has to |will )?(?:pay|need|want|have|spend|go|take|ends?|starts?|runs?|begins?|closes?|opens?|comes?|calculate|expect|plan)s?\b[^.;?!\d]{0,20}? ${VALUE}|${VALUE}${UNIT},? now(?=\W*$)`, 'iu'),
  new RegExp(String.raw`\b(?:is|are|'s|'re|be|have|has|need|needs|want|wants) (?:at |up to |down to )?${VALUE}${UNIT},? (?:now|instead|from now on|these days)\b`, 'iu'),
  new RegExp(String.raw`\b(?:go|come|move|drop|rise)(?: up| down| back| out)+ to(?: the)? ${VALUE}`, 'iu'),
  new RegExp(String.raw`\b(?:make|making|made|call) (?:it|that) ${VALUE}|\b(?:new|revised|corrected|updated|real|actual|right|correct) (?:figure|number|date|deadline|target|limit|cap|estimate|value|total|amount)\b[^.;?!\d]{0,15}?\b(?:is|was|of)\b ${VALUE}`, 'i'),
  new RegExp(String.raw`\b(?:am|is|are|'m|'s|'re) (?:now )?(?:down|up|back) (?:to|at)(?: the)? ${VALUE}|\b(?:gave|given|left) (?:us|me) (?:with|until|till|only|just) ${VALUE}|\bnow (?:say|call it|make it|go for|aim for|plan on|count on) ${VALUE}`, 'iu'),
  new RegExp(String.raw`\b(?:have|has|'ve|'s|had) (?:now |since )?(?:set|fixed|capped) [^.;?!\d]{0,40}?\b(?:at|to) ${VALUE}`, 'iu'),
  new RegExp(String.raw`${VALUE}${UNIT} (?:is|are|will be|would be|'s|will) (?:really |quite |actually |also |just |perfectly )*(?:enough|fine|plenty|ok|okay|acceptable|good enough|do)\b`, 'iu'),
]

/** Said with "would", and meant: "I'd now say the tenth". */
const RATHER = /\b(?:i|we)(?:'d| would) (?:now |rather )*(?:say|call|make|put|go for|aim for|plan on)\b/gi

/** Only wished for or supposed: "if we get from nine weeks to two". */
const SUPPOSED = /\b(?:if|get (?:me|us)|would|could|should|can|hope|wish|want|aim|goal|suppose|imagine|unless)\b|'d\b|\?\s*$/i

/** A date that is another one by now: "it's the twenty-third of June now", "the board has moved to 9 July". What it was stands in no text. */
const MOVED_DATES = [
  new RegExp(String.raw`\b(?:to|till|until|from|by|on|in|for|before|'s|is|be|say|comes?|starts?|ends?) (?:the )?${DATE},? now\b|\bnow (?:(?:be|comes?|starts?|ends?|runs?|sits?|say|going|due|on|in|for|from|to|until|till|by|at|not(?: before| until)?) )+(?:the )?${DATE}|(?<!\bit)(?:'s|\bis|\bare) now (?:(?:on|in|for|from|until|till|by|not before) )?(?:the )?${DATE}`, 'iu'),
  new RegExp(String.raw`\b(?:moved|pushed|put back|brought forward|postponed|slipped|shifted|delayed|gone back|rescheduled)\b[^.;?!\d]{0,40}?\b(?:to|until|till|into) (?:the )?${DATE}`, 'iu'),
]

/** Does the text say that a date is another one by now? */
export const movesDate = (text: string): boolean => !/\?\s*$/.test(text) && MOVED_DATES.some((pattern) => pattern.test(text.replaceAll('’', "'")))

/** What is left of something is no other value of it. */
const SPENT = /\b(?:spent|used up|gone through|got through|paid out)\b/i

/** Does the text say that a number or date in it is the present one, not the one of before? */
export function resetsValue(text: string): boolean {
  const { numbers, dates } = readProposition(text)
  const plain = text.replaceAll('’', "'")
  return numbers.size + dates.size > 0 && !SUPPOSED.test(plain.replace(RATHER, ' ')) && (replacedIn(text) !== null || (!SPENT.test(plain) && RESET.some((pattern) => pattern.test(plain))) || movesDate(text))
}

/** Numbers and dates that a value names, comparable with those of a statement. */
export function valuesIn(text: string): ReadonlySet<string> {
  const { numbers, dates } = readProposition(text)
  return new Set([...[...numbers].map(String), ...dates])
}
