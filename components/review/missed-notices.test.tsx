import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { MissedNotices } from './missed-notices'

it('tells of which refusal each of its buttons is', () => {
  const missed = ['a', 'b'].map((itemId) => ({ tone: 'failed' as const, text: `“Wants ${itemId}” was refused.`, itemId }))
  const markup = renderToStaticMarkup(<MissedNotices missed={missed} onShow={() => {}} onClose={() => {}} />)
  const text = (id: string) => new RegExp(`id="${id}"[^>]*>([^<]*)<`).exec(markup)?.[1]
  const described = [...markup.matchAll(/<button[^>]*aria-describedby="([^"]+)"/g)].map(([, id = '']) => text(id))
  expect(described).toEqual(['“Wants a” was refused.', '“Wants a” was refused.', '“Wants b” was refused.', '“Wants b” was refused.'])
  expect(renderToStaticMarkup(<MissedNotices missed={[]} onShow={() => {}} onClose={() => {}} />)).toBe('')
})
