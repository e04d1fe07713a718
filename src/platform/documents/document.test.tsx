import { expect, test } from 'vitest'
import type { Document } from './document.ts'
import { DocumentHtml } from './html.tsx'
import { documentText } from './text.ts'

const document: Document = {
  language: 'sv',
  title: 'Mötesplats <i>Varvet</i>',
  header: ['Björkviks kommun', 'Socialnämnden § 12'],
  blocks: [
    {
      kind: 'heading',
      text: 'Socialnämnden beslutar',
      blocks: [{ kind: 'points', points: ['Säga ja.', 'Följa upp.'] }],
    },
    {
      kind: 'heading',
      text: 'Bakgrund',
      blocks: [
        { kind: 'paragraph', text: 'Två & tre.' },
        {
          kind: 'heading',
          text: 'Pengar',
          blocks: [
            {
              kind: 'table',
              caption: 'Insatser',
              headings: ['Part', 'Kronor'],
              rows: [
                ['Fyren', '10'],
                ['Kommunen', '10'],
              ],
            },
          ],
        },
      ],
    },
    { kind: 'signatures', signers: [{ name: 'Eva Berg', role: 'Ordförande' }] },
  ],
}

test('headings follow on each other without a gap, and what is text never becomes markup', () => {
  const html = String(<DocumentHtml of={document} />)
  expect([...html.matchAll(/<(h\d)/g)].map((match) => match[1])).toEqual(['h1', 'h2', 'h2', 'h3'])
  expect(html).toContain('Mötesplats &lt;i&gt;Varvet&lt;/i&gt;')
  expect(html).toContain('<th scope="col">Part</th>')
  expect(html).toContain('<caption>Insatser</caption>')
})

test('the text rendering says the same words in the same order', () => {
  expect(documentText(document)).toBe(
    [
      'Björkviks kommun\nSocialnämnden § 12',
      'Mötesplats <i>Varvet</i>',
      'Socialnämnden beslutar\n1. Säga ja.\n2. Följa upp.',
      'Bakgrund\nTvå & tre.',
      'Pengar\nInsatser\nPart\tKronor\nFyren\t10\nKommunen\t10',
      'Ordförande\tEva Berg\n',
    ].join('\n\n'),
  )
})
