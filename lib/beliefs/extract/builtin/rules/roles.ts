/** Roles and groups inside a customer that can hold a belief of their own, as people say them. */
export const ROLES: readonly string[] = [
  'ceo', 'cfo', 'cto', 'coo', 'cio', 'ciso', 'cmo', 'cro', 'cpo', 'c e o', 'c f o', 'c t o', 'c o o', 'c i o', 'fd', 'md', 'vp', 'chief exec', 'chief executive',
  'chief of staff', 'boss', 'manager', 'director', 'deputy', 'owner', 'owners', 'founder', 'founders', 'chair', 'chairman', 'president', 'principal', 'rector', 'dean',
  'controller', 'accountant', 'treasurer', 'partner', 'partners', 'husband', 'wife', 'father', 'mother', 'brother', 'sister', 'dad', 'mum', 'mom',
  'colleague', 'colleagues', 'team', 'teams', 'staff', 'people', 'guys', 'lot', 'crew', 'crews', 'department', 'committee', 'panel', 'trustees', 'shareholders', 'investors',
  'legal', 'finance', 'procurement', 'purchasing', 'security', 'compliance', 'marketing', 'sales', 'ops', 'operations', 'hr', 'it', 'engineering', 'merchandising', 'counsel',
  'officer', 'lawyer', 'lawyers', 'engineers', 'engineer', 'developers', 'devs', 'analysts', 'planners', 'agents', 'adjusters', 'drivers', 'lecturers', 'teachers', 'nurses',
  'buyers', 'foreman', 'lead', 'architect', 'architects', 'supervisor', 'admin', 'admins', 'group', 'head office', 'headquarters', 'plant', 'sites', 'clinics', 'stores',
  'managers', 'principals', 'technicians', 'operators', 'users', 'juniors', 'seniors', 'sceptics', 'skeptics', 'farmers', 'girl', 'guy', 'lady', 'woman', 'man', 'assistant',
  'head', 'specialist', 'consultant', 'consultants', 'union', 'clerks', 'bookkeeper', 'secretary', 'dispatchers', 'designers', 'scientists', 'researchers', 'doctors', 'laborers', 'labourers', 'bosses', 'directors',
]

/** Subjects that stand for the whole firm. */
export const COMPANY_SUBJECTS = String.raw`(?:the|our) (?:board|company|firm|business|leadership|management|executive team|whole (?:team|company|firm))|management|leadership|everyone here|everybody here|the board`

/** The whole firm speaking with the speaker among it: not reported. */
export const COMPANY_FIRST_PERSON = /^(?:well |and |but |so )?(?:we all|all of us|as a (?:company|firm|business|group),? we|every one of us|everyone here|everybody here)\b/

/** What somebody else can be said to think, want, feel or decide. Third person singular or plural, past or present. */
export const ATTITUDE_VERBS = String.raw`(?:thinks?|thought|believes?|believed|wants?|wanted|needs?|needed|worr(?:y|ies|ied)|fears?|feared|says?|said|hates?|hated|likes?|liked|loves?|loved|adores?|prefers?|preferred|feels?|felt|reckons?|reckoned|figures?|insists?|insisted|refuses?|refused|doubts?|doubted|expects?|expected|hopes?|hoped|asks?|asked|complains?|complained|mutters?|trusts?|cares?|minds?|sees? (?:no|it (?:differently|as|that way|the same))|considers?|(?:finds?|found) (?:that|it (?:too|very|quite|hard|easy|difficult)|the \w+ (?:too|very|quite|hard|easy|good))|estimates?|swears?|approve[ds]?|decide[ds]?|agree[ds]?|reject(?:s|ed)|cap(?:s|ped)|block(?:s|ed)|veto(?:s|ed)|froze|signed off|committed|keeps? (?:telling|asking|saying|complaining|on)|ha(?:s|ve|d) (?:set|been on at|been asking|been begging|been reading|asked|decided|had it|lost|given up|already asked|no|always|never)|(?:is|are|was|were|'s|'re)(?: not|n't)?(?: really| still| quite| very| so| pretty| all| just| simply| dead| real| not| a bit| completely| totally| rather| also)* (?:worried|convinced|keen|nervous|happy|unhappy|against|for it|on board|concerned|sceptical|skeptical|sold|sure|afraid|scared|excited|impressed|struck|sweet|set|comfortable|uncomfortable|counting|pushing|asking|telling|losing|drowning|interested|open|opposed|wary|hesitant|frustrated|annoyed|tired|done with|fed up|angry|thrilled|pleased|satisfied|dissatisfied|looking|hoping|leaning|fond|of the opinion|determined|cautious|adamant|begging|crying out|warming|coming round|over the moon)|(?:do|does|did)(?: not|n't)(?: really| quite| much)? (?:think|believe|want|need|like|trust|care|mind|see|feel|buy|get|miss|expect|love|worry|share)|(?:would|'d)(?: not|n't)?(?: rather| sooner| love| like| prefer| sign| take| never| accept| go| pay| switch| buy| block)|wo(?:n't|uldn't) (?:sign|accept|have|pay|approve|touch|budge|be)|will (?:not )?(?:sign|approve|block|accept|pay|try|veto|insist|want))`

/** Told to the speaker: what follows is the teller's belief, unless it names a holder of its own. */
export const TELLING = String.raw`(?:tells?|told|keeps? telling|is telling|are telling|was telling) (?:me|us)`
