import type { Brief, BriefSection, BriefSentence } from '../types'
import { numbersOf } from '../compose/sources'
import { unsupported } from './facts'

/** A rewritten sentence, and the numbers of the sentences of its block that it stands for. */
export type Rewritten = { text: string; of: number[] }
/** The blocks of a brief by their number, as a model rewrote them. */
export type RewriteAnswer = { blocks: { block: number; sentences: Rewritten[] }[] }

export type Checked = { sections: BriefSection[]; refused: null } | { sections: null; refused: string }

const refusal = (reason: string): Checked => ({ sections: null, refused: reason })

/** The longest that a rewritten sentence may be, against those it stands for. */
const LONGER = 1.5
const ROOM = 60

/**
 * Takes a rewrite where every sentence keeps its citations and says nothing that they do not hold, and no sentence is lost; else
 * refuses all of it, in words. Citations follow from the sentences that a rewritten one stands for, so none can be made up.
 */
export function checkRewrite(brief: Brief, answer: RewriteAnswer): Checked {
  let number = 0
  const sections: BriefSection[] = []
  for (const section of brief.sections) {
    const blocks: BriefSection['blocks'] = []
    for (const block of section.blocks) {
      number += 1
      const given = answer.blocks.filter((each) => each.block === number)
      const [one] = given
      if (!one || given.length > 1) return refusal(`“${section.title}” came back ${one ? 'twice' : 'without its sentences'}.`)
      const checked = checkBlock(brief, block, one.sentences)
      if (typeof checked === 'string') return refusal(checked)
      blocks.push({ heading: block.heading, sentences: checked })
    }
    sections.push({ ...section, blocks })
  }
  return answer.blocks.some(({ block }) => block < 1 || block > number) ? refusal('It names a part that the brief does not have.') : { sections, refused: null }
}

function checkBlock(brief: Brief, { heading, sentences }: BriefSection['blocks'][number], rewritten: readonly Rewritten[]): BriefSentence[] | string {
  const kept = new Set<number>()
  const made: BriefSentence[] = []
  for (const { text, of } of rewritten) {
    const trimmed = text.trim()
    const originals = of.map((n) => sentences[n - 1])
    if (of.length === 0 || originals.some((each) => each === undefined)) return `“${clip(trimmed)}” cites nothing that the brief holds.`
    const own = originals.filter((each) => each !== undefined)
    for (const n of of) kept.add(n)
    const texts = own.map((each) => each.text)
    const cites = own.flatMap((each) => each.cites)
    const cited = new Set(numbersOf(cites, brief.sources))
    const evidence = [...texts, ...brief.sources.filter(({ n }) => cited.has(n)).map(({ label }) => label), ...(heading ? [heading] : []), brief.account.name]
    if (trimmed === '' || trimmed.length > texts.join(' ').length * LONGER + ROOM) return `“${clip(trimmed)}” is ${trimmed === '' ? 'empty' : 'longer than what it stands for'}.`
    const beyond = unsupported(trimmed, evidence, texts)
    if (beyond !== null) return `“${clip(trimmed)}” has ${beyond}, which its evidence does not hold.`
    made.push({ text: /[.!?][”’)]?$/.test(trimmed) ? trimmed : `${trimmed}.`, cites: unique(cites) })
  }
  return sentences.every((_, index) => kept.has(index + 1)) ? made : 'A sentence of the brief was left out.'
}

const unique = (cites: BriefSentence['cites']): BriefSentence['cites'] => [...new Map(cites.map((cite) => [JSON.stringify(cite), cite])).values()]
const clip = (text: string): string => (text.length <= 80 ? text : `${text.slice(0, 80)}…`)
