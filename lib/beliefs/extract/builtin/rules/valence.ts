/** Words that speak well or ill of something. Stems, matched like the word classes; a blank in an entry separates words. */
export const VALENCE: { readonly good: string; readonly bad: string } = {
  good: `able accept acceptable accessible accomplish accurate achieve admire adore adorable advantage affordable agree agreeable amaze amazed amazing
ambitious ample appeal appealing appreciate appropriate approve assure assured attract attractive awesome bargain beautiful beautifully beneficial
benefit best better big blessing bless bonus brave bright brilliant calm capable care cared careful celebrate certain champion charitable charm cheap
cheaper cheerful clarity clean cleaner clear clearer clever comfort comfortable commend compassionate compelling competent complete
confident confidence congratulate consistent convenient cool correct courteous crisp cure cute dead-on decent dedicated definitely delight delighted
delightful deliver dependable deserve desirable devoted dream durable eager earn ease easier easiest easily easy effective efficient effortless elegant
enable encourage encouraging energy enjoy enjoyable enthusiastic essential excellent exceptional excite excited exciting exceed exceptionally exemplary
expert fabulous fair fairly faith faithful fan fantastic fast faster favourite favorite fine first-class fit fits flawless flexible fond fortunate free
freedom fresh friend friendly fun functional gem generous generosity genius gentle genuine gift glad gladly good gorgeous graceful grateful gratitude great
greatest grow growth handsome handy happier happy happily hassle-free heal healthy help helped helpful hero high-quality highlight honest honesty honor honour hope
hopeful humane ideal immaculate important impress impressed impressive improve improved improvement incredible incredibly inspire inspiring instant
intact integrity interest interested interesting intuitive invaluable joy keen kind kindness kudos lasting laugh liberate lifesaver like liked likes
logical love loved lovely loves loyal lucky magic magnificent marvel meaningful merit mint miracle miles-better modern moving motivate neat nice nicer nicely noble
noteworthy nourish optimistic outstanding paid pain-free painless passion passionate patient peace peaceful perfect perfectly personable pleasant please pleased
pleasing pleasure plus polite positive powerful praise precious precise prefer premium pretty prevent pride prize proactive productive professional
profit profitable progress prompt promising proper protect proud quality quick quicker quickly quiet reassure reassured reassuring reasonable reassuringly recommend recovered relaxed
reliable reliably relief relieved remarkable reputable resolve resolved respect respectful responsive reward rewarding rich right robust safe safer safely satisfied satisfying
save saved saves saving savings saviour savior seamless secure seldom sensible sharp shine simple simpler simplify sleek slick smart smile smooth
smoother smoothly solid solve solved solves sound spacious special spectacular speedy splendid spot-on stable steady straightforward strength strong stronger
stunning sturdy succeed success successful super superb superior support supportive sure sweet swift tempting terrific thank thankful thanks thorough thoughtful thrilled
tidy timely top transparent treasure trust trusted trustworthy truth unbeatable understandable unique upgrade useful valuable value vital warm
welcome well win winner winning wise wonderful work worked works worthwhile worth worthy wow yes`,
  bad: `abandon abrupt absurd abuse abysmal accident accuse ache aggressive alarm alarming albatross alienate angry anger annoy annoyed annoying annoyingly anxious anxiety
apologize apology appalled appalling arrogant ashamed avoid awful awkward backward bad badly bait ban bankrupt barely begging belittle betray betrayed bewildered
blame bleed blind block blocked blocker blow blurry bogus bored boring bother bothers bottleneck breach break breaking breaks broke broken brutal bug bugs buggy bullshit bumpy
burden burn burned burnt buried cancel cancelled cannot catastrophe caution chaos chaotic charge charged cheat cheated clash clumsy clunky cold collapse complain
complaint complicated compromise concern concerned concerning condescending confuse confused confusing confusion conflict cost costly costs crap crappy crash
crashed crashes crashing crazy creaky creepy criminal crisis critical cruel cumbersome damage damaged damages damn danger dangerous dark dead deadlock death debt deceive
deceptive defeat defect defective deficient delay delayed delays delete deleted deny denied deceit depressing deprive desperate despite destroy destroyed devastating deteriorate die died
difficult difficulty dire dirty disagree disappear disappeared disappoint disappointed disappointing disappointment disaster disclose discomfort disconnect discourage
disgrace disgraceful disgust disgusted dishonest dislike dismal dismiss disorganized dispute disrespect disrupt disruption dissatisfied distress distrust disturb dodgy doubt doubtful
doubts downside downtime drag drain dread dreadful dreary drop dropped drops drown drowning dubious duplicate dull dumb embarrassed embarrassing embarrassment empty endless enemy
error errors evasive evil excessive excuse excuses exhausted exhausting expensive expired exploit expose exposure extortion fail failed failing fails failure fake false
fault faulty fear fearful fed fiasco fight fighting flaky flaw flawed flimsy flood foolish forced forget forgot forgotten fragile fragmented fraud fraudulent freeze freezes frightened frightens frozen froze frustrate
frustrated frustrating frustration furious garbage ghost glitch glitches gloomy greed greedy grief grim gripe grossly grudge guess guilty gouge hack hacked hacker hamper harass harassment hard harder harm
harmful harsh hassle hate hated hates hazard headache heartbreaking heavy hell helpless hesitant hesitate hidden hide hiding high hold-up hopeless horrendous horrible horrified hostile huge hunger hungry hurdle hurt
hurting hurts idiot idiotic ignorant ignore ignored ignoring illegal imbalance immature immoral impatient impolite impossible improper inaccessible inaccurate inadequate incapable incomplete
inconsistent inconvenience inconvenient incorrect ineffective inefficient inferior inflexible injury injustice insane insecure insist inspection instability insult insulted insulting interfere interrupt
intimidating invalid irrelevant irresponsible irritate irritated irritating issue issues jam jammed jargon jeopardy joke junk kill killed killing kills lack lacking lacks lag laggy lame late lawsuit lazy leak leaked
leaking liability liar lie lied lies limit limitation limited limits lock-in lonely lose loses losing loss losses lost lousy low lying mad malicious manipulate manual mediocre menace mess messed messy miss
misleading mislead misled misrepresent missed misses missing mistake mistakes mistreated mistrust misunderstanding monster nag nasty negative neglect neglected neglects negligent nervous never nightmare nobody noisy nonsense
nothing nuisance obnoxious obscure obsolete obstacle odd offend offended offensive opaque outage outages outdated outrage outraged outrageous outdated overcharge overcharged overdraft overdrawn overdue overkill overload
overpay overpaid overpriced overrun overwhelm overwhelmed overwhelming pain painful panic paranoid pathetic patchy penalty penalties penny perplexed pest pitiful plague pointless poor poorly postpone poverty
predatory pressure pricey pricy problem problematic problems prohibit punish punishes quarrel questionable quirky rage rejected refuse refused refuses refusing regret regrettable reject rejects reluctant repetitive resent
resentment restrict restricted restrictive revolt rich ridiculous rigid rip-off ripped risk risks risky rough rubbish rude ruin ruined rush sad sadly scam scammed scammer scandal scare scared scares scary sceptical scepticism shabby shaky shambles
shame shameful shady sham shock shocked shocking short shortage shortcoming sick skeptical sketchy slap sloppy slow slower slowest slowly slows sluggish smell snag sorry spam spy spying stale stall stalled starve starving steal steep stolen
strange stress stressed stressful strict struggle struggling stubborn stuck stupid subpar suck sucks sue suffer suffered suffering suffers suspicious surprise surprised surprises suspect suspended tedious tense terrible terribly terrified
theft thief threat threaten threatened threatening tired tiresome torn tough toxic tragedy tragic trap trapped trash trick tricked tricky trouble troubled troubles troublesome ugly unable unacceptable unaffordable unauthorized unauthorised
unaware unbearable uncertain unclear uncomfortable unconvinced undermine unethical unexpected unexplained unfair unfamiliar unfinished unfortunate unfortunately unfriendly unhappy unhelpful uninformed unjust unknown unlawful unlikely unnecessary
unpaid unpleasant unprofessional unreadable unreasonable unreliable unresolved unresponsive unsafe unsatisfactory unstable unsure unsustainable untested untrue unusable unwanted unwilling upset upsetting useless vague victim vicious
violate violation volatile vulnerable wait waiting warn warned warning waste wasted wastes wasting weak weaker weakness weird wish worn worried worries worry worrying worse worsen worst worthless wrong wrongly yell zero`,
}
const ENDINGS = ['', 's', 'd', 'ed', 'ing', 'ly']

