import { describe, expect, it } from 'vitest'
import { Intro, Layout } from './layout.tsx'
import { someView } from './test-view.ts'
import { withParameter } from './view.ts'

const actor = { name: 'Maria Lindqvist', roleText: 'sekreterare i socialnämnden' }
const page = (changes = {}, props = {}) =>
  String(
    <Layout view={someView(changes)} title="Ärenden" {...props}>
      <Intro title="Ärenden" lead="Två är nya." />
    </Layout>,
  )

describe('the frame of every page', () => {
  it('begins with the doctype, the language and a title that names the authority', () => {
    expect(page()).toMatch(/^<!doctype html><html lang="sv"/)
    expect(page()).toContain('<title>Ärenden – Handslag, Björkviks kommun</title>')
    expect(page({}, { hasErrors: true })).toContain('<title>Fel: Ärenden – ')
  })

  it('lets a keyboard skip to the content', () => {
    expect(page()).toContain('<a class="ds-skip-link" href="#innehall">Hoppa till innehållet</a>')
    expect(page()).toContain('id="innehall" tabindex="-1"')
  })

  it('shows who you act as, and signs out by a form with the token', () => {
    const html = page({ actor, csrf: 'abc' })
    expect(html).toContain('<strong>Maria Lindqvist</strong>, sekreterare i socialnämnden')
    expect(html).toContain('<a href="/byt-roll">Byt roll</a>')
    expect(html).toMatch(/<form action="\/logga-ut" method="post"><input type="hidden" name="csrf" value="abc"\/>/)
    expect(html).not.toContain('Logga in')
  })

  it('offers signing in to whoever is not', () => {
    expect(page()).toContain('<a href="/logga-in">Logga in</a>')
    expect(page()).not.toContain('Logga ut')
  })

  it('marks the current page in the menu', () => {
    const nav = [
      { href: '/a', label: 'Start' },
      { href: '/b', label: 'Ärenden', isCurrent: true },
    ]
    expect(page({ nav })).toContain('<a href="/a">Start</a>')
    expect(page({ nav })).toContain('<a href="/b" aria-current="page">Ärenden</a>')
  })

  it('says that it is a demo on every page of a demo, and only there', () => {
    expect(page({ isDemo: true })).toContain('Det här är en demo.')
    expect(page()).not.toContain('demo')
  })

  it('speaks English throughout and leads back to the same page in Swedish', () => {
    const html = page({ language: 'en', path: '/x?q=a%26b' })
    expect(html).toContain('<html lang="en"')
    expect(html).toContain('Skip to the content')
    expect(html).toContain('href="/x?q=a%26b&amp;sprak=sv" lang="sv"')
    expect(html).not.toMatch(/Hoppa|Logga|Tillgäng/)
  })

  it('tells what an action did once, as a status', () => {
    const html = page({ message: { kind: 'done', text: 'Ärendet <b> är sparat' } })
    expect(html).toContain('role="status"')
    expect(html).toContain('data-state="done">Ärendet &lt;b&gt; är sparat</span>')
  })

  it('shows the trail with the nearest step for a phone', () => {
    const html = page(
      {},
      {
        trail: [
          { href: '/', label: 'Start' },
          { href: '/arenden', label: 'Ärenden' },
        ],
      },
    )
    expect(html).toMatch(/aria-label="Du är här"><a class="ds-link" href="\/arenden">Ärenden<\/a><ol><li>/)
  })

  it('holds no inline style, script or handler, so that a strict policy holds', () => {
    const html = page({
      actor,
      isDemo: true,
      look: { stylesheets: ['/s.css'], fonts: ['/f.woff2'], icon: '/i', scripts: ['/a.js'] },
    })
    expect(html).not.toMatch(/ style=|<style| on\w+=/)
    expect(html).toContain('<script type="module" src="/a.js"></script>')
  })
})

describe('withParameter', () => {
  it('sets, replaces and removes one parameter and keeps the rest', () => {
    expect(withParameter('/a', 'sprak', 'en')).toBe('/a?sprak=en')
    expect(withParameter('/a?sprak=sv&q=1', 'sprak', 'en')).toBe('/a?sprak=en&q=1')
    expect(withParameter('/a?sprak=sv', 'sprak', undefined)).toBe('/a')
  })
})
