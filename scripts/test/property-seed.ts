import fc from 'fast-check'

/**
 * Property tests draw the same cases in every run, so that a run tells of the change and not of luck. `CREDENCE_SEED=random`
 * draws new ones (a failure prints its seed), a number those of that seed.
 */
const wanted = process.env['CREDENCE_SEED'] ?? '20260101'
if (wanted !== 'random') fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: Number(wanted) })
