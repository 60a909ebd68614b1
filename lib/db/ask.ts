import { Prisma } from './generated/client'
import type { Tx } from './transaction'

/** Something that is asked of the database: an expression of one text, and what is read from it. */
export type Question<A> = { sql: Prisma.Sql; read: (text: string) => A }

type Questions = Record<string, Question<unknown>>
type Answers<Q extends Questions> = { [N in keyof Q]: Q[N] extends Question<infer A> ? A : never }

/** Asks several questions in one statement: each by itself would wait for its own way to the database and back. */
export async function askTogether<Q extends Questions>(tx: Tx, questions: Q): Promise<Answers<Q>> {
  const named = Object.entries(questions)
  const fields = named.map(([, { sql }], place) => Prisma.sql`${sql} AS ${Prisma.raw(`a${place}`)}`)
  const [row] = await tx.$queryRaw<Record<string, string>[]>`SELECT ${Prisma.join(fields)}`
  return Object.fromEntries(named.map(([name, { read }], place) => [name, read(row?.[`a${place}`] ?? '')])) as Answers<Q>
}

/** Asks one question. */
export const ask = async <A>(tx: Tx, question: Question<A>): Promise<A> => (await askTogether(tx, { question })).question

/** A question whose answer is one value of JSON. */
export const jsonQuestion = <J, A>(sql: Prisma.Sql, read: (value: J) => A): Question<A> => ({ sql: Prisma.sql`(${sql})::text`, read: (text) => read(JSON.parse(text) as J) })
