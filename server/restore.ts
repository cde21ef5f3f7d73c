// The program `npm run restore -- FROM TO`: verifies a backup and puts it into an empty folder, to be used as MARROW_DATA.
import { restore } from '../db/backup.ts'
import { StoreError } from '../db/store-error.ts'

process.exitCode = await run(process.argv.slice(2))

/** Exit code 0: restored whole, 1: not restored, or recorded files are missing, 2: wrong use. */
async function run([from, to, ...more]: string[]): Promise<number> {
  if (from === undefined || to === undefined || more.length > 0) {
    console.error('Usage: npm run restore -- FROM TO (FROM is a backup, TO an empty or new folder)')
    return 2
  }
  try {
    const report = await restore(from, to)
    console.log(`head ${report.head.seq}:${report.head.hash}, ${report.entries} entries, files: ${report.files}`)
    console.log(`Start Marrow on it with MARROW_DATA=${to} and the keys that belong to it.`)
    for (const name of report.missing) console.error(`A recorded file is not in the backup: ${name}`)
    return report.missing.length > 0 ? 1 : 0
  } catch (error) {
    if (!(error instanceof StoreError)) throw error
    console.error(error.message)
    return 1
  }
}
