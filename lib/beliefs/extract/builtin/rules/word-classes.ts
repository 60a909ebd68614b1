/**
 * Words by what they do, so that the model knows "dread" when it has only seen "fear". Stems: an entry matches a word
 * that equals it or follows it with an inflection (s, es, d, ed, ing, ly, er, est). Two words with a blank match in a row.
 */
export const WORD_CLASSES: Readonly<Record<string, string>> = {
  want: 'want wanna wish desire crave hope love like prefer rather sooner keen eager looking hoping wishlist dream ideal ideally interested favour favor appeal tempt',
  need: 'need require must essential necessary vital crucial critical mandatory important importance priority depend rely matter demand insist non-negotiable expect key',
  think: 'think believe reckon feel find consider suppose guess imagine suspect assume say opinion view convinced persuaded thought figure seems seem looks look sounds sound judge rate regard understand',
  know: 'know aware heard seen read learned realise realize familiar understand remember recall recognise recognize',
  fear: 'fear afraid worry worried worrying worries concern concerned scared scare nervous anxious uneasy dread risk danger doubt doubtful sceptical skeptical hesitant hesitate wary suspicious uncertain unsure reluctant uncomfortable panic alarm threat threaten exposure nightmare',
  good: 'good great excellent amazing awesome wonderful fantastic fine nice lovely perfect superb brilliant solid impressive impressed happy glad pleased delighted satisfied comfortable fair reasonable worth worthwhile worthy helpful useful easy quick fast fastest smooth clean clear simple reliable stable better best beautiful cool noble beneficial benefit improve improved improvement improvement enjoy appreciate grateful thankful admire trust honest works work win saves save saved saving pays excited fond fan relief relieved proud painless straightforward robust generous decent attractive positive strong cheaper safer faster nicer easier',
  bad: 'bad terrible awful horrible poor worse worst useless slow slower broken break breaks broke fail fails failed failure failing bug buggy crash crashed crashes problem problems issue issues trouble difficult difficulty hard harder painful pain frustrating frustrated frustration annoying annoyed angry upset unhappy disappointed disappointing disappoint unacceptable ridiculous outrageous confusing confused clunky messy mess waste wasted lost lose losing missing lack lacks lacking late delay delayed delays wrong error errors incorrect inaccurate unfair shame sad unfortunate unfortunately tired sick ignored ignore refuse refused refuses deny denied misleading lie lied lying fraud scam steep expensive pricey overpriced rich costly dear drown drowning suffer suffering struggle struggling kill killing killed hurt burn burned burnt stuck nightmare disaster chaos garbage junk rubbish hate dislike complain complaint complaints regret ashamed embarrassing violation illegal negligent rude unhelpful fed chase chasing blame unauthorized unauthorised never',
  intent: 'will going gonna plan planning intend intends intending decide decided deciding consider considering aim propose proposing offer offering willing ready prepared able try trying start switch switching move moving buy buying purchase take taking sign signing cancel cancelling leave leaving renew renewing return donate donating give giving send roll commit committed agree accept reject choose chose chosen',
  commit: 'deal agreed agree accept accepted promise commit committed sign signed approve approved decided confirmed definitely absolutely certainly done guarantee sold book proceed final',
  ability: "can can't cannot cant could couldn't able unable afford manage capable allowed impossible enough lack",
  hedge: 'maybe perhaps probably possibly might may guess suppose seems seem somewhat kind sort fairly likely potentially roughly about around unsure apparently presumably think could',
  emphasis: 'very really extremely so too absolutely totally completely definitely never ever always every single exactly far much desperately truly quite way clearly honestly frankly seriously entirely whole full-stop literally incredibly especially strongly certainly even nothing everything',
  reason: 'because since due reason cause therefore so',
  price: 'price prices pricing priced cost costs costly budget budgets money expensive cheap cheaper afford pay paying paid fee fees discount dollar dollars bucks euro euros pound pounds quote quoted invoice invoices bill billed billing charge charged charges refund refunded refunds spend spending uplift increase rate rates credit funds donate donation donations payment payments deposit contract terms licence license subscription rent interest offer deal lower negotiate cash thousand grand cents earnings cap financial finance flat rebate overage',
  timing: 'time when week weeks month months day days year years today tomorrow tonight date deadline soon late later early earlier before after until by quarter january february march april may june july august september october november december monday tuesday wednesday thursday friday saturday sunday spring summer autumn fall winter schedule scheduled urgent urgently asap hurry wait waiting hours hour minutes now immediately delay delayed timeline christmas easter o\'clock morning afternoon evening weekend',
  trust: 'trust security secure risk risks risky safe safety privacy private data breach compliance compliant audit audits auditor auditors lock-in lockin locked honest honesty legit legitimate reputable reputation scam fraud fraudulent certificate certified certification soc gdpr penetration pen encrypt encryption encrypted reliable guarantee warranty proof prove evidence promise promises legal lawyer regulator regulation transparent transparency believe heard mislead misleading lie lied identity stolen theft hacked dispute disputed report reporting verify verified export exit charity charities organization organisation reference references',
  integration: 'integration integrations integrate integrates migrate migration migrating install installs installation installed set-up setup set implement implementation connect connector connectors api apis sync rollout roll deploy deployment onboarding configure configuration import export sandbox sso single sign-on webhook webhooks erp crm legacy cutover go-live pilot engineer engineers it middleware plug technical deliver delivery pick pickup transport server cloud',
  relationship: 'support helpdesk agent agents rep reps manager team people person respond response responsive reply replies call calls called answer answered answers communication communicate contact contacted email emails service customer staff help helped helping listen rude friendly polite partnership relationship account-manager csm escalate ticket tickets chase nobody someone spoke told meet thanks appreciate talk talking',
  product: 'feature features product quality screen interface ui ux report reports dashboard app apps tool tools works work working performance speed slow fast bug bugs crash size color colour condition model version battery engine screen design look looks room rooms bedroom apartment house car truck bike phone table couch mileage miles food water firewood module platform software system search mobile offline function functionality usable flight hotel seats wheels brand new old clean sturdy comfortable',
  value: 'value worth roi return outcome benefit benefits productivity efficiency efficient save saves saved saving revenue margin growth grow results result impact difference help helps hours productivity goal goals use useful useless need children kids cause world people lives life waste wasted manual volume customers sales profit pay-back payback',
  rival: 'competitor competitors other others alternative alternatives another previous old current elsewhere instead switch incumbent vendor vendors spreadsheet spreadsheets excel ourselves in-house',
  us_you: 'you your yours yourselves',
  firm: 'we our us ours company team everyone everybody board management leadership business organisation organization department office group',
  others: 'he she they boss ceo cfo cto coo cio director manager finance legal procurement colleague colleagues partner wife husband team owner head board it chief',
  saying: 'say says said tell tells told thinks think thought believes believed wants wanted worries worried reckon reckons feels asked asks insist insists mentioned complains complained likes hates prefers needs convinced',
  ask: 'please can could would how about what why is are do does',
  neg: "not no never none nothing nobody don't doesn't didn't won't wouldn't can't cannot couldn't isn't aren't wasn't weren't haven't hasn't hadn't shouldn't without neither nor cant dont wont didnt doesnt isnt ain't hardly barely no-one dont",
  quantity: 'all both every each many most much some few several half lot lots bit more less enough plenty percent',
}

const INFLECTIONS = ['', 's', 'es', 'd', 'ed', 'ing', 'ly', 'er', 'est']

function buildIndex(): ReadonlyMap<string, readonly string[]> {
  const index = new Map<string, string[]>()
  for (const [name, list] of Object.entries(WORD_CLASSES)) {
    for (const stem of new Set(list.split(' '))) {
      const forms = stem.length > 3 ? INFLECTIONS.map((ending) => stem + ending) : [stem]
      if (stem.length > 4 && stem.endsWith('e')) forms.push(stem.slice(0, -1) + 'ing', stem.slice(0, -1) + 'ed')
      for (const form of forms) {
        const names = index.get(form)
        if (!names) index.set(form, [name])
        else if (!names.includes(name)) names.push(name)
      }
    }
  }
  return index
}

const INDEX = buildIndex()
const NONE: readonly string[] = []

/** The classes of one lower-case word. */
export function classesOf(word: string): readonly string[] {
  return INDEX.get(word) ?? NONE
}
