import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findSpecialCategory, redactSpecialCategory, type SpecialCategory } from './special-category'

const STATED: [SpecialCategory, string][] = [
  ['health', 'She starts her chemo in March.'],
  ['health', 'My husband has cancer and I may have to leave early.'],
  ['health', 'He’s signed off for six weeks with stress.'],
  ['health', 'Priya is off sick again.'],
  ['health', 'Our CFO is pregnant, so the handover is in May.'],
  ['health', 'He had a stroke last summer.'],
  ['health', 'They put two stents in on Monday.'],
  ['health', 'I was in hospital when the outage happened.'],
  ['health', 'I go in June to the hospital for two nights.'],
  ['health', 'She broke her ankle skiing.'],
  ['health', 'He’s been limping round the yard since Easter.'],
  ['health', 'I have carpal, no, I don’t say.'],
  ['health', 'My back’s gone so I am on the sofa.'],
  ['health', 'I’ve put my back out again.'],
  ['health', 'She walks with a stick these days.'],
  ['health', 'He is waiting for his knee.'],
  ['health', 'She’s having trouble with her eyes.'],
  ['health', 'My dad has had a fall.'],
  ['health', 'He’s not been right since the accident.'],
  ['health', 'The doctor told him to stop travelling.'],
  ['health', 'He was diagnosed with diabetes.'],
  ['health', 'I have a migraine, can we keep it short?'],
  ['health', 'Tomas had knee surgery over the break.'],
  ['health', 'Her burnout is the reason we lost the project lead.'],
  ['health', 'She is seeing a therapist on Thursdays.'],
  ['health', 'Jonas ist krankgeschrieben, bitte an mich.'],
  ['health', 'He tested positive, so the workshop is remote.'],
  ['health', 'I’m deaf in one ear, speak up please.'],
  ['health', 'My arthritis is bad this week, so I type slowly.'],
  ['health', 'She has asthma and the dust does not help.'],
  ['health', 'His prosthesis is being fitted on Tuesday.'],
  ['health', 'I have physiotherapy at four.'],
  ['health', 'He is on crutches until June.'],
  ['health', 'I am having the hip done on the eleventh.'],
  ['health', 'She is on morphine and sleeps a lot.'],
  ['health', 'There is no feeling in her left hand yet.'],
  ['health', 'They are talking about operating.'],
  ['health', 'My wrist is still in plaster.'],
  ['religion', 'I am fasting today, so you eat without me.'],
  ['religion', 'She gave up coffee for Lent.'],
  ['religion', 'We meet later during Ramadan because I sleep badly.'],
  ['religion', 'He steps out for prayers at one.'],
  ['religion', 'Her vicar plays the bass in our band.'],
  ['religion', 'Omar is a practising Muslim.'],
  ['religion', 'I am fasting for Ramadan, so no lunch meetings.'],
  ['religion', 'She goes to church on Wednesdays.'],
  ['religion', 'He keeps kosher.'],
  ['religion', 'As a Catholic I would rather not comment.'],
  ['politics', 'He voted for the Greens.'],
  ['politics', 'Our director is a lifelong Republican.'],
  ['politics', 'She is standing for parliament next year.'],
  ['politics', 'He joined the Labour Party at school.'],
  ['politics', 'I voted for Macron, since you ask.'],
  ['politics', 'My husband voted against the government.'],
  ['politics', 'She leans left.'],
  ['trade_union', 'Marta is the union rep on the night shift.'],
  ['trade_union', 'He joined the union in spring.'],
  ['trade_union', 'She is active in the trade union.'],
  ['religion', 'On Wednesdays she has the Bible study and keeps her phone off.'],
  ['religion', 'They are at First Baptist every Sunday.'],
  ['religion', 'We are Adventist, my whole family.'],
  ['trade_union', 'The local is meeting about the new rota on Monday.'],
  ['trade_union', "They're going for a strike vote in May."],
  ['trade_union', 'There will be a grievance if the rota changes again.'],
  ['trade_union', "I'm the steward here, twelve years now."],
  ['sexuality', 'He is gay, if that matters.'],
  ['sexuality', 'She came out to the team last year.'],
  ['sexuality', 'Her wife works for your competitor.'],
  ['sexuality', 'His husband runs the warehouse.'],
  ['ethnicity', 'She’s Black and the only woman on the board.'],
  ['ethnicity', 'He is of Kurdish descent.'],
  ['ethnicity', 'He is the only Asian manager there.'],
  ['ethnicity', 'As a person of colour she noticed at once.'],
]

