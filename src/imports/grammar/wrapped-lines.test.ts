import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { factsOf } from '../../../test/read-facts.ts'
import { readText } from './read-text.ts'

const people = (...lines: string[]) =>
  readText(
    [
      'Protokoll för socialnämnden',
      'Paragrafer 70–77',
      'Justerare Torsten Ek',
      '',
      '§ 74',
      'Ny träffpunkt',
      '',
      'Beslut',
      'Ärendet bordläggs.',
      '',
      'Övriga deltagande',
      ...lines,
    ].join('\n'),
    'a.txt',
  )

describe('an attendance list whose lines were broken', () => {
  it.each(['', '\n'])('takes a paragraph at the start of a line to the person above', (blank) => {
    const { attendance, items } = people(
      `Alma Bergström, sekreterare, kommunkansliet, ej närvarande${blank}`,
      `§ 71 Erik Wahl, jurist, kommunkansliet${blank}`,
      'Eva Ask, utredare, tekniska kontoret',
    )
    expect(attendance?.map(({ name, absent }) => [name, absent])).toEqual([
      ['Alma Bergström', [{ from: 71, to: 71 }]],
      ['Erik Wahl', undefined],
      ['Eva Ask', undefined],
    ])
    expect(items?.map(({ paragraph }) => paragraph)).toEqual([74])
  })

  it.each(['frånvarande', 'deltar t.o.m.', 'kom'])('takes a paragraph below "%s" for the end of the remark', (said) => {
    const { attendance, items } = people(`Eva Ask, utredare, ${said}`, '§ 71')
    expect(attendance?.length).toBe(1)
    expect(items?.map(({ paragraph }) => paragraph)).toEqual([74])
  })

  it('sets the office below a post apart from it', () => {
    const { attendance } = people('Eva Ask, jurist', 'Tekniska kontoret')
    expect(attendance?.map(({ title, unit }) => [title, unit])).toEqual([['jurist', 'Tekniska kontoret']])
  })

  it('is in doubt where several paragraphs were to come and one is there', () => {
    const { attendance, confidence } = people('Eva Ask, utredare, ej §§ 71', '72', 'Erik Wahl, jurist, ej §§ 71–72')
    expect(attendance?.map(({ absent }) => absent)).toEqual([[{ from: 71, to: 71 }], [{ from: 71, to: 72 }]])
    expect(confidence['/attendance/0/absent/0/from']).toBeLessThan(0.9)
    expect(confidence['/attendance/1/absent/0/from']).toBeUndefined()
  })

  it('ends before the next matter where the last person of the list left for jäv', () => {
    const { items } = people(
      'Eva Ask (S), deltar inte i § 74 på grund av jäv',
      '',
      '§ 75',
      'En ny lekplats',
      '',
      'Beslut',
    )
    expect(items?.map(({ paragraph, title }) => [paragraph, title])).toEqual([
      [74, 'Ny träffpunkt'],
      [75, 'En ny lekplats'],
    ])
  })

  it('keeps a number that stands alone and the lines around it, though they look like a page header', () => {
    const { attendance } = people(
      'Alma Bergström, jurist,',
      'kommunkansliet, ej närvarande §',
      '71',
      'Erik Wahl, ekonom,',
      'kommunkansliet, ej närvarande §',
      '71',
      'Eva Ask, utredare,',
      'kommunkansliet, ej närvarande §',
      '71',
    )
    const absent = [{ from: 71, to: 71 }]
    expect(attendance?.map((one) => [one.title, one.unit, one.absent])).toEqual([
      ['jurist', 'kommunkansliet', absent],
      ['ekonom', 'kommunkansliet', absent],
      ['utredare', 'kommunkansliet', absent],
    ])
  })

  it.each(['Björkviks\nBostäder AB', 'Björkviks Bostäder\nAB', '\nBjörkviks Bostäder AB'])(
    'keeps the name of a company together: %j',
    (company) => {
      const { attendance } = people(`Kent Lund, VD, ${company}, närvarande §§ 70–71`, 'Eva Ask, utredare')
      expect(attendance?.map(({ name, unit }) => [name, unit])).toEqual([
        ['Kent Lund', 'Björkviks Bostäder AB'],
        ['Eva Ask', undefined],
      ])
    },
  )
})

const twins = new URL('../../../test/twin/', import.meta.url)
const cases = readdirSync(twins).flatMap((file) => [48, 56, 64, 72, 80, 95].map((width) => ({ file, width })))

/** Breaks lines at the last space within the width, as setting the text anew does. */
const broken = (line: string, width: number): string[] => {
  const place = line.trimEnd().length > width ? line.lastIndexOf(' ', width) : -1
  return place < 1 ? [line] : [line.slice(0, place), ...broken(line.slice(place + 1), width)]
}

describe('a document set anew with other line breaks', () => {
  it.each(cases)('says the same: $file, $width signs wide', ({ file, width }) => {
    const text = readFileSync(new URL(file, twins), 'utf8')
    const again = text
      .split('\n')
      .flatMap((line) => broken(line, width))
      .join('\n')
    expect(factsOf(readText(again, file))).toEqual(factsOf(readText(text, file)))
  })
})

describe('a document without empty lines, as word processors give it', () => {
  it.each(readdirSync(twins))('says the same: %s', (file) => {
    const text = readFileSync(new URL(file, twins), 'utf8')
    const blocks = text.split(/\n\s*\n/).map((block) => block.replace(/\n\f?(?=\S)/g, '\n'))
    expect(factsOf(readText(blocks.join('\n'), file))).toEqual(factsOf(readText(text, file)))
  })
})

describe('a sentence that comes back', () => {
  it('is whole each time, though its middle looks like a header of pages or like a body', () => {
    const item = (number: number) => [
      `§ ${number}`,
      `Samråd ${number}`,
      '',
      'Beslut',
      `1. Plan ${number} skickas ut för samråd med`,
      'berörda grannar och föreningar i området',
      'kring torget.',
      '',
      'Justerandes signatur',
      `${number} (9)`,
      '',
    ]
    const lines = ['Protokoll för socialnämnden', 'Paragrafer 1–4', '', ...[1, 2, 3, 4].flatMap(item)]
    const whole = (number: number) => [
      `Plan ${number} skickas ut för samråd med berörda grannar och föreningar i området kring torget.`,
    ]
    expect(readText(lines.join('\n'), 'a.txt').items?.map(({ points }) => points)).toEqual([1, 2, 3, 4].map(whole))
  })
})
