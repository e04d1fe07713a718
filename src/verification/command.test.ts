import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { paperToSign, signedBy, someDesk, someFolder } from '../platform/signing/test-paper.ts'
import { systemClock } from '../platform/time.ts'

const data = someFolder()
const desk = someDesk(data, systemClock)
const files = await signedBy(desk, 3)
const whole = files.at(-1) ?? new Uint8Array()
const file = (name: string, bytes: Uint8Array): string => {
  writeFileSync(join(data, name), bytes)
  return name
}

/** The command, as npm runs it for someone who stands in the folder of the files. */
const verify = (args: readonly string[], env: Record<string, string> = {}) => {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', 'tsx', join(import.meta.dirname, 'command.ts'), ...args],
    { encoding: 'utf8', env: { ...process.env, INIT_CWD: data, HANDSLAG_DATA: data, ...env }, timeout: 30_000 },
  )
  return { status, stdout, stderr }
}

test('a whole file ends with 0 and names everyone who signed', () => {
  const { status, stdout, stderr } = verify([file('hel.pdf', whole)])
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  expect(stdout).toMatch(/^Filen är hel och undertecknad\n/)
  expect(stdout).toMatch(/Åsa Öberg[\s\S]*Omar Ali[\s\S]*Eva Berg/)
  expect(stdout).toContain('egen tidsstämpel')
})

test('--json gives one object for a program', () => {
  const { status, stdout } = verify(['--json', file('hel.pdf', whole)])
  expect(status).toBe(0)
  expect(JSON.parse(stdout)).toMatchObject({
    verdict: 'whole',
    isRootKnown: true,
    signatures: [{ name: 'Åsa Öberg', timeSource: 'own' }, { name: 'Omar Ali' }, { name: 'Eva Berg' }],
  })
})

test('a changed, an incomplete and an unsigned file end with 1, and one that cannot be read with 2', () => {
  const changed = Uint8Array.from(whole)
  changed[Buffer.from(whole).indexOf('bifaller')] = 0x42
  expect(verify([file('andrad.pdf', changed)])).toMatchObject({ status: 1, stdout: expect.stringContaining('Ändrat') })
  expect(verify([file('halv.pdf', files[1] ?? whole)]).status).toBe(1)
  expect(verify([file('tom.pdf', paperToSign())]).status).toBe(1)
  expect(verify([file('ord.pdf', Buffer.from('hej'))]).status).toBe(2)
  expect(verify(['finns-inte.pdf'])).toMatchObject({ status: 2, stderr: expect.stringContaining('finns-inte.pdf') })
  expect(verify([]).status).toBe(2)
})

test('where the data directory has no root, the file is whole and the issuer is told as unknown', () => {
  const { status, stdout, stderr } = verify([file('hel.pdf', whole)], { HANDSLAG_DATA: join(data, 'nothing') })
  expect(status).toBe(0)
  expect(stderr).toContain('inget rotcertifikat')
  expect(stdout).toContain('är inte känd här')
})
