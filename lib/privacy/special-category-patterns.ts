import type { SpecialCategory } from './special-category'

const KIN = 'wife|husband|partner|son|daughter|kid|child|mother|mum|mom|father|dad|brother|sister|boss|colleague|manager|director|assistant|deputy|predecessor|successor|lead|engineer|buyer|cfo|cto|ceo|cio|coo|vp'
/** Words that begin sentences with a capital and are no person's name. */
const THINGS = 'Everything|Nothing|Something|Anything|This|That|These|Those|It|There|Here|What|Which|Where|When|Why|How|The|An?|Our|Your|My|System|Server|Service|Sprint|Database|Cluster|Pipeline|Data|Business|Market|Sales|Revenue|Growth|Demand|Product|Platform|Support|Code|Build|Release|Project|Company|Team'
/** A person as the subject; business objects ("our sprint", "the margin") do not match. */
const WHO = `(?:\\b(?:[Ii]|[Hh]e|[Ss]he|[Tt]hey|[Ww]ho|[Ss]omebody|[Ss]omeone|(?:[Mm]y|[Hh]is|[Hh]er|[Oo]ur|[Tt]heir|[Tt]he|[Yy]our) (?:${KIN}|${KIN.toUpperCase()})|(?!(?:${THINGS})\\b)\\p{Lu}[\\p{L}-]+))`
const BE = String.raw`(?:'s|'m|'re| is| am| are| was| were| has been|'s been| had been| have been|'ve been| got| fell| became| went|'s gone| will be| might be)`
const HAVE = String.raw`(?: has|'s got| has got|'ve got| have got| have| had|'s had|'ve had| has had|'d had| got| gets|'s having|'m having| is having| was having| suffers from| suffered(?: from)?|'s recovering from| is recovering from| came down with| went down with|'s down with|'s battling| is battling| is fighting)`
const ADVERBS = String.raw`(?: (?:very|really|quite|pretty|still|always|also|seriously|badly|actually|a|an|been|currently|openly|both|not|so|rather))*`
const POSSESSED = String.raw`\b(?:[Mm]y|[Hh]is|[Hh]er|[Tt]heir|\p{Lu}[\p{L}-]+'s)`

const make = (source: string): RegExp => new RegExp(source, 'u')

