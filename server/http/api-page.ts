// /api: the interface as a page to read, made from the same declarations; no script, no style from elsewhere.
import type { Query } from '../contract/query.ts'
import type { Command } from '../domain/kit/command.ts'
import { edgeWords } from '../words/edge.ts'
import { refusalWords } from '../words/refusals.ts'
import { whoText } from './openapi.ts'

const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, sign => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign] ?? sign)

const row = (...cells: string[]): string => `<tr>${cells.map(cell => `<td>${cell}</td>`).join('')}</tr>`

const commandRow = (command: Command): string =>
  row(
    `<code>POST /api/commands/${escaped(command.name)}</code>`,
    escaped(command.summary),
    escaped(whoText(command.who)) + (command.seesVersion ? ' <code>If-Match</code> required.' : ''),
  )

const queryRow = (query: Query): string =>
  row(`<code>${query.method} ${escaped(query.path)}</code>`, escaped(query.summary), escaped(whoText(query.who)))

const codes = (): string =>
  [...Object.keys(refusalWords.en), ...Object.keys(edgeWords.en)]
    .sort()
    .map(code => `<li id="${escaped(code)}"><code>${escaped(code)}</code></li>`)
    .join('')

/** The page: commands by subject, questions, and every code that a problem document may have. */
export const apiPage = (commands: readonly Command[], queries: readonly Query[]): string => {
  const subjects = [...new Set(commands.map(command => command.subject))].sort()
  const tables = subjects.map(subject => {
    const rows = commands.filter(command => command.subject === subject).map(commandRow)
    return `<h3>${escaped(subject)}</h3><table>${rows.join('')}</table>`
  })
  return `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>Marrow: the interface</title><meta name="viewport" content="width=device-width"></head>
<body>
<h1>The interface of Marrow</h1>
<p>JSON over HTTP. The same as data: <a href="/api/openapi.json">openapi.json</a> (OpenAPI 3.1).</p>
<p>A command carries its own id in <code>Idempotency-Key</code> (a UUID, best of version 7): asked again with the same id, it does
nothing twice and gets the same answer. What is not done is answered by a problem document (RFC 9457) with a code, facts, and a
sentence in the language of the reader. <code>GET /api/live</code> tells by server-sent events which streams have
changed, and to which version.</p>
<h2>Commands</h2>
${tables.join('\n')}
<h2>Questions</h2>
<table>${queries.map(queryRow).join('')}</table>
<h2>Codes of problems</h2>
<ul>${codes()}</ul>
</body>
</html>
`
}
