import pg from 'pg'

export type Statement = { text: string; values: unknown[] }

function statementOf(config: unknown): Statement {
  if (typeof config === 'string') return { text: config, values: [] }
  if (typeof config !== 'object' || config === null || !('text' in config) || typeof config.text !== 'string') throw new Error('This is no statement.')
  return { text: config.text, values: 'values' in config && Array.isArray(config.values) ? config.values : [] }
}

/** Runs `work` and gives every SQL statement that was sent meanwhile, in order, with the values as the driver got them. */
export async function recorded(work: () => Promise<unknown>): Promise<Statement[]> {
  const statements: Statement[] = []
  const original: unknown = Reflect.get(pg.Client.prototype, 'query')
  if (typeof original !== 'function') throw new Error('pg has changed: there is no Client.query to watch.')
  Reflect.set(pg.Client.prototype, 'query', function (this: pg.Client, ...args: unknown[]): unknown {
    statements.push(statementOf(args[0]))
    return Reflect.apply(original, this, args)
  })
  try {
    await work()
  } finally {
    Reflect.set(pg.Client.prototype, 'query', original)
  }
  return statements
}

/** Sends recorded statements again, one after the other, over one bare connection. */
export async function replay(client: pg.Client, statements: Statement[]): Promise<void> {
  for (const { text, values } of statements) await client.query({ text, values, rowMode: 'array' })
}
