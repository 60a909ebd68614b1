// What a client leaves behind in a session, told from the bytes of its statements: over one session, one client's settings
// would be everybody's.
const QUERY = 'Q'.charCodeAt(0)
const PARSE = 'P'.charCodeAt(0)

const SETS_FOR_LATER = /(?:^|;)\s*(?:set\s+(?!local\b|constraints\b|transaction\b)|reset\b|discard\b|prepare\b|declare\b)/i
/** With `true` it lasts as long as its transaction. */
const CONFIGURES_FOR_LATER = /set_config\s*\([^()]*,(?!\s*true\b)[^,()]*\)/i
const SETTING_ALONE = /^\s*(?:set\s+(?!local\b|constraints\b|transaction\b)[^;]*|select\s+(?:pg_catalog\.)?set_config\s*\([^;()]*\))\s*;?\s*$/i

/** Takes back what a session was told, with whatever was prepared in it. */
export const FORGET_SETTINGS = simpleQuery('RESET ALL; SET SESSION AUTHORIZATION DEFAULT; DEALLOCATE ALL; CLOSE ALL')

/** @param {string} sql @returns {Buffer} the statement as a message of the protocol */
export function simpleQuery(sql) {
  const text = Buffer.from(`${sql}\0`)
  const message = Buffer.alloc(5 + text.length)
  message[0] = QUERY
  message.writeInt32BE(4 + text.length, 1)
  text.copy(message, 5)
  return message
}

/** @param {Buffer} run whole messages @returns {string[]} the statements in them, without comments */
function statementsIn(run) {
  const found = []
  for (let at = 0; at + 5 <= run.length; at += 1 + run.readInt32BE(at + 1)) {
    const type = run[at]
    if (type !== QUERY && type !== PARSE) continue
    const start = type === QUERY ? at + 5 : run.indexOf(0, at + 5) + 1
    found.push(run.toString('latin1', start, run.indexOf(0, start)).replace(/--[^\n]*\n/g, ' '))
  }
  return found
}

/**
 * @param {Buffer} run whole messages of a client
 * @returns {boolean} whether the session is another one for whoever comes next
 */
export const changesSession = (run) => statementsIn(run).some((sql) => SETS_FOR_LATER.test(sql) || CONFIGURES_FOR_LATER.test(sql))

/**
 * @param {Buffer} run whole messages of a client
 * @returns {boolean} whether they set something for the session and do nothing else, so that they may be said again
 */
export function isSetting(run) {
  const statements = statementsIn(run)
  return run[0] === QUERY && statements.length === 1 && SETTING_ALONE.test(statements[0] ?? '')
}