const HEALTH = [
  String.raw`\b[Cc]hemo(?:therapy|therapie)?\b|\b[Rr]adiotherapy\b|\b[Ii]nfusion (?:chair|ward|clinic|centre|center)\b|\b[Dd]ialysis\b|\b[Oo]ncolog\w*|\b[Mm]astectomy\b|\b[Cc]olonoscopy\b|\b[Bb]iopsy\b`,
  String.raw`(?<!\ba |\bA |\blike )\b[Cc]ancer\b(?! (?:research|charit|council|society|on |of (?:the|our) (?:code|system|company)))|\b[Bb]rain tumou?r\b|\b[Ll]eukaemia\b|\b[Ll]eukemia\b|\b[Ll]ymphoma\b`,
  String.raw`\bstents?\b|\b[Pp]acemaker\b|\b(?:heart|triple|double|coronary) bypass\b|\b(?:in|into|to|the|after|from|through|doing|does|of) rehab\b|\b(?:die|der|zur|in) Reha\b`,
  String.raw`\b(?:knee|hip|back|heart|eye|spinal|shoulder|cataract|brain) (?:surgery|operation|replacement|transplant)\b|\b(?:had|have|has|having|needs?|needed|after|recovering from|for|from|his|her|my|their)(?: (?:an?|the|emergency|major|minor|urgent|her|his|my))* surgery\b(?! (?:on|for) (?:the|our|your|this|that|a)? ?(?:code|codebase|system|database|org\w*|process|data|company))`,
  String.raw`${WHO}(?:${HAVE}| needs| needed| will have| is due) (?:an|another|a (?:small|minor|major|big|second)|his|her|my) operation\b(?! (?:running|in \p{Lu}|that|which|of))|\b(?:after|from|for|before) (?:his|her|my|their) operation\b(?! in \p{Lu})`,
  String.raw`\b(?:operated on|under the knife)\b`,
  String.raw`\b(?:had|has had|suffered|survived|after|since|from)(?: (?:a|his|her|my|the|that|another|mild|minor|massive|second|small))* (?:stroke|heart attack|seizure|miscarriage|breakdown|nervous breakdown|burn-?out|concussion|aneurysm)\b(?! of (?:luck|genius|justice|inspiration|the))`,
  String.raw`\b(?:heart|kidney|liver|lung|thyroid|prostate) (?:condition|trouble|problems?|failure|disease|disorder|transplant)\b`,
  String.raw`\b(?:[Dd]iabet(?:es|ic)|[Ee]pilep(?:sy|tic)|[Dd]ementia|[Aa]lzheimer's|[Mm]ultiple sclerosis|HIV|[Hh]epatitis|[Cc]rohn's|[Ee]ndometriosis|[Ff]ibromyalgia|[Pp]arkinson's(?! [Ll]aw)|[Bb]ipolar|[Ss]chizophreni\w+|PTSD|ADHD|[Aa]utis(?:m|tic)|[Dd]yslexi[ac]|[Aa]norexi[ac]|[Ll]ong [Cc]ovid|[Ll]upus|[Ss]hingles|[Pp]neumonia|[Aa]ntidepressants?|[Ii]nsulin)\b(?! (?:care|app|market|customers?|research|association|society|foundation|products?|devices?|patients|division|drug|clinic))`,
  String.raw`\b(?:[Ss]igned|[Ww]ritten) off(?: (?:work|sick|ill))?(?: (?:until|till|for (?:a |another |the |\w+ )?(?:\w+ )?(?:days?|weeks?|months?|year|rest)|with|again by|by (?:the|his|her|my|a) (?:doctor|gp)|because of (?:stress|his|her)))\b|\b[Ss]igned off (?:work|sick|ill)\b`,
  String.raw`\b(?:off|out|away|home|at home|in bed|leave) (?:sick|ill|with (?:stress|burn-?out|depression|(?:a|the|his|her|my) (?:bad |broken )?(?:back|flu|virus|cold|stomach|hip|knee|leg|arm|bug|migraine|infection|fever)|flu|[Cc]ovid|anxiety))\b|\b(?:[Ss]ick|[Mm]edical|[Mm]ental[- ]health|[Ss]tress) (?:leave|note|days?\b(?! policy))`,
  String.raw`\b(?:[Tt]he|[Hh]is|[Hh]er|[Mm]y|[Aa]|[Tt]heir) (?:doctor|doctors|gp|GP|consultant surgeon|psychiatrist|therapist|psychologist|oncologist|cardiologist|midwife|physio|physiotherapist)(?:'s|'ve| has| have)?(?: \w+)? (?:put|told|tells|says|said|gave|given|wants|ordered|sent|found|thinks|prescribed|confirmed|advised|insists|signed)\b|\b(?:doctor|hospital|clinic|scan|antenatal|chemo|therapy)(?:'s)? appointment\b`,
  String.raw`\b(?:sees|seeing|saw) (?:a|his|her|my) (?:therapist|psychiatrist|psychologist|specialist|cardiologist|counsellor|shrink)\b|\bin therapy\b|\bon (?:medication|meds|tablets|painkillers|a drip)\b`,
  String.raw`(?:${WHO}(?:${BE}| goes| go| had to go| has to go| must go| came| landed| ended up| stays| stayed)|\b(?:[Tt]aken|[Rr]ushed|[Aa]dmitted))(?: (?:back|still|now|again|just|straight|currently|also|off|up|him|her|in \p{Lu}\w+|on \p{Lu}\w+))* (?:in|into|to|out of|from) (?:the )?(?:hospital|intensive care|hospice|A&E|Krankenhaus)\b(?! (?:systems?|group|clients?|customers?|IT|market|chain|project|procurement|business))`,
  String.raw`\b(?:broke|broken|fractured|sprained|tore|torn)(?: (?:my|his|her|their|a|an|the))?(?: (?:left|right))? (?:leg|arm|wrist|ankle|hip|collarbone|foot|shoulder|rib|ribs|knee|hand|acl|achilles|nose|neck|back)\b`,
  String.raw`${WHO}${BE}${ADVERBS} (?:ill|sick|unwell|poorly|pregnant|disabled|anorexic|depressed|diagnosed|hospitali[sz]ed|wheelchair|burn(?:t|ed) out|infertile|sober|in recovery|HIV|in remission|in a coma|terminally ill|having treatment|in treatment|undergoing treatment|expecting (?:a baby|twins|in \p{Lu})|on the spectrum|deaf|blind|in a wheelchair)\b(?! (?:of|about (?:the|our)|leave|pay|day|to (?:the|our|these|this|how|what|any)|spots?))`,
  String.raw`${WHO}${HAVE}${ADVERBS}(?: (?:the|some|bad|severe|terrible|chronic|acute|mild|major|his|her|my))* (?:flu|[Cc]ovid|[Dd]epression|[Aa]nxiety|[Aa]sthma|[Mm]igraines?|[Aa]rthritis|OCD|[Ff]ever|[Ii]nfection|[Bb]urn-?out|[Tt]umou?r|[Tt]hyroid|[Dd]isability|[Dd]isorder|[Ii]llness|[Dd]isease|[Aa]llergy|[Pp]anic attacks?|[Mm]iscarriage|[Bb]ad back|[Hh]ernia|[Ss]lipped disc|[Ee]czema|[Tt]innitus|[Vv]ertigo|[Bb]lood pressure|[Cc]holesterol|[Ii]njury|[Aa]rrhythmia|[Tt]uberculosis|[Hh]earing loss)\b(?! (?:test|policy))`,
  String.raw`\b[Tt]ested positive\b(?! for (?:the|a) (?:bug|regression))|\b[Dd]iagnosed (?:with|as)\b|\b[Dd]iagnosis\b(?=.{0,40}\b(?:his|her|my|doctor|hospital)\b)|${POSSESSED} (?:[Dd]iagnosis|[Mm]ental health|[Pp]regnancy|[Dd]epression|[Ii]llness|[Tt]umou?r|[Bb]urn-?out|[Mm]iscarriage|[Dd]isability|[Aa]nxiety (?:is|has|was|got)|[Bb]lood pressure|[Rr]ecovery from)\b`,
  String.raw`\b[Ii]t(?:'s| is) (?:just |only |probably )?(?:his|her|my|their) (?:heart|back|knee|hip|kidneys?|liver|lungs?|nerves|prostate)\b`,
  String.raw`\bkrank(?:geschrieben|gemeldet)\b|\b(?:ist|war|bin|wurde) (?:schwer |sehr |wieder )?(?:krank|schwanger)\b|\b(?:Krebs|Herzinfarkt|Schlaganfall|Bandscheibenvorfall)\b|\barrêt maladie\b|\best enceinte\b|\bde baja (?:médica|por)\b`,
  String.raw`\b[Pp]rosthe(?:sis|ses|tics?)\b(?! (?:group|prototypes?|division|market|parts?|catalogue))|\b(?:artificial|false|bionic) (?:leg|arm|hand|hip|knee|eye|limb)\b|${POSSESSED} (?:hearing aid|crutches|wheelchair|walking frame|inhaler|pacemaker|implant)s?\b|\b(?:on|with) crutches\b`,
  String.raw`(?:${WHO}(?:${BE}|${HAVE}| goes| go| had to go| started| starts| does| needs| need| begins| finished)(?: (?:to|in|for|with|my|his|her|some|more|having|doing|the|weekly|still))*|${POSSESSED}|\b(?:to|from|at|after|before|through)(?: (?:my|his|her|the))?) (?:[Pp]hysio(?:therapy)?|[Oo]ccupational therapy|[Ss]peech therapy|[Pp]sychotherapy|[Cc]ounselling)\b(?! (?:clinics?|practices?|chain|software|customers?|app|market))`,
  String.raw`(?:${POSSESSED}|${WHO}${HAVE}(?: (?:the|a|an|some|bad|severe|chronic|mild|my|his|her|terrible))*|\bwith|\bfrom|\b[Tt]he|\bof) (?:[Aa]rthritis|[Rr]heumatism|[Oo]steoporosis|[Ss]ciatica|[Gg]out|[Aa]sthma|[Hh]ay fever|[Aa]naemia|[Aa]nemia|[Tt]innitus|[Gg]laucoma|[Cc]ataracts?|[Ee]czema|[Pp]soriasis|[Cc]oeliac disease|[Ii]nsomnia|[Aa]ngina|[Bb]ronchitis|[Tt]onsillitis|[Aa]ppendicitis|[Mm]igraines?|[Cc]arpal tunnel|[Ss]leep apn(?:o)?ea|[Kk]idney stones?|[Gg]all ?stones?|[Ss]coliosis)\b(?! (?:drugs?|patients|market|app|products?|research|society|foundation))`,
]

