/**
 * Words that stand in statements about anything: sharing one of them says little. They count a third of a word that
 * names a subject. From everyday business talk: work and time, quantities, and verbs of doing.
 */
export const WEAK_WORDS: ReadonlySet<string> = new Set(`
  work works working job jobs day days week weeks month months year years quarter quarters hour hours minute minutes morning afternoon night
  today tomorrow yesterday monday tuesday wednesday thursday friday spring summer autumn winter date dates moment moments ago
  people person team teams company companies business office department board boss man woman guy folks family
  system systems tool tools platform product products project projects solution software service services machine machines data number numbers
  point points part parts piece case cases fact example idea question questions reason side end start beginning middle top bottom place line lines
  level kind list page word words story picture plan plans step steps world country market customer customers deal offer
  start started stop stopped begin begins run runs running keep keeps bring brings show shows showed ask asked asks call called calls talk talked
  talking try tried tries help helps turn turns move moved moves happen happened happens work let leave leaves left stay stays open close closed
  set hold holds pick send sent read write wrote hear heard told tell change changed changes cut pay pays paid buy bought sell spend spends
  sit sits stand stands carry live lives wait waits drop drops add adds hand hands walk walks sure worry worried concern concerned problem
  first second third last next new old big small little large long short high low good bad great nice fine better worse best right wrong same
  different whole full half double single several few less enough least extra only early late far near real true
  two three four five six seven eight nine ten twenty thirty hundred thousand million percent per amount
  important happy glad interested interesting ready able possible certain like love hate afraid
  money back down off out up away around together alone ahead along anyway once twice far upfront
  appear appears appeared seem kind sort front back side whole only plenty someone anyone offer carry stand through right heard hear reach rest hit read talk meet met happen pick choose fit fits sound sounds mind minds glance head heads foot feet table door
  desk room floor wall box bag book paper sheet letter note notes message mail email slide slides file files screen sample review session
  meeting meetings lunch coffee breakfast dinner holiday weekend season christmas summer winter visit trip chat conversation news
  half third both couple pair bunch handful majority rest rate ratio total average range size amount limit gap difference share
  new latest current existing former previous present future past recent upcoming ongoing general specific particular certain various
  main major minor central local global national international internal external public private personal
  live lives living die dead born grow grew grown young age ages life lives home house street city town land
  build built building make maker making create created develop developed use user users using used usage
  increase decrease better worse improve adequate inadequate important problem worry doubtful convinced must happy unhappy
  thank thanks please sorry hello welcome wonder guess imagine suppose assume remember forget learn teach explain describe mention
  include includes included exclude allow allows enable let lets force forces cause causes result results effect impact influence
  choice option options alternative chance chances opportunity possibility attempt effort task tasks activity action actions
  ground grounds base basis root core heart edge corner border area areas field fields region sector industry market markets
  history record records track trace sign signs mark marks name names term terms word phrase title
  must matter matters care cares count counts decide decided agree agreed accept expected serious seriously
`.trim().split(/\s+/))
