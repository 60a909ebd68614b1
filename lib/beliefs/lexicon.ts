import { byWord } from '@/lib/shared/by-word'

/** Word lists the matcher reads by. Data only; stems are made in `stem.ts`. */

const list = (words: string): string[] => words.trim().split(/\s+/)

/** Words that carry no proposition: articles, pronouns, fillers, and the verbs that only say "holds that". */
export const STOP_WORDS: ReadonlySet<string> = new Set(list(`
  a an the this that these those it its it's he she they them their theirs his her hers him we us our ours you your yours i me my mine
  myself themselves itself yourself someone somebody anyone anybody everyone everybody something anything everything one ones who whom whose whoever whatever whenever wherever whichever
  which what when where why how there here and or but so if then than as of to in on at by for from with about into over under
  onto upon per via within between among across against during before after while because since until though although unless whether
  is are was were be been being am do does did done doing have has had having will would shall should can could may might must let lets
  ll re ve d s t m going gonna gotta get gets got gotten also just really very quite rather pretty fairly too much more most many lot lots
  even still already yet again ever only actually basically literally certainly definitely clearly obviously simply probably maybe perhaps
  likely somewhat kind sort bit little now today soon well okay ok yeah yes oh um uh er honestly frankly personally thing things stuff way
  such same some any all both each every other another own like
  think thinks thought thinking believe believes believed feel feels felt feeling say says said saying tell tells told consider considers
  find finds found see sees saw seen seem seems seemed look looks suppose guess reckon mean means meant know knows knew understand understands
  want wants wanted need needs needed expect expects expected hope hopes hoped wish wishes plan plans planned intend intends
  complain complains object objects regard regards view views come comes came go goes went make makes made take takes took put puts give gives gave use uses used
`))

/** Each of these turns a proposition into its denial. */
export const NEGATIONS: ReadonlySet<string> = new Set(list(`
  not never no none hardly barely scarcely nobody nothing neither nor without cannot cant can't dont don't doesnt doesn't didnt didn't wont won't wouldnt wouldn't
  isnt isn't arent aren't wasnt wasn't werent weren't havent haven't hasnt hasn't hadnt hadn't shouldnt shouldn't couldnt couldn't mustnt
  mustn't neednt needn't aint ain't nowhere lack lacks lacked lacking
`))

/** Irregular forms and their base, where suffixes would not find it. */
export const IRREGULAR: Readonly<Record<string, string>> = byWord({
  bought: 'buy', paid: 'pay', spent: 'spend', sold: 'sell', built: 'build', lost: 'lose', won: 'win', kept: 'keep', held: 'hold', ran: 'run',
  grew: 'grow', broke: 'break', broken: 'break', wrote: 'write', written: 'write', chose: 'choose', chosen: 'choose', cost: 'cost',
  costs: 'cost', began: 'begin', brought: 'bring', taught: 'teach', left: 'leave', met: 'meet', fell: 'fall', fallen: 'fall', rose: 'rise',
  risen: 'rise', sent: 'send', signed: 'sign', worried: 'worry', worries: 'worry', people: 'people', prices: 'price', pricing: 'price',
  took: 'take', taken: 'take', went: 'go', gone: 'go', goes: 'go', got: 'get', gotten: 'get', came: 'come', stuck: 'stick', tied: 'tie',
  ties: 'tie', thought: 'think', heard: 'hear', hung: 'hang', slid: 'slide', slipped: 'slip', froze: 'freeze', frozen: 'freeze', stole: 'steal',
  shook: 'shake', gave: 'give', given: 'give', drew: 'draw', drawn: 'draw', drove: 'drive', driven: 'drive', forgot: 'forget',
  forgotten: 'forget', knew: 'know', known: 'know', grown: 'grow', dealt: 'deal', stood: 'stand', understood: 'understand', threw: 'throw',
  thrown: 'throw', wore: 'wear', worn: 'wear', hid: 'hide', hidden: 'hide', analyses: 'analysis', queries: 'query', licences: 'license',
  licence: 'license', licensed: 'license', centre: 'center', prioritise: 'prioritize', organisation: 'organization', behaviour: 'behavior', costly: 'expensive',
  contractor: 'freelance', contractors: 'freelance',
})

