// Saves a click: a preview in a form is shown anew while the form is being filled in. Without it there is a button that does the same.
const shown = document.querySelector('[data-shown-anew]')
let asked = 0
let waiting

const sheetIn = (part) => part.querySelector('link[rel=stylesheet]')

/** The new colours are there before the new words are shown, so that the page never flickers. */
const styled = (part) =>
  new Promise((done) => {
    const sheet = sheetIn(part)
    if (!sheet || sheetIn(shown)?.href === sheet.href) return done()
    const early = document.createElement('link')
    early.rel = 'stylesheet'
    early.addEventListener('load', done)
    early.addEventListener('error', done)
    early.href = sheet.href
    document.head.append(early)
  })

const showAnew = async (form) => {
  asked += 1
  const mine = asked
  const sent = new FormData(form)
  // Files travel when a button is pressed, not at every letter.
  for (const field of form.querySelectorAll('input[type=file]')) sent.delete(field.name)
  sent.set(shown.dataset.shownAnew, shown.dataset.press)
  try {
    const answer = await fetch(form.action, { method: 'POST', body: sent })
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
    const part = page.getElementById(shown.id)
    if (!part || mine !== asked) return
    await styled(part)
    if (mine === asked) shown.replaceChildren(...part.childNodes)
  } catch {
    // The network is away for a moment; the next letter tries again.
  }
}

const form = shown?.closest('form')
form?.addEventListener('input', (event) => {
  if (event.target.type === 'file') return
  clearTimeout(waiting)
  waiting = setTimeout(() => showAnew(form), 350)
})
