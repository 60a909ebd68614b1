// npm run -s credence -- COMMAND: the command line for admins and for evaluation, on the same verbs as the pages.
import { main } from './credence/main'

process.exitCode = await main(process.argv.slice(2))