const FAITH = 'Muslim|Catholic|Jewish|Jew|Hindu|Buddhist|Sikh|Protestant|Mormon|Jehovah\'s Witness|Evangelical|Orthodox Christian|Orthodox Jew|Quaker|Lutheran|Baptist|Methodist|Anglican|atheist|agnostic|Scientologist|Jain|Baha\'i'
const RELIGION = [
  String.raw`${WHO}${BE}${ADVERBS}(?: (?:devout|practi[sc]ing|religious|strict|lapsed|observant|born-again|converted))*(?: (?:${FAITH}))\b(?! (?:school|university|church|hospital|charity|relief))`,
  String.raw`${WHO}${BE}${ADVERBS} (?:a|an)(?: (?:devout|practi[sc]ing|committed|born-again|strict))* Christian\b|\b[Aa]s an? (?:devout |practi[sc]ing )?(?:${FAITH}|Christian)\b`,
  String.raw`${WHO}${BE}${ADVERBS} (?:devout|deeply religious|very religious|religious|a believer in God)\b(?! about)`,
  String.raw`\b(?:fasts?|fasting|fasted) (?:for|during|in|because of|this) (?:Ramadan|Lent|Yom Kippur)\b|${WHO}${BE}.{0,30}\b(?:fasting|observing|celebrating|off for|away for|out for|keeping) (?:for )?(?:Ramadan|Eid|Yom Kippur|Rosh Hashanah|Passover|Diwali|Shabbat|Sukkot|Lent|Hanukkah|Vaisakhi|the Sabbath)\b`,
  String.raw`${WHO}(?:'s| |'m )(?:\w+ ){0,2}(?:observes?|celebrates?|keeps?|observing|keeping) (?:Ramadan|Eid|Yom Kippur|Passover|Diwali|Shabbat|Lent|the Sabbath|kosher|halal)\b`,
  String.raw`\b(?:goes to|go to|going to|went to|attends|is at|'s at|leaves for|off to|singing in|sings in)(?: \w+)? (?:church|mosque|synagogue|Mass|Friday prayers|Bible study|the temple|the mosque|the synagogue)\b|\bFriday prayers?\b|${WHO} prays?\b(?! (?:that|for (?:the|a|our)))`,
  String.raw`\bconverted to (?:Islam|Christianity|Judaism|Buddhism|Hinduism|Catholicism)\b|${POSSESSED} (?:faith|religion|religious beliefs?)\b(?! in (?:the|our|us|you))`,
  String.raw`${WHO}(?:${BE}| has been|'ve been|'s been)${ADVERBS} fasting\b`,
  String.raw`\b(?:Bible|Torah|Quran|Qur'an|Scripture) (?:study|class|group|reading)\b|\bSunday [Ss]chool\b|\b(?:prayer|catechism) (?:group|meeting|class|breakfast)\b|\b(?:at|to|in|with) (?:First|Second|Grace|Trinity) (?:Baptist|Methodist|Presbyterian|Lutheran|Episcopal|Congregational)\b|\b(?:is|are|'re|'m|am|was) (?:an? )?(?:Seventh[- ]day )?Adventists?\b|\b(?:day|Saturday|Sunday|Friday|evening)s? (?:is|are) for (?:the )?(?:church|mosque|temple|synagogue|God|prayer)\b`,
  String.raw`\b(?:[Gg]ave|[Gg]ive|[Gg]iving|[Gg]iven) (?:it |that |this |them |up )?(?:\w+ ){0,3}(?:up )?(?:for|until after|over) Lent\b|\b(?:[Dd]uring|[Ii]n|[Ff]or|[Aa]fter|[Uu]ntil(?: after)?|[Ii]t's|[Oo]ver) (?:Lent|Ramadan|Yom Kippur|Shabbat)\b(?! (?:campaigns?|sales?|peak|promotion|traffic|demand|season|opening|menu|hours))`,
  String.raw`${WHO}(?:${BE}|${HAVE}| goes| go| leaves?| needs?| breaks?| stops?| steps? out| take| takes|'ll be| will be)(?: \w+){0,3} (?:for|at|to|in|into|from) (?:my |his |her |their |the |morning |evening |midday |noon |afternoon |daily )?(?:prayers?|praying|Mass|confession|worship|the rosary)\b(?! (?:that|answered))|${POSSESSED} (?:prayers?|prayer (?:time|room|mat)|rosary|church|mosque|synagogue|parish|rabbi|imam|vicar)\b`,
]

