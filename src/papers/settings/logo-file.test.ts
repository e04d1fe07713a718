import { PNG } from 'pngjs'
import { expect, test } from 'vitest'
import { judgeLogo } from './logo-file.ts'

const png = (width: number, height: number, noise = false): Uint8Array => {
  const picture = new PNG({ width, height })
  // A row of numbers that a packer cannot make small.
  let next = 7
  for (let at = 0; at < picture.data.length; at += 1) {
    next = (next * 1_103_515_245 + 12_345) % 2_147_483_648
    picture.data[at] = noise ? next >> 16 : 0x80
  }
  return PNG.sync.write(picture)
}

const jpegHead = [0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46, 0, 1, 1, 0, 0, 1, 0, 1, 0, 0]
const jpeg = (colours: number, ...end: number[]) => {
  const parts = Array.from({ length: colours }, (_, index) => [index + 1, 0x11, 0]).flat()
  const frame = [0xff, 0xc0, 0, 8 + parts.length, 8, 0, 40, 0, 80, colours, ...parts]
  return Uint8Array.from([...jpegHead, ...frame, 0xff, 0xda, 0, 2, ...Array.from({ length: 40 }, () => 1), ...end])
}

test('a PNG and a JPEG are taken with their size', async () => {
  expect(await judgeLogo(png(120, 40))).toMatchObject({ mediaType: 'image/png', width: 120, height: 40 })
  expect(await judgeLogo(jpeg(3, 0xff, 0xd9))).toMatchObject({ mediaType: 'image/jpeg', width: 80, height: 40 })
})

test.each([
  ['words', new TextEncoder().encode('Kommunens vapen, ritat av någon'), 'notPicture'],
  ['a drawing in words', new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'notPicture'],
  ['a head without a picture', png(120, 40).slice(0, 40), 'broken'],
  ['a picture with a wrong byte', png(120, 40).with(60, 0), 'broken'],
  ['a photograph without an end', jpeg(3), 'broken'],
  ['colours for a printing press', jpeg(4, 0xff, 0xd9), 'printColours'],
  ['more pixels than a page can use', png(2001, 2), 'tooLarge'],
  ['a file that weighs too much', png(500, 400, true), 'tooHeavy'],
])('%s is not taken', async (_, bytes, fault) => {
  expect(await judgeLogo(bytes)).toBe(fault)
})
