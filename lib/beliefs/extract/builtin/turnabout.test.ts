import { describe, expect, it } from 'vitest'
import { isFormerWord, turnaboutIn } from './turnabout'

const whole = (text: string) => turnaboutIn(text, 0, text.length)
const of = (text: string, quote: string) => turnaboutIn(text, text.indexOf(quote), text.indexOf(quote) + quote.length)

describe('turnaboutIn', () => {
  it.each([
    ["We've decided not to do the yard ourselves, so could you give me a price?", 'mind_change'], ['Shows what I know', 'mind_change'], ['We have relaxed that rule', 'mind_change'],
    ["I'd not put my name to five years today", 'mind_change'], ['We were too sure of ourselves about the yard', 'mind_change'], ['I have gone back on that', 'mind_change'],
    ["I'll have that one back", 'withdraws'], ["That's my request withdrawn", 'withdraws'], ['You can score that one off', 'withdraws'], ["I've nothing left to moan about there", 'withdraws'],
    ['Forty a day I can live with', 'withdraws'], ['The crate came in under, so there is a hundred and ten for this and not ninety', 'mind_change'],
    ["I'll be honest, I was wrong about the export", 'mind_change'], ['Okay, that settles it', 'withdraws'], ["I'll take that back", 'withdraws'],
    ['Forget what I said about the price', 'withdraws'],
    ['That used to worry me', 'withdraws'], ['The night shift used to frighten our nurses', 'withdraws'], ['The paper forms used to drive people mad', 'withdraws'],
    ['We have nothing left on the warranty', 'withdraws'], ['He told me he is done arguing', 'withdraws'], ['She has stopped complaining', 'withdraws'],
    ['From our side the insurance is settled', 'withdraws'], ['The price is closed', 'withdraws'], ['You can close it', 'withdraws'],
    ['The parking stopped being a problem in May', 'withdraws'], ['I consider the leak fixed', 'withdraws'], ['You put that right in a day', 'withdraws'],
    ['The ten seconds were me being dramatic', 'mind_change'], ['What we refused in May we do not refuse any more', 'mind_change'], ['He no longer rejects the tablet', 'mind_change'],
    ["We've gone from sceptical to keen on the kiosk", 'mind_change'], ['She came round to the shared desk', 'mind_change'], ['We no longer ask for a second printer', 'mind_change'], ["It's no longer a concern", 'withdraws'], ['the limit is 45 minutes now, not 30', 'mind_change'],
    ['We take Harnock, for five desks', 'mind_change'], ['I should not have kept telling you that it was fine', 'mind_change'], ['I had that wrong', 'mind_change'], ["my May draft, that's been overtaken", 'mind_change'],
    ['So that request you can strike out', 'withdraws'], ["So I'm done with that one", 'withdraws'], ['She takes back what she said about the bell', 'withdraws'], ['You can rub it off', 'withdraws'], ['I told you it was worth the money, and I wouldn\'t say that today', 'mind_change'], ['The new clause is acceptable to me', 'withdraws'],
  ] as const)('%s', (text, turnabout) => {
    expect(whole(text)?.turnabout).toBe(turnabout)
  })

  it.each([
    'That would settle it', 'Once that is resolved we can talk', 'It has not been fixed', 'That never answered my question', "She'll come round one day",
    'Has that changed your mind?', 'He came round with a petition', 'She used to say that a book is for reading', 'I cancelled my card in March', 'Just put the kids to bed',
    'I withdrew from the course in May', 'They answered that all sales are final', 'Ask me when the letter is sorted', 'I pulled the plug on the fryer', 'Every evening somebody takes it off the wall',
    'Close it as improved, not as solved', 'For me it is solved if I get an alarm', 'It is settled once I have it in writing', 'If it went from 9 weeks to 2 I would sign', 'Come round on Tuesday', 'I have not changed my mind', 'We take Monday off', 'We take Anna to the depot', 'I took it out of the box', 'Take it off the wall',
    'We have agreed to argue in April', 'You have told me no three times since the spring', 'Please take the five off the page',
  ])('no turn: %s', (text) => {
    expect(whole(text)).toBeNull()
  })

  it('looks at the rest of the sentence and at a bare sentence beside it', () => {
    expect(of('I take that back, the export is fine.', 'the export is fine')?.turnabout).toBe('withdraws')
    expect(of('The export is fine. I was wrong.', 'I was wrong')?.turnabout).toBe('mind_change')
    expect(of('I changed my mind. The export is fine.', 'The export is fine')?.turnabout).toBe('mind_change')
    expect(of('I changed my mind about where we sit at lunch on the terrace with the team. The export is fine.', 'The export is fine')).toBeNull()
  })

  it('tells words that nobody uses otherwise from others', () => {
    expect(whole('I take that back')?.firm).toBe(true)
    expect(whole('The late sync is fixed now')?.firm).toBe(false)
  })

  it.each([
    ['I said six kiosks. It is more like five kiosks now.', 'It is more like five kiosks now', 'I said six kiosks.'],
    ['We had asked for 20 minutes. We measured again, and we need 35 minutes.', 'We measured again, and we need 35 minutes', 'We had asked for 20 minutes.'],
    ['In spring I told you 300. I have now 250, because the roof came first.', 'I have now 250, because the roof came first', 'In spring I told you 300.'],
  ])('takes a value beside one that is recalled for its successor: %s', (text, quote, former) => {
    expect(of(text, quote)).toEqual({ turnabout: 'mind_change', firm: true, former })
  })

  it.each([
    ['I said on Monday that the lift is out. We have four floors.', 'We have four floors'],
    ['We asked for two benches. It takes 40 minutes by bus.', 'It takes 40 minutes by bus'],
    ['You said six. We have five tills.', 'We have five tills'],
  ])('but not any number beside another: %s', (text, quote) => {
    expect(of(text, quote)).toBeNull()
  })

  it.each([
    ['So on the desks, is it still the four?', "It's five now. The north wants one.", "It's five now", true],
    ['So on the desks, is it still the four?', 'Five. The north wants one.', 'Five', true],
    ['Last I heard was sixty.', "I've 85 now, since the owners met.", "I've 85 now, since the owners met", true],
    ['The hall holds sixty.', "I've 85 now, since the owners met.", "I've 85 now, since the owners met", false],
  ])('takes another value than the one that was held up for its successor: %s %s', (before, text, quote, firm) => {
    expect(turnaboutIn(text, text.indexOf(quote), text.indexOf(quote) + quote.length, before)).toMatchObject({ turnabout: 'mind_change', firm })
  })

  it('takes a bare value beside one that its speaker had', () => {
    expect(of('I had one eighteen. The pump came in under. One thirty-one.', 'One thirty-one')).toEqual({ turnabout: 'mind_change', firm: true, former: 'I had one eighteen.' })
    expect(of('The pump ran. One thirty-one.', 'One thirty-one')).toBeNull()
  })

  it("takes one's own word, and that it is not so, for a turn", () => {
    expect(of("I said in March it was the cheap way. It isn't, I priced it.", "It isn't, I priced it")).toEqual({ turnabout: 'mind_change', firm: true, former: 'I said in March it was the cheap way.' })
    expect(of("I told Ben I'd go to ten. I won't.", "I won't")?.former).toBe("I told Ben I'd go to ten.")
    expect(of("You said it was the cheap way. It isn't, I priced it.", "It isn't, I priced it")).toBeNull()
    expect(of("I said it is a small shop. It isn't far from here.", "It isn't far from here")).toBeNull()
    expect(isFormerWord('I said in March it was the cheap way', 'I said in March it was the cheap way.')).toBe(true)
    expect(isFormerWord('It was a cold day', 'It was a cold day.')).toBe(false)
  })

  it('what is called off says so alone: the sentence after it is no turn', () => {
    expect(of('I called it off. Guests like the garden.', 'I called it off')?.turnabout).toBe('mind_change')
    expect(of('I called it off. Guests like the garden.', 'Guests like the garden')).toBeNull()
  })

  it('tells our merit by the praise or the promise beside it', () => {
    expect(of('The spare keys arrived. They are perfect.', 'The spare keys arrived')?.firm).toBe(true)
    expect(of('Nothing was lost. You had promised thirty hours.', 'Nothing was lost')).toMatchObject({ firm: true, former: 'You had promised thirty hours.' })
    expect(of('The spare keys arrived. It rained all day.', 'The spare keys arrived')?.firm).toBe(false)
  })

  it('keeps what was said before it, which may name what is given up', () => {
    expect(of('I asked for a bigger screen. You sent one in a week. I withdraw that point.', 'I withdraw that point')?.former).toBe('I asked for a bigger screen. You sent one in a week.')
    expect(turnaboutIn('I take that back.', 0, 16, 'Is the noise still a problem?')?.former).toBe('Is the noise still a problem?')
  })
})
