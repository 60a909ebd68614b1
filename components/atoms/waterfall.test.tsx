import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { Waterfall } from './waterfall'
import { consensusSteps } from './waterfall-steps'

/** What a reader reads of a waterfall, cell by cell. */
const cells = (markup: string) => [...markup.matchAll(/<t[dh][^>]*>(.*?)<\/t[dh]>/g)].map(([, cell = '']) => cell.replace(/<[^>]+>/g, '')).filter((words) => words !== '')
const pair = (b: string, takes: number) => ({ a: 'Ana', b, alignments: [0.9, 0.9 - 2 * takes] as [number, number], weight: 0.5, takes })
const consensus = (...pairs: ReturnType<typeof pair>[]) => cells(renderToStaticMarkup(<Waterfall of="consensus" steps={consensusSteps({ asOf: '', consensus: null, pairs })} caption="What makes consensus" />))

it('takes from a whole 1 what two people are apart, and adds up as it is printed', () => {
  const told = consensus(pair('Ben', 0.2), pair('Cy', 0.1))
  expect(told).toEqual(expect.arrayContaining(['−.20', '.80', '−.10', '.70', 'which is the .70 shown']))
  expect(told).not.toContain('−.19')
})

it('prints a consensus of 1 where nobody is apart', () => {
  expect(consensus(pair('Ben', 0))).toEqual(expect.arrayContaining(['1.00', 'which is the 1.00 shown']))
})

it('never prints a confidence as certain', () => {
  const steps = [{ id: 'a', label: 'Kick-off', detail: '', at: null, from: 0.5, to: 0.999, delta: 0.499, toward: true, parts: [] }]
  expect(cells(renderToStaticMarkup(<Waterfall steps={steps} caption="What makes it" />))).toEqual(expect.arrayContaining(['+.49', '.99']))
})
