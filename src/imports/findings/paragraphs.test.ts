import { describe, expect, it } from 'vitest'
import { someMinutes } from '../../../test/some-minutes.ts'
import { checkChairs } from './chairs.ts'
import { checkParagraphs } from './paragraphs.ts'

const told = (findings: { level: string; rule: string; at?: string }[]) =>
  findings.map(({ level, rule, at }) => `${level} ${rule} ${at}`)

const gap = [
  { from: 1, to: 2 },
  { from: 4, to: 5 },
]

describe('paragraphs of the cover', () => {
  it('a list without holes is fine', () => {
    expect(told(checkParagraphs(someMinutes()))).toEqual(['ok R-MIN-3 /paragraphs'])
  })

  it('a jumped paragraph is missing, and a chair over it contradicts the cover', () => {
    const findings = checkParagraphs(someMinutes({ paragraphs: gap }))
    expect(told(findings)).toEqual(['warn R-MIN-3 /paragraphs', 'warn C4 /chairs/0/paragraphs'])
    expect(findings[0]?.message).toContain('§\u00a03 saknas')
  })

  it('a chair who skips the missing paragraph too contradicts nothing', () => {
    const findings = checkParagraphs(someMinutes({ paragraphs: gap, chairs: [{ name: 'Eva Berg', paragraphs: gap }] }))
    expect(told(findings)).toEqual(['warn R-MIN-3 /paragraphs'])
  })

  it('an item outside the list is told', () => {
    const findings = checkParagraphs(someMinutes({ items: [{ paragraph: 9 }] }))
    expect(told(findings)).toContain('warn R-MIN-3 /items/0/paragraph')
  })

  it('nothing is said of a document without a list', () => {
    const { paragraphs: _, ...document } = someMinutes()
    expect(checkParagraphs(document)).toEqual([])
  })
})

describe('a chair for every paragraph', () => {
  const second = { name: 'Omar Ali', party: 'S', paragraphs: [{ from: 3, to: 3 }] }

  it('one chair for all is fine', () => {
    expect(told(checkChairs(someMinutes()))).toEqual(['ok R-CHR-1 /chairs'])
  })

  it('a paragraph that another led is told with those who decided', () => {
    const chairs = [{ name: 'Eva Berg', party: 'S', paragraphs: gap }, second]
    const findings = checkChairs(someMinutes({ chairs }))
    expect(told(findings)).toEqual(['ok R-CHR-1 /chairs', 'info R-CHR-1 /chairs/1'])
    expect(findings[1]?.message).toContain('3 personer: Eva Berg (S), Omar Ali (S) och Ida Ek (S)')
  })

  it('a paragraph without a chair and one with two are doubtful', () => {
    expect(told(checkChairs(someMinutes({ chairs: [{ name: 'Eva Berg', paragraphs: gap }] })))).toEqual([
      'warn R-CHR-1 /chairs',
    ])
    const chairs = [{ name: 'Eva Berg', paragraphs: [{ from: 1, to: 5 }] }, second]
    expect(told(checkChairs(someMinutes({ chairs })))[0]).toBe('warn R-CHR-1 /chairs')
  })

  it('a chair with jäv in an own paragraph cannot be right', () => {
    const [eva, ...others] = someMinutes().attendance ?? []
    const attendance = [
      { ...eva, name: 'Eva Berg', role: 'deciding' as const, recused: [{ from: 2, to: 2 }] },
      ...others,
    ]
    expect(told(checkChairs(someMinutes({ attendance })))).toContain('block R-JAV-2 /chairs/0/paragraphs')
  })

  it('nothing is said where the cover gives the chair no paragraphs', () => {
    expect(checkChairs(someMinutes({ chairs: [{ name: 'Eva Berg' }] }))).toEqual([])
  })
})
