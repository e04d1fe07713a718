import { once } from 'node:events'
import { createServer, type ServerResponse } from 'node:http'
import { expect, onTestFinished, test } from 'vitest'
import { fixedClock } from '../time.ts'
import { hashIdentifier } from './algorithms.ts'
import { attribute } from './cms.ts'
import { signCms } from './cms-sign.ts'
import { integer, octets, oid, partsOf, readDer, sequence, write } from './der.ts'
import type { SigningDesk } from './desk.ts'
import { digestOf } from './sign.ts'
import { paperToSign, signAs, someDesk, someFolder } from './test-paper.ts'
import { verifyPdf } from './verify-pdf.ts'

const clock = fixedClock('2026-11-23T09:14:20Z')
const stamper = someDesk(someFolder(), clock)

type Asked = { readonly sha256: Uint8Array; readonly nonce: Uint8Array }

/** A time stamp service that answers what it is told to. */
const service = async (answer: (asked: Asked, response: ServerResponse) => Promise<void> | void): Promise<string> => {
  const server = createServer(async (request, response) => {
    const parts: Buffer[] = []
    for await (const part of request) parts.push(part)
    const [, imprint, nonce] = partsOf(readDer(Uint8Array.from(Buffer.concat(parts))))
    const sha256 = imprint && partsOf(imprint)[1]?.content
    if (!sha256 || !nonce) throw new Error('no request')
    await answer({ sha256, nonce: nonce.raw }, response)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => void server.close())
  const at = server.address()
  return `http://127.0.0.1:${typeof at === 'object' && at ? at.port : 0}/tsa`
}

const reply = async (desk: SigningDesk, asked: Asked, time = '20261123091420Z'): Promise<Buffer> => {
  const info = sequence(
    integer(1),
    oid('1.2.3.4'),
    sequence(hashIdentifier('sha256'), octets(asked.sha256)),
    integer(7),
    write(0x18, Buffer.from(time)),
    asked.nonce,
  )
  const token = await signCms({
    signer: await (await desk.keys()).timestampSigner(),
    sha256: digestOf(info).sha256,
    inside: { type: '1.2.840.113549.1.9.16.1.4', content: info },
  })
  return Buffer.from(sequence(sequence(integer(0)), token))
}

const signWith = async (timestampUrl: string) => {
  const desk = someDesk(someFolder(), clock, { timestampUrl })
  return { desk, file: await signAs(desk, paperToSign(), 0) }
}

test('a time stamp from an external service goes into the signature, and its issuer is named as not known', async () => {
  const url = await service(async (asked, response) => void response.end(await reply(stamper, asked)))
  const { desk, file } = await signWith(url)
  const verified = verifyPdf(file, desk.trust())
  expect(verified.verdict).toBe('incomplete')
  expect(verified.signatures[0]).toMatchObject({ timeSource: 'unknown', fault: undefined })
  const known = { ...desk.trust(), others: [(await stamper.keys()).root] }
  expect(verifyPdf(file, known).signatures[0]).toMatchObject({ timeSource: 'known' })
})

test.for([
  ['for something else', (asked: Asked) => reply(stamper, { ...asked, sha256: new Uint8Array(32) })],
  ['for another question', (asked: Asked) => reply(stamper, { ...asked, nonce: integer(5) })],
  ['of another time', (asked: Asked) => reply(stamper, asked, '20261123092421Z')],
  ['that is too large', () => Promise.resolve(Buffer.alloc(100_000, 0x30))],
  ['that is no time stamp', () => Promise.resolve(Buffer.from('<html>'))],
  ['without a time stamp', () => Promise.resolve(Buffer.from(sequence(attribute('1.2.3', integer(1)))))],
] as const)('an answer %s is refused and nothing is signed', async ([, answer]) => {
  const url = await service(async (asked, response) => void response.end(await answer(asked)))
  await expect(signWith(url)).rejects.toMatchObject({ reason: 'timestampWrong' })
})

test('a service that says no, or is not there, is named', async () => {
  const refusing = await service((_, response) => void response.writeHead(503).end())
  await expect(signWith(refusing)).rejects.toMatchObject({ reason: 'timestampRefused', facts: { status: 503 } })
  const granted = await service((_, response) => void response.end(Buffer.from(sequence(sequence(integer(2))))))
  await expect(signWith(granted)).rejects.toMatchObject({ reason: 'timestampRefused', facts: { status: 2 } })
  const moved = await service((_, response) => void response.writeHead(302, { location: '/x' }).end())
  await expect(signWith(moved)).rejects.toMatchObject({ reason: 'timestampUnreachable' })
  await expect(signWith('http://127.0.0.1:1/')).rejects.toMatchObject({ reason: 'timestampUnreachable' })
})
