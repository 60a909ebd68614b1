import { PrismaPg } from '@prisma/adapter-pg'

type Queryable = Pick<Awaited<ReturnType<Awaited<ReturnType<PrismaPg['connect']>>['startTransaction']>>, 'queryRaw' | 'executeRaw'>

/**
 * Lets the queries of one connection wait for each other, also after one that failed. Prisma sends the relations of one
 * `include` side by side even inside a transaction; pg puts them in a queue itself, warns, and refuses from version 9 on.
 */
export function oneAtATime<T extends Queryable>(connection: T): T {
  let last: Promise<unknown> = Promise.resolve()
  const inTurn = <R>(work: () => Promise<R>): Promise<R> => {
    const result = last.then(work)
    last = result.catch(() => undefined)
    return result
  }
  const queryRaw = connection.queryRaw.bind(connection)
  const executeRaw = connection.executeRaw.bind(connection)
  connection.queryRaw = (query) => inTurn(() => queryRaw(query))
  connection.executeRaw = (query) => inTurn(() => executeRaw(query))
  return connection
}

/** Prisma's adapter for pg, with transactions that send one query at a time. */
export class SequentialPg extends PrismaPg {
  override async connect(): ReturnType<PrismaPg['connect']> {
    const adapter = await super.connect()
    const startTransaction = adapter.startTransaction.bind(adapter)
    adapter.startTransaction = async (level) => oneAtATime(await startTransaction(level))
    return adapter
  }
}
