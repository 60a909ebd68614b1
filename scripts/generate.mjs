// npm run generate: writes the Prisma client, also on a closed network.
import { generateClient } from './lib/generate.mjs'
import { CommandError } from './lib/run-command.mjs'

try {
  await generateClient()
  console.log('The database client is in lib/db/generated.')
} catch (error) {
  console.error(error instanceof CommandError ? error.output : error)
  process.exitCode = 1
}
