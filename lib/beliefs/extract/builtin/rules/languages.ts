/** Function words that tell languages of the Latin alphabet apart; English ones that others use as often are left out. */
export const FUNCTION_WORDS: Readonly<Record<string, string>> = {
  English:
    "the and of to is it i you that for we are with this have not be on but what they do my our your would can will just if so there it's i'm don't about from at was how me us get has had been an a in yes no " +
    "as by or than then them these those there their they're this that's he she his her its who whom which why where when while until since before after because " +
    "may might must should could would shall can't won't couldn't wouldn't shouldn't does did doesn't didn't isn't aren't wasn't weren't hasn't haven't were being having " +
    "i've i'll i'd we're we've we'll we'd you're you've you'll they've they'll he's she's let's there's what's next last more most much many any some such each every other same only very still again " +
    "into onto through between without within against out up down off go going want need think know say said make made take per",
  German:
    'der die das und ist nicht ich wir sie ein eine einen einem einer mit für auf den dem des zu von haben hat sind wird werden auch noch aber wenn dass daß oder bei nach über nur schon mehr unser unsere uns kein keine muss müssen kann können ja nein bitte sehr wie weil gibt es im am vom zum zur mal doch sich bis soll sollen sollte würde habe hatte waren hier jetzt dann damit diese dieser dieses euch ihr',
  French:
    "le la les des une est pas nous vous je ne que qui dans pour sur avec mais ou ce cette sont avons avez il elle nos notre votre très plus être faire c'est j'ai n'est d'un d'une du au aux et oui non merci besoin faut fait bien trop aussi tout tous leur leurs ça cela",
  Spanish:
    'el los las una es no que en para con por pero nosotros usted ustedes nuestro nuestra está están muy más como cuando porque tiene tenemos hay del al se lo le yo y sí gracias esto eso nada todo gusta parece hemos sido quiero quiere queremos muchas mucho',
  Italian: 'il gli una è non che per con ma noi voi nostro nostra sono abbiamo molto più come quando perché anche questo quello della del nel di e sì grazie ho ci si va bene così ora cosa tutto troppo hanno',
  Portuguese: 'os as uma é não que para com mas eu muita muitas nada tudo gosto muito temos queremos meu minha nós você vocês nosso nossa está são mais como quando porque também isso do da no na em e sim obrigado tem',
  Dutch: 'het een is niet ik wij we zij met voor op van zijn hebben heeft ook maar als dat deze ons onze geen moet kan kunnen wordt worden naar bij nog wel er te en ja nee graag',
  Polish: 'nie się jest to na że do jak ale dla przez od są nasz nasze mamy może być tak już tylko i w z',
  Swedish: 'och är inte det att vi jag som för på med den ett av har kan men om så till från ska våra vårt mycket',
}

/** Scripts that settle the question alone. */
export const SCRIPTS: readonly { language: string; pattern: RegExp }[] = [
  { language: 'Japanese', pattern: /[\p{Script=Hiragana}\p{Script=Katakana}]/u },
  { language: 'Chinese', pattern: /\p{Script=Han}/u },
  { language: 'Korean', pattern: /\p{Script=Hangul}/u },
  { language: 'Russian', pattern: /\p{Script=Cyrillic}/u },
  { language: 'Arabic', pattern: /\p{Script=Arabic}/u },
  { language: 'Greek', pattern: /\p{Script=Greek}/u },
  { language: 'Hebrew', pattern: /\p{Script=Hebrew}/u },
  { language: 'Hindi', pattern: /\p{Script=Devanagari}/u },
]
