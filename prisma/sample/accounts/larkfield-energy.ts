import type { SampleAccount } from '../types'

const DEAL = 'Works for the switching desk'

/** The same call as two recorders heard it. */
const BUSINESS_CASE = `
Maren: Cormac, thank you. Imogen told me to bring complaints and payments.
Cormac: She knows me. I'm not against it, I'm just not a person who's moved by screens.
Maren: So no screens. You paid out sixty-eight thousand pounds in redress last year, is that right?
Cormac: Sixty-eight thousand four hundred. It's a number I see in my sleep.
Maren: And the calls that come with it?
Imogen: About two hundred a month, and each one's eleven minutes. People want to tell you about the fridge.
Dougal: She's right about the fridge.
Imogen: On the trial's numbers, eleven thousand and not sixty-eight.
Cormac: In a trial, with everybody watching. I'm worried that it slips back once nobody's watching.
Dougal: I've had nobody watching since week two. It's the same.
Cormac: All right, that's a fair answer. And the price?
Maren: Seventy-two thousand a year on Works, three years, flat.
Cormac: Our budget is 60,000 pounds a year. So we're twelve short.
Maren: There's a number I'd like to leave with you. Across 212 customers the median payback was 7.5 months.
Cormac: No medians, please. I think it pays for itself on the redress alone, if the trial holds. And the other twelve thousand, from where, in this budget year?
Imogen: The redress pot, Cormac. If it's not paid out, it's there.
Cormac: That's a board matter, it's members' money. But a good thought.
Shanthi: From the data side I'm for it. I was the one who wanted to build.
Cormac: I did notice. When Shanthi changes her mind I listen.
Maren: What would make this an easy paper for the board?
Cormac: One more month of the trial, same numbers, and a sentence on what happens if you go bust.
Shanthi: Twelve months' notice and a full export. I tested the export.
Cormac: Then I'll write the paper. I expect they'll look at it kindly. I want fewer letters from angry members, and so do they.
Maren: Thank you, Cormac. We'll keep the trial running.
Cormac: Do. And Dougal is unbearable about his tickets, by the way.
`

