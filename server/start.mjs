// Starts Marrow: `node server/start.mjs [--demo]` builds what is missing, then runs the server in this same process, so that it
// ends with the npm that started it and the port is free again.
import './ensure-built.mjs'

const LOOK_EVERY_MS = 200

endWithTheShellOfNpm()
await import('../dist/server/main.js')

// npm hands a signal to the shell in which it runs a script; a shell such as dash ends of it and tells nobody. A process without
// its shell gets another parent: that is the signal.
function endWithTheShellOfNpm() {
  if (process.env.npm_lifecycle_event === undefined || process.platform === 'win32') return
  const shell = process.ppid
  const timer = setInterval(() => {
    if (process.ppid === shell) return
    clearInterval(timer)
    process.kill(process.pid, 'SIGTERM')
  }, LOOK_EVERY_MS)
  timer.unref()
}
