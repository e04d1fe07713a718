import { describe, expect, it } from 'vitest'
import { day } from '../time.ts'
import { Empty } from './empty.tsx'
import { type Column, CsvLink, Pages, type Sorting, sortingFrom, Table } from './table.tsx'
import { someView } from './test-view.ts'
import { Timeline, TimelineFilter, type TimelineRow } from './timeline.tsx'

type Item = { name: string; seats: number }
const columns: readonly Column<Item>[] = [
  { heading: 'Namn', cell: (item) => item.name, sort: 'name' },
  { heading: 'Platser', cell: (item) => item.seats, sort: 'seats', isNumber: true },
]
const rows = [{ name: 'Nämnden <1>', seats: 11 }]
const view = someView({ path: '/arenden?q=x&fran=abc&sortera=name' })

const table = (given: readonly Item[], sorting?: Sorting) =>
  String(
    <Table
      view={view}
      caption="Organ"
      columns={columns}
      rows={given}
      sorting={sorting}
      empty={<Empty title="Inga organ" text="Lägg till ett." />}
    />,
  )

describe('a table', () => {
  it('has a caption, a name for each row and the column beside each value for a narrow screen', () => {
    const html = table(rows)
    expect(html).toContain('<caption>Organ</caption>')
    expect(html).toContain('<th scope="row">Nämnden &lt;1&gt;</th>')
    expect(html).toContain('<td data-label="Platser" class="hs-num">11</td>')
  })

  it('sorts by links that keep the search and begin on the first page', () => {
    const html = table(rows, { by: 'name', isDescending: false })
    expect(html).toContain('aria-sort="ascending"><a href="/arenden?q=x&amp;sortera=-name">Namn</a>')
    expect(html).toContain('<a href="/arenden?q=x&amp;sortera=seats">Platser</a>')
    expect(table(rows, { by: 'name', isDescending: true })).toContain('aria-sort="descending"')
  })

  it('says what to do when it is empty', () => {
    expect(table([])).toContain('Lägg till ett.')
    expect(table([])).not.toContain('<table')
  })

  it('reads its sorting from the address and falls back when it is made up', () => {
    const fallback = { by: 'name', isDescending: true } as const
    expect(sortingFrom('-seats', ['name', 'seats'], fallback)).toEqual({ by: 'seats', isDescending: true })
    expect(sortingFrom('name', ['name', 'seats'], fallback)).toEqual({ by: 'name', isDescending: false })
    expect(sortingFrom('drop table', ['name', 'seats'], fallback)).toEqual(fallback)
    expect(sortingFrom(undefined, ['name', 'seats'], fallback)).toEqual(fallback)
  })

  it('leads to more rows and to a file', () => {
    const pages = String(<Pages view={view} previous="" next="c2" />)
    expect(pages).toContain('<a href="/arenden?q=x&amp;sortera=name" rel="prev">Föregående</a>')
    expect(pages).toContain('<a href="/arenden?q=x&amp;fran=c2&amp;sortera=name" rel="next">Nästa</a>')
    expect(String(<Pages view={view} />)).toBe('')
    expect(String(<CsvLink view={view} href="/arenden.csv" />)).toContain('Hämta som CSV')
  })
})

const happened: readonly TimelineRow[] = [
  { id: 'h1', day: day('2026-11-24'), title: 'Beslut', href: '/beslut', kind: 'decision' },
  { id: 'h3', day: day('2026-12-29'), title: 'Laga kraft', label: 'Tidigast', when: 'next' },
  { id: 'h2', day: day('2026-12-03'), title: 'Anslag', when: 'now' },
]

describe('a timeline', () => {
  const order = (html: string) => [...html.matchAll(/<li id="(\w+)"/g)].map((match) => match[1])

  it('has the newest first for those who work with it and the oldest first as a story', () => {
    expect(order(String(<Timeline view={view} rows={happened} order="newestFirst" />))).toEqual(['h3', 'h2', 'h1'])
    expect(order(String(<Timeline view={view} rows={happened} order="oldestFirst" />))).toEqual(['h1', 'h2', 'h3'])
  })

  it('gives every row an address, a date and its place in time', () => {
    const html = String(<Timeline view={view} rows={happened} order="newestFirst" hasDatesBeside />)
    expect(html).toContain('<li id="h3" data-when="next"><p class="hs-when"><span>Tidigast</span><a href="#h3"><time')
    expect(html).toContain('<h3 class="ds-heading"><a href="/beslut">Beslut</a></h3>')
    expect(html).toContain('data-dates="beside"')
  })

  it('can be narrowed to one kind by links with how many there are', () => {
    const kinds = [
      { value: 'decision', label: 'Beslut', count: 2 },
      { value: 'mail', label: 'Brev', count: 0 },
    ]
    const html = String(<TimelineFilter view={someView({ path: '/arende/1' })} kinds={kinds} chosen="decision" />)
    expect(html).toContain('<a href="/arende/1">Alla (2)</a>')
    expect(html).toContain('<a href="/arende/1?visa=decision" aria-current="true">Beslut (2)</a>')
    expect(html).not.toContain('Brev')
  })
})
