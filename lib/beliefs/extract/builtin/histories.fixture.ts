import type { InteractionType, Stance } from '@/lib/shared/vocabulary'

/** A customer's history as we made it up: what was said on which day, and which of it no longer stands at the end. */
export type History = {
  account: string
  us: string[]
  people: { name: string; title: string }[]
  talks: { day: number; type: InteractionType; said: [speaker: string, text: string][] }[]
  /** Earlier words, by a piece of their quote, with the day on which they were given up and how. */
  changes: { was: string; day: number; because: 'mind_change' | 'withdrawn' | 'functional_update' }[]
  /** Which way the beliefs pull that stand first in the end, by a piece of the quote; absent where nobody looks. */
  pulls?: { quote: string; stance: Stance }[]
}

/** A chain of animal clinics buys a practice system. */
export const CLINICS: History = {
  account: 'Fernhollow Vets', us: ['Pawdesk', 'Jules'],
  people: [{ name: 'Priya Nand', title: 'Operations director' }, { name: 'Tomos Reed', title: 'Head vet' }, { name: 'Gail Moss', title: 'Practice manager' }],
  talks: [
    { day: 0, type: 'call', said: [
      ['Jules', 'Good morning both. What would you want from a new system?'],
      ['Priya Nand', 'Morning. We need appointment reminders out 48 hours before, because the no-shows are killing us.'],
      ['Jules', 'That makes sense. And what can you spend?'],
      ['Priya Nand', "Our budget for this is 60,000 this year, that's what the partners gave me."],
      ['Jules', 'And when should it start?'],
      ['Priya Nand', 'We want to go live on the first of March, before the lambing season.'],
      ['Jules', 'Tomos, what do you think?'],
      ['Tomos Reed', "I'll be honest, I don't trust a cloud system with my x-rays. I won't sign for anything that needs the internet to open a picture."],
    ] },
    { day: 12, type: 'email', said: [
      ['Tomos Reed', 'I have slept on it and nothing has changed. As long as the x-rays sit in somebody else’s data centre, I am against it. The typing is also far too slow for a busy surgery.'],
    ] },
    { day: 30, type: 'ticket', said: [
      ['Gail Moss', 'The trial prints labels twice. Every double label means a vial that nobody can trust, so I cannot recommend it to the other clinics.'],
    ] },
    { day: 36, type: 'ticket', said: [
      ['Jules', 'Could you print a batch again on the new version?'],
      ['Gail Moss', 'I printed two hundred labels this morning and not one came out twice. I consider it fixed. Thank you.'],
    ] },
    { day: 50, type: 'call', said: [
      ['Jules', 'Are we still on for the first of March?'],
      ['Priya Nand', 'No. The builders are late in two of the clinics, so our go-live has moved to the twelfth of April.'],
      ['Jules', 'Understood. Anything else?'],
      ['Priya Nand', 'The reminders. I told you 48 hours. The receptionists tried it for a month, and we need 72 hours.'],
    ] },
    { day: 80, type: 'email', said: [
      ['Priya Nand', 'The partners met on Monday. Our budget is now 52,000, they took a slice for the new scanner. It is tight but it works.'],
    ] },
    { day: 110, type: 'call', said: [
      ['Jules', 'Tomos, how was the trial?'],
      ['Tomos Reed', 'I said I would never put x-rays in a cloud, and I was wrong about the x-rays. I pulled the plug on the router for a whole morning and every picture opened.'],
      ['Jules', 'And the typing?'],
      ['Tomos Reed', 'The slow typing used to worry me. Now the dictation does it for us.'],
    ] },
    { day: 130, type: 'call', said: [
      ['Jules', 'Is there anything open?'],
      ['Priya Nand', 'No, I think we are good. We would sign for two years.'],
    ] },
    { day: 150, type: 'email', said: [
      ['Priya Nand', 'One more thing from the partners. We sign for three years instead of two years, they like the price cap.'],
    ] },
  ],
  changes: [
    { was: 'go live on the first of March', day: 50, because: 'functional_update' },
    { was: 'reminders out 48 hours before', day: 50, because: 'functional_update' },
    { was: '60,000', day: 80, because: 'functional_update' },
    { was: 'needs the internet to open a picture', day: 110, because: 'withdrawn' },
    { was: "don't trust a cloud system with my x-rays", day: 110, because: 'mind_change' },
    { was: 'typing is also far too slow', day: 110, because: 'withdrawn' },
    { was: 'Every double label means a vial that nobody can trust', day: 36, because: 'withdrawn' },
    { was: 'sign for two years', day: 150, because: 'functional_update' },
  ],
}