const HARMLESS = [
  'The antibiotics line runs at forty a minute.',
  'They are talking about operating two shifts.',
  'We are having the roof done in June.',
  'There is no feeling of urgency in the team.',
  'We keep a healthy margin on hardware.', 'The biggest pain point is the nightly export.', 'System health is green again.',
  'Our sprint is sick, honestly.', 'The result is a union of sets.', 'The other party has to sign first.',
  'I’m sick of rebuilding this connector.', 'I signed off on the budget yesterday.', 'We need it signed off by Friday.',
  'She signed it off yesterday afternoon.', 'That demo nearly gave me a heart attack.', 'It was a stroke of luck.',
  'We did open-heart surgery on the billing code.', 'The European Union asks for a register.', 'Use UNION ALL in the query.',
  'The credit union is one of our customers.', 'The local office is meeting us on Monday.', 'First Presidential Bank is one of our customers.', 'The local dealer was on to me about the invoice.', 'Customers file complaints and we answer.', 'A good steward of the budget asks twice.', 'A third party hosts the data.', 'That is a conservative forecast.',
  'We have blind spots in monitoring.', 'The app also runs on tablets.', 'The hospital group is our largest client.',
  'We sell to a Catholic school.', 'Christian is joining from the finance side.', 'He is religious about naming conventions.',
  'Give me a straight answer.', 'It is a black box to us.', 'Black Friday is our peak.', 'There is a race condition in the queue.',
  'We are in the black again.', 'Asian markets open at two.', 'The health check fails after the deploy.', 'Customer health scores are useless.',
  'Tech debt is a cancer in this company.', 'Sales were depressed last quarter.', 'He is our API evangelist.', 'The board votes on Thursday.',
  'I have lost faith in the roadmap.', 'The burn rate is fine.', 'The project is limping along.', 'His back is against the wall.', 'The price had a fall in May.', 'Her husband is not involved in the deal.', 'He is German and reads everything twice.',
  'Doctor Zander, can you hear us?', 'She is off until Monday.', 'We had an operation running in Poland.', 'The pregnant pause said it all.',
  'Our healthcare customers need audit logs.', 'The union has to agree to the roll-out.', 'The gateway runs in the hospital of our client.', 'He is the IT lead in the hospital.', 'The server is down and the team is blind without it.',
]

describe('findSpecialCategory', () => {
  test.each(STATED)('finds %s: %s', (category, sentence) => {
    expect(findSpecialCategory(sentence)).toEqual([{ start: 0, end: sentence.length, category }])
  })

  test.each(HARMLESS)('leaves alone: %s', (sentence) => {
    expect(findSpecialCategory(sentence)).toEqual([])
  })
})

describe('redactSpecialCategory', () => {
  test('removes the sentence that goes on about the same illness, and nothing else', () => {
    const text = 'Ravi cannot come. He’s signed off until the end of the month. It’s stress, the doctor’s put him on something. So please be patient with the ticket.'
    expect(redactSpecialCategory(text)).toEqual({
      text: 'Ravi cannot come. [removed: health] [removed: health] So please be patient with the ticket.',
      removed: { health: 2, religion: 0, politics: 0, trade_union: 0, sexuality: 0, ethnicity: 0 },
    })
  })

  test('takes only the clauses around the statement out of speech without full stops', () => {
    const before = 'we looked at the latency numbers again and they are better than in June, the retries went down by half, the dashboard is finally readable for people who are not engineers, '
    const after = ', the contract goes to legal on Monday, and then we would like to see a price for the second region, because the volume there will double by spring'
    const { text } = redactSpecialCategory(`${before}my wife has cancer${after}`)
    expect(text).toContain('[removed: health]')
    expect(text).not.toContain('cancer')
    expect(text).toContain('the retries went down by half')
    expect(text).toContain('a price for the second region')
  })

  test('does not end a sentence at a title', () => {
    expect(redactSpecialCategory('Dr. Moss had a heart attack in May. We go live in June.').text).toBe('[removed: health] We go live in June.')
  })

  test('changes nothing the second time, and keeps every harmless sentence whole', () => {
    const sentence = fc.constantFrom(...HARMLESS, ...STATED.map(([, text]) => text))
    fc.assert(fc.property(fc.array(sentence, { minLength: 1, maxLength: 8 }), (sentences) => {
      const once = redactSpecialCategory(sentences.join(' '))
      expect(redactSpecialCategory(once.text).text).toBe(once.text)
      const stated = sentences.filter((each) => STATED.some(([, text]) => text === each))
      for (const each of stated) expect(once.text).not.toContain(each)
      expect(Object.values(once.removed).reduce((a, b) => a + b, 0)).toBeGreaterThanOrEqual(stated.length)
    }))
  })

  test('spans are in order, do not overlap and lie inside any text', () => {
    fc.assert(fc.property(fc.string({ maxLength: 300 }), (text) => {
      let last = 0
      for (const { start, end } of findSpecialCategory(text)) {
        expect(start).toBeGreaterThanOrEqual(last)
        expect(end).toBeGreaterThan(start)
        expect(end).toBeLessThanOrEqual(text.length)
        last = end
      }
    }))
  })
})
