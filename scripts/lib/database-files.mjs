import { join } from 'node:path'

/** Exit code of the database process when another one has the folder. */
export const EXIT_LOCKED = 3

/**
 * Where things lie in the data folder.
 * @param {string} directory absolute path
 */
export function databaseFiles(directory) {
  return {
    directory,
    /** the Postgres cluster */
    cluster: join(directory, 'pg'),
    /** pid lock of the database process */
    lock: join(directory, 'database.lock'),
    /** pid lock of `npm start` and `npm run dev` */
    appLock: join(directory, 'app.lock'),
    /** { pid, port, url } of the running database, readable by its owner only */
    server: join(directory, 'server.json'),
    /** one file for each process that needs the database */
    holders: join(directory, 'holders'),
    password: join(directory, 'database.password'),
    /** where npm start keeps backups */
    backups: join(directory, 'backups'),
    log: join(directory, 'database.log'),
    /** generated secrets of the web server */
    secrets: join(directory, 'secrets.json'),
  }
}
