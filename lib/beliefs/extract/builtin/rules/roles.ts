/** Roles and groups inside a customer that can hold a belief of their own, as people say them. */
export const ROLES: readonly string[] = [
  'ceo', 'cfo', 'cto', 'coo', 'cio', 'ciso', 'cmo', 'cro', 'cpo', 'c e o', 'c f o', 'c t o', 'c o o', 'c i o', 'fd', 'md', 'gm', 'vp', 'chief exec', 'chief executive',
  'chief of staff', 'exec', 'execs', 'boss', 'manager', 'director', 'deputy', 'owner', 'owners', 'founder', 'founders', 'chair', 'chairman', 'president', 'principal', 'rector', 'dean',
  'controller', 'accountant', 'treasurer', 'partner', 'partners', 'husband', 'wife', 'father', 'mother', 'brother', 'sister', 'dad', 'mum', 'mom',
  'colleague', 'colleagues', 'team', 'teams', 'staff', 'people', 'guys', 'lot', 'crew', 'crews', 'department', 'committee', 'panel', 'trustees', 'shareholders', 'investors',
  'legal', 'finance', 'procurement', 'purchasing', 'security', 'compliance', 'marketing', 'sales', 'ops', 'operations', 'hr', 'it', 'engineering', 'merchandising', 'counsel',
  'officer', 'lawyer', 'lawyers', 'engineers', 'engineer', 'developers', 'devs', 'analysts', 'planners', 'agents', 'adjusters', 'drivers', 'lecturers', 'teachers', 'nurses',
  'buyers', 'foreman', 'lead', 'architect', 'architects', 'supervisor', 'admin', 'admins', 'group', 'head office', 'headquarters', 'plant', 'sites', 'clinics', 'stores',
  'managers', 'principals', 'technicians', 'operators', 'users', 'juniors', 'seniors', 'sceptics', 'skeptics', 'farmers', 'girl', 'guy', 'lady', 'woman', 'man', 'assistant',
  'head', 'specialist', 'consultant', 'consultants', 'union', 'clerks', 'bookkeeper', 'secretary', 'dispatchers', 'designers', 'scientists', 'researchers', 'doctors', 'laborers', 'labourers', 'bosses', 'directors',
  'analyst', 'technician', 'nurse', 'surgeon', 'surgeons', 'doctor', 'coordinator', 'administrator', 'receptionist', 'superintendent', 'electrician', 'electricians', 'pharmacist', 'pharmacists', 'chemist', 'chemists',
  'registrar', 'bursar', 'solicitor', 'clerk', 'dispatcher', 'adjuster', 'lecturer', 'steward', 'curator', 'librarian', 'pickers', 'packers', 'fitters', 'welders', 'chefs', 'cooks', 'tutors', 'porters', 'cashiers',
  'dentists', 'vets', 'therapists', 'carers', 'caseworkers', 'editors', 'foremen', 'supervisors', 'depots', 'branches', 'warehouse',
]

/** Subjects that stand for the whole firm. */
export const COMPANY_SUBJECTS = String.raw`(?:the|our) (?:board|company|firm|business|leadership|management|executive team|whole (?:team|company|firm))|management|leadership|everyone here|everybody here|the board`

/** The whole firm speaking with the speaker among it: not reported. */
export const COMPANY_FIRST_PERSON = /^(?:well |and |but |so )?(?:we all|all of us|as a (?:company|firm|business|group),? we|every one of us|everyone here|everybody here)\b/

/** Told to the speaker: what follows is the teller's belief, unless it names a holder of its own. */
export const TELLING = String.raw`(?:(?:tells?|told|keeps? telling|is telling|are telling|was telling) (?:me|us|(?:the|our) (?:whole|entire) [\p{L}-]+|everyone|everybody)|(?:did|does|do) say)`

/** What somebody else may do in their head, as a clause that stands for it: "what he thinks is that …". */
export const HOLDS = String.raw`(?:thinks?|believes?|wants?|needs?|fears?|says?|said|feels?|reckons?|hates?|likes?|expects?|hopes?|minds?|dislikes?|doubts?|dreads?|worr(?:ies|y) about|is (?:afraid|scared|worried) (?:of|about)|told (?:me|us)|tells (?:me|us))`

/** What somebody can have: "Priya's worry is …", "our CFO's condition was …". */
export const OWN_VIEWS = String.raw`(?:view|opinion|take|position|stance|worry|worries|concerns?|fears?|doubts?|objections?|preference|wish|hope|feeling|impression|priority|priorities|verdict|conditions?|demands?|argument|(?:main|big|biggest|real|number one|first) (?:thing|issue|problem|question|point|ask|hurdle|gripe)|red line|deal-?breakers?|must-haves?|gripe|hang-up|nightmare)`

/** What is done to somebody by what they find: "what bothers Priya is …", "it matters to our CFO". */
export const MOVES_SOMEBODY = String.raw`(?:worr(?:ies|ied)|bother(?:s|ed)|scar(?:es|ed)|annoy(?:s|ed)|convince[sd]|persuade[sd]|impresse[sd]|reassure[sd]|upsets?|frighten(?:s|ed)|please[sd]|irritate[sd]|frustrate[sd]|matter(?:s|ed)? (?:a lot |most |more )?to|appeal(?:s|ed)? to|sits? (?:well|badly|uneasily) with|(?:crucial|critical|important|vital) (?:to|for)|keeps? (?=\S+(?: \S+)? (?:awake|up)\b))`