const PARTY = String.raw`Labour|Tor(?:y|ies)|Conservatives?|Republicans?|Democrats?|Greens?|Lib Dems?|Reform UK|UKIP|SNP|AfD|SPD|CDU|CSU|FDP|Die Linke|Trump|Biden|Harris|Obama|Macron|Le Pen|Starmer|Farage|Brexit|Leave|Remain|PiS|Vox|Podemos|the left|the right`
const POLITICS = [
  String.raw`\b(?:votes?|voted|voting)(?: \w+)? (?:for )?(?:the )?(?:${PARTY})\b`,
  String.raw`\b(?:member|supporter|donor|councillor|activist|candidate)s? (?:of|for|to|in|with) (?:the )?(?:${PARTY})(?: [Pp]arty)?\b|\b(?:in|joined|left|supports?|supporting|campaigns? for|campaigning for|canvass\w* for|donates? to) (?:the )?(?:(?:Labour|Conservative|Republican|Democratic|Green|Socialist|Communist|Liberal) [Pp]arty|Tories|Lib Dems|AfD|SPD|CDU|FDP|Reform UK|Greens)\b`,
  String.raw`${WHO}${BE}${ADVERBS}(?: (?:lifelong|staunch|committed|card-carrying|registered|die-hard|big))* (?:Tory|Republican|Democrat|socialist|communist|Marxist|Trump supporter|Brexiteer|Remainer|anarchist|libertarian|Labour (?:voter|supporter|man|woman|councillor)|right-wing(?:er)?|left-wing(?:er)?)\b`,
  String.raw`\b(?:standing|stands|stood|running|runs|ran) for (?:parliament|congress|the council|council|mayor|the senate|office|Parliament|Congress|the Bundestag)\b(?! (?:hours|supplies|365))|${POSSESSED} (?:politics|political (?:views?|beliefs?|opinions?))\b|\b(?:card-carrying|party) member of the\b`,
  String.raw`\b(?:[Ii]|[Ww]e|[Hh]e|[Ss]he|[Mm]y (?:${KIN})|(?:[Oo]ur|[Tt]he|[Hh]is|[Hh]er) (?:${KIN}))(?:'ve| have|'d| had|'ll| will|'m| am| is|'s| has)?(?: (?:always|never|also|once|still|only|even|just|not))* (?:vote|votes|voted|voting) (?:for|against) (?!(?:the|that|this|a|an|our|your|it|them|option|both|either|more|less|keeping|moving|staying|monthly|yearly|doing|plan|proposal|blue|red) ?(?:proposal|option|plan|design|vendor|supplier|motion|budget|price|contract|tool|name|colou?r|feature|roadmap|renewal|change|move|first|second|third|other|one|new|old|cheaper|smaller|bigger)?\b)\p{L}+`,
  String.raw`\b(?:[Ii]|[Ww]e|[Hh]e|[Ss]he|[Mm]y (?:${KIN}))(?:'ve| have|'d| had|'ll| will)?(?: \w+)? (?:vote|votes|voted|voting) (?:for|against) the (?:left|right|far|government|opposition|president|chancellor|prime minister|mayor|governor|socialists?|liberals?|nationalists?|conservatives?|populists?|greens?)\b|\b(?:[Ii]|[Hh]e|[Ss]he|[Mm]y (?:${KIN}))(?:'m| am|'s| is| was)? (?:leans?|leaning|votes?|voted) (?:left|right)\b|\b(?:on|since|in) (?:the )?election (?:day|night)\b.{0,30}\b(?:I|we|he|she) voted\b`,
]

