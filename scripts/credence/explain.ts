import { align, explainAlignment, explainConsensus, type FigureOf } from '@/lib/alignment'
import { explainedBelief, getSelfModel, instantOf, type Identified } from '@/lib/beliefs'
import { DIMENSIONS } from '@/lib/shared/vocabulary'
import { CommandFault, oneName, print, printJson, type Command } from './arguments'
import { connected } from './connect'
import { alignmentLines, beliefLines, consensusLines } from './explain-lines'

type Model = Awaited<ReturnType<typeof getSelfModel>>

/** Prints everything that makes one number, a belief's confidence or an alignment figure, and what moved it since a date. */
export async function run(command: Command): Promise<number> {
  const name = oneName(command, 'account')
  const { options } = command
  if ([options.belief, options.alignment, options.person].filter((each) => each !== undefined).length > 1) throw new CommandFault('Explain one number: --belief, --alignment or --person.')
  return connected(command, async (ctx) => {
    const model = await getSelfModel(ctx, { account: name, asOf: options['as-of'], knownAt: options['known-at'] })
    const since = options.since === undefined ? null : instantOf(ctx, { asOf: options.since }).asOf
    const show = <T>(explanation: T, lines: (explanation: T) => string[]): void => {
      if (options.json) printJson(explanation)
      else print(lines(explanation).join('\n'))
    }
    if (options.belief !== undefined) show(explainedBelief(beliefNamed(model, options.belief), model.at.asOf, since), beliefLines)
    else if (options.alignment === 'consensus') show(explainConsensus(model.ledger, model.projection), consensusLines)
    else {
      const { of, title } = figureNamed(model, options.alignment ?? 'overall', options.person)
      const ids = new Map(model.beliefs.map(({ key, id }) => [key, id]))
      show(explainAlignment(model.ledger, model.projection, of, { since, idOf: (key) => ids.get(key) ?? null }), (explanation) => alignmentLines(explanation, `${model.account.name}, ${title}`))
    }
    return 0
  })
}

/** A belief by its id, or by words of its statement that no other has. @throws CommandFault naming those that fit */
function beliefNamed({ beliefs }: Model, text: string): Identified {
  const words = text.toLowerCase()
  const byId = beliefs.find(({ id }) => id === text)
  const exact = beliefs.filter(({ statement }) => statement.toLowerCase() === words)
  const fitting = exact.length > 0 ? exact : beliefs.filter(({ statement }) => statement.toLowerCase().includes(words))
  const [first, second] = fitting
  if (byId) return byId
  if (!first) throw new CommandFault(`No belief of this account says “${text}” at that date.`)
  if (!second) return first
  throw new CommandFault(`Several beliefs say “${text}”. Name one by its id:\n${fitting.slice(0, 20).map(({ id, holder, statement }) => `  ${id}  ${holder.name}: ${statement}`).join('\n')}`)
}

function figureNamed({ ledger, projection, at }: Model, named: string, person: string | undefined): { of: FigureOf; title: string } {
  if (person !== undefined) {
    const fitting = ledger.holders.filter(({ name }) => name.toLowerCase().includes(person.toLowerCase()))
    const holder = fitting.find(({ name }) => name.toLowerCase() === person.toLowerCase()) ?? fitting[0]
    if (!holder) throw new CommandFault(`Nobody of this account is called “${person}”. There are: ${ledger.holders.map(({ name }) => name).join(', ')}.`)
    return { of: { kind: 'holder', holderKey: holder.key }, title: holder.name }
  }
  if (named === 'decision_maker') {
    const { decisionMaker } = align(ledger, projection, at)
    if (!decisionMaker) throw new CommandFault('The decision maker of this account is not known.')
    return { of: { kind: 'holder', holderKey: decisionMaker.holderKey }, title: `decision maker ${decisionMaker.name}` }
  }
  const dimension = DIMENSIONS.find((each) => each === named)
  return dimension ? { of: { kind: 'component', dimension }, title: dimension } : { of: { kind: 'overall' }, title: 'overall' }
}