/** Just closed won: converging to the signature, with a mind openly changed, a budget and a go-live moved, and one call delivered twice. */
export const larkfieldEnergy: SampleAccount = {
  slug: 'larkfield-energy',
  name: 'Larkfield Energy',
  domain: 'larkfield.example',
  segment: 'Mid-market',
  industry: 'Community energy supply',
  owner: 'rep',
  people: [
    { name: 'Imogen Castlebury', aliases: ['Imogen', 'Immy Castlebury'], title: 'Director of Customer Operations', role: 'champion', side: 'customer', email: 'imogen.castlebury@larkfield.example' },
    { name: 'Cormac Okonedo', aliases: ['Cormac', 'C. Okonedo'], title: 'Finance Director', role: 'economic_buyer', side: 'customer', email: 'cormac.okonedo@larkfield.example' },
    { name: 'Shanthi Rajakumar', aliases: ['Shanthi', 'Shanti Rajakumar'], title: 'Head of Data', role: 'technical_evaluator', side: 'customer', email: 'shanthi.rajakumar@larkfield.example' },
    { name: 'Dougal Firth', aliases: ['Dougal'], title: 'Switching Desk Lead', role: 'user', side: 'customer', email: 'dougal.firth@larkfield.example' },
  ],
  deals: [
    {
      name: DEAL, type: 'new', stage: 'Closed won', stageSinceDaysAgo: 6, amountMinor: 7_200_000, currency: 'GBP',
      closeInDays: -6, forecastCategory: 'closed',
      leadScores: [{ daysAgo: 185, score: 51 }, { daysAgo: 100, score: 58 }, { daysAgo: 20, score: 69 }],
      outcome: 'won', outcomeDaysAgo: 6,
    },
  ],
  interactions: [
    {
      key: 'switching-desk', kind: 'teams_vtt', daysAgo: 196, time: '10:30', title: 'Larkfield: the switching desk', deal: DEAL,
      talk: `
Maren: Hi Imogen, thanks for having us. Shanthi too, hello.
Imogen: Hello. I should warn you that we don't agree with each other, so you'll get two meetings in one.
Maren: My favourite kind. Start wherever you like.
Imogen: When somebody moves house, we've five working days to switch their supply. We miss it for one in nine. Each miss is thirty pounds back to the customer and a phone call from somebody sitting in the dark.
Maren: One in nine, is that recent?
Imogen: It's been one in nine for two years. It was one in twelve when we were smaller. We grew into it, like a bad coat.
Dougal: They're not actually in the dark.
Imogen: Thank you, Dougal. They feel in the dark. We need to stop missing the five days, that's what I'm here for.
Maren: Why do they miss?
Dougal: Four systems, and a person in the middle. The meter's in one, the address in another, and the two never spell the street the same way.
Shanthi: And I want us to build it in-house. I've got three good engineers. No offence to anyone with a brochure.
Maren: None taken. What would building it look like?
Shanthi: Nine months, I think. I'd own every line. I don't like depending on somebody else's connectors for a regulated process.
Imogen: And I don't have nine months.
Shanthi: I know you don't.
Amadou: Can I ask, Shanthi, which of the four systems worries you?
Shanthi: The industry gateway. It changes its format twice a year and tells nobody. I've seen two suppliers fall over on it.
Amadou: We've had that connector for four years. I can show you what happened at the last two format changes.
Shanthi: You can show me. I'm sceptical that it'll survive the next one.
Imogen: I think it's worth seeing, at least. The complaints are up to two hundred a month and I answer the awful ones myself.
`,
    },
    {
      key: 'gateway-evidence', kind: 'eml', daysAgo: 158, time: '11:20', title: 'Gateway format changes, my notes', deal: DEAL,
      from: 'Shanthi', to: ['Amadou', 'Maren'], cc: ['Imogen'],
      body: `
Hi Amadou,

I went through the run logs you sent for the last two format changes. At the first, 212 messages were held and replayed the same evening. At the second, none. I checked the second against the gateway's own change notice, because I didn't believe it.

So: I think your gateway connector is good. It's better than what I'd have in month nine, and I'd rather say that now than be caught with it later.

I'm still concerned about one thing. If you lose interest in our industry, we'd be stuck with a connector nobody maintains. I need something in the contract on that, even if it's only notice.

And we need it hosted in the UK. That's not me, that's our licence.

Shanthi`,
      signature: `Shanthi Rajakumar
Head of Data, Larkfield Energy`,
    },
    {
      key: 'desk-trial', kind: 'otter_txt', daysAgo: 118, time: '14:00', title: 'Larkfield / Copperline, three weeks of trial', deal: DEAL,
      talk: `
Maren: Three weeks of trial, two hundred and sixty switches. Dougal, it's your desk.
Dougal: It's my desk and I've got it on one screen for the first time in eight years. Missed five days: four out of two hundred and sixty.
Imogen: That's one in sixty-five. It was one in nine.
Dougal: And three of the four were people who gave us the wrong house.
Amadou: We can't fix that one.
Dougal: No. I like how it shows me the two spellings of the street next to each other. I used to have a drawer of post-its for that.
Maren: Do you still have the drawer?
Dougal: I emptied it on Friday. I found, um, a sandwich voucher from the old chief exec and a switch from two winters back. Still open.
Imogen: Please tell me you closed it.
Dougal: I closed it. I ate nothing.
Shanthi: I'll say something now, and Imogen can enjoy it. I used to think we should build it in-house. I no longer want us to build it in-house. I looked at what my three people would have to maintain, and I'd rather have them on the smart meter data.
Imogen: I am enjoying it.
Shanthi: I've one condition, the notice clause on the connector.
Maren: Twelve months' notice, in the contract. I've got that agreed.
Shanthi: Then I'm for it. I believe this is the safer way for a regulated process, which is a sentence I didn't expect to say.
Maren: Imogen, what's between us and a yes?
Imogen: Cormac. Finance director. He's careful with money because it belongs to eleven thousand members. I think he'll want to see complaints and payments, not screens.
Maren: Then let's bring him complaints and payments.
Imogen: And dates. I want to go live on {date:-20}. The moving season starts after that.
Dougal: Please. I've told my lot already.
`,
    },
    {
      key: 'cormac-asks', kind: 'gong_json', daysAgo: 82, time: '13:00', title: 'Larkfield x Copperline: business case', deal: DEAL,
      talk: BUSINESS_CASE,
    },
    {
      key: 'cormac-asks-zoom', kind: 'zoom_vtt', daysAgo: 82, time: '13:00', title: 'Larkfield: business case with Cormac', deal: DEAL,
      labels: { Cormac: 'C. Okonedo' }, misheard: { Dougal: 'Dugal', Shanthi: 'Shanti', "All right, that's a fair": "Alright, uh, that's a fair" },
      talk: BUSINESS_CASE,
    },
    {
      key: 'street-names', kind: 'zendesk_json', daysAgo: 54, time: '10:10', title: 'Trial: Welsh street names rejected', ticketId: 63902,
      priority: 'normal', status: 'solved', tags: ['trial', 'addresses'],
      comments: [
        { by: 'Dougal', afterHours: 0, body: `
Hi,

Streets with a circumflex are being rejected by the address check: Ffordd y Tŵr, Maes y Dŵr, that sort. Fourteen switches held since yesterday. We need those accepted as they're spelled, people are quite rightly touchy about it.

Otherwise all good. I think the desk would riot if you took it away now.

Dougal` },
        { by: 'Kirsi', afterHours: 1, body: `Hi Dougal, the check compared bytes instead of letters. Fixed, and all fourteen replayed. I have added two hundred Welsh street names to our tests so that it stays fixed.` },
        { by: 'Dougal', afterHours: 2.5, body: `All fourteen through, that was an hour. I've never had a supplier answer in an hour. Diolch.` },
      ],
    },
    {
      key: 'dates-and-money', kind: 'zoom_vtt', daysAgo: 31, time: '15:30', title: 'Larkfield: dates and money', deal: DEAL,
      talk: `
Maren: Hello all. Cormac, you said there's movement.
Cormac: There is. The board met. Our budget is 72,000 pounds a year now, it was 60. They put the redress money behind it, as I asked.
Imogen: I may have cried a bit.
Cormac: She did. So the money is there. I believe it pays for itself within the first year. Even with half the improvement.
Maren: That's wonderful, Cormac. What's left on your list?
Cormac: The go-live. We can't go live on {date:-20}, because the meter readings are in the way.
Imogen: I was sad about it for an afternoon. So I want to go live on {date:+26}, after the readings.
Dougal: I'd have liked sooner, but the readings are a zoo, so he's right.
Shanthi: It suits me as well. I need two weeks for the parallel run.
Maren: Then {date:+26} it is. And the contract?
Shanthi: The notice clause is in and our licence people are happy with the UK hosting. I've no concerns left. Odd feeling.
Cormac: I've one request. I'd like Kirsi as our named engineer in the contract. Dougal talks about her as if she were a member of the family.
Dougal: She fixed Welsh in an hour.
Maren: Named engineer comes with Works, and I'll ask for Kirsi.
Cormac: Then we'll sign. A fortnight, with the chair, should do.
Imogen: No more of those letters. Imagine.
`,
    },
    {
      key: 'signed', kind: 'eml', daysAgo: 7, time: '16:05', title: 'Signed', deal: DEAL,
      from: 'Cormac', to: ['Maren'], cc: ['Imogen', 'Shanthi', 'Dougal'],
      body: `
Maren,

Attached, countersigned. We've decided to go with Copperline for three years. The chair's usual speech was left out, a sign of enthusiasm.

For the file: I believe it pays for itself within the first year. Mostly in redress we don't have to pay. Ask me again in twelve months, and bring a spreadsheet.

We expect to go live on {date:+26}. Please don't let anyone move it, Dougal has ordered a cake.

Cormac`,
      signature: `Cormac Okonedo
Finance Director, Larkfield Energy
Owned by the people we supply`,
    },
  ],
}
