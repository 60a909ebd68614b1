/** How statements about something other than the holder's own wish or deed begin. */
export const LEADS = /^(?:Thinks|Says|Complains that|Complains of|Expects that|Asks:|Questions:|Asks whether|Questions|Asks)\s+/

/** Words that carry no belief by themselves. */
export const VAGUE_WORDS: ReadonlySet<string> = new Set(
  ("a an the and or but so if when while as than then of to in on at by for with from without about into over under up down off out through per i we you he she it they them him her us me my our your his " +
    'their theirs its this that these those here there who whom whose which what where why how is are was were be been being am has have had having do does did done doing will would can could shall should ' +
    'may might must cannot not no nor never ever also too very really quite just only even still already yet again so such some any all both each every either neither much many more most less least few ' +
    'one two thing things stuff something anything nothing everything somebody someone anybody anyone nobody everyone way lot bit kind sort same other another own vendor says thinks because until unless ' +
    "though although whether let lets like got get gets give gives go goes going come comes put say said tell told vendor's now today well right okay ok sure please that's it's").split(' '),
)
