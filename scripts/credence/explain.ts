import { explainFigure, type FigureOf } from '@/lib/alignment'
import { explainedBelief, getSelfModel, instantOf, type Identified } from '@/lib/beliefs'
import { DIMENSIONS } from '@/lib/shared/vocabulary'
import { CommandFault, FIGURES, oneName, print, printJson, type Command } from './arguments'
import { connected } from './connect'
import { alignmentLines, beliefLines, consensusLines } from './explain-lines'

/** Prints everything that makes one number, a belief's confidence or an alignment figure, and what moved it since a date. */
export async function run(command: Command): Promise<number> {
  const account = oneName(command, 'account')
  const { options } = command
  const { belief, alignment, person, deal, since, json } = options
  if (belief !== undefined && [alignment, person, deal].some((each) => each !== undefined)) throw new CommandFault('Explain one number: a belief, or an alignment.')
  const of = figureNamed(alignment ?? 'overall')
  return connected(command, async (ctx) => {
    const instant = { account, asOf: options['as-of'], knownAt: options['known-at'] }
    const show = <T>(explanation: T, lines: (explanation: T) => string[]): void => {
      if (json) printJson(explanation)
      else print(lines(explanation).join('\n'))
    }
    if (belief !== undefined) {
      const model = await getSelfModel(ctx, instant)
      show(explainedBelief(beliefNamed(model.beliefs, belief), model.at.asOf, since === undefined ? null : instantOf(ctx, { asOf: since }).asOf), beliefLines)
      return 0
    }
    const explanation = await explainFigure(ctx, { ...instant, of, deal, person, since })
    if ('pairs' in explanation) show(explanation, consensusLines)
    else show(explanation, (found) => alignmentLines(found, [account, deal, person, alignment ?? 'overall'].filter((word) => word !== undefined).join(', ')))
    return 0
  })
}

/** A belief by its id, or by words of its statement that no other has. @throws CommandFault naming those that fit */
function beliefNamed(beliefs: readonly Identified[], text: string): Identified {
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

function figureNamed(named: string): FigureOf | 'consensus' {
  if (named === 'overall' || named === 'decision_maker') return { kind: named }
  if (named === 'consensus') return named
  const dimension = DIMENSIONS.find((each) => each === named)
  if (!dimension) throw new CommandFault(`“${named}” is no figure of an account. There are: ${FIGURES.join(', ')}.`)
  return { kind: 'component', dimension }
}
