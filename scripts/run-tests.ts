import { spawn } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { z } from 'zod'

// Runs every test and ends with one plain line that a machine can read: "N passed, N failed".
const report = 'test-output/vitest.json'

const counts = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  testResults: z.array(z.object({ status: z.string(), assertionResults: z.array(z.object({ status: z.string() })) })),
})

const runVitest = async (): Promise<number> => {
  const args = ['node_modules/vitest/vitest.mjs', 'run', '--reporter=default', '--reporter=json']
  const child = spawn(process.execPath, [...args, `--outputFile.json=${report}`, ...process.argv.slice(2)], {
    stdio: 'inherit',
  })
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => child.kill(signal))
  return new Promise((resolve) => child.on('close', (code) => resolve(code ?? 1)))
}

/** A file that could not even be read has no failed test in it, but is a failure; so is an error outside any test. */
const count = (code: number): { passed: number; failed: number } => {
  try {
    const { numPassedTests, numFailedTests, testResults } = counts.parse(JSON.parse(readFileSync(report, 'utf8')))
    const unread = testResults.filter(
      ({ status, assertionResults }) =>
        status === 'failed' && assertionResults.every((test) => test.status !== 'failed'),
    )
    const failed = numFailedTests + unread.length
    return { passed: numPassedTests, failed: code !== 0 && failed === 0 ? 1 : failed }
  } catch (error) {
    console.error(error)
    return { passed: 0, failed: 1 }
  }
}

mkdirSync('test-output', { recursive: true })
rmSync(report, { force: true })
const code = await runVitest()
const { passed, failed } = count(code)
console.log(`${passed} passed, ${failed} failed`)
process.exitCode = failed > 0 ? 1 : code
