// The program `npm run backup -- DIR`: a verified copy of the database and its files, while Marrow runs or not.
import { join } from 'node:path'
import { backup, DATABASE_FILE, FILES_FOLDER } from '../db/backup.ts'
import { StoreError } from '../db/store-error.ts'

process.exitCode = await run(process.argv.slice(2))

/** Exit code 0: made and whole, 1: not made, or recorded files were missing, 2: wrong use. */
async function run([target, ...more]: string[]): Promise<number> {
  if (target === undefined || more.length > 0) {
    console.error('Usage: npm run backup -- DIR (DIR is empty or new; MARROW_DATA says what is copied, default data)')
    return 2
  }
  const data = process.env.MARROW_DATA || 'data'
  try {
    const report = await backup({ path: join(data, DATABASE_FILE) }, join(data, FILES_FOLDER), target)
    console.log(`head ${report.head.seq}:${report.head.hash}, ${report.entries} entries, files: ${report.files}`)
    for (const name of report.missing) console.error(`A recorded file was missing and is not in the backup: ${name}`)
    return report.missing.length > 0 ? 1 : 0
  } catch (error) {
    if (!(error instanceof StoreError)) throw error
    console.error(error.message)
    return 1
  }
}
