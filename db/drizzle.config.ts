// What drizzle-kit needs to generate a migration from schema.ts: `npm run migration -- --name what-changes`.
import { defineConfig } from 'drizzle-kit'

export default defineConfig({ dialect: 'sqlite', schema: './db/schema.ts', out: './db/migrations' })
