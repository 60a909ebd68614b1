import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Kind } from '@/lib/shared/vocabulary'
import { MOST_WORDS } from './finish'
import { thirdPerson } from './retell'
import { toStatement } from './statement'

const names = new Set(['Marisa', 'Holt', 'Jon'])
const told = (clause: string, kind: Kind = 'evaluation', subjectDropped = false): string =>
  toStatement({ clause, kind, stance: kind === 'concern' ? 'negative' : 'neutral', subjectDropped, proper: new Set([...names, 'Northwind']), people: names })

describe('toStatement', () => {
  it.each<[string, Kind, string]>([
    ["I don't need five dashboards", 'priority', 'Does not need five dashboards'],
    ['we need single sign-on before our go-live', 'priority', 'Needs single sign-on before their go-live'],
    ["I'm not worried about the price", 'concern', 'Is not worried about the price'],
    ["we can't host it outside the country", 'constraint', 'Cannot host it outside the country'],
    ["I'd rather see a build", 'priority', 'Would rather see a build'],
    ["we'll sign once my lawyer is back", 'intent', 'Will sign once their lawyer is back'],
    ["it's too slow for our stores", 'evaluation', 'Thinks it is too slow for their stores'],
    ['the nightly import keeps failing', 'concern', 'Complains that the nightly import keeps failing'],
    ['Third, if the auditor signs, I have no doubts', 'concern', 'Has no doubts if the auditor signs'],
    ["I want to see if your team can do in hours what takes our own people a week", 'priority', "Wants to see if the vendor's team can do in hours what takes their own people a week"],
    ["The panel sees it in two weeks, and I'll advise that we don't extend", 'intent', 'Says the panel sees it in two weeks, and they will advise that they do not extend'],
    ['Nobody was allowed to begin before both sides had signed the drawing', 'concern', 'Complains that nobody was allowed to begin before both sides had signed the drawing'],
    ["I've moved two shops in my life and I have the scars to show for it", 'evaluation', 'Has moved two shops in their life and has the scars to show for it'],
    ["I'm not against it, I'm just not somebody who's moved by slides", 'evaluation', 'Is not against it, is just not somebody who is moved by slides'],
    ['I expected that the price would rise, and it did, and I think we pay it', 'evaluation', 'Expected that the price would rise, and it did, and thinks they pay it'],
    ["I know what he asks and I tell", 'evaluation', 'Knows what he asks and they tell'],
    ["If you move her I'd be unhappy, and you don't want that", 'concern', 'Would be unhappy if the vendor moves her, and the vendor does not want that'],
    ["If you rotate her out, we leave", 'intent', 'Leaves if the vendor rotates her out'],
    ['Six quiet weeks, that would be a wonder', 'expectation', 'Thinks six quiet weeks would be a wonder'],
    ['our buyer, will ask one question', 'expectation', 'Expects that their buyer will ask one question'],
    ['You were why the board believed it', 'evaluation', 'Thinks the vendor was why the board believed it'],
    ["Marisa's kept every promise", 'evaluation', 'Says Marisa has kept every promise'],
    ['Still twice what we were promised', 'evaluation', 'Thinks it is still twice what they were promised'],
    ['I intend to sign it, yes', 'intent', 'Intends to sign it'],
    ["All right, that's a fair answer", 'evaluation', 'Thinks that is a fair answer'],
    ['the meters are a mess, so he is right', 'evaluation', 'Thinks the meters are a mess, so he is right'],
    ['Ask me again in a year', 'priority', 'Wants the vendor to ask them again in a year'],
    ['show me a build', 'priority', 'Wants the vendor to show them a build'],
    ["please don't call before nine", 'priority', 'Does not want the vendor to call before nine'],
    ['How about 900 a month?', 'intent', 'Proposes 900 a month'],
    ['could you lower the fee?', 'priority', 'Asks whether the vendor could lower the fee'],
    ['why is this so slow?', 'concern', 'Questions why this is so slow'],
    ['um I I really like the the new editor', 'evaluation', 'Really likes the new editor'],
    ['you have the better reports', 'evaluation', 'Thinks the vendor has the better reports'],
    ['If the audit goes well, we would sign in June', 'intent', 'Would sign in June if the audit goes well'],
    ["If it rings all night, the porters will switch it off", 'concern', 'Thinks the porters will switch it off if it rings all night'],
    ["If we'd had this last year we'd have opened a second shop", 'intent', 'Would have opened a second shop if they had had this last year'],
    ["We don't want a voucher, Marisa", 'priority', 'Does not want a voucher'],
    ["I'd take the smaller plan, to be honest", 'intent', 'Would take the smaller plan'],
    ['I would say the reports are clear', 'evaluation', 'Thinks the reports are clear'],
    ["I told Jon that I don't want a trial", 'priority', 'Does not want a trial'],
    ['What I cannot find is a price list', 'concern', 'Cannot find a price list'],
    ["Without a date I can't plan the shift", 'constraint', 'Cannot plan the shift without a date'],
    ['Marisa trusts the figures', 'concern', 'Thinks Marisa trusts the figures'],
    ['The porters read it in the lift', 'concern', 'Thinks the porters read it in the lift'],
    ["it's been slow since the move", 'concern', 'Complains that it has been slow since the move'],
    ['We no longer need the add-on', 'priority', 'No longer needs the add-on'],
    ['We agreed on two sites', 'intent', 'Agreed on two sites'],
    ['In the autumn we lost two drivers, not four', 'evaluation', 'Lost two drivers in the autumn, not four'],
    ["If you give us something we can show the board", 'priority', 'Says if the vendor gives them something they can show the board'],
    ["I'd need a day of somebody's time", 'priority', "Would need a day of somebody's time"],
    ["hasn't happened since the move", 'evaluation', 'Says it has not happened since the move'],
    ['The shelves we counted are wrong', 'evaluation', 'Thinks the shelves they counted are wrong'],
    ["We've changed our mind, we want the yearly plan", 'priority', 'Wants the yearly plan'],
    ['no more than two sites, and not before June', 'constraint', 'Says no more than two sites, and not before June'],
    ["no we can't wait", 'constraint', 'Cannot wait'],
    ['tbh the new view is really good', 'evaluation', 'Thinks the new view is really good'],
    ['Not before June, no. There is nobody free', 'constraint', 'Says not before June, no, there is nobody free'],
    ["That's two hours. I'm not asking for the moon", 'concern', 'Thinks that is two hours, they are not asking for the moon'],
    ['Mr. Holt wants two sites', 'evaluation', 'Thinks Mr Holt wants two sites'],
    ['we are if you give me a page I can show', 'expectation', 'Says they are if the vendor gives them a page they can show'],
    ["120 for the lot, I've paid more for lamps", 'evaluation', 'Says 120 for the lot, they have paid more for lamps'],
    ["What I don't need: vouchers, a roadmap, a lunch", 'priority', 'Does not need vouchers, a roadmap, a lunch'],
    ['If it rings at night I want to hear it, I do not want to file a form', 'priority', 'Wants to hear it if it rings at night, does not want to file a form'],
    ['If you can show me both in my own shop, with my own tills, I will look at it', 'intent', 'Will look at it if the vendor can show them both in their own shop, with their own tills'],
    ['If you send the list we asked for, we sign', 'intent', 'Signs if the vendor sends the list they asked for'],
    ["With three shops it fits, I've even a little left", 'evaluation', 'Thinks with three shops it fits, they have even a little left'],
    ['I should like a plainer bill', 'priority', 'Would like a plainer bill'],
    ['I rather think it fits', 'evaluation', 'Rather thinks it fits'],
    ['One more thing: the new form is lovely', 'evaluation', 'Thinks the new form is lovely'],
    ['If we grew to ninety seats we might talk, but we are shrinking', 'expectation', 'Might talk if they grew to ninety seats, but is shrinking'],
    ["I just, if it's a guess then it's a guess", 'concern', 'Complains that if it is a guess then it is a guess'],
    ['2 they still need minding', 'concern', 'Thinks they still need minding'],
    ["What Jon's told me is that standing still isn't on the menu", 'evaluation', 'Thinks standing still is not on the menu'],
    ['I should ask my lawyer', 'intent', 'Should ask their lawyer'],
    ['Do not close it as solved', 'priority', 'Does not want the vendor to close it as solved'],
    ['might we come in at nine?', 'priority', 'Asks whether they might come in at nine'],
    ['Kindly move our review to May', 'priority', 'Wants the vendor to move their review to May'],
    ['please hurry, the hall opens at six', 'priority', 'Wants the vendor to hurry, the hall opens at six'],
    ['please, the invoice first', 'priority', 'Says the invoice first'],
    ['A fence round it is dear, I would say', 'evaluation', 'Thinks a fence round it is dear'],
    ['Forget the tablet version, we take the one for desks', 'intent', "Wants the vendor to forget the tablet version, they take the one for desks"],
    ['host it at your end', 'priority', "Wants the vendor to host it at the vendor's end"],
    ['host names are wrong in the export', 'concern', 'Complains that host names are wrong in the export'],
    ['invoice us in March', 'priority', 'Wants the vendor to invoice them in March'],
    ['look, the second part is what we buy', 'evaluation', 'Thinks the second part is what they buy'],
    ['look the second part is what we buy', 'evaluation', 'Thinks the second part is what they buy'],
    ['The Baltic yard has its own crane', 'evaluation', 'Thinks the Baltic yard has its own crane'],
    ['Without Saturday we cannot finish the roof, and nobody wants to', 'constraint', 'Cannot finish the roof without Saturday, and nobody wants to'],
    ['Bonn and Kiel agree on the list', 'evaluation', 'Thinks Bonn and Kiel agree on the list'],
    ['Easter was too early for a move', 'evaluation', 'Thinks Easter was too early for a move'],
    ['Lunchtime, no. Here people eat at the desk', 'evaluation', 'Thinks lunchtime, no, here people eat at the desk'],
    ["Haven't lost a single crate since the move", 'evaluation', 'Has not lost a single crate since the move'],
    ['Been calm in the yard ever since', 'evaluation', 'Thinks it has been calm in the yard ever since'],
    ['returns are the first thing we sort', 'priority', 'Says returns are the first thing they sort'],
    ["isn't a stopgap, that's a second job", 'evaluation', 'Thinks it is not a stopgap, that is a second job'],
    ['said at the start that the crane is too small', 'concern', 'Said at the start that the crane is too small'],
    ['bit relieved, the old crew stays', 'evaluation', 'Is a bit relieved, the old crew stays'],
    ['still think a crane that stops should ring somebody', 'priority', 'Still thinks a crane that stops should ring somebody'],
    ["I'll be honest, we don't want a second crane", 'priority', 'Does not want a second crane'],
    ["I'd like to be clear on the fee", 'priority', 'Would like to be clear on the fee'],
    ["I'll say it again, the yard is too small", 'concern', 'Thinks the yard is too small'],
    ['My own view is that the crew does it alone', 'evaluation', 'Thinks the crew does it alone'],
    ['I should tell you now that we stay with the old crew', 'intent', 'Stays with the old crew'],
    ['I must own up to a mistake: we lost the lease', 'concern', 'Lost the lease'],
    ['It turns out that we need a second crane', 'priority', 'Needs a second crane'],
    ["Actually, let's begin in the north yard", 'intent', 'Wants to begin in the north yard'],
    ['On reflection the south yard is better', 'evaluation', 'Thinks the south yard is better'],
    ["My guess is we'll be done by Lent", 'expectation', 'Guesses they will be done by Lent'],
    ['My worry is that the crane stops', 'concern', 'Thinks the crane stops'],
    ['the bank asked for a list by ship', 'concern', 'Says the bank asked for a list by ship'],
    ['The date has been pushed back to the 26th', 'evaluation', 'Says the date has been pushed back to the 26th'],
    ['thirty is what I told the board', 'expectation', 'Says thirty is what they told the board'],
    ['The pilot went well', 'evaluation', 'Thinks the pilot went well'],
    ['Half of the crew hates it', 'evaluation', 'Thinks half of the crew hates it'],
    ['My main worry is the old crane', 'concern', 'Thinks their main worry is the old crane'],
    ['What bothers me is the broken crane', 'concern', 'Thinks what bothers them is the broken crane'],
    ['The new crane does us credit, I feared the wrong thing', 'concern', 'Thinks the new crane does them credit, they feared the wrong thing'],
    ['we sent both of you the list', 'evaluation', "Sent both of the vendor's people the list"],
    ['We prefer to pay by the month, you never know', 'priority', 'Prefers to pay by the month, one never knows'],
    ['you never answer before noon', 'concern', 'Complains that the vendor never answers before noon'],
    ["I can't say where you rank", 'constraint', 'Cannot say where the vendor ranks'],
    ['you guys were late twice', 'concern', "Complains that the vendor's people were late twice"],
    ['The tablet, I mean, it is dear', 'evaluation', 'Thinks the tablet is dear'],
    ['The old cranes, they have a horn', 'evaluation', 'Thinks the old cranes have a horn'],
    ["they ain't leaving the yard before dark", 'expectation', 'Thinks they are not leaving the yard before dark'],
    ['They counted by hand, can you believe it', 'concern', 'Says they counted by hand'],
    ["Don't drop the spares, Holt, they break often", 'priority', 'Does not want the vendor to drop the spares, they break often'],
    ['Leave it, Jon', 'priority', 'Wants the vendor to leave it'],
    ['what are we paying for all this', 'concern', 'Questions what they are paying for all this'],
    ['where would the crane stand', 'priority', 'Asks where the crane would stand'],
    ['did we agree on June for the crane', 'intent', 'Asks whether they did agree on June for the crane'],
    ['A bond of two years, we will not accept', 'constraint', 'Will not accept a bond of two years'],
    ['Six I can put in front of the owner', 'evaluation', 'Can put six in front of the owner'],
    ['Mould I am relaxed about', 'evaluation', 'Thinks mould they are relaxed about'],
    ['For our part we buy it for the crane alone', 'priority', 'Buys it for the crane alone'],
    ['The board is meeting again in May', 'evaluation', 'Says the board is meeting again in May'],
    ['The plan is convincing', 'evaluation', 'Thinks the plan is convincing'],
    ["see but that's half of my crew", 'concern', 'Thinks that is half of their crew'],
    ['I told you already the crane is too slow', 'concern', 'Complains that the crane is too slow'],
    ['our owner bought the crane because he hates to rent', 'concern', 'Says their owner bought the crane because he hates to rent'],
    ['They make you carry your own tools', 'concern', "Thinks they make the vendor carry the vendor's own tools"],
    ['gotta be back in the yard by nine', 'constraint', 'Has to be back in the yard by nine'],
    ['If it mixes the two then the list is rubbish, it sends us to the wrong yard', 'concern', 'Thinks the list is rubbish if it mixes the two, it sends them to the wrong yard'],
    ['What puts me off is the broken gate', 'concern', 'Thinks what puts them off is the broken gate'],
    ['Before I sign this, I need to see the vault', 'priority', 'Needs to see the vault before they sign this'],
    ['since I took the desk over I have found no list of parts', 'concern', 'Has found no list of parts since they took the desk over'],
    ['After the alarm went off twice, we changed the locks', 'evaluation', 'Changed the locks after the alarm went off twice'],
    ['before I take it to the owner, I want to see that it prints', 'priority', 'Wants to see before they take it to the owner that it prints'],
    ['Before June we cannot move', 'constraint', 'Cannot move before June'],
    ['If the cold room fails again, they will close us, this I know', 'concern', 'Thinks they will close them if the cold room fails again'],
    ['If the pump stops alone, it is a danger, that is all', 'concern', 'Thinks it is a danger if the pump stops alone, that is all'],
    ["if the clerks have their list at nine I'm happy, that's everything", 'priority', 'Is happy if the clerks have their list at nine, that is everything'],
    ['For the kiln I need somebody who has run one', 'priority', 'Needs somebody for the kiln who has run one'],
    ['the kindest answer we had from any lawyer', 'evaluation', 'Thinks it is the kindest answer they had from any lawyer'],
    ["I needn't see a second reference", 'priority', 'Does not need to see a second reference'],
    ['we finally moved the archive', 'evaluation', 'Finally moved the archive'],
    ['I once lost a whole day to it', 'evaluation', 'Once lost a whole day to it'],
    ['We ought to have a spare line', 'priority', 'Ought to have a spare line'],
    ["I'd left the second site out", 'evaluation', 'Had left the second site out'],
    ["I'd bet on June", 'expectation', 'Would bet on June'],
    ["you'd better ring the warden", 'priority', 'Says the vendor had better ring the warden'],
    ['We cannot run it down in the mine', 'constraint', 'Cannot run it down in the mine'],
    ["The last word is mine", 'constraint', 'Says the last word is theirs'],
    ['we need the bill in US dollars', 'constraint', 'Needs the bill in US dollars'],
    ['the pump trips at 3 a.m. and nobody hears it', 'concern', 'Complains that the pump trips at 3 a.m. and nobody hears it'],
    ["he wants an answer, which I wasn't glad to hear", 'evaluation', 'Thinks he wants an answer, which they were not glad to hear'],
    ["What I do fear is a second move", 'concern', 'Fears a second move'],
    ["Northwind's answer was quick and plain and it reached every one of the people who had asked for it", 'evaluation', "Thinks Northwind's answer was quick and plain and it reached every one of the people who had asked for it"],
    ['the answer was quick and plain and it reached every one of the people who had asked for it, however late at night they had written to us and from wherever', 'evaluation', 'Thinks the answer was quick and plain and it reached every one of the people who had asked for it'],
  ])('%s', (clause, kind, expected) => {
    expect(told(clause, kind)).toBe(expected)
  })

  it('starts with the verb where the holder was named', () => {
    expect(told(" isn't convinced by our numbers", 'concern', true)).toBe('Is not convinced by their numbers')
    expect(told(', our new buyer, thinks it can wait', 'evaluation', true)).toBe('Thinks it can wait')
    expect(told("standing still isn't on the list", 'evaluation', true)).toBe('Thinks standing still is not on the list')
    expect(told("it'll be June before it's ready", 'expectation', true)).toBe('Thinks it will be June before it is ready')
    expect(told(" she'd sooner keep the old lift", 'priority', true)).toBe('Would sooner keep the old lift')
    expect(told(' told us the lift was fine', 'evaluation', true)).toBe('Thinks the lift was fine')
  })

  it('stays within twenty-four words and keeps nobody’s first person', () => {
    const word = fc.constantFrom('I', 'we', 'my', 'our', 'me', 'us', "I'm", "we'd", 'think', 'need', 'the', 'report', 'is', 'slow', 'and', 'you', 'because', 'not', 'a', 'price', "don't", 'well,', 'um')
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 30 }), (words) => {
        const statement = told(words.join(' '))
        expect(statement.split(' ').length).toBeLessThanOrEqual(MOST_WORDS)
        expect(statement).not.toMatch(/\b(?:I|we|my|our|me|us|I'm|we'd)\b/)
      }),
    )
  })
})

describe('thirdPerson', () => {
  it.each([['want', 'wants'], ['have', 'has'], ['are', 'is'], ['try', 'tries'], ['pass', 'passes'], ['went', 'went'], ['could', 'could'], ["won't", 'will not'], ['decided', 'decided'], ['need', 'needs'], ['agreed', 'agreed']])('%s → %s', (verb, expected) => {
    expect(thirdPerson(verb)).toBe(expected)
  })
})