export const UNITS: Readonly<Record<string, number>> = byWord({
  zero: 0, nought: 0, one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10, eleven: 11, twelve: 12, thirteen: 13,
  fourteen: 14, fifteen: 15, sixteen: 16, seventeen: 17, eighteen: 18, nineteen: 19, dozen: 12,
})
export const TENS: Readonly<Record<string, number>> = byWord({
  twenty: 20, thirty: 30, forty: 40, fifty: 50, sixty: 60, seventy: 70, eighty: 80, ninety: 90,
})
export const MULTIPLIERS: Readonly<Record<string, number>> = byWord({
  hundred: 100, thousand: 1000, k: 1000, grand: 1000, million: 1_000_000, mn: 1_000_000, bn: 1_000_000_000, billion: 1_000_000_000,
})

const MONTHS = 'january february march april june july august september october november december'
/** As written out; "may" is a verb as well. */
export const MONTH_WORDS: ReadonlySet<string> = new Set(list(`${MONTHS} may`))
const DAYS = 'monday tuesday wednesday thursday friday saturday sunday'
/** Words that are a date wherever they stand. "may" is one only with a number beside it or a capital inside the sentence. */
export const DATE_WORDS: ReadonlySet<string> = new Set(list(`
  ${MONTHS} ${DAYS} jan feb mar apr jun jul aug sep sept oct nov dec tomorrow tonight christmas easter spring summer autumn winter
  eoy eom eoq q1 q2 q3 q4 h1 h2
`))
/** Words that name a date together with "next", "this", "end of" and their like. */
export const DATE_UNITS: ReadonlySet<string> = new Set(list('day week month quarter year fortnight'))
export const DATE_LEADS: ReadonlySet<string> = new Set(list('next this last coming end mid early late by'))

export const PAST: ReadonlySet<string> = new Set(list('was were had did used previously formerly wasnt wasn\'t werent weren\'t hadnt hadn\'t didnt didn\'t'))
export const FUTURE: ReadonlySet<string> = new Set(list('will shall wont won\'t going gonna \'ll plans intends'))
export const PRESENT: ReadonlySet<string> = new Set(list('is are does do isnt isn\'t arent aren\'t doesnt doesn\'t dont don\'t am has have hasnt hasn\'t havent haven\'t'))

/** Parts of a purchase that a functional attribute may be about: a pilot's budget is not the rollout's. */
export const SCOPES: ReadonlySet<string> = new Set(list('pilot trial poc phase rollout renewal expansion training service support licence license'))

/** Words that say which is which of the two beside them. */
export const ORDERING: ReadonlySet<string> = new Set(list('than over to from before after against by instead rather'))

/** A statement that opens with one of these after its verb speaks of what was just named. */
export const PRONOUNS: ReadonlySet<string> = new Set(list('it it\'s that that\'s this these those they them such'))

/** Verbs that say what somebody holds: a second one makes the statement about somebody else's view. */
export const HOLDING: ReadonlySet<string> = new Set(list(`
  think thinks thought believe believes believed say says said claim claims claimed argue argues argued assume assumes assumed insist insists
`))

/** Before such a verb these leave it the holder's own: "used to think", "does also say". */
export const STILL_OWN: ReadonlySet<string> = new Set(list('to do does did also still really even just would and or'))

/** What time is counted in: a measure plays no part in who does what to whom. */
export const MEASURES: ReadonlySet<string> = new Set(list('second minut hour day week month quarter year time percent'))

/** Pronouns that take a part where a word says which is which: "prefers us over Acme" is not "prefers Acme over us". */
export const PARTIES: ReadonlySet<string> = new Set(list('us them our ours their theirs'))

/** Words that compare two parties; "to" does only after a preference. */
export const COMPARING: ReadonlySet<string> = new Set(list('than over against instead rather prefer prefers preferred'))

/** Which way a limit points, by the word before its number ("than" looks one word further back). */
export const UPWARD: ReadonlySet<string> = new Set(list('over above exceeding beyond least more longer higher greater minimum from'))
export const DOWNWARD: ReadonlySet<string> = new Set(list('under below within most less fewer shorter lower maximum until'))
