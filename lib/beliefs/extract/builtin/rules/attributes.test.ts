import { describe, expect, it } from 'vitest'
import { attributeIn, isOfFirm } from './attributes'

describe('attributeIn', () => {
  it.each([
    ['budget is now 60k', 'budget', '60k'],
    ['our budget, which was 80k, is now 60k', 'budget', '60k'],
    ['they cut the budget from 80,000 to 60,000', 'budget', '60,000'],
    ['I think we have about seventy-five thousand in the budget', 'budget', 'seventy-five thousand'],
    ['the budget for 2027 is €95,000', 'budget', '€95,000'],
    ['we moved go-live from January to March', 'go_live', 'March'],
    ['the launch slipped to the third of April', 'go_live', 'the third of April'],
    ['in June we have to be live', 'go_live', 'June'],
    ["it's no longer Anna who signs, Ben signs it", 'decision_maker', 'Ben'],
    ['Ben decides now', 'decision_maker', 'Ben'],
    ['we are 120 seats now instead of 80 seats', 'seat_count', '120'],
    ['from 80 to 120 seats', 'seat_count', '120'],
    ['we would sign for one year rather than three years', 'contract_term', 'one year'],
    ['I have ninety thousand in the programme for this year', 'budget', 'ninety thousand'],
    ["there's nothing in next year's plan", 'budget', 'nothing'],
    ['the trustees have set aside £18k for the kiln', 'budget', '£18k'],
    ['if we can have the two ferries connected and running by the third of May', 'go_live', 'the third of May'],
    ['the project will start on 5 August', 'go_live', '5 August'],
    ['our start date is now mid-October', 'go_live', 'mid-October'],
    ["we'd want to decide by the end of term in December", 'decision_date', 'December'],
    ['the decision has moved to 14 June', 'decision_date', '14 June'],
    ['on the ninth of April we serve notice', 'decision_date', 'the ninth of April'],
    ['the committee decides on the 20th of September', 'decision_date', 'the 20th of September'],
    ["the board's been pushed to 11 October", 'decision_date', '11 October'],
    ["you'll hear from us in the first week of July", 'decision_date', 'the first week of July'],
    ['Gloria handed the sign-off to Mr Addo', 'decision_maker', 'Mr Addo'],
    ["it's our CFO who has to sign it", 'decision_maker', 'our CFO'],
    ['240,000 is what I can go up to', 'budget', '240,000'],
    ['the members raised the budget to twenty-six', 'budget', 'twenty-six'],
    ['I have for this kind of thing sixty thousand euro this year', 'budget', 'sixty thousand euro'],
  ] as const)('%s', (clause, name, value) => {
    expect(attributeIn(clause)).toEqual({ name, value })
  })

  it('takes what "it" is from the words before', () => {
    expect(attributeIn("they've cut it to 40k", 'We had a budget meeting.')).toEqual({ name: 'budget', value: '40k' })
    expect(attributeIn('and moved it to October', 'We talked about the roll-out.')).toEqual({ name: 'go_live', value: 'October' })
    expect(attributeIn("they've cut it to 40k", 'We had a long meeting.')).toBeNull()
    expect(attributeIn('Ninety-five thousand, for the first depot', 'The committee approved it on Friday.')).toEqual({ name: 'budget', value: 'Ninety-five thousand' })
    expect(attributeIn("It's in at seven hundred", "It's in the book for the autumn.")).toEqual({ name: 'budget', value: 'seven hundred' })
    expect(attributeIn('I have now two hundred forty', 'And the money, since you ask. It was more in May.')).toEqual({ name: 'budget', value: 'two hundred forty' })
    expect(attributeIn('Third of June', 'And the roll-out, is it still the third of June?')).toEqual({ name: 'go_live', value: 'Third of June' })
    expect(attributeIn('Shall we say the twentieth of March', 'And your decision? We had said the first. I would like a week more.')).toEqual({ name: 'decision_date', value: 'the twentieth of March' })
    expect(attributeIn("You've had five months", 'It should be in the contract.')).toBeNull()
    expect(attributeIn('It comes down to two years', 'And the contract?')).toEqual({ name: 'contract_term', value: 'two years' })
  })

  it('takes what a bare value is of from what was asked for', () => {
    expect(attributeIn("I've one eighteen.", 'And the number that you have? The sum.')).toEqual({ name: 'budget', value: 'one eighteen' })
    expect(attributeIn("There's forty, for this year.", 'And is there something set aside?')).toEqual({ name: 'budget', value: 'forty' })
    expect(attributeIn("There's forty people in the shed.", 'And is there something set aside?')).toBeNull()
    expect(attributeIn('Eighty-five.', "So, seats. You're on forty today.")).toEqual({ name: 'seat_count', value: 'Eighty-five' })
    expect(attributeIn("So it's fifty-two.", 'On the licences: I asked everybody. Fifty would open it. Two more may.')).toEqual({ name: 'seat_count', value: 'fifty-two' })
    expect(attributeIn('Eighty-five.', 'How old is your father now?')).toBeNull()
    expect(attributeIn('Four one nine, double seven.', 'And the number on your licence?')).toBeNull()
    expect(attributeIn('Two kits, please.', 'What is your budget?')).toBeNull()
    expect(attributeIn('Call it the first of June, then.', 'And when were you thinking of kicking off?')).toEqual({ name: 'go_live', value: 'the first of June' })
  })

  it('takes for no term how long something went on', () => {
    expect(attributeIn('the harbour went by paper and it took five months', 'We agree the contract first. The other one took nineteen days.')).toBeNull()
    expect(attributeIn('and they kept it for six years', 'That was 300 milliseconds, in the contract')).toBeNull()
    expect(attributeIn('it stood in the contract, and they kept it for six years')).toBeNull()
  })

  it.each(['the budget is tight', 'a budget for 2027', 'we support 30 people', 'the launch was a mess', 'we may start over', 'sign here', 'the board likes it', 'we booked forty seats on the train', 'I was approved for a loan of 5k',
    'we need them by May', 'she was in the army signals for twenty years', 'the harvest starts in October', 'a hundred and twelve were approved by noon', 'if we grew to five hundred seats', 'she came from a firm that was locked into a five-year deal', 'a call with Rui', 'Dottie signs for every parcel', 'we have 340 machines this year'])('finds no value in: %s', (clause) => {
    expect(attributeIn(clause)).toBeNull()
  })
})

describe('isOfFirm', () => {
  const budget = { name: 'budget', value: '70,000' } as const
  it('tells the firm’s budget from what its speaker has to spend', () => {
    expect(isOfFirm(budget, "It's in at 70,000", "It's in the book for the autumn.", false)).toBe(true)
    expect(isOfFirm(budget, '70,000, all in', 'The board approved it.', false)).toBe(true)
    expect(isOfFirm(budget, 'I have 70,000 for my depot', 'The board met on Friday.', false)).toBe(false)
    expect(isOfFirm(budget, 'My budget is 70,000', '', false)).toBe(false)
    expect(isOfFirm({ name: 'go_live', value: 'May' }, 'It starts in May', 'The board approved it.', false)).toBe(false)
  })
  it('takes a limit for the firm’s, and a value that its board corrected', () => {
    expect(isOfFirm(null, 'Travel costs may grow by two per cent', '', false)).toBe(true)
    expect(isOfFirm(null, 'We can only go up by two per cent', '', false)).toBe(false)
    expect(isOfFirm(null, "The board met on Monday, and it's three", 'It was two.', true)).toBe(true)
    expect(isOfFirm(null, "The board met on Monday, and it's raining", '', false)).toBe(false)
  })
})
