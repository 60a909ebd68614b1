import { byWord } from '@/lib/shared/by-word'

/** Past forms and participles that do not end in -ed: they stay as they are in the third person. */
export const PAST_FORMS: ReadonlySet<string> = new Set(
  ('was were had did said went came got made took saw knew thought felt found told gave left kept began brought bought built caught chose drew drove ate fell fought flew forgot ' +
    'froze grew heard held hurt led lent lost meant met paid ran rode rose sold sent shot showed sat slept spoke spent stood stole swore taught threw understood won wrote broke became lay ' +
    'bet burnt learnt dealt bled bound hung stuck woke wore been done gone seen rang sang sank shrank drank swam sprang spun struck swung swept wept crept leapt dreamt spelt spilt spoilt bent dug fed fled ' +
    'flung forbade forgave knelt laid lit overcame overheard overtook sought shone shook slid slung sped spat strove stung tore undertook undid withdrew withstood wrung mistook outgrew rebuilt redid reran resold rethought retold rewrote').split(' '),
)

/** Short forms of "have" that are the same whoever is the subject. */
export const COULD_HAVE: Readonly<Record<string, string>> = byWord({
  "would've": 'would have', "could've": 'could have', "should've": 'should have', "might've": 'might have', "must've": 'must have',
})

/** Auxiliaries in the third person, with their written-out negations. */
export const THIRD_PERSON: Readonly<Record<string, string>> = byWord({
  am: 'is', are: 'is', "'m": 'is', "'re": 'is', have: 'has', "'ve": 'has', do: 'does', go: 'goes', "'ll": 'will', "'d": 'would',
  "isn't": 'is not', isnt: 'is not', "doesn't": 'does not', doesnt: 'does not', "hasn't": 'has not', hasnt: 'has not',
  "don't": 'does not', dont: 'does not', "haven't": 'has not', havent: 'has not', "aren't": 'is not', "ain't": 'is not', aint: 'is not',
  "can't": 'cannot', cant: 'cannot', "won't": 'will not', wont: 'will not', "wouldn't": 'would not', "couldn't": 'could not', "shouldn't": 'should not',
  "needn't": 'does not need to', "mustn't": 'must not', "shan't": 'will not', "oughtn't": 'ought not',
  "didn't": 'did not', didnt: 'did not', "wasn't": 'was not', "weren't": 'was not', "hadn't": 'had not', were: 'was', wanna: 'wants to', gotta: 'has to', gonna: 'is going to',
  ...COULD_HAVE,
})

/** Words after which no ending is needed. */
export const MODALS: ReadonlySet<string> = new Set(['can', 'cannot', 'could', 'will', 'would', 'should', 'must', 'may', 'might', 'shall'])

/** Adverbs that may stand between subject and verb. */
export const ADVERBS: ReadonlySet<string> = new Set(
  ('hereby really just also still only half rather quite actually honestly definitely personally always never already certainly probably absolutely totally truly simply even often usually frankly currently obviously ' +
    'generally genuinely fully completely now then once both all gladly strongly firmly kinda basically literally seriously especially mostly mainly ever rarely hardly barely likely possibly').split(' '),
)

const VERBS_IN_LY = /^(?:ap|re|im|com|sup|multi)ply$|^(?:rely|fly|ally|rally|tally|bully)$/
/** Such an adverb, or another by its ending: "finally", "wholeheartedly". */
export const isAdverb = (word: string): boolean => ADVERBS.has(word) || (/[a-z]{2}ly$/.test(word) && !VERBS_IN_LY.test(word))

/** Words that cannot end a statement that was cut to length. */
export const DANGLING: ReadonlySet<string> = new Set(
  ('a an the of to in on at by for from with and or but so because that which who if when as is are was were be been has have had will would can could their his her its our not than then into about ' +
    'very really too some any this these those until before after while where what how do does did it they').split(' '),
)

/** Base verbs with which an order or a request begins. */
export const IMPERATIVES: ReadonlySet<string> = new Set(
  ('make give show send let tell keep put take get bring fix call write help explain add remove stop start do pay meet throw include consider drop lower check confirm refund cancel close open ' +
    'return replace find look come go ask bring try leave promise prove build ship move connect provide respond answer escalate update extend renew sign').split(' '),
)

/** Other base verbs with which an order begins, where what follows is what they are done to: "host it", "park the idea", but "host names are wrong". */
export const ORDERS: ReadonlySet<string> = new Set(
  ('forget scratch strike host park fence stick invoice configure install deliver win hold swap switch turn pick set use read skip count treat delete correct remember lock unlock book schedule charge hurry cut ' +
    'reduce raise limit exclude assign attach share resend re-send copy forward prepare finish fill mark note scrap pause postpone bill quote name invite email phone ring pull push split rename restore reset reopen introduce confirm').split(' '),
)

/** Base verbs that take an ending after "you" retold as "the vendor". */
export const TAKES_VENDOR_S: ReadonlySet<string> = new Set(
  ('have do are want need get give keep make take go offer say charge think sell know let tell assume admit mention promise estimate build ship show use call work run see help like claim ' +
    'expect ask cost bill provide support care listen lose win raise drop fix leave begin come start stop turn count design count speak write read hold owe rank rate understand remember agree follow deserve win recommend deliver train prefer plan know change bring move answer').split(' '),
)

/** Present verbs by which a told clause is known to be a whole one; forms of be, have, do, modals and pasts are known apart. */
export const PLAIN_VERBS: ReadonlySet<string> = new Set(
  ('work works need needs want wants make makes take takes go goes run runs come comes look looks seem seems feel feels cost costs pay pays save saves help helps keep keeps get gets give gives ' +
    'know knows think thinks believe believes likes love loves hate hates mean means say says tell tells ask asks hold holds live lives sit sits stand stands stay stays change changes ' +
    'break breaks fail fails crash crashes stop stops start starts find finds lose loses wait waits land lands sign signs decide decides use uses read reads write writes see sees hear hears ' +
    'depend depends matter matters remain remains fit fits prove proves justify justifies reduce reduces double doubles drop drops eat eats kill kills hurt hurts bother bothers worry worries ' +
    'buy buys sell sells call calls answer answers expect expects require requires allow allows bring brings put puts show shows turn turns move moves move add adds end ends begin begins ' +
    'happen happens lie lies belong belongs deserve deserves suit suits belong lack lacks trust trusts recover recovers forget forgets remember remembers sound sounds cover covers include includes ' +
    'connect connects support supports punish punishes recommend recommends agree agrees prefer prefers hope hopes type types check checks arrive arrives cause causes leave leaves own owns ' +
    'carry carries send sends return returns follow follows open opens close closes reach reaches count counts build builds ship ships close grow grows fall falls rise rises pass passes let lets resolves removes settles solves satisfies lays').split(' '),
)

/** Is a word, in small letters, a verb that a told clause may have? */
export const isVerb = (word: string): boolean => PLAIN_VERBS.has(word) || PAST_FORMS.has(word) || MODALS.has(word) || /^(?:is|are|am|has|have|does|do|[a-z]+'(?:s|re|ve|ll|d|m)|[a-z]+n't)$/.test(word)

/** These open a condition. */
export const CONDITION = /^(?:if|when|unless|once|until|whenever|as long as|provided)$/

/** What somebody may be, where "I am" is left out: "happy with it". */
export const FEELING = 'glad|happy|sorry|sad|excited|interested|willing|ready|worried|afraid|tired|impressed|disappointed|thrilled|keen|pleased|comfortable|convinced|sure|concerned|looking|going|relieved|delighted|satisfied|grateful|nervous|unsure|confident|undecided'