/** A city's libraries buy lockers for loans. */
export const LIBRARIES: History = {
  account: 'Oakmere Libraries', us: ['Shelfpoint', 'Kit'],
  people: [{ name: 'Sunniva Holt', title: 'Director' }, { name: 'Bertrand Achebe', title: 'Head of IT' }, { name: 'Lena Brandt', title: "Children's librarian" }],
  talks: [
    { day: 0, type: 'call', said: [
      ['Kit', 'How is the project funded?'],
      ['Sunniva Holt', "We have set aside two hundred and ten thousand for the lockers, and not a penny more. I'd like us to decide by the end of June."],
      ['Kit', 'And on the technical side?'],
      ['Bertrand Achebe', "I'm worried that your lockers talk to our catalogue over a protocol that nobody maintains any more."],
    ] },
    { day: 14, type: 'email', said: [
      ['Lena Brandt', "The smallest visitors cannot reach the upper doors, and I do not want lockers in the children's wing at all."],
    ] },
    { day: 25, type: 'call', said: [
      ['Kit', 'How many branches are we talking about?'],
      ['Bertrand Achebe', 'We want six branches in the first year. And we need an answer from support within four hours, it was two days with the last vendor.'],
    ] },
    { day: 45, type: 'call', said: [
      ['Kit', 'Where are we on the decision?'],
      ['Sunniva Holt', 'Our decision moves to the fifteenth of September, because the council is on holiday.'],
      ['Kit', 'And the six branches?'],
      ['Bertrand Achebe', 'I said six branches. The harbour lease is signed, so we need eight branches.'],
    ] },
    { day: 60, type: 'email', said: [
      ['Lena Brandt', "I have changed my mind about lockers in the children's wing. Last week I watched twenty children open them, and the low doors are perfect."],
    ] },
    { day: 75, type: 'ticket', said: [
      ['Bertrand Achebe', 'I ran your new connector against our test catalogue for a week, thirty thousand loans without a single error. My worry about the protocol is gone.'],
    ] },
    { day: 90, type: 'call', said: [
      ['Kit', 'What did the council say?'],
      ['Sunniva Holt', 'The council was careful with everybody. We have set aside one hundred and eighty thousand for the lockers now, instead of two hundred and ten.'],
      ['Kit', 'And support?'],
      ['Bertrand Achebe', 'I asked for four hours from support. I have talked to my team, and it is fine if we get an answer from support in eight hours.'],
    ] },
    { day: 120, type: 'email', said: [
      ['Sunniva Holt', 'A small delay, the mayor wants to see a locker first. We will decide on the thirtieth of September.'],
    ] },
  ],
  changes: [
    { was: 'two hundred and ten thousand', day: 90, because: 'functional_update' },
    { was: 'decide by the end of June', day: 45, because: 'functional_update' },
    { was: 'decision moves to the fifteenth of September', day: 120, because: 'functional_update' },
    { was: 'six branches', day: 45, because: 'functional_update' },
    { was: "do not want lockers in the children's wing", day: 60, because: 'mind_change' },
    { was: 'worried that your lockers talk to our catalogue', day: 75, because: 'withdrawn' },
    { was: 'answer from support within four hours', day: 90, because: 'functional_update' },
  ],
}