const TRADE_UNION = [
  String.raw`\b(?:trade |labou?r )?[Uu]nion (?:rep|reps|representative|member|membership|steward|organi[sz]er|official|dues|man|activist)\b|\b[Ss]hop steward\b|\b[Uu]nion (?:grievances?|meetings?|dues|executive|branch)\b`,
  // North American: "the local" is the branch of a union.
  String.raw`\b[Tt]he local(?:'s| is| has| was| will|'ll)? (?:(?:been|just|already|now|also|still|not|out) ){0,2}(?:on to|onto|after|meeting (?:about|on|over)|meets|going for|votes?|voting|filed|filing|strike|grievances?|bargaining|at the table|behind me|president|executive)\b|\b(?:strike|ratification) votes?\b|\b(?:file[sd]?|filing|lodged?|put in|be) an? (?:formal )?grievance\b|\bgrievance (?:if|procedure|meeting|hearing|was|has been)\b|\b(?:I'm|I am|he's|he is|she's|she is) (?:the |a |our )?steward\b`,
  String.raw`${WHO}(?:${BE}| stayed|'s still)${ADVERBS} (?:in|active in|a member of|part of|with|on strike with|joining|involved in) (?:the|a|his|her|our) (?:(?:trade |labou?r )union|union)\b`,
  String.raw`${WHO}(?:'s| has|'ve)? (?:just )?(?:joined|left|organi[sz]ed|is organi[sz]ing|joins) (?:the|a) (?:trade |labou?r )?union\b(?! of)`,
  String.raw`\b(?:member of|in der|joined|bei der|belongs to|active in|rep for) (?:the )?(?:IG Metall|ver\.?di|Unison|UNISON|Unite the Union|GMB|UAW|AFL-CIO|Teamsters|Solidarność|CGT|CFDT)\b|\bGewerkschaft(?:smitglied|er(?:in)?)\b|\b(?:IG Metall|UNISON|Teamsters|UAW) (?:member|rep)\b`,
]

