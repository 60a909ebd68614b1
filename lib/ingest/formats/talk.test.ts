import { describe, expect, test } from 'vitest'
import { onlyInteraction, parseText, spoken } from './test-file'

describe('who is a speaker', () => {
  test.each(['Dr. Jean-Luc d\'Arc', '+49 171 1234567', 'J. v.d. Berg', '🎉 Ines Falk'])('%s, who speaks once among others', async (label) => {
    expect(spoken(await parseText(`Nora Feld: Who else?\n${label}: Me.\nNora Feld: Hello.\nSam Ito: Hello.\n`))).toEqual(['Nora Feld: Who else?', `${label}: Me.`, 'Nora Feld: Hello.', 'Sam Ito: Hello.'])
  })

  test('pictures are no part of a name', async () => {
    expect(onlyInteraction(await parseText('🎉 Nora Feld: Hi.\nSam 🚀 Ito: Hi.\n🎉 Nora Feld: So.\n')).speakers.map(({ name }) => name)).toEqual(['Nora Feld', 'Sam Ito'])
  })

  test('a wide colon divides as a narrow one does', async () => {
    expect(spoken(await parseText('田中太郎：価格が高すぎます。\n山田花子：同意します。\n田中太郎：では検討します。\n'))).toEqual(['田中太郎: 価格が高すぎます。', '山田花子: 同意します。', '田中太郎: では検討します。'])
  })
})
