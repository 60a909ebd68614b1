import { describe, expect, it } from 'vitest'
import { languageOf } from './language'

describe('languageOf', () => {
  it.each([
    ['We need the export before the audit.', 'English'],
    ['Das ist für uns viel zu teuer und wir brauchen mehr Zeit.', 'German'],
    ['Nous avons besoin de plus de temps pour la migration.', 'French'],
    ['Necesitamos más tiempo para la migración y no tenemos presupuesto.', 'Spanish'],
    ['Het is voor ons niet mogelijk om dat te doen.', 'Dutch'],
    ['Нам нужно больше времени.', 'Russian'],
    ['移行にはもっと時間が必要です。', 'Japanese'],
    ['um so the the price is, is kinda high', 'English'],
    ['Non-payroll lines may grow by four per cent next year.', 'English'],
    ['Per machine, not per user.', 'English'],
    ['I could go as high as 560.', 'English'],
    ['Me parece muy caro.', 'Spanish'],
    ['Ci vuole tempo, per ora va bene così.', 'Italian'],
    ['Não gosto do preço.', 'Portuguese'],
    ['Was soll das kosten?', 'German'],
  ])('%s', (text, language) => {
    expect(languageOf(text)).toBe(language)
  })
  it('does not guess from a name or a number', () => {
    expect(languageOf('Halden 4711')).toBeNull()
  })
})