const SEXUALITY = [
  String.raw`${WHO}${BE}${ADVERBS} (?:gay|lesbian|bisexual|queer|homosexual|asexual|pansexual|transgender|trans|non-binary|transitioning|heterosexual)\b(?! (?:to|from|the|our|over|away|between))`,
  String.raw`\b(?:a|an|the|only|openly) (?:gay|lesbian|bisexual|queer|transgender|trans|non-binary) (?:man|woman|guy|person|couple|colleague|employee|engineer|manager|director|partner)\b|\b[Aa]s a (?:gay|lesbian|bisexual|queer|trans(?:gender)?) (?:man|woman|person)\b`,
  String.raw`\b(?:came|coming|comes|come) out (?:as (?:gay|lesbian|bi|bisexual|queer|trans\w*|non-binary)|to (?:us|his|her|the team|everyone|me|my|colleagues))\b|\bsame-sex (?:partner|marriage|couple)\b`,
  String.raw`\b[Hh]is (?:husband|boyfriend)\b|\b[Hh]er (?:wife|girlfriend)\b|${POSSESSED} (?:sexuality|sexual orientation|sex life|gender (?:transition|reassignment))\b`,
]

const PEOPLES = 'Black|Asian|Hispanic|Latino|Latina|Latinx|Arab|Roma|Romani|Sinti|Kurdish|Aboriginal|M[āa]ori|Native American|Indigenous|Caucasian|mixed[- ]race|biracial|half[- ](?:Turkish|Indian|Chinese|Japanese|Nigerian|Black|Asian|Arab|African|Moroccan|Pakistani)|Afro-\\p{Lu}\\w+|African[- ]American|Gypsy|Romany|Traveller'
const ETHNICITY = [
  String.raw`${WHO}${BE}${ADVERBS} (?:${PEOPLES})\b(?! (?:Friday|Sea|Forest|Pearl|market|region|time|office|team|plant|countries|box|Box|hat))`,
  String.raw`${WHO}${BE}${ADVERBS} (?:a |an )?(?:white|black) (?:man|woman|guy|person)\b|\b(?:a|an|the only|only) (?:Black|black|Asian|Hispanic|Latina|Latino|Roma|Arab|Indigenous|brown) (?:man|woman|guy|person|colleague|employee|engineer|manager|director)\b`,
  String.raw`\b(?:man|woman|person|people|colleague) of colou?r\b|\bof (?:\p{Lu}[\p{L}-]+|mixed|African|Jewish) (?:descent|ancestry|heritage|ethnicity|extraction)\b|${POSSESSED} (?:ethnicity|ethnic (?:background|origin)|skin colou?r|race|racial (?:background|origin))\b(?! (?:condition|to|against))|\b(?:ethnic|racial) minority\b|\bMigrationshintergrund\b`,
]

/** Statements of a person's health, faith and so on; each is tried on one sentence with straight apostrophes. */
export const PATTERNS: Record<SpecialCategory, RegExp[]> = {
  health: HEALTH.map(make), religion: RELIGION.map(make), politics: POLITICS.map(make), trade_union: TRADE_UNION.map(make),
  sexuality: SEXUALITY.map(make), ethnicity: ETHNICITY.map(make),
}

