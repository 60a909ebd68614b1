/** Past forms and participles that do not end in -ed: they stay as they are in the third person. */
export const PAST_FORMS: ReadonlySet<string> = new Set(
  ('was were had did said went came got made took saw knew thought felt found told gave left kept began brought bought built caught chose drew drove ate fell fought flew forgot ' +
    'froze grew heard held hurt led lent lost meant met paid ran rode rose sold sent shot showed sat slept spoke spent stood stole swore taught threw understood won wrote broke became lay ' +
    'bet burnt learnt dealt bled bound hung stuck woke wore been done gone seen').split(' '),
)

/** Auxiliaries in the third person, with their written-out negations. */
export const THIRD_PERSON: Readonly<Record<string, string>> = {
  am: 'is', are: 'is', "'m": 'is', "'re": 'is', have: 'has', "'ve": 'has', do: 'does', go: 'goes', "'ll": 'will', "'d": 'would',
  "isn't": 'is not', isnt: 'is not', "doesn't": 'does not', doesnt: 'does not', "hasn't": 'has not', hasnt: 'has not',
  "don't": 'does not', dont: 'does not', "haven't": 'has not', havent: 'has not', "aren't": 'is not', "ain't": 'is not', aint: 'is not',
  "can't": 'cannot', cant: 'cannot', "won't": 'will not', wont: 'will not', "wouldn't": 'would not', "couldn't": 'could not', "shouldn't": 'should not',
  "didn't": 'did not', didnt: 'did not', "wasn't": 'was not', "weren't": 'was not', "hadn't": 'had not', were: 'was', wanna: 'wants to', gotta: 'has to', gonna: 'is going to',
}

/** Words after which no ending is needed. */
export const MODALS: ReadonlySet<string> = new Set(['can', 'cannot', 'could', 'will', 'would', 'should', 'must', 'may', 'might', 'shall'])

/** Adverbs that may stand between subject and verb. */
export const ADVERBS: ReadonlySet<string> = new Set(
  ('really just also still only actually honestly definitely personally always never already certainly probably absolutely totally truly simply even often usually frankly currently obviously ' +
    'generally genuinely fully completely now then both all gladly strongly firmly kinda basically literally seriously especially mostly mainly ever rarely hardly barely likely possibly').split(' '),
)

/** Words that cannot end a statement that was cut to length. */
export const DANGLING: ReadonlySet<string> = new Set(
  ('a an the of to in on at by for from with and or but so because that which who if when as is are was were be been has have had will would can could their his her its our not than then into about ' +
    'very really too some any this these those until before after while where what how do does did it they').split(' '),
)

/** Base verbs with which an order or a request begins. */
export const IMPERATIVES: ReadonlySet<string> = new Set(
  ('make give show send let tell keep put take get bring fix call write help explain add remove stop start do pay meet throw include consider drop lower check confirm refund cancel close open ' +
    'return replace find look come go try leave promise prove build ship move connect provide respond answer escalate update extend renew sign').split(' '),
)
