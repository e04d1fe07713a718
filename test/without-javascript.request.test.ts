import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { loadDemo } from '../src/demo/index.ts'
import { emptyApp } from './app.ts'
import { crawl } from './crawl.ts'
import { attribute, sentBy } from './form-fields.ts'

const house = await emptyApp({ on: '2026-11-23', isDemo: true })
await loadDemo({ owner: house.owner, clock: house.clock, baseUrl: 'http://localhost' })

type FoundForm = { readonly page: string; readonly form: string; readonly action: string }

const formsOf = (html: string): string[] => html.match(/<form\b[\s\S]*?<\/form>/g) ?? []

/** Signs in with the first button of the front page that says this name. */
const signInAs = async (firstName: string) => {
  const front = await (await house.anyone.get('/')).text()
  const form = formsOf(front).find((one) => one.includes(`Logga in som ${firstName}<`)) ?? ''
  const answer = await house.anyone.post('/demo/logga-in', sentBy(form))
  const [, token] = /handslag=([^;]+)/.exec(answer.headers.get('set-cookie') ?? '') ?? []
  return house.visit(token)
}

const registrar = await signInAs('Nasrin')
const papers = ['000-protokollsutdrag.txt', '004-remissvar.txt'].map(
  (name) => new File([readFileSync(new URL(`twin/${name}`, import.meta.url))], name),
)
const sent = await registrar.post('/bjorkvik/las-in', { 'files[]': papers })
await house.runJobs()
const pages = await crawl(registrar, ['/bjorkvik', sent.headers.get('location') ?? '', '/'])

// Signing out ends the visit, and what is thrown away is gone for the forms after it.
const isLast = ({ action }: FoundForm): boolean => /\/(logga-ut|kasta|logga-in)$/.test(action)
const found: readonly FoundForm[] = pages.flatMap(({ path, html }) =>
  formsOf(html)
    .filter((form) => attribute(form, 'method') === 'post')
    .map((form) => ({ page: path, form, action: attribute(form, 'action') ?? '' })),
)
const forms = [...found.filter((one) => !isLast(one)), ...found.filter(isLast)]

/** What a form lacks to be used as plain HTML. */
const lacks = ({ form, action }: FoundForm, html: string): string[] => {
  const fields = [...form.matchAll(/<(?:input|select|textarea)\b[^>]*>/g)].map(([tag]) => tag)
  const seen = fields.filter((tag) => !/type="(?:hidden|submit)"/.test(tag))
  const isLabelled = (tag: string) =>
    /aria-label(ledby)?="/.test(tag) || html.includes(`for="${/\sid="([^"]*)"/.exec(tag)?.[1]}"`)
  return [
    ...(action.startsWith('/') ? [] : ['an address']),
    ...(/<button\b[^>]*type="submit"/.test(form) ? [] : ['a button']),
    ...seen.filter((tag) => attribute(tag, 'name') === undefined).map((tag) => `a name: ${tag}`),
    ...seen.filter((tag) => !isLabelled(tag)).map((tag) => `a label: ${tag}`),
    ...(/type="file"/.test(form) && !/enctype="multipart\/form-data"/.test(form) ? ['room for files'] : []),
  ]
}

test('every form that a registrar finds is plain HTML: an address, a button, and a name and a label for each field', () => {
  expect(new Set(forms.map(({ action }) => action.replace(/[\d-]{3,}.*?(?=\/|$)/g, ''))).size).toBeGreaterThan(15)
  const faults = forms.flatMap((one) =>
    lacks(one, pages.find(({ path }) => path === one.page)?.html ?? '').map((what) => `${one.page} lacks ${what}`),
  )
  expect(faults).toEqual([])
})

test('every such form gets an answer when it is sent as it stands: done or shown first, refused with a reason, or what to correct', async () => {
  const answers: string[] = []
  for (const { page, form, action } of forms) {
    const { status } = await registrar.post(action, sentBy(form))
    if (![200, 303, 403, 409, 422].includes(status)) answers.push(`${page} ${action} answers ${status}`)
  }
  expect(answers).toEqual([])
})