/** Idioms and business senses: their words are blanked before the patterns are tried. */
export const METAPHORS = new RegExp([
  String.raw`(?:gave|give|gives|giving|nearly gave|almost gave|near|almost had|nearly had) (?:me|us|him|her|them)? ?(?:an? )?(?:mini )?(?:heart attack|stroke|aneurysm|seizure)`,
  String.raw`sick (?:and tired |to death )?of|sick to the stomach of|[Ss]tandard (?:deviation|error)|(?:keep|get|got|take) (?:you|us|me|them)? ?off (?:the )?sick list`,
  String.raw`colou?r[- ]?blind|blind (?:spots?|copy|test|alley|eye)|flying blind|going in blind|fell on deaf ears|tone[- ]deaf|deaf ears|allergic to`,
  String.raw`(?:healthy|unhealthy) (?:margin|pipeline|growth|balance|debate|competition|skepticism|scepticism|discount|mix|relationship|cluster|node|instance|state)|health (?:check|checks|score|scores|dashboard|endpoint|probe|metric|metrics|monitor|status|insurance|care)|(?:system|account|customer|pipeline|project|data|service|cluster|node|business) health`,
  String.raw`pain points?|growing pains|painkillers? (?:product|feature|not a vitamin)|(?:open[- ]heart|brain|heart) surgery (?:on|for) (?:the|our|a|this|your|that) (?:\w+ )?(?:code|codebase|system|systems|database|platform|stack|monolith|process|org\w*|architecture|middleware|integration|schema)`,
  String.raw`stroke of (?:luck|genius|midnight)|(?:key|mouse|pen|single|one) ?strokes?|miscarriages? of justice|pregnant pause|bipolar (?:transistor|junction)|rehab(?:bed|bing)? (?:the|our|of the) (?:code|codebase|plant|building|site|warehouse)`,
  String.raw`on tablets and (?:phones|laptops|desktops)|on tablets,? (?:phones|the app|in the)|(?:works|runs|run|work|running|use it|reads?|shows?|displayed) on tablets|cancer (?:research|charit\w+|centre|center|institute|society)`,
  String.raw`third[- ]part(?:y|ies)|(?:leaving|birthday|Christmas|release|launch) party|party (?:to|of) the (?:contract|agreement)|conservative (?:estimate|forecast|number|figure|assumption|plan|case|guess|target|approach|view)s?`,
  String.raw`(?:European|credit|customs|students?'?|banking|monetary|soccer|rugby|Western|Soviet) [Uu]nion|[Uu]nion (?:of|type|types|all|query|select|jack|square|pacific|station|bank)|UNION(?: ALL)?`,
  String.raw`(?:trans|gay)(?:-atlantic|-european|-national)|straight (?:answer|talk|forward)|black (?:box|list|out|hole|swan)|in the black|Black Friday|race conditions?|human race|rat race|preach(?:ing)? to the (?:choir|converted)|bible of|our bible|religious(?:ly)? (?:about|about it|war|wars)|tech(?:nology)? evangelist|evangelist|orthodox (?:approach|way|method)|faith in (?:the|our|you|us|your|this)|(?:good|bad|blind) faith|leap of faith`,
  String.raw`burn(?:ed|t)? (?:rate|down|-down)|burndown|burn(?:t|ed) out (?:fuse|motor|disk|bulb|relay|bearing|board)s?|depressed (?:market|demand|sales|prices|margins?)|immune system of|viral (?:loop|growth|campaign)|infection (?:rate )?of the (?:server|laptop)`,
].join('|'), 'gu')

/** What a sentence after a health statement may hold and so belong to it. */
export const HEALTH_CONTINUES = /\b(?:stress|stressed|doctors?|tablets|pills|meds|medication|recover(?:y|ing|s|ed)?|treatments?|therapy|operation|surgery|surgeon|symptoms?|scans?|x-ray|clinic|ward|nurse|blood|heart|pain|painful|tired|exhausted|sleep|sleeping|bed|resting|weak|worse|screens|hair|weight|wig|stitches|crutches|plaster|cast|wheelchair|breathing|dose|infusions?|hospital|ill|sick|unwell|relapse|remission|prognosis|diagnosis|contagious|healing|heal|brave|tough|getting better|feeling better|feels better|on the mend|back on (?:his|her|my) feet|put (?:him|her|me|them) on|stay off|keeps? (?:him|her) (?:in|home)|the baby|due in|due date|trimester|twins)\b/
