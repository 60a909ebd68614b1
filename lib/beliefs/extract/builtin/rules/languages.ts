/** Function words that tell languages of the Latin alphabet apart; words shared with English are left out. */
export const FUNCTION_WORDS: Readonly<Record<string, string>> = {
  English:
    "the and of to is it i you that for we are with this have not be on but what they do my our your would can will just if so there it's i'm don't about from at was how me us get has had been an a in yes no",
  German:
    'der die das und ist nicht ich wir sie ein eine einen einem einer mit für auf den dem des zu von haben hat sind wird werden auch noch aber wenn dass daß oder bei nach über nur schon mehr unser unsere uns kein keine muss müssen kann können ja nein bitte sehr wie weil gibt es im am vom zum zur mal doch sich bis',
  French:
    "le la les des une est pas nous vous je ne que qui dans pour sur avec mais ou ce cette sont avons avez il elle nos notre votre très plus être faire c'est j'ai n'est d'un d'une du au aux et oui non merci",
  Spanish:
    'el los las una es no que en para con por pero nosotros usted ustedes nuestro nuestra está están muy más como cuando porque tiene tenemos hay del al se lo le yo y sí gracias esto eso',
  Italian: 'il gli una è non che per con ma noi voi nostro nostra sono abbiamo molto più come quando perché anche questo quello della del nel di e sì grazie ho ci si',
  Portuguese: 'os as uma é não que para com mas nós você vocês nosso nossa está são muito mais como quando porque também isso do da no na em e sim obrigado tem temos',
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
