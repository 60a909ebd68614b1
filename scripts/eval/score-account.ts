import type { AccountFile } from '../credence/account-folder'
import type { Gold } from './gold'
import { ratio } from './score-conversations'
import { likeness, wordsOf } from './words'

/** What is compared of a model: each belief's holder and the quotes behind it. */
export type ModelBelief = { holder: string; evidence: { interaction: string; quote: string; speaker: string }[] }

export type AccountScore = {
  gold: number
  model: number
  /** Gold beliefs found under their holder; model beliefs that are one of the gold's. */
  recall: number
  precision: number
  observationRecall: number
  /** Of the model's beliefs that rest on gold quotes, those under another holder. */
  wrongHolder: number
  /** Of pairs of gold quotes in one model belief, those of different gold beliefs; of pairs of one gold belief, those kept apart. */
  falseMerge: number
  missedMerge: number
  /** Counts of what must never be: forbidden text modelled, quotes of our people, a call that was delivered twice counted twice. */
  mustNotModel: number
  ourSide: number
  doubled: number
}

/** Two quotes are the same words when this share of the shorter one stands in the longer. */
const SAME_WORDS = 0.6

/** Scores a model of an account against its gold. Rates are rounded to three decimals. */
export function scoreAccount(account: AccountFile, gold: Gold, beliefs: readonly ModelBelief[]): { score: AccountScore; missed: string[]; extras: string[] } {
  const { isSameHolder, nameOf } = holderNames(account)
  const isSameFile = sameFiles(gold)
  const wanted = gold.beliefs.flatMap((belief) => belief.observations.map((observation) => ({ ...observation, belief })))
  type Wanted = (typeof wanted)[number]
  const goldOf = ({ interaction, quote }: { interaction: string; quote: string }): Wanted[] =>
    wanted.filter((each) => isSameFile(interaction, each.file) && likeness(quote, each.quote) >= SAME_WORDS)
  const optional = gold.optional_beliefs.flatMap((belief) =>
    'observations' in belief ? belief.observations.map(({ file, quote }) => ({ file: file ?? belief.file ?? '', quote })) : [belief])
  const models = beliefs.map((belief) => ({
    belief,
    evidence: belief.evidence.map((one) => {
      const quoted = { ...one, interaction: fileOf(one.interaction) }
      return { ...quoted, gold: goldOf(quoted), optional: optional.some(({ file, quote }) => isSameFile(quoted.interaction, file) && likeness(quoted.quote, quote) >= SAME_WORDS) }
    }),
  }))
  const evidence = models.flatMap((model) => model.evidence.map((one) => ({ ...one, model })))
  const isRight = ({ belief, evidence: own }: (typeof models)[number]): boolean =>
    own.some((one) => one.gold.some((each) => isSameHolder(each.belief.holder, belief.holder)))
  const isFound = (belief: Gold['beliefs'][number]): boolean => models.some((model) =>
    isSameHolder(model.belief.holder, belief.holder) && model.evidence.some((one) => one.gold.some((each) => each.belief === belief)))
  const touched = models.filter((model) => model.evidence.some((one) => one.gold.length > 0))
  const counted = models.filter((model) => touched.includes(model) || !model.evidence.some((one) => one.optional))
  const right = models.filter(isRight)
  const ours = new Set(account.vendor_people.map(({ name }) => name.toLowerCase()))
  const isForbidden = ({ file, quote }: { file: string; quote: string }): boolean => evidence.some((one) =>
    isSameFile(one.interaction, file) && likeness(one.quote, quote) >= SAME_WORDS && wordsOf(one.quote).length >= 0.5 * wordsOf(quote).length && one.gold.length === 0)
  const missed = gold.beliefs.filter((belief) => !isFound(belief))
  return {
    score: {
      gold: gold.beliefs.length, model: beliefs.length,
      recall: ratio(gold.beliefs.length - missed.length, gold.beliefs.length),
      precision: ratio(right.length, Math.max(1, counted.length)),
      observationRecall: ratio(wanted.filter((each) => evidence.some((one) => one.gold.includes(each))).length, wanted.length),
      wrongHolder: ratio(touched.filter((model) => !right.includes(model)).length, Math.max(1, touched.length)),
      ...mergesOf(evidence.filter((one) => one.gold.length > 0).map((one) => ({ model: one.model, gold: new Set(one.gold.map(({ belief }) => belief)) }))),
      mustNotModel: gold.must_not_model.filter(isForbidden).length,
      ourSide: evidence.filter(({ speaker }) => ours.has(nameOf(speaker)) || ours.has(bare(speaker))).length,
      doubled: gold.same_interaction.filter((files) => models.some((model) => new Set(model.evidence.map(({ interaction }) => interaction).filter((file) => files.includes(file))).size > 1)).length,
    },
    missed: missed.map(({ holder, statement }) => `${holder}: ${statement}`),
    extras: counted.filter((model) => !right.includes(model)).map(({ belief, evidence: own }) => `${belief.holder}: “${own[0]?.quote ?? ''}”`),
  }
}

/** Pairs of quotes that should be one belief and are not, and the other way round. */
function mergesOf(linked: readonly { model: object; gold: ReadonlySet<object> }[]): Pick<AccountScore, 'falseMerge' | 'missedMerge'> {
  let [together, wrongly, akin, apart] = [0, 0, 0, 0]
  linked.forEach((a, i) => {
    for (const b of linked.slice(i + 1)) {
      const isOne = [...a.gold].some((belief) => b.gold.has(belief))
      if (a.model === b.model) {
        together += 1
        if (!isOne) wrongly += 1
      }
      if (isOne) {
        akin += 1
        if (a.model !== b.model) apart += 1
      }
    }
  })
  return { falseMerge: ratio(wrongly, Math.max(1, together)), missedMerge: ratio(apart, Math.max(1, akin)) }
}

export const fileOf = (path: string): string => path.split('/').at(-1) ?? path

/** Are two files the same interaction? Two deliveries of one call are. */
export function sameFiles(gold: Pick<Gold, 'same_interaction'>): (one: string, other: string) => boolean {
  return (one, other) => one === other || gold.same_interaction.some((files) => files.includes(one) && files.includes(other))
}

/** A label without what a meeting adds behind it: "Ana Ruiz (Guest)", "Ana Ruiz | Halden". */
const bare = (name: string): string => name.toLowerCase().replace(/\s*[(|].*$/, '').trim()

/** Names as an account file ties them together: aliases, titles and roles stand for their person. */
export function holderNames(account: AccountFile): { nameOf: (name: string) => string; isSameHolder: (one: string, other: string) => boolean } {
  const known = new Map(account.people.flatMap(({ name, aliases, title, role }) =>
    [name, ...aliases, title, role].flatMap((said) => (said ? [[said.toLowerCase(), name.toLowerCase()] as const] : []))))
  const nameOf = (name: string): string => known.get(bare(name)) ?? known.get(name.toLowerCase()) ?? bare(name)
  const isCompany = (name: string): boolean => /^(company|the company|everyone|all|team)$/.test(name) || name === account.name.toLowerCase()
  const isSameHolder = (one: string, other: string): boolean => {
    const [a, b] = [nameOf(one), nameOf(other)]
    return a === b || (isCompany(a) && isCompany(b)) || (a !== '' && b !== '' && (a.includes(b) || b.includes(a)))
  }
  return { nameOf, isSameHolder }
}