/** A brewery buys sensors for its cellars. */
export const BREWERY: History = {
  account: 'Hartwell Brewing', us: ['Cellarsense', 'Imke'],
  people: [{ name: 'Noreen Fitch', title: 'Managing director' }, { name: 'Aldo Brandl', title: 'Head brewer' }, { name: 'Wenzel Prior', title: 'Head of maintenance' }],
  talks: [
    { day: 0, type: 'call', said: [
      ['Imke', 'What made you call us?'],
      ['Noreen Fitch', 'We have not decided anything. We are comparing you with two others, and the owners want an answer before the summer.'],
      ['Imke', 'And the cellar?'],
      ['Aldo Brandl', "I don't believe a sensor can smell what I smell. Thirty years I have walked these cellars, and I will not have a box tell me when the beer is done."],
      ['Imke', 'Wenzel?'],
      ['Wenzel Prior', 'I need the readings every ten minutes, day and night. And I am worried about the batteries, the cellar is at four degrees.'],
    ] },
    { day: 20, type: 'email', said: [
      ['Noreen Fitch', 'Thank you for the offer. Our budget is 90,000 for both cellars this year. I do not see what we would get for the second licence.'],
    ] },
    { day: 45, type: 'ticket', said: [
      ['Wenzel Prior', 'Two sensors in cellar B lost their readings over the weekend. As long as readings go missing I cannot recommend this to the owners.'],
    ] },
    { day: 52, type: 'ticket', said: [
      ['Imke', 'Could you check cellar B on the new firmware?'],
      ['Wenzel Prior', 'I went through five days of cellar B and not one reading is missing. I consider it fixed.'],
    ] },
    { day: 70, type: 'call', said: [
      ['Imke', 'How are the batteries?'],
      ['Wenzel Prior', 'The batteries held all winter, my worry about the batteries is gone.'],
      ['Imke', 'And the ten minutes?'],
      ['Wenzel Prior', 'I said ten minutes. We have looked at the curves, and thirty minutes is enough for the readings.'],
    ] },
    { day: 95, type: 'call', said: [
      ['Imke', 'Aldo, you have had it for a quarter now.'],
      ['Aldo Brandl', 'I was wrong about the sensor. It smelled the infection in tank nine a day before I did, and I am really happy with the alarms.'],
      ['Imke', 'That is good to hear.'],
      ['Aldo Brandl', "I'd have to see it in the wood barrels too."],
    ] },
    { day: 120, type: 'email', said: [
      ['Noreen Fitch', 'The owners met. Our budget is now 82,000 because the roof came first. That is decided, and we have chosen you. Please do not call the owners yourself.'],
    ] },
  ],
  changes: [
    { was: 'have not decided', day: 120, because: 'mind_change' },
    { was: 'We are comparing you with two others', day: 120, because: 'mind_change' },
    { was: "don't believe a sensor can smell", day: 95, because: 'mind_change' },
    { was: 'readings every ten minutes', day: 70, because: 'functional_update' },
    { was: 'worried about the batteries', day: 70, because: 'withdrawn' },
    { was: '90,000 for both cellars', day: 120, because: 'functional_update' },
    { was: 'cannot recommend this to the owners', day: 52, because: 'withdrawn' },
  ],
  pulls: [
    { quote: 'happy with the alarms', stance: 'positive' }, { quote: 'wrong about the sensor', stance: 'positive' }, { quote: 'now 82,000', stance: 'neutral' },
    { quote: 'worry about the batteries is gone', stance: 'positive' }, { quote: 'in the wood barrels', stance: 'neutral' }, { quote: 'consider it fixed', stance: 'positive' }, { quote: 'not one reading is missing', stance: 'positive' },
    { quote: 'will not have a box', stance: 'negative' }, { quote: 'do not see what we would get', stance: 'negative' }, { quote: 'thirty minutes is enough', stance: 'neutral' },
  ],
}

/** A shipping agency is about to leave. */
export const SHIPPING: History = {
  account: 'Quayline Agency', us: ['Berthbook', 'Sol'],
  people: [{ name: 'Marit Oye', title: 'Finance director' }, { name: 'Tarek Haddou', title: 'Port captain' }, { name: 'Beryl Stone', title: 'Head of operations' }],
  talks: [
    { day: 0, type: 'call', said: [
      ['Sol', 'How has the first year been?'],
      ['Tarek Haddou', 'I love the berth map, it saves us an hour every morning.'],
      ['Sol', 'And the invoices?'],
      ['Marit Oye', 'I am not sure the larger plan pays off. I was told the surcharge was 3,000 a month.'],
      ['Sol', 'Beryl?'],
      ['Beryl Stone', 'We would go live in the second port in May. I want one contact who knows our ships.'],
    ] },
    { day: 40, type: 'email', said: [
      ['Marit Oye', 'I have gone through the year. In none of the three ports does the larger plan pay for itself. Please do not send us another discount.'],
    ] },
    { day: 75, type: 'call', said: [
      ['Sol', 'Where do we stand, Marit?'],
      ['Marit Oye', 'In none of our ports does the larger plan pay for itself, and I am more certain of that than in spring. I do not mind paying for the map, I mind paying for screens that nobody opens.'],
      ['Sol', 'And the second port?'],
      ['Beryl Stone', 'The second port has moved, we go live in September now. You are the slowest of the three agencies we work with.'],
    ] },
    { day: 110, type: 'email', said: [
      ['Beryl Stone', 'I asked for one contact who knows our ships. Since June that is Ines, and she knows them all. That point I withdraw.'],
    ] },
    { day: 140, type: 'call', said: [
      ['Sol', 'Is there a way forward?'],
      ['Marit Oye', 'We will not sign the larger plan. After the autumn we give notice, and without the exit clause there is no signature at all.'],
      ['Tarek Haddou', 'I am not convinced that the map is worth it any more.'],
    ] },
  ],
  changes: [
    { was: 'go live in the second port in May', day: 75, because: 'functional_update' },
    { was: 'want one contact who knows our ships', day: 110, because: 'withdrawn' },
    { was: 'love the berth map', day: 140, because: 'mind_change' },
  ],
  pulls: [
    { quote: 'not convinced that the map', stance: 'negative' }, { quote: 'will not sign the larger plan', stance: 'negative' }, { quote: 'we give notice', stance: 'negative' },
    { quote: 'more certain of that than in spring', stance: 'negative' }, { quote: 'You are the slowest', stance: 'negative' }, { quote: 'I mind paying for screens', stance: 'negative' },
    { quote: 'send us another discount', stance: 'negative' }, { quote: 'go live in September', stance: 'positive' }, { quote: 'not sure the larger plan pays off', stance: 'negative' },
    { quote: 'surcharge was 3,000', stance: 'negative' },
  ],
}