function build(list: string): ReadonlySet<string> {
  const forms = new Set<string>()
  for (const stem of list.split(/\s+/)) {
    if (stem.length > 4) for (const ending of ENDINGS) forms.add(stem + ending)
    else forms.add(stem)
    if (stem.length > 4 && stem.endsWith('e')) forms.add(`${stem.slice(0, -1)}ing`)
  }
  return forms
}
const GOOD = build(VALENCE.good)
const BAD = build(VALENCE.bad)
const FLIPS = /^(?:not|no|never|n't|cannot|without|hardly|barely|nobody|nothing|none|neither|less|lack|lacks|stop|isn't|don't|doesn't|didn't|won't|can't|cant|dont|wasn't|weren't|aren't|haven't|hasn't|wouldn't|couldn't|nor)$/

/** How often a clause speaks well and ill, a negation up to three words before turning the word round. */
export function valenceOf(words: readonly string[]): { good: number; bad: number } {
  let good = 0
  let bad = 0
  words.forEach((word, i) => {
    const isGood = GOOD.has(word)
    const isBad = BAD.has(word) && !isGood
    if (!isGood && !isBad) return
    let flipped = false
    for (let k = Math.max(0, i - 3); k < i; k++) if (FLIPS.test(words[k] ?? '')) flipped = !flipped
    if (isGood !== flipped) good++
    else bad++
  })
  return { good, bad }
}
