import { fileURLToPath } from 'node:url'

// Written so that Node 20 can read it: an old Node must come as far as the message.
const wanted = 26
const found = Number(process.versions.node.split('.')[0])

if (found < wanted) {
  console.error(
    `Handslag behöver Node ${wanted} men startades med Node ${process.versions.node}.\n` +
      `Kör "npm ci" och sedan "npm start" i katalogen ${fileURLToPath(new URL('.', import.meta.url))}.`,
  )
  process.exit(1)
}

const { enableCompileCache } = await import('node:module')
const { programFile } = await import('./scripts/program.mjs')
const program = await programFile()
if (program) {
  enableCompileCache(fileURLToPath(new URL('.', `file://${program}`)))
  await import(program)
} else {
  const { register } = await import('tsx/esm/api')
  register({ tsconfig: fileURLToPath(new URL('tsconfig.json', import.meta.url)) })
  await import('./src/server.ts')
}
