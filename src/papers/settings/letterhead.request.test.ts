import { crc32, deflateSync } from 'node:zlib'
import { PNG } from 'pngjs'
import { expect, test } from 'vitest'
import { testApp, type Visitor } from '../../../test/app.ts'
import { inTenant } from '../../platform/perform.ts'
import { houseStyle } from '../index.ts'

const house = await testApp({ on: '2026-03-09' })
const registrar = await house.signInAs('registrar')
const administrator = await house.signInAs('administrator')
const here = '/bjorkvik/organisation/brevhuvud'

const png = (colour: number): Uint8Array<ArrayBuffer> => {
  const picture = new PNG({ width: 60, height: 20 })
  picture.data.fill(colour)
  return new Uint8Array(PNG.sync.write(picture))
}
const file = (bytes: Uint8Array<ArrayBuffer> | string, name = 'vapen.png') =>
  new File([bytes], name, { type: 'image/png' })

const fields = {
  sender: 'Björkviks kommun',
  footer: 'Kanalgatan 4\nbjorkvik.example',
  accent: '#1f4e86',
  typeface: 'serif',
  logo: '',
  logoDescription: '',
  paragraphStyle: 'sign',
}

const versionNow = async (who: Visitor): Promise<string> =>
  /name="base" value="(\d+)"/.exec(await (await who.get(here)).text())?.[1] ?? ''

const send = async (who: Visitor, changed: Record<string, string | File> = {}, knapp = 'spara') =>
  who.post(here, { ...fields, base: await versionNow(who), knapp, ...changed })

const styleNow = () =>
  inTenant({ db: house.db, actor: { kind: 'system', task: 'test' }, authority: house.place.authority }, (tx) =>
    houseStyle(tx, house.place.authority),
  )

const logged = async (action: string) =>
  (await house.owner.query(`select set_config('handslag.authority', '${house.place.authority.authorityId}', false)`)) &&
  (await house.owner.query<{ outcome: string; acting_as: string }>(
    'select outcome, acting_as from journal where action = $1 order by sequence',
    [action],
  ))

test('before anything is chosen papers have the name and address of the authority', async () => {
  expect(await styleNow()).toMatchObject({
    version: 0,
    letterhead: { sender: 'Björkviks kommun', footer: ['Kanalgatan 4, Björkvik'] },
  })
  const html = await (await registrar.get(here)).text()
  expect(html).toContain('Ingen version är sparad än')
  expect(html).toContain('Partnerskap om en öppen mötesplats')
})

test('a version is saved, holds at once, and the one before it can still be looked at', async () => {
  expect((await send(registrar, { sender: 'Björkvik', 'words.memo.summary': 'I korthet' })).status).toBe(303)
  expect((await send(administrator, { sender: 'Björkviks stad', 'order.memo.proposal': '9' })).status).toBe(303)
  const style = await styleNow()
  expect(style).toMatchObject({ version: 2, letterhead: { sender: 'Björkviks stad' } })
  expect(style.wording.order.memo.at(-1)).toBe('proposal')
  expect(style.wording.words['memo.summary']).toBe('Sammanfattning')
  const first = await (await registrar.get(`${here}/versioner/1`)).text()
  expect(first).toContain('I korthet')
  expect(first).toContain('Test registrar')
  const again = await (await registrar.get(`${here}?version=1`)).text()
  expect(again).toContain('value="I korthet"')
  expect(again).toContain('name="base" value="2"')
})

test('looking saves nothing and shows what was typed, also where something is wrong', async () => {
  const before = await versionNow(registrar)
  const changed = {
    prov: 'minutes',
    paragraphStyle: 'series',
    'words.item.decides': 'Så beslutade {organets} ledamöter',
  }
  const shown = await send(registrar, changed, 'prov')
  const html = await shown.text()
  expect(shown.status).toBe(200)
  expect(html).toContain('Så beslutade Socialnämndens ledamöter')
  expect(html).toContain('Sn\u00a0§\u00a0112')
  const wrong = await send(registrar, { accent: '#777777', sender: 'Björkvik vid havet' }, 'prov')
  expect(wrong.status).toBe(422)
  expect(await wrong.text()).toContain('<span>Björkvik vid havet</span>')
  expect(await versionNow(registrar)).toBe(before)
})

