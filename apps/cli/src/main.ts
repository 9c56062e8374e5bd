import { runCommandLine } from './run-command-line.ts'

// a reader that has seen enough (| head) is no fault
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
})

const { status, output, errors } = runCommandLine(process.argv.slice(2))
process.stderr.write(errors)
process.stdout.write(output)
process.exitCode = status
