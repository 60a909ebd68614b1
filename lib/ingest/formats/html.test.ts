import { expect, test } from 'vitest'
import { htmlToPlain } from './html'

test('the cells of a table stay apart, each row as a paragraph', () => {
  expect(htmlToPlain('<p>Our view:</p><table><thead><tr><th>Topic</th><th>View</th></tr></thead><tbody><tr><td>Price</td><td>&nbsp;</td><td>Too <b>high</b></td></tr></tbody></table><p>That is all.</p>'))
    .toBe('Our view:\n\nTopic | View\n\nPrice | Too high\n\nThat is all.')
})

test('a table that only lays out a mail leaves no bars in it', () => {
  expect(htmlToPlain('<table><tr><td><p>Dear Sam,</p><p>we stop.</p></td><td><p>Nora</p></td></tr><tr><td><img src="x"></td><td>Nora Feld<br>CFO</td></tr></table>'))
    .toBe('Dear Sam,\n\nwe stop.\n\nNora\n\nNora Feld\nCFO')
})