test('a colour that is too light is refused with its contrast and a darker one that will do', async () => {
  const answer = await send(registrar, { accent: '777', sender: 'Kvar står det jag skrev' })
  const html = await answer.text()
  expect(answer.status).toBe(422)
  expect(html).toContain('kontrasten 4,4:1')
  expect(html).toMatch(/går bra: #[\da-f]{6}/)
  expect(html).toContain('value="Kvar står det jag skrev"')
})

test('a picture is kept even when something else is wrong, and needs words for those who do not see it', async () => {
  const answer = await send(registrar, { logoFile: file(png(90)) })
  const html = await answer.text()
  expect(answer.status).toBe(422)
  expect(html).toContain('Skriv vad bilden föreställer')
  const [, logo = ''] = /name="logo"[^>]*value="([\da-f]{64})" checked/.exec(html) ?? []
  expect(logo).not.toBe('')
  expect((await send(registrar, { logo, logoDescription: 'Kommunens vapen' })).status).toBe(303)
  const { letterhead } = await styleNow()
  expect(letterhead.logo).toMatchObject({ mediaType: 'image/png', description: 'Kommunens vapen' })
  const picture = await registrar.get(`${here}/logotyper/${logo}`)
  expect(picture.headers.get('content-type')).toBe('image/png')
  expect(new Uint8Array(await picture.arrayBuffer())).toEqual(png(90))
})

/** A picture whose pieces are whole but that uses a palette which it does not bring. */
const withoutPalette = (): Uint8Array<ArrayBuffer> => {
  const piece = (kind: string, data: Uint8Array) => {
    const named = Buffer.concat([Buffer.from(kind), data])
    const around = Buffer.alloc(8)
    around.writeUInt32BE(data.length, 0)
    around.writeUInt32BE(crc32(named), 4)
    return Buffer.concat([around.subarray(0, 4), named, around.subarray(4)])
  }
  const head = Buffer.from([0, 0, 0, 4, 0, 0, 0, 4, 8, 3, 0, 0, 0])
  const pixels = deflateSync(Buffer.alloc(20))
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  return new Uint8Array(
    Buffer.concat([signature, piece('IHDR', head), piece('IDAT', pixels), piece('IEND', Buffer.alloc(0))]),
  )
}

test.each([
  ['a picture that no paper can be set with', file(withoutPalette()), 'Bilden är skadad'],
  ['words under a false name', file('inte en bild'), 'ingen bild i PNG eller JPEG'],
  ['a picture that ends too soon', file(png(10).slice(0, 50)), 'Bilden är skadad'],
  ['a picture that weighs too much', file(new Uint8Array(600_000)), 'större än 500 kB'],
])('%s is refused and what was typed stays', async (_, logoFile, said) => {
  const before = await versionNow(registrar)
  const answer = await send(registrar, { logoFile, sender: 'Björkvik i ord' })
  const html = await answer.text()
  expect(answer.status).toBe(422)
  expect(html).toContain(said)
  expect(html).toContain('value="Björkvik i ord"')
  expect(await versionNow(registrar)).toBe(before)
})

test('a picture that was never sent in cannot be chosen', async () => {
  const answer = await send(registrar, { logo: 'ab'.repeat(32), logoDescription: 'Något' })
  expect(answer.status).toBe(409)
  expect(await answer.text()).toContain('Skicka in den igen')
})

test('headings with unknown braces and places that are no numbers are told beside their field', async () => {
  const changed = {
    'words.memo.label': 'PM {nummer}',
    'words.item.decides': '{to} beslut',
    'order.memo.front': 'först',
  }
  const html = await (await send(registrar, changed)).text()
  expect(html).toContain('Rubriken kan inte ha klamrar')
  expect(html).toContain('Inom klamrar kan bara stå {organets}')
  expect(html).toContain('id="order.memo.front-fel"')
})

test('of two people who save at once one is told, with all that was typed, and can save after looking', async () => {
  const base = await versionNow(registrar)
  const both = await Promise.all([
    send(registrar, { base, sender: 'Registratorns ord' }),
    send(administrator, { base, sender: 'Administratörens ord' }),
  ])
  expect(both.map(({ status }) => status).sort()).toEqual([303, 422])
  const late = both[0].status === 422 ? both[0] : both[1]
  const html = await late.text()
  expect(html).toContain('Någon annan har sparat en ny version')
  expect(html).toMatch(/value="(?:Registratorns|Administratörens) ord"/)
  expect(html).toContain(`name="base" value="${Number(base) + 1}"`)
  expect((await send(registrar, { base: `${Number(base) + 1}`, sender: 'Till sist' })).status).toBe(303)
  expect((await styleNow()).letterhead.sender).toBe('Till sist')
})

test('what is typed is set as PDF before it is saved, and so is a version that was', async () => {
  const before = await versionNow(registrar)
  for (const answer of [
    await send(registrar, { prov: 'notice', sender: 'Björkvik på prov' }, 'pdf'),
    await registrar.get(`${here}/versioner/1/prov.pdf?prov=summons`),
  ]) {
    expect(answer.headers.get('content-type')).toBe('application/pdf')
    expect(
      Buffer.from(await answer.arrayBuffer())
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-')
  }
  expect(await versionNow(registrar)).toBe(before)
})

test('a case officer neither sees the page nor changes it, and the attempt is on record', async () => {
  const officer = await house.signInAs('caseOfficer')
  expect((await officer.get(here)).status).toBe(403)
  const refused = await officer.post(here, { ...fields, base: await versionNow(registrar), knapp: 'spara' })
  expect(refused.status).toBe(403)
  expect(await refused.text()).toContain('administratör eller registrator')
  expect((await officer.post(here, { ...fields, base: '1', knapp: 'pdf' })).headers.get('content-type')).toContain(
    'html',
  )
  expect((await house.anyone.get(here)).status).toBe(303)
  const rows = (await logged('paperSettings.saveLetterhead')).rows
  expect(rows).toContainEqual({ outcome: 'refused', acting_as: 'role:caseOfficer' })
  expect(rows).toContainEqual({ outcome: 'done', acting_as: 'role:registrar' })
})

test('the style sheet of a sample takes a colour and a typeface and nothing else', async () => {
  const css = await (await registrar.get(`${here}/prov.css?farg=8a1c1c&stil=sans`)).text()
  expect(css).toContain('--accent: #8a1c1c')
  const wild = await (await registrar.get(`${here}/prov.css?farg=}body{display:none`)).text()
  expect(wild).not.toContain('display:none')
})

test('a version is never changed or taken away, not even by the program', async () => {
  await expect(
    inTenant({ db: house.db, actor: { kind: 'system', task: 'test' }, authority: house.place.authority }, (tx) =>
      tx.updateTable('letterhead').set({ sender: 'Annat' }).execute(),
    ),
  ).rejects.toThrow(/permission denied/)
})
